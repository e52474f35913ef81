// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_events.h"

#include <algorithm>
#include <limits>

namespace hankki {

void LiveEvents::add(const PlayedVisit& visit) {
  const std::vector<PlayedSlot>& choices = visit.choices;
  if (choices.empty()) return;
  if (slots_.size() >= kMost) dropOlderHalf();
  visits_.push_back({.number = visit.number,
                     .user = visit.user,
                     .beliefs = beliefs_.size(),
                     .arms = static_cast<std::uint16_t>(choices.front().propensities.size()),
                     .believed = static_cast<std::uint16_t>(visit.posteriors.size())});
  beliefs_.insert(beliefs_.end(), visit.posteriors.begin(), visit.posteriors.end());
  const std::size_t arms = visits_.back().arms;
  for (std::size_t place = 0; place < choices.size(); ++place) {
    const PlayedSlot& slot = choices[place];
    const bool scored = slot.scores.size() == arms;
    slots_.push_back({.visit = static_cast<std::uint32_t>(visits_.size() - 1),
                      .item = slot.item,
                      .rank = slot.rank,
                      .propensity = static_cast<float>(slot.propensity),
                      .reward = static_cast<float>(slot.reward),
                      .chances = chances_.size(),
                      .arm = static_cast<std::int16_t>(slot.arm),
                      .slot = static_cast<std::uint16_t>(place),
                      .reason = slot.reason,
                      .scored = scored});
    for (std::size_t arm = 0; arm < arms; ++arm)
      chances_.push_back(arm < slot.propensities.size() ? static_cast<float>(slot.propensities[arm])
                                                        : 0);
    if (!scored) continue;
    for (const double score : slot.scores) chances_.push_back(static_cast<float>(score));
  }
}

LiveEvent LiveEvents::at(std::size_t event) const {
  const Slot& slot = slots_[event];
  const Visit& visit = visits_[slot.visit];
  LiveEvent whole{.visit = visit.number,
                  .user = visit.user,
                  .slot = slot.slot,
                  .arm = slot.arm,
                  .reason = slot.reason,
                  .propensity = slot.propensity,
                  .reward = slot.reward,
                  .item = slot.item,
                  .rank = slot.rank};
  const auto chances = chances_.begin() + static_cast<std::ptrdiff_t>(slot.chances);
  whole.propensities.assign(chances, chances + visit.arms);
  if (slot.scored) whole.scores.assign(chances + visit.arms, chances + 2 * visit.arms);
  const auto beliefs = beliefs_.begin() + static_cast<std::ptrdiff_t>(visit.beliefs);
  whole.posteriors.assign(beliefs, beliefs + visit.believed);
  return whole;
}

std::size_t LiveEvents::until(std::int64_t visits) const {
  const auto end = std::ranges::partition_point(
      slots_, [&](const Slot& slot) { return visits_[slot.visit].number < visits; });
  return static_cast<std::size_t>(end - slots_.begin());
}

void LiveEvents::dropOlderHalf() {
  LiveEvents kept;
  kept.dropped_ = dropped_;
  const std::uint32_t first = slots_[slots_.size() / 2].visit;
  std::size_t event = 0;
  while (event < slots_.size() && slots_[event].visit < first) ++event;
  kept.dropped_ += event;
  const std::size_t chances = slots_[event].chances, beliefs = visits_[first].beliefs;
  kept.visits_.reserve(visits_.size());
  kept.slots_.reserve(slots_.size());
  kept.chances_.reserve(chances_.size());
  kept.beliefs_.reserve(beliefs_.size());
  for (std::size_t i = first; i < visits_.size(); ++i) {
    kept.visits_.push_back(visits_[i]);
    kept.visits_.back().beliefs -= beliefs;
  }
  for (; event < slots_.size(); ++event) {
    kept.slots_.push_back(slots_[event]);
    kept.slots_.back().visit -= first;
    kept.slots_.back().chances -= chances;
  }
  kept.chances_.assign(chances_.begin() + static_cast<std::ptrdiff_t>(chances), chances_.end());
  kept.beliefs_.assign(beliefs_.begin() + static_cast<std::ptrdiff_t>(beliefs), beliefs_.end());
  *this = std::move(kept);
}

}  // namespace hankki

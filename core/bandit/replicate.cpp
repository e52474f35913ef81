// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/replicate.h"

namespace hankki {

void VisitStream::draw_visitor() {
  rates_ = now_.rates().data();
  if (world_.users > 0)
    visit_.user = 1 + random_below(random_, static_cast<std::uint64_t>(world_.users));
  if (!world_.kinds.empty()) {
    const auto& kind = world_.kinds[static_cast<std::size_t>(
        draw_index(random_, static_cast<int>(world_.kinds.size())))];
    rates_ = kind.rates.data();
    visit_.features = kind.features;
  }
  drawn_.clear();
  for (const int arm : now_.there())
    if (world_.eligible == 1 || draw_unit(random_) < world_.eligible) drawn_.push_back(arm);
  if (drawn_.empty() && !now_.there().empty())  // a visitor whom nothing can be shown is drawn anew
    drawn_.push_back(now_.there()[static_cast<std::size_t>(
        draw_index(random_, static_cast<int>(now_.there().size())))]);
  eligible_ = drawn_;
  best_ = 0;
  for (const int arm : drawn_) best_ = std::max(best_, rate(arm));
}

PlayedVisit played_visit(Policy& policy, const BanditVisit& visit, RandomEngine& random,
                         std::int64_t number) {
  PlayedVisit played{.number = number, .user = visit.user, .posteriors = policy.posteriors()};
  PlayedSlot& slot = played.choices.emplace_back();
  const ArmSet among(visit.eligible, policy.arms());
  for (int i = 0; i < among.size(); ++i) slot.eligible.push_back(among[i]);
  slot.propensities.resize(static_cast<std::size_t>(policy.arms()));
  policy.propensities(visit, slot.propensities);
  const Choice choice = policy.choose(visit, random);
  slot.arm = choice.arm;
  slot.propensity = slot.item_propensity = choice.propensity;
  slot.reason = choice.reason;
  if (choice.reason == ChoiceReason::Draw)
    slot.scores.assign(policy.scores().begin(), policy.scores().end());
  return played;
}

}  // namespace hankki

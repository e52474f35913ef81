// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_fill.h"

#include <algorithm>

#include "core/bandit/arm_set.h"

namespace hankki {
namespace {

/// The lists, each at its first item that was not used yet.
class Cursors {
 public:
  explicit Cursors(const FillRequest& request) : request_(request), next_(request.lists.size()) {}

  bool used(std::uint32_t item) const { return std::ranges::find(used_, item) != used_.end(); }
  void use(std::uint32_t item) { used_.push_back(item); }

  /// The arms that can fill the next slot, of those that the visit allows.
  const std::vector<int>& eligible(const ArmSet& among) {
    eligible_.clear();
    for (int i = 0; i < among.size(); ++i) {
      const auto arm = static_cast<std::size_t>(among[i]);
      const auto& list = request_.lists[arm];
      while (next_[arm] < list.size() && used(list[next_[arm]])) ++next_[arm];
      if (next_[arm] < list.size()) eligible_.push_back(among[i]);
    }
    return eligible_;
  }
  std::size_t rank(int arm) const { return next_[static_cast<std::size_t>(arm)]; }
  std::uint32_t item(int arm) const {
    return request_.lists[static_cast<std::size_t>(arm)][rank(arm)];
  }
  /// Nothing where all are used.
  const std::uint32_t* surprise() const {
    for (const std::uint32_t& item : request_.surprises)
      if (!used(item)) return &item;
    return nullptr;
  }

 private:
  const FillRequest& request_;
  std::vector<std::size_t> next_;
  std::vector<std::uint32_t> used_;
  std::vector<int> eligible_;
};

/// The visit at one slot: who can fill it, and what a surprise would be.
struct SlotOffer {
  BanditVisit visit;
  const std::uint32_t* surprise = nullptr;
  double chance = 0;  ///< of the surprise

  bool empty() const { return visit.eligible.empty() && !surprise; }
};

SlotOffer offer_of(Cursors& cursors, const BanditVisit& visit, const ArmSet& among,
                   const FillRequest& request) {
  SlotOffer offer{.visit = visit};
  offer.visit.eligible = cursors.eligible(among);
  offer.surprise = request.surprise > 0 ? cursors.surprise() : nullptr;
  if (offer.surprise) offer.chance = offer.visit.eligible.empty() ? 1 : request.surprise;
  return offer;
}

/// What the slot could have been; before its choice changes the policy.
void explain_slot(Policy& policy, const SlotOffer& offer, FilledSlot& slot) {
  const auto& eligible = offer.visit.eligible;
  slot.eligible.assign(eligible.begin(), eligible.end());
  slot.chances.assign(static_cast<std::size_t>(policy.arms()), 0.0);
  if (!eligible.empty()) policy.propensities(offer.visit, slot.chances);
}

/// P(its item), of all who would give it, from what was explained.
void weigh_slot(const SlotOffer& offer, const Cursors& cursors, FilledSlot& slot) {
  const double by_model = 1 - offer.chance;
  slot.item_propensity = offer.surprise && *offer.surprise == slot.item ? offer.chance : 0;
  for (const int arm : slot.eligible)
    if (cursors.item(arm) == slot.item)
      slot.item_propensity += by_model * slot.chances[static_cast<std::size_t>(arm)];
  slot.item_propensity = std::min(slot.item_propensity, 1.0);  // a sum of rounded parts
}

void choose_slot(Policy& policy, const SlotOffer& offer, const Cursors& cursors, bool exact,
                 RandomEngine& random, FilledSlot& slot) {
  const Choice choice =
      exact ? policy.choose(offer.visit, random) : policy.draw(offer.visit, random);
  slot.arm_propensity = choice.propensity;
  slot.item = cursors.item(choice.arm);
  slot.arm = choice.arm;
  slot.rank = static_cast<std::uint32_t>(cursors.rank(choice.arm));
  slot.reason = choice.reason;
  if (choice.reason == ChoiceReason::Draw)
    slot.scores.assign(policy.scores().begin(), policy.scores().end());
}

}  // namespace

std::vector<FilledSlot> fill_list(Policy& policy, const BanditVisit& visit,
                                  const FillRequest& request, RandomEngine& random) {
  const ArmSet among(visit.eligible, policy.arms());
  Cursors cursors(request);
  std::vector<FilledSlot> slots;
  while (slots.size() < request.length) {
    const SlotOffer offer = offer_of(cursors, visit, among, request);
    if (offer.empty()) break;
    FilledSlot& slot = slots.emplace_back();
    if (request.propensities) explain_slot(policy, offer, slot);
    if (offer.surprise && draw_unit(random) < offer.chance) {
      slot.item = *offer.surprise;
      slot.reason = ChoiceReason::Surprise;
      slot.arm_propensity = offer.chance;
    } else {
      choose_slot(policy, offer, cursors, request.propensities, random, slot);
      slot.arm_propensity *= 1 - offer.chance;
    }
    if (request.propensities) weigh_slot(offer, cursors, slot);
    cursors.use(slot.item);
  }
  return slots;
}

void explain_fill(Policy& policy, const BanditVisit& visit, const FillRequest& request,
                  std::vector<FilledSlot>& slots) {
  const ArmSet among(visit.eligible, policy.arms());
  Cursors cursors(request);
  for (FilledSlot& slot : slots) {
    const SlotOffer offer = offer_of(cursors, visit, among, request);
    explain_slot(policy, offer, slot);
    slot.arm_propensity =
        slot.arm < 0 ? offer.chance
                     : (1 - offer.chance) * slot.chances[static_cast<std::size_t>(slot.arm)];
    weigh_slot(offer, cursors, slot);
    if (slot.arm >= 0) policy.hold(slot.arm);
    cursors.use(slot.item);
  }
}

}  // namespace hankki

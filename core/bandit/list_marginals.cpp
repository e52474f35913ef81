// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_marginals.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>

#include "core/bandit/arm_set.h"

namespace hankki {
namespace {

/// The items that an answer can hold, each a bit: no list gives more than its first `length`.
class ItemBits {
 public:
  using Mask = std::uint64_t;  // 4 lists and the surprises, of 10 each

  ItemBits(const FillRequest& request, const ArmSet& among) {
    for (int i = 0; i < among.size(); ++i)
      lists_.push_back(bits_of(request.lists[static_cast<std::size_t>(among[i])], request.length));
    if (request.surprise > 0) surprises_ = bits_of(request.surprises, request.length);
  }

  /// Bits of the first unused item of each arm's list, by place among the arms; -1: none is left.
  void next(Mask used, std::vector<int>& out) const {
    out.clear();
    for (const auto& list : lists_) out.push_back(first_unused(list, used));
  }
  int next_surprise(Mask used) const { return first_unused(surprises_, used); }
  int bit(std::uint32_t item) const {
    const auto found = std::ranges::find(items_, item);
    return found == items_.end() ? -1 : static_cast<int>(found - items_.begin());
  }

 private:
  static int first_unused(const std::vector<int>& bits, Mask used) {
    for (const int bit : bits)
      if ((used >> bit & 1) == 0) return bit;
    return -1;
  }
  std::vector<int> bits_of(std::span<const std::uint32_t> list, std::size_t length) {
    std::vector<int> bits;
    for (const std::uint32_t item : list.first(std::min(list.size(), length))) {
      if (bit(item) < 0) items_.push_back(item);
      bits.push_back(bit(item));
    }
    return bits;
  }

  std::vector<std::uint32_t> items_;
  std::vector<std::vector<int>> lists_;
  std::vector<int> surprises_;
};

/// How a slot can be reached: what is used already, and how often each arm was chosen for it.
struct Above {
  ItemBits::Mask used = 0;
  std::array<std::uint8_t, kExactMarginalArms> pulls{};
  auto operator<=>(const Above&) const = default;
};
struct Reached {
  Above above;
  double chance = 1;
};

/// Those of the same case are put together.
void merge(std::vector<Reached>& all) {
  std::ranges::sort(all, {}, &Reached::above);
  std::size_t kept = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].above == all[kept].above)
      all[kept].chance += all[i].chance;
    else
      all[++kept] = all[i];
  }
  if (!all.empty()) all.resize(kept + 1);
}

class ExactMarginals {
 public:
  ExactMarginals(Policy& policy, const BanditVisit& visit, const FillRequest& request)
      : policy_(policy),
        visit_(visit),
        request_(request),
        among_(visit.eligible, policy.arms()),
        bits_(request, among_),
        chances_(static_cast<std::size_t>(policy.arms())),
        moves_(policy.pull_moves()) {}

  std::vector<double> of(const std::vector<FilledSlot>& slots) {
    std::vector<double> marginals;
    std::vector<Reached> reached{{}};
    for (const FilledSlot& slot : slots) {
      wanted_ = bits_.bit(slot.item);
      marginal_ = 0;
      after_.clear();
      for (const Reached& each : reached) go_on(each);
      marginals.push_back(std::min(marginal_, 1.0));
      merge(after_);
      std::swap(reached, after_);
    }
    return marginals;
  }

 private:
  void go_on(const Reached& from) {
    bits_.next(from.above.used, next_);
    const int surprise = request_.surprise > 0 ? bits_.next_surprise(from.above.used) : -1;
    const bool none = std::ranges::all_of(next_, [](int bit) { return bit < 0; });
    const double by_surprise = surprise < 0 ? 0 : none ? 1 : request_.surprise;
    if (by_surprise > 0) add(from, surprise, by_surprise, -1);
    if (none || by_surprise == 1) return;
    const std::vector<double>& chances = chances_at(from.above);
    for (int i = 0; i < among_.size(); ++i) {
      const double chance = chances[static_cast<std::size_t>(among_[i])];
      if (const int bit = next_[static_cast<std::size_t>(i)]; bit >= 0 && chance > 0)
        add(from, bit, (1 - by_surprise) * chance, i);
    }
  }
  void add(const Reached& from, int bit, double chance, int place) {
    if (bit == wanted_) marginal_ += from.chance * chance;
    Reached& to = after_.emplace_back(from);
    to.above.used |= ItemBits::Mask{1} << bit;
    to.chance *= chance;
    if (moves_ && place >= 0) ++to.above.pulls[static_cast<std::size_t>(place)];
  }

  /// P(each arm) among those whose list has something left.
  const std::vector<double>& chances_at(const Above& above) {
    unsigned key = 0;
    for (std::size_t i = 0; i < next_.size(); ++i) key |= (next_[i] >= 0 ? 1u : 0u) << i;
    if (!moves_)
      if (const auto known = known_.find(key); known != known_.end()) return known->second;
    eligible_.clear();
    for (int i = 0; i < among_.size(); ++i)
      if (next_[static_cast<std::size_t>(i)] >= 0) eligible_.push_back(among_[i]);
    BanditVisit visit = visit_;
    visit.eligible = eligible_;
    for_each_pull(above, [this](int arm) { policy_.hold(arm); });
    policy_.propensities(visit, chances_);
    for_each_pull(above, [this](int arm) { policy_.withdraw(arm); });
    return known_[key] = chances_;
  }
  template <typename Act>
  void for_each_pull(const Above& above, const Act& act) const {
    for (int i = 0; i < among_.size() && moves_; ++i)
      for (int pull = 0; pull < above.pulls[static_cast<std::size_t>(i)]; ++pull) act(among_[i]);
  }

  Policy& policy_;
  const BanditVisit& visit_;
  const FillRequest& request_;
  const ArmSet among_;
  const ItemBits bits_;
  std::vector<double> chances_;
  const bool moves_;
  std::map<unsigned, std::vector<double>> known_;  // by the eligible arms
  std::vector<int> next_, eligible_;
  std::vector<Reached> after_;
  int wanted_ = -1;
  double marginal_ = 0;
};

std::vector<double> drawn_marginals(const Policy& policy, const BanditVisit& visit,
                                    FillRequest request, const std::vector<FilledSlot>& slots,
                                    std::uint64_t seed) {
  request.propensities = false;
  RandomEngine random = random_stream(seed, "bandit marginals");
  std::vector<double> shares(slots.size());
  auto fresh = policy.clone();
  for (int draw = 0; draw < kMarginalDraws; ++draw) {
    if (policy.pull_moves()) fresh = policy.clone();
    const auto drawn = fill_list(*fresh, visit, request, random);
    for (std::size_t i = 0; i < std::min(slots.size(), drawn.size()); ++i)
      if (drawn[i].item == slots[i].item) shares[i] += 1.0 / kMarginalDraws;
  }
  // What was shown can be shown: at least as if it had been drawn once more.
  for (double& share : shares) share = std::clamp(share, 1.0 / kMarginalDraws, 1.0);
  return shares;
}

}  // namespace

std::vector<double> marginal_propensities(Policy& policy, const BanditVisit& visit,
                                          const FillRequest& request,
                                          const std::vector<FilledSlot>& slots,
                                          std::uint64_t seed) {
  const auto arms = static_cast<std::size_t>(ArmSet(visit.eligible, policy.arms()).size());
  if (arms <= kExactMarginalArms && request.length <= kExactMarginalSlots)
    return ExactMarginals(policy, visit, request).of(slots);
  return drawn_marginals(policy, visit, request, slots, seed);
}

}  // namespace hankki

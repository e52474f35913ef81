// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_world.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "core/bandit/arm_set.h"
#include "core/base/error.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

std::uint64_t key_of(std::size_t user, ItemIndex item) {
  return (static_cast<std::uint64_t>(user) << 32) | item;
}

bool wants(const std::vector<ItemIndex>& wanted, ItemIndex item) {
  return std::ranges::binary_search(wanted, item);
}

/// An answer by fixed shares, and which model has each slot.
struct Mixed {
  std::vector<ItemIndex> items;
  std::vector<int> arms;
};

Mixed mix_lists(const ListWorld& world, const ListView& view, std::size_t user,
                const std::vector<double>& shares, RandomEngine& random) {
  Mixed mixed;
  std::vector<std::size_t> next(shares.size());
  std::vector<int> eligible;
  while (mixed.items.size() < world.length) {
    eligible.clear();
    double total = 0;
    for (std::size_t arm = 0; arm < shares.size(); ++arm) {
      const auto list = world.list(view.source[arm], user);
      while (next[arm] < list.size() &&
             std::ranges::find(mixed.items, list[next[arm]]) != mixed.items.end())
        ++next[arm];
      if (next[arm] == list.size() || shares[arm] <= 0) continue;
      eligible.push_back(static_cast<int>(arm));
      total += shares[arm];
    }
    if (eligible.empty()) break;
    const int arm =
        pick_weighted({eligible, static_cast<int>(shares.size())}, shares.data(), total, random);
    const auto place = static_cast<std::size_t>(arm);
    mixed.items.push_back(world.list(view.source[place], user)[next[place]]);
    mixed.arms.push_back(arm);
  }
  return mixed;
}

/// By user, expected clicks of an answer that is this model's list alone. On several threads.
std::vector<double> worth_of(const ListWorld& world, const ListVisitors& visitors,
                             std::size_t model) {
  constexpr std::size_t kUsersOfBlock = 256;
  std::vector<double> values(world.users());
  const std::size_t blocks = (values.size() + kUsersOfBlock - 1) / kUsersOfBlock;
  parallel_for(static_cast<std::int64_t>(blocks), [&](std::int64_t block) {
    const auto begin = static_cast<std::size_t>(block) * kUsersOfBlock;
    for (std::size_t user = begin; user < std::min(begin + kUsersOfBlock, values.size()); ++user) {
      const auto list = world.list(model, user);
      const auto shown = list.first(std::min(list.size(), world.length));
      values[user] = world.clicks.expected_clicks(visitors.attraction(user, shown));
    }
  });
  return values;
}

/// Whose whole list is worth most to the user; nothing where several are.
std::optional<std::size_t> arm_of(const std::vector<std::vector<double>>& worth,
                                  const ListView& view, std::size_t user) {
  std::optional<std::size_t> best;
  double most = -1;
  for (std::size_t arm = 0; arm < worth.size(); ++arm) {
    if (!view.there[arm] || worth[arm][user] < most) continue;
    best = worth[arm][user] > most ? std::optional(arm) : std::nullopt;
    most = worth[arm][user];
  }
  return best;
}

}  // namespace

std::span<const ItemIndex> ListWorld::list(std::size_t arm, std::size_t user) const {
  const auto row = lists[arm].row(user);
  return row.first(
      static_cast<std::size_t>(std::ranges::find(row, RankedLists::kNoItem) - row.begin()));
}

void ListWorld::check() const {
  if (lists.empty() || arms.size() != lists.size())
    throw Error(en::say("there is no model whose lists can be shown; name one at least"));
  if (users() == 0) throw Error(en::say("nobody has an item in the part that was held back"));
  for (const RankedLists& of_arm : lists)
    if (of_arm.users != lists.front().users || of_arm.users.size() != users())
      throw Error(en::say("the models' lists are of different users"));
  if (!(appeal >= 0 && appeal <= 1 && wear >= 0 && wear <= 1 && clicks.noise >= 0 &&
        clicks.noise <= 1 && clicks.decay >= 0))
    throw Error(en::say("appeal, wear and noise are from 0 to 1, and the decay is not negative"));
}

ListVisitors::ListVisitors(const ListWorld& world) : world_(world), wanted_(world.wanted) {
  for (std::size_t user = 0; user < wanted_.size(); ++user)
    if (!wanted_[user].empty()) left_.push_back(user);
}

std::size_t ListVisitors::draw(RandomEngine& random, const std::vector<double>& weights) const {
  const auto anybody = [&] { return left_[random_below(random, left_.size())]; };
  if (weights.empty()) return anybody();
  double most = 0;
  for (const std::size_t user : left_) most = std::max(most, weights[user]);
  for (;;) {
    const std::size_t user = anybody();
    if (draw_unit(random) * most < weights[user]) return user;
  }
}

std::vector<double> ListVisitors::attraction(std::size_t user,
                                             std::span<const ItemIndex> shown) const {
  std::vector<double> result;
  for (const ItemIndex item : shown) {
    double attraction = wants(wanted_[user], item) ? world_.appeal : 0;
    if (const auto seen = seen_.find(key_of(user, item)); seen != seen_.end())
      attraction *= std::pow(world_.wear, seen->second);
    result.push_back(attraction);
  }
  return result;
}

void ListVisitors::settle(std::size_t user, std::span<const ItemIndex> shown,
                          const std::vector<std::uint8_t>& clicked) {
  if (world_.wear < 1)
    for (const ItemIndex item : shown) ++seen_[key_of(user, item)];
  if (!world_.clicked_leave) return;
  auto& wanted = wanted_[user];
  for (std::size_t slot = 0; slot < shown.size(); ++slot)
    if (clicked[slot]) std::erase(wanted, shown[slot]);
  if (wanted.empty()) std::erase(left_, user);
}

ListView ListView::of(std::size_t arms) {
  ListView view{.there = std::vector<bool>(arms, true)};
  for (std::size_t arm = 0; arm < arms; ++arm) view.source.push_back(arm);
  return view;
}

ListTruth truth_of(const ListWorld& world) {
  return truth_of(world, ListView::of(world.lists.size()));
}

ListTruth truth_of(const ListWorld& world, const ListView& view) {
  world.check();
  const ListVisitors visitors(world);
  ListTruth truth;
  bool any = false;
  for (std::size_t arm = 0; arm < view.source.size(); ++arm) {
    const auto values = worth_of(world, visitors, view.source[arm]);
    double sum = 0, weights = 0;
    for (std::size_t user = 0; user < values.size(); ++user) {
      const double weight = view.weights.empty() ? 1 : view.weights[user];
      sum += weight * values[user];
      weights += weight;
    }
    truth.whole_list.push_back(sum / weights);
    if (!view.there[arm]) continue;
    if (!any || truth.whole_list[arm] > truth.whole_list[truth.best]) truth.best = arm;
    if (!any || truth.whole_list[arm] < truth.whole_list[truth.worst]) truth.worst = arm;
    any = true;
  }
  return truth;
}

std::vector<double> swapped_segments(const ListWorld& world, const ListView& view, std::size_t one,
                                     std::size_t other) {
  const ListVisitors visitors(world);
  std::vector<std::vector<double>> worth;
  for (const std::size_t source : view.source) worth.push_back(worth_of(world, visitors, source));
  std::vector<double> weights(world.users(), 1.0);
  std::vector<std::size_t> of_one, of_other;
  for (std::size_t user = 0; user < world.users(); ++user) {
    const auto arm = arm_of(worth, view, user);
    if (arm == one) of_one.push_back(user);
    if (arm == other) of_other.push_back(user);
  }
  // One user more in each, so that nobody stays away for good where a segment is empty.
  const double ratio =
      static_cast<double>(of_other.size() + 1) / static_cast<double>(of_one.size() + 1);
  for (const std::size_t user : of_one) weights[user] = ratio;
  for (const std::size_t user : of_other) weights[user] = 1 / ratio;
  return weights;
}

double mixed_clicks(const ListWorld& world, const ListView& view, const ListVisitors& visitors,
                    const std::vector<double>& shares, std::uint64_t seed) {
  RandomEngine random(seed);
  const std::size_t user = visitors.draw(random, view.weights);
  const Mixed mixed = mix_lists(world, view, user, shares, random);
  return world.clicks.expected_clicks(visitors.attraction(user, mixed.items));
}

MixtureTruth mixture_of(const ListWorld& world, const std::vector<double>& shares,
                        std::int64_t draws, std::uint64_t seed) {
  return mixture_of(world, ListView::of(world.lists.size()), shares, draws, seed);
}

MixtureTruth mixture_of(const ListWorld& world, const ListView& view,
                        const std::vector<double>& shares, std::int64_t draws, std::uint64_t seed) {
  world.check();
  const ListVisitors visitors(world);
  RandomEngine random = random_stream(seed, "bandit mixture");
  std::vector<double> values, clicks(shares.size()), slots(shares.size());
  for (std::int64_t i = 0; i < draws; ++i) {
    const std::size_t user = visitors.draw(random, view.weights);
    const Mixed mixed = mix_lists(world, view, user, shares, random);
    const auto chances = world.clicks.click_probabilities(visitors.attraction(user, mixed.items));
    values.push_back(std::accumulate(chances.begin(), chances.end(), 0.0));
    for (std::size_t slot = 0; slot < chances.size(); ++slot) {
      const auto arm = static_cast<std::size_t>(mixed.arms[slot]);
      clicks[arm] += chances[slot];
      ++slots[arm];
    }
  }
  MixtureTruth truth{.value = moments(values)};
  for (std::size_t arm = 0; arm < shares.size(); ++arm)
    truth.rate_per_slot.push_back(slots[arm] > 0 ? clicks[arm] / slots[arm] : 0);
  return truth;
}

}  // namespace hankki

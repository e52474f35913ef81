// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_marginals.h"

#include <algorithm>
#include <functional>
#include <map>

#include "core/bandit/policy_state.h"
#include "tests/bandit/bandit_fixture.h"

namespace hankki::test {
namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;

/// P(item in slot) of every item, by all ways in which an answer can come about.
std::vector<std::map<std::uint32_t, double>> by_brute_force(const Policy& policy,
                                                            const FillRequest& request) {
  std::vector<std::map<std::uint32_t, double>> chances(request.length);
  std::vector<std::uint32_t> used;
  const std::function<void(Policy&, double)> go = [&](Policy& now, double chance) {
    if (used.size() == request.length || chance == 0) return;
    const auto next = [&](std::span<const std::uint32_t> list) -> std::optional<std::uint32_t> {
      for (const std::uint32_t item : list)
        if (std::ranges::find(used, item) == used.end()) return item;
      return std::nullopt;
    };
    std::vector<int> eligible;
    for (int arm = 0; arm < now.arms(); ++arm)
      if (next(request.lists[static_cast<std::size_t>(arm)])) eligible.push_back(arm);
    const auto surprise = request.surprise > 0 ? next(request.surprises) : std::nullopt;
    if (eligible.empty() && !surprise) return;
    const double by_surprise = !surprise ? 0 : eligible.empty() ? 1 : request.surprise;
    std::vector<double> arms(static_cast<std::size_t>(now.arms()));
    if (!eligible.empty()) now.propensities({.eligible = eligible}, arms);
    const auto take = [&](std::uint32_t item, double p, int arm) {
      chances[used.size()][item] += chance * p;
      const auto after = now.clone();
      if (arm >= 0) after->hold(arm);
      used.push_back(item);
      go(*after, chance * p);
      used.pop_back();
    };
    if (surprise && by_surprise > 0) take(*surprise, by_surprise, -1);
    for (const int arm : eligible)
      take(*next(request.lists[static_cast<std::size_t>(arm)]),
           (1 - by_surprise) * arms[static_cast<std::size_t>(arm)], arm);
  };
  go(*policy.clone(), 1);
  return chances;
}

TEST(ListMarginals, AreThoseOfAllWaysToFillAnAnswer) {
  // Lists that overlap, one of them too short for the answer.
  const Lists lists{{1, 2, 3, 4, 5, 6}, {3, 1, 7, 8, 9, 2}, {10, 3}};
  const std::vector<std::span<const std::uint32_t>> views(lists.begin(), lists.end());
  const std::vector<std::uint32_t> surprises{20, 2, 21, 22, 23, 24};
  for (const std::string text : {"blend", "thompson", "epsilon-greedy:epsilon=.4",
                                 "epsilon-decreasing:c=5", "ucb", "uniform:floor=.1"})
    for (const double surprise : {0.0, .15}) {
      const auto policy = make(text, 3);
      RandomEngine random = random_stream(2, "test");
      for (int i = 0; i < 40; ++i) {
        const Choice choice = policy->draw({}, random);
        policy->learn({.arm = choice.arm, .reward = draw_unit(random) < .3 ? 1.0 : 0.0});
      }
      const FillRequest request{
          .lists = views, .length = 5, .surprises = surprises, .surprise = surprise};
      const auto expected = by_brute_force(*policy, request);
      const PolicyState before = policy->save();
      for (int i = 0; i < 10; ++i) {
        const auto slots = fill_list(*policy->clone(), {}, request, random);
        const auto marginals = marginal_propensities(*policy, {}, request, slots, 1);
        ASSERT_EQ(marginals.size(), slots.size());
        for (std::size_t slot = 0; slot < slots.size(); ++slot)
          EXPECT_NEAR(marginals[slot], expected[slot].at(slots[slot].item), 1e-9) << text;
      }
      EXPECT_EQ(policy->save(), before) << text;
    }
}

TEST(ListMarginals, ManyModelsAreDrawn) {
  Lists lists;
  for (std::uint32_t arm = 0; arm < 6; ++arm) lists.push_back({arm, arm + 100, arm + 200});
  const std::vector<std::span<const std::uint32_t>> views(lists.begin(), lists.end());
  const FillRequest request{.lists = views, .length = 3};
  const auto policy = make("uniform", 6);
  RandomEngine random = random_stream(2, "test");
  const auto slots = fill_list(*policy->clone(), {}, request, random);
  const auto marginals = marginal_propensities(*policy, {}, request, slots, 1);
  const auto expected = by_brute_force(*policy, request);
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    const double p = expected[slot].at(slots[slot].item);
    EXPECT_NEAR(marginals[slot], p, 4 * std::sqrt(p * (1 - p) / kMarginalDraws));
  }
  EXPECT_EQ(marginal_propensities(*policy, {}, request, slots, 1), marginals);
}

}  // namespace
}  // namespace hankki::test

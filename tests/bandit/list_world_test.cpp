// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_world.h"

#include <numeric>

#include "core/bandit/list_simulation.h"
#include "core/base/error.h"
#include "tests/bandit/bandit_fixture.h"
#include "tests/bandit/list_fixture.h"

namespace hankki::test {
namespace {

TEST(ListWorld, WholeListsByHand) {
  const ListTruth truth = truth_of(three_models(7));
  EXPECT_NEAR(truth.whole_list[0], .5 * (1 + 1.0 / 2 + 1.0 / 3), 1e-12);
  EXPECT_NEAR(truth.whole_list[1], .5 * (1.0 / 4 + 1.0 / 5), 1e-12);
  EXPECT_EQ(truth.whole_list[2], 0);
  EXPECT_EQ(truth.best, 0u);
  EXPECT_EQ(truth.worst, 2u);
}

/// Expected clicks of the mixture by all ways to give the slots to models; lists are disjoint.
double mixture_by_brute_force(const ListWorld& world, const std::vector<double>& shares) {
  const std::size_t arms = shares.size();
  std::size_t ways = 1;
  for (std::size_t slot = 0; slot < world.length; ++slot) ways *= arms;
  double value = 0;
  for (std::size_t way = 0; way < ways; ++way) {
    double chance = 1, clicks = 0;
    std::vector<std::size_t> next(arms);
    for (std::size_t slot = 0, rest = way; slot < world.length; ++slot, rest /= arms) {
      const std::size_t arm = rest % arms;
      chance *= shares[arm];
      const ItemIndex item = world.list(arm, 0)[next[arm]++];
      if (item <= 4) clicks += world.appeal / static_cast<double>(slot + 1);
    }
    value += chance * clicks;
  }
  return value;
}

TEST(ListWorld, TheMixtureAgreesWithBruteForce) {
  const ListWorld world = three_models(3);
  for (const std::vector<double>& shares :
       {std::vector<double>{1, 0, 0}, {.5, .5, 0}, {.6, .3, .1}}) {
    const MixtureTruth mixture = mixture_of(world, shares, 20'000, 1);
    EXPECT_NEAR(mixture.value.mean, mixture_by_brute_force(world, shares),
                4 * mixture.value.se + 1e-12);
  }
  EXPECT_NEAR(mixture_of(world, {1, 0, 0}, 10, 1).value.mean, truth_of(world).whole_list[0], 1e-12);
}

TEST(ListSimulation, TrafficGoesToTheBetterListsAndFollowsADrift) {
  const ListWorld world = three_models(50);
  const ListTrials trials{.visits = 4000, .drift = ListDrift{2000}, .points = 20};
  const ListSimulation result = simulate_lists(world, parse_policy("blend"), trials, nullptr, {});
  ASSERT_EQ(result.curve.size(), 20u);
  EXPECT_EQ(result.visits, 4000);
  EXPECT_GT(result.curve[9].shares[0], .6);
  EXPECT_LT(result.curve[9].shares[2], .1);
  EXPECT_GT(result.curve[19].shares[2], result.curve[10].shares[2] + .1)
      << "the bad model's arm shows the good one's lists now";
  EXPECT_LT(result.curve[10].clicks, result.curve[9].clicks);
  EXPECT_EQ(std::accumulate(result.slots_of.begin(), result.slots_of.end(), 0LL), 4000 * 5);
  EXPECT_EQ(std::accumulate(result.clicks_of.begin(), result.clicks_of.end(), 0LL), result.clicks);
  // Beta(8.5, 17), a success adds to a and a slot without to b.
  for (std::size_t arm = 0; arm < 3; ++arm) {
    EXPECT_NEAR(result.posteriors[arm].a, 8.5 + static_cast<double>(result.clicks_of[arm]), 1e-9);
    EXPECT_NEAR(result.posteriors[arm].b,
                17 + static_cast<double>(result.slots_of[arm] - result.clicks_of[arm]), 1e-9);
  }
  const ListSimulation again = simulate_lists(world, parse_policy("blend"), trials, nullptr, {});
  EXPECT_EQ(again.slots_of, result.slots_of);
  EXPECT_EQ(again.clicks_of, result.clicks_of);
}

TEST(ListSimulation, ALogWeighsBackToAnyModel) {
  const ListWorld world = three_models(20);
  // A floor, so that every model has support in the log; what the log says of the whole lists of
  // the good model by the product of its slots' propensities is unbiased.
  std::vector<double> weighted;
  const PlayedSink sink{[&](const PlayedVisit& visit) {
    double weight = 1, clicks = 0;
    for (std::size_t slot = 0; slot < visit.choices.size(); ++slot) {
      const PlayedSlot& shown = visit.choices[slot];
      EXPECT_NEAR(shown.propensity, shown.item_propensity, 1e-9) << "the lists are disjoint";
      weight *= shown.arm == 0 ? 1 / shown.item_propensity : 0;
      clicks += shown.reward;
    }
    weighted.push_back(weight * clicks);
  }};
  simulate_lists(world, parse_policy("epsilon-greedy:epsilon=.3:floor=.2"), {.visits = 30'000},
                 &sink, {});
  const Moments estimate = moments(weighted);
  EXPECT_NEAR(estimate.mean, truth_of(world).whole_list[0], 4 * estimate.se);
  EXPECT_LT(estimate.se, .05);
}

TEST(ListSimulation, ClickedItemsLeaveAndUsersAreExhausted) {
  ListWorld world = three_models(4);
  world.clicked_leave = true;
  world.appeal = 1;
  world.clicks.decay = 0;
  const ListSimulation result =
      simulate_lists(world, parse_policy("uniform"), {.visits = 5000}, nullptr, {});
  EXPECT_EQ(result.exhausted, 4u);
  EXPECT_LT(result.visits, 5000);
  EXPECT_EQ(result.clicks, 4 * 5) << "each item once";
}

TEST(ListSimulation, NoveltyWearsOff) {
  ListWorld world = three_models(5);
  const auto clicks = [&](double wear) {
    world.wear = wear;
    return simulate_lists(world, parse_policy("fixed"), {.visits = 500}, nullptr, {}).clicks;
  };
  EXPECT_LT(clicks(.5), clicks(1) / 5);
}

TEST(ListWorld, WorldsThatDoNotGoTogetherAreRefused) {
  ListWorld world = three_models(3);
  world.lists[1].users.pop_back();
  EXPECT_THROW(truth_of(world), Error);
  world = three_models(0);
  EXPECT_THROW(truth_of(world), Error);
  EXPECT_THROW(truth_of(ListWorld{}), Error);
}

}  // namespace
}  // namespace hankki::test

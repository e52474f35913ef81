// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_interleaving.h"

#include <gtest/gtest.h>

#include "core/bandit/experiment.h"
#include "core/base/error.h"

namespace hankki::test {
namespace {

/// One user; the lists 1 2 3 and 2 3 1, of which only `wanted` is clicked, whenever it is shown.
ListWorld two_lists(ItemIndex wanted) {
  ListWorld world;
  world.arms = {"A", "B"};
  world.length = 3;
  world.appeal = 1;
  world.clicks.decay = 0;
  for (const std::vector<ItemIndex>& list : {std::vector<ItemIndex>{1, 2, 3}, {2, 3, 1}})
    world.lists.push_back({.k = 3, .users = {0}, .items = list});
  world.wanted = {{wanted}};
  return world;
}

ListInterleaving interleave(const ListWorld& world, int threads = 1) {
  return interleave_lists(world, {.visits = 4000, .goal = {.seed = 3}},
                          JobContext().with_threads(threads));
}

TEST(ListInterleaving, CreditIsThatOfTheTeamDraft) {
  const auto first = interleave(two_lists(1)), second = interleave(two_lists(2)),
             third = interleave(two_lists(3));
  EXPECT_EQ(first.pairs[0].wins.wins, 4000) << "a click on 1: +1";
  EXPECT_EQ(second.pairs[0].wins.losses, 4000) << "a click on 2: -1";
  EXPECT_NEAR(static_cast<double>(third.pairs[0].wins.wins), 2000, 4 * std::sqrt(1000))
      << "a click on 3: 0";
  EXPECT_EQ(third.pairs[0].wins.ties, 0);
  EXPECT_EQ(first.clicks, 4000);
  EXPECT_EQ(first.arms[0].clicks, 4000);
  EXPECT_EQ(first.arms[0].shown + first.arms[1].shown, 3 * 4000);
  EXPECT_EQ(first.pairs[0].delta, 0.5);
  EXPECT_LT(first.pairs[0].p, 1e-100);
  EXPECT_FALSE(third.pairs[0].interleaved) << "four standard errors";
}

/// A list that has what users want first, and one that has nothing of it.
ListWorld good_and_bad() {
  ListWorld world = two_lists(1);
  world.appeal = 0.2;
  world.clicks.decay = 1;
  world.lists[1].items = {4, 5, 6};
  return world;
}

TEST(ListInterleaving, TellsHowManyVisitsItSaves) {
  ListWorld world = good_and_bad();
  world.lists[1].items = {4, 1, 5};
  const ListInterleaving made = interleave(world);
  EXPECT_NEAR(made.arms[0].any_click, 0.2, 1e-12);
  EXPECT_NEAR(made.arms[1].any_click, 0.1, 1e-12);
  const InterleavedPair& pair = made.pairs[0];
  ASSERT_TRUE(pair.split && pair.interleaved && pair.ratio);
  EXPECT_EQ(pair.split->visits,
            2 * std::llround(std::ceil(users_per_arm(.2, .1, .05, .8, SampleSizeRule::Pooled))));
  EXPECT_GT(*pair.ratio, 1);
  EXPECT_NEAR(pair.interleaved->power, 0.8, 0.07);
}

TEST(ListInterleaving, TheSameBytesOnAnyNumberOfThreads) {
  const ListWorld world = good_and_bad();
  const auto one = interleave(world, 1), two = interleave(world, 2);
  EXPECT_EQ(one.clicks, two.clicks);
  EXPECT_EQ(one.pairs[0].wins.wins, two.pairs[0].wins.wins);
  EXPECT_EQ(one.pairs[0].wins.ties, two.pairs[0].wins.ties);
  EXPECT_EQ(one.arms[0].shown, two.arms[0].shown);
}

TEST(ListInterleaving, OneModelAloneIsRefused) {
  ListWorld world = good_and_bad();
  world.arms.pop_back();
  world.lists.pop_back();
  EXPECT_THROW(interleave(world), Error);
  EXPECT_THROW(interleave_lists(good_and_bad(), {.visits = 0}, {}), Error);
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(interleave_lists(good_and_bad(), {.visits = 4000}, JobContext(token)), Cancelled);
}

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/metrics.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

namespace hankki {
namespace {

using Items = std::vector<ItemIndex>;

TEST(Accuracy, WorkedByHand) {
  // Hits at ranks 2 and 4 of 5; three relevant items.
  const AccuracyAtK a = accuracy_at(Items{9, 3, 8, 5, 7}, Items{1, 3, 5}, 5);
  EXPECT_DOUBLE_EQ(a.recall, 2.0 / 3);
  EXPECT_DOUBLE_EQ(a.recall_capped, 2.0 / 3);
  EXPECT_DOUBLE_EQ(a.precision, 2.0 / 5);
  EXPECT_DOUBLE_EQ(a.hit, 1);
  EXPECT_DOUBLE_EQ(a.mrr, 1.0 / 2);
  EXPECT_DOUBLE_EQ(a.map, (1.0 / 2 + 2.0 / 4) / 3);
  const double gain = 1 / std::log2(3.0) + 1 / std::log2(5.0);
  const double ideal = 1 + 1 / std::log2(3.0) + 1 / std::log2(4.0);
  EXPECT_DOUBLE_EQ(a.ndcg, gain / ideal);
}

TEST(Accuracy, RecallsDifferOnlyByTheirDenominator) {
  const AccuracyAtK a = accuracy_at(Items{0, 1}, Items{0, 1, 2, 3, 4}, 2);
  EXPECT_DOUBLE_EQ(a.recall, 2.0 / 5);
  EXPECT_DOUBLE_EQ(a.recall_capped, 1);
  EXPECT_DOUBLE_EQ(a.ndcg, 1);
}

TEST(Accuracy, NothingRelevantIsZero) {
  const AccuracyAtK a = accuracy_at(Items{0, 1}, Items{}, 2);
  EXPECT_EQ(a.recall, 0);
  EXPECT_EQ(a.ndcg, 0);
  EXPECT_EQ(a.hit, 0);
}

TEST(Accuracy, AListShorterThanKMissesTheRest) {
  const AccuracyAtK a = accuracy_at(Items{4, RankedLists::kNoItem}, Items{4, 6}, 10);
  EXPECT_DOUBLE_EQ(a.precision, 1.0 / 10);
  EXPECT_DOUBLE_EQ(a.recall, 0.5);
}

TEST(Accuracy, MovingAHitUpNeverLowersAMetric) {
  EXPECT_TRUE(rc::check([] {
    Items ranked(12);
    std::iota(ranked.begin(), ranked.end(), 0U);
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    std::minstd_rand engine(seed | 1U);
    std::ranges::shuffle(ranked, engine);
    const auto relevant_count = *rc::gen::inRange<std::size_t>(1, 8);
    Items relevant(relevant_count);
    std::iota(relevant.begin(), relevant.end(), 0U);
    const auto k = *rc::gen::inRange(1, 12);
    const auto at = *rc::gen::inRange<std::size_t>(1, ranked.size());
    const auto is_hit = [&](ItemIndex item) { return item < relevant_count; };
    RC_PRE(is_hit(ranked[at]) && !is_hit(ranked[at - 1]));
    const auto before = accuracy_at(ranked, relevant, k);
    std::swap(ranked[at], ranked[at - 1]);
    const auto after = accuracy_at(ranked, relevant, k);
    for (const auto metric : {&AccuracyAtK::recall, &AccuracyAtK::precision, &AccuracyAtK::ndcg,
                              &AccuracyAtK::mrr, &AccuracyAtK::map, &AccuracyAtK::hit}) {
      RC_ASSERT((after.*metric) >= (before.*metric));
      RC_ASSERT((after.*metric) <= 1.0 + 1e-12);
    }
  }));
}

TEST(Gini, EndsOfTheScale) {
  EXPECT_NEAR(gini({1, 2, 3, 4}), 0.25, 1e-12);
  EXPECT_NEAR(gini({0, 0, 0, 10}), 0.75, 1e-12);
  EXPECT_NEAR(gini({3, 3, 3, 3}), 0, 1e-12);
  EXPECT_NEAR(gini({0, 0, 0, 12}), 0.75, 1e-12);  // 1 - 1/n, the most that n values can reach
  EXPECT_EQ(gini({0, 0}), 0);
  EXPECT_EQ(gini({}), 0);
}

}  // namespace
}  // namespace hankki

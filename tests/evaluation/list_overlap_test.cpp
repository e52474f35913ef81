// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/list_overlap.h"

#include <gtest/gtest.h>

#include <string_view>

namespace hankki {
namespace {

std::vector<ItemIndex> list_of(std::string_view letters) {
  return {letters.begin(), letters.end()};
}
double overlap(std::string_view one, std::string_view other, double p = 0.9) {
  return rank_biased_overlap(list_of(one), list_of(other), p);
}

TEST(RankBiasedOverlap, IsThatOfTheReference) {
  EXPECT_NEAR(overlap("abcdefghij", "bacdfeghij", 0.9), 0.886878, 5e-7);
  EXPECT_NEAR(overlap("abcdefghij", "bacdfeghij", 0.8), 0.783616, 5e-7);
  EXPECT_NEAR(overlap("abcd", "ba", 0.9), 0.9, 1e-12) << "extrapolated from the shorter one";
}

TEST(RankBiasedOverlap, IsOneOfTheSameAndZeroOfStrangers) {
  EXPECT_NEAR(overlap("abc", "abc"), 1, 1e-12);
  EXPECT_EQ(overlap("abc", "def"), 0);
  EXPECT_EQ(overlap("abc", ""), 0);
  EXPECT_EQ(overlap("abcd", "badc", 0.7), overlap("badc", "abcd", 0.7));
  auto padded = list_of("ab");
  padded.push_back(RankedLists::kNoItem);
  EXPECT_NEAR(rank_biased_overlap(padded, list_of("ab")), 1, 1e-12);
}

TEST(RankBiasedOverlap, OfRunsIsTheMeanOverTheirUsers) {
  const RankedLists one{.k = 2, .users = {0, 1}, .items = {1, 2, 3, 4}, .scores = {}};
  const RankedLists other{.k = 2, .users = {0, 1}, .items = {1, 2, 5, 6}, .scores = {}};
  EXPECT_NEAR(mean_overlap(one, other), 0.5, 1e-12);
  EXPECT_EQ(mean_overlap({}, {}), 0);
}

}  // namespace
}  // namespace hankki

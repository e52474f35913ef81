// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/neighbours.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "core/models/registry.h"

namespace hankki {
namespace {

ParameterValues similarity_parameters(const char* similarity, const char* weighting,
                                      double shrinkage) {
  ParameterValues values = model_spec("itemknn").parameters.defaults();
  values.set("similarity", std::string(similarity));
  values.set("weighting", std::string(weighting));
  values.set("shrinkage", shrinkage);
  return values;
}

/// Row 0 {0, 1, 2}, row 1 {1, 2, 3}, row 2 {2}, row 3 {}.
InteractionMatrix small_matrix() {
  return InteractionMatrix::from_pairs(4, 5,
                                       {{0, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}, {1, 3}, {2, 2}});
}

/// The similarity of rows 0 and 1, computed from its product as best_others does.
float similarity(const char* kind, const char* weighting, double shrinkage) {
  const auto rows = small_matrix();
  const auto columns = rows.transposed();
  const RowSimilarity similarity(similarity_parameters(kind, weighting, shrinkage), rows, columns);
  const auto weights = similarity.column_weights();
  return similarity(weights[1] + weights[2], 0, 1);
}

TEST(RowSimilarity, UnweightedIsCosineAndJaccard) {
  EXPECT_FLOAT_EQ(similarity("cosine", "none", 0), 2.0F / 3);
  EXPECT_FLOAT_EQ(similarity("cosine", "none", 5), 2.0F / 8);
  EXPECT_FLOAT_EQ(similarity("jaccard", "none", 0), 2.0F / 4);
  EXPECT_FLOAT_EQ(similarity("jaccard", "none", 4), 2.0F / 8);
}

TEST(RowSimilarity, EqualJaccardSimilaritiesAreEqualToTheLastBit) {
  // Rows 0 and 1 share two entries of four, rows 0 and 2 three of six.
  const auto rows = InteractionMatrix::from_pairs(3, 9,
                                                  {{0, 0},
                                                   {0, 1},
                                                   {0, 2},
                                                   {1, 0},
                                                   {1, 1},
                                                   {1, 3},
                                                   {2, 0},
                                                   {2, 1},
                                                   {2, 2},
                                                   {2, 4},
                                                   {2, 5},
                                                   {2, 6}});
  const auto columns = rows.transposed();
  const RowSimilarity similarity(similarity_parameters("jaccard", "none", 0), rows, columns);
  EXPECT_EQ(similarity(2, 0, 1), 0.5F);
  EXPECT_EQ(similarity(3, 0, 2), 0.5F);
}

TEST(RowSimilarity, TfIdfWeighsRareColumnsMore) {
  // Four rows; columns 0 and 3 have one of them, column 1 two, column 2 three.
  const double one = std::pow(std::log(1 + 4.0 / 2), 2), two = std::pow(std::log(1 + 4.0 / 3), 2),
               three = std::pow(std::log(1 + 4.0 / 4), 2);
  const double shared = two + three, length = one + two + three;
  EXPECT_NEAR(similarity("cosine", "tf-idf", 0), shared / length, 1e-6);
  EXPECT_NEAR(similarity("jaccard", "tf-idf", 2), shared / (2 * length - shared + 2), 1e-6);
}

TEST(RowSimilarity, Bm25TempersLongRows) {
  const double one = std::pow(std::log(1 + 4.0 / 2), 2), two = std::pow(std::log(1 + 4.0 / 3), 2),
               three = std::pow(std::log(1 + 4.0 / 4), 2);
  const double factor = 2.2 / (1.2 * (0.25 + 0.75 * 3 / (7.0 / 4)) + 1);  // 7 entries in 4 rows
  const double shared = factor * factor * (two + three);
  const double length = factor * factor * (one + two + three);
  EXPECT_NEAR(similarity("cosine", "bm25", 1), shared / (length + 1), 1e-6);
}

TEST(BestOthers, EqualsComparingAllPairs) {
  const bool holds = rc::check([] {
    const auto row_count = *rc::gen::inRange<std::uint32_t>(1, 12);
    const auto column_count = *rc::gen::inRange<std::uint32_t>(1, 9);
    const auto count = *rc::gen::inRange<std::size_t>(1, 6);
    std::vector<std::pair<UserIndex, ItemIndex>> pairs;
    for (auto n = *rc::gen::inRange(0, 40); n-- > 0;)
      pairs.emplace_back(*rc::gen::inRange<std::uint32_t>(0, row_count),
                         *rc::gen::inRange<std::uint32_t>(0, column_count));
    const auto rows = InteractionMatrix::from_pairs(row_count, column_count, pairs);
    std::vector<float> weights(column_count);
    for (std::size_t column = 0; column < weights.size(); ++column)
      weights[column] = static_cast<float>(1 + column % 3);
    const auto lists =
        best_others(rows, rows.transposed(), weights, count,
                    [](float product, std::uint32_t, std::uint32_t) { return product; }, {});

    for (std::uint32_t row = 0; row < row_count; ++row) {
      std::vector<std::pair<float, std::uint32_t>> expected;  // best first, then by index
      for (std::uint32_t other = 0; other < row_count; ++other) {
        float product = 0;
        for (const auto column : rows.row(row))
          if (other != row && rows.contains(other, column)) product += weights[column];
        if (product > 0) expected.emplace_back(-product, other);
      }
      std::ranges::sort(expected);
      expected.resize(std::min(count, expected.size()));
      RC_ASSERT(lists[row].targets.size() == expected.size());
      for (std::size_t n = 0; n < expected.size(); ++n) {
        RC_ASSERT(lists[row].targets[n] == expected[n].second);
        RC_ASSERT(lists[row].values[n] == -expected[n].first);
      }
    }
  });
  EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
// The autoencoders' kernels against plain double precision formulas. (Their use in the models is
// checked against autograd in tests/models.)
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/kernels/activation.h"
#include "core/kernels/fast_math.h"
#include "core/kernels/item_loss.h"
#include "core/kernels/sparse_input.h"

namespace hankki::kernels {
namespace {

/// Any length, so that vector loops have rests; values in [-range, range].
std::vector<float> arbitrary_values(std::size_t count, int range) {
  std::vector<float> values(count);
  for (auto& value : values)
    value = static_cast<float>(*rc::gen::inRange(-1000 * range, 1000 * range + 1)) / 1000;
  return values;
}

std::vector<std::uint32_t> arbitrary_subset(std::size_t count) {
  std::vector<std::uint32_t> subset;
  for (std::uint32_t i = 0; i < count; ++i)
    if (*rc::gen::inRange(0, 3) == 0) subset.push_back(i);
  return subset;
}

bool contains(const std::vector<std::uint32_t>& items, std::size_t item) {
  return std::ranges::binary_search(items, static_cast<std::uint32_t>(item));
}

TEST(FastMath, FollowsTheLibraryOverTheWholeRange) {
  for (float x = -87; x < 88; x += 0.0371F)
    ASSERT_NEAR(fast_exp(x) / std::exp(static_cast<double>(x)), 1, 1e-5) << x;
  for (float x = -1; x < 1; x += 0.00371F)
    ASSERT_NEAR(fast_exp(x) / std::exp(static_cast<double>(x)), 1, 4e-7) << x;
  for (float x = -12; x < 12; x += 0.00371F)
    ASSERT_NEAR(fast_tanh(x), std::tanh(static_cast<double>(x)), 4e-7 * std::abs(x)) << x;
  EXPECT_EQ(fast_exp(0), 1);
  EXPECT_EQ(fast_tanh(0), 0);
  for (const float x : {1e4F, -1e4F}) {
    EXPECT_TRUE(std::isfinite(fast_exp(x)));
    EXPECT_FLOAT_EQ(fast_tanh(x), std::copysign(1.0F, x));
  }
  const float nothing = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(std::isnan(fast_exp(nothing)));
  EXPECT_TRUE(std::isnan(fast_tanh(nothing)));
}

TEST(ItemLoss, MultinomialEqualsItsFormula) {
  EXPECT_TRUE(rc::check([] {
    const auto items = *rc::gen::inRange<std::size_t>(1, 200);
    std::vector<float> scores = arbitrary_values(items, 5);
    const std::vector<float> bias = arbitrary_values(items, 1);
    const auto chosen = arbitrary_subset(items);
    std::vector<double> logits(items);
    double sum = 0;
    for (std::size_t i = 0; i < items; ++i)
      sum += std::exp(logits[i] = static_cast<double>(scores[i]) + bias[i]);
    double expected = 0;
    for (const auto item : chosen) expected += std::log(sum) - logits[item];

    RC_ASSERT(std::abs(multinomial_loss(scores, bias, chosen, 0.5F) - expected) <
              1e-5 * (1 + expected));
    const auto count = static_cast<double>(chosen.size());
    for (std::size_t i = 0; i < items; ++i) {
      const double slope = count * std::exp(logits[i]) / sum - (contains(chosen, i) ? 1 : 0);
      RC_ASSERT(std::abs(scores[i] - 0.5 * slope) < 1e-6 * (1 + count));
    }
  }));
}

TEST(ItemLoss, LogisticEqualsItsFormulaOverAllAndOverSomeItems) {
  EXPECT_TRUE(rc::check([] {
    const auto items = *rc::gen::inRange<std::size_t>(1, 200);
    const std::vector<float> scores = arbitrary_values(items, 20);
    const std::vector<float> bias = arbitrary_values(items, 1);
    const auto chosen = arbitrary_subset(items);
    std::vector<std::uint32_t> others;
    for (const auto item : arbitrary_subset(items))
      if (!contains(chosen, item)) others.push_back(item);
    const auto check = [&](double loss, const std::vector<float>& slopes, auto counts) {
      double expected = 0;
      for (std::size_t i = 0; i < items; ++i) {
        const double x = static_cast<double>(scores[i]) + bias[i];
        const bool is_chosen = contains(chosen, i);
        if (counts(i)) expected += std::log1p(std::exp(is_chosen ? -x : x));
        const double slope = counts(i) ? 1 / (1 + std::exp(-x)) - (is_chosen ? 1 : 0) : 0;
        RC_ASSERT(std::abs(slopes[i] - 2 * slope) < 1e-5);
      }
      RC_ASSERT(std::abs(loss - expected) < 1e-5 * (1 + expected));
    };
    std::vector<float> slopes = scores;
    check(logistic_loss(slopes, bias, chosen, 2), slopes, [](std::size_t) { return true; });
    slopes = scores;
    check(sampled_logistic_loss(slopes, bias, chosen, others, 2), slopes,
          [&](std::size_t i) { return contains(chosen, i) || contains(others, i); });
  }));
}

TEST(ItemLoss, StaysFiniteForExtremeScores) {
  std::vector<float> scores{500, -500, 0};
  const std::vector<float> bias(3, 0);
  const std::vector<std::uint32_t> chosen{1};
  EXPECT_NEAR(multinomial_loss(scores, bias, chosen, 1), 1000, 1e-3);
  scores = {500, -500, 0};
  EXPECT_NEAR(logistic_loss(scores, bias, chosen, 1), 1000 + std::log(2), 1e-3);
  for (const float slope : scores) EXPECT_TRUE(std::isfinite(slope));
}

// Rows and columns with many entries, which are added several at a time. Whole numbers: every order
// of summation gives the same.
TEST(SparseInput, ManyEntriesEqualTheDenseProduct) {
  constexpr std::size_t kRows = 37, kColumns = 41, kWidth = 19;
  const auto value = [](std::size_t row, std::size_t column) {
    return (row + column) % 3 == 0 ? 0.0F : static_cast<float>((row * 5 + column) % 7) - 3;
  };
  SparseInput input(kColumns);
  for (std::size_t row = 0; row < kRows; ++row) {
    for (std::uint32_t column = 0; column < kColumns; ++column)
      if (value(row, column) != 0) input.append(column, value(row, column));
    input.end_row();
  }
  input.index_columns();
  std::vector<float> weights(kColumns * kWidth), slopes(kRows * kWidth);
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<float>(i % 13) - 6;
  for (std::size_t i = 0; i < slopes.size(); ++i) slopes[i] = static_cast<float>(i % 11) - 5;
  const std::vector<float> shift(kWidth, 4);

  std::vector<float> out(kWidth);
  for (std::size_t row = 0; row < kRows; ++row) {
    std::vector<float> expected = shift;
    for (std::size_t column = 0; column < kColumns; ++column)
      for (std::size_t i = 0; i < kWidth; ++i)
        expected[i] += value(row, column) * weights[column * kWidth + i];
    input.forward(row, weights, shift, out);
    EXPECT_EQ(out, expected) << row;
  }
  for (std::uint32_t column = 0; column < kColumns; ++column) {
    std::vector<float> gradient = shift, expected = shift;
    for (std::size_t row = 0; row < kRows; ++row)
      for (std::size_t i = 0; i < kWidth; ++i)
        expected[i] += value(row, column) * slopes[row * kWidth + i];
    input.add_column_gradient(column, slopes, gradient);
    EXPECT_EQ(gradient, expected) << column;
  }
}

TEST(SparseInput, ForwardAndColumnGradientEqualTheDenseProduct) {
  SparseInput input(3);
  input.append(0, 2);
  input.append(2, -1);
  input.end_row();
  input.end_row();  // an empty row
  input.append(2, 3);
  input.end_row();
  input.index_columns();
  const std::vector<float> weights{1, 2, 3, 4, 5, 6}, shift{10, 20};
  std::vector<float> out(2);
  input.forward(0, weights, shift, out);
  EXPECT_EQ(out, (std::vector<float>{10 + 2 - 5, 20 + 4 - 6}));
  input.forward(1, weights, shift, out);
  EXPECT_EQ(out, shift);

  const std::vector<float> slopes{1, 2, 100, 200, 5, 7};
  std::vector<float> gradient(2, 0);
  input.add_column_gradient(2, slopes, gradient);
  EXPECT_EQ(gradient, (std::vector<float>{-1 + 15, -2 + 21}));
  EXPECT_EQ(input.touched_columns().size(), 2U);
  input.clear();
  EXPECT_EQ(input.rows(), 0U);
  EXPECT_TRUE(input.touched_columns().empty());
}

}  // namespace
}  // namespace hankki::kernels

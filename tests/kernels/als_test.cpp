// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/als.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>
#include <vector>

namespace hankki::kernels {
namespace {

constexpr std::size_t kWidth = 40, kRows = 90;
constexpr float kWeight = 0.3F, kRidge = 0.7F;

using Values = std::vector<double>;

std::vector<float> random_values(std::size_t count) {
  std::mt19937 random(7);
  std::normal_distribution<float> normal(0, 0.4F);
  std::vector<float> values(count);
  for (float& value : values) value = normal(random);
  return values;
}

/// x of matrix x = side, without pivots: the matrix is positive definite.
Values solved(std::vector<Values> matrix, Values side) {
  const std::size_t n = side.size();
  for (std::size_t k = 0; k < n; ++k)
    for (std::size_t i = k + 1; i < n; ++i) {
      const double factor = matrix[i][k] / matrix[k][k];
      for (std::size_t j = k; j < n; ++j) matrix[i][j] -= factor * matrix[k][j];
      side[i] -= factor * side[k];
    }
  for (std::size_t k = n; k-- > 0;) {
    for (std::size_t j = k + 1; j < n; ++j) side[k] -= matrix[k][j] * side[j];
    side[k] /= matrix[k][k];
  }
  return side;
}

// In one piece for 16 dimensions, by BLAS for the others and for what is left at the end.
TEST(Als, ASubspaceStepIsNewtonsOnEachBlockInTurn) {
  const std::vector<float> table = random_values(kRows * kWidth);
  const auto square = symmetric(gram(table, kWidth), kWidth);
  for (const std::size_t block : {1U, 7U, 16U, 32U, 40U})
    for (const std::uint32_t count : {1U, 3U, 60U}) {
      SCOPED_TRACE(std::to_string(block) + " dimensions, " + std::to_string(count) + " columns");
      std::vector<std::uint32_t> columns(count);
      std::iota(columns.begin(), columns.end(), 11U);
      std::vector<float> row(table.begin(), table.begin() + kWidth);
      Values expected(row.begin(), row.end());

      std::vector<Values> matrix(kWidth, Values(kWidth));
      Values sum(kWidth);
      for (std::size_t i = 0; i < kWidth; ++i) {
        for (std::size_t k = 0; k < kWidth; ++k)
          matrix[i][k] = kWeight * static_cast<double>(square[i * kWidth + k]) +
                         (i == k ? static_cast<double>(kRidge) : 0.0);
        for (const auto c : columns) {
          const double value = table[c * kWidth + i];
          sum[i] += value;
          for (std::size_t k = 0; k < kWidth; ++k) matrix[i][k] += value * table[c * kWidth + k];
        }
      }
      for (std::size_t begin = 0; begin < kWidth; begin += block) {
        const std::size_t size = std::min(block, kWidth - begin);
        std::vector<Values> part(size, Values(size));
        Values residual(size);
        for (std::size_t i = 0; i < size; ++i) {
          for (std::size_t k = 0; k < size; ++k) part[i][k] = matrix[begin + i][begin + k];
          residual[i] = sum[begin + i] - std::inner_product(expected.begin(), expected.end(),
                                                            matrix[begin + i].begin(), 0.0);
        }
        const Values step = solved(part, residual);
        for (std::size_t i = 0; i < size; ++i) expected[begin + i] += step[i];
      }

      AlsScratch scratch;
      const double squares =
          subspace_als_row(columns, table, square, kWeight, kRidge, block, scratch, row);
      double missed = 0;
      for (const auto c : columns) {
        double miss = 1;
        for (std::size_t i = 0; i < kWidth; ++i) miss -= expected[i] * table[c * kWidth + i];
        missed += miss * miss;
      }
      for (std::size_t i = 0; i < kWidth; ++i) EXPECT_NEAR(row[i], expected[i], 1e-4) << i;
      EXPECT_NEAR(squares, missed, 1e-3);
    }
}

}  // namespace
}  // namespace hankki::kernels

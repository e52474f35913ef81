// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/cholesky.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "core/base/error.h"
#include "core/base/job.h"
#include "core/base/threads.h"

namespace hankki::kernels {
namespace {

/// X^T X + ridge I of a random 0/1 matrix X, as EASE makes it; the upper triangle is left wrong.
std::vector<float> random_matrix(std::size_t size, float ridge) {
  std::mt19937 random(static_cast<unsigned>(size));
  std::vector<float> matrix(size * size, 0);
  for (int user = 0; user < 40; ++user) {
    std::vector<std::size_t> items;
    for (std::size_t item = 0; item < size; ++item)
      if (random() % 8 == 0) items.push_back(item);
    for (const auto a : items)
      for (const auto b : items)
        if (b <= a) matrix[a * size + b] += 1;
  }
  for (std::size_t i = 0; i < size; ++i) matrix[i * size + i] += ridge;
  return matrix;
}

class Inversion : public testing::TestWithParam<std::size_t> {};

TEST_P(Inversion, TimesTheMatrixIsTheIdentity) {
  const std::size_t size = GetParam();
  const auto matrix = random_matrix(size, 5);
  auto inverse = matrix;
  std::int64_t last = -1;
  invert_positive_definite(inverse, size, [&](std::int64_t done, std::int64_t total) {
    EXPECT_EQ(done, last + 1);
    EXPECT_LT(done, total);
    last = done;
  });
  const auto full = [&](std::size_t i, std::size_t k) {
    return static_cast<double>(k <= i ? matrix[i * size + k] : matrix[k * size + i]);
  };
  double worst = 0;
  for (std::size_t i = 0; i < size; i += 7)
    for (std::size_t j = 0; j < size; ++j) {
      double sum = 0;
      for (std::size_t k = 0; k < size; ++k) sum += full(i, k) * inverse[k * size + j];
      worst = std::max(worst, std::abs(sum - (i == j ? 1 : 0)));
      EXPECT_EQ(inverse[i * size + j], inverse[j * size + i]);
    }
  EXPECT_LT(worst, 1e-4);
}

// On both sides of a block's size, and several blocks.
INSTANTIATE_TEST_SUITE_P(Sizes, Inversion, testing::Values(1, 2, 31, 255, 256, 257, 600));

// The same sums in other parts; with OpenBLAS's kernels the last bits are mostly the same too, but
// no BLAS promises that.
TEST(Inversion, IsThatOfOneThread) {
  constexpr std::size_t kSize = 700;
  const auto inverted = [&](int threads) {
    const ThreadBudget budget(threads);
    auto inverse = random_matrix(kSize, 5);
    invert_positive_definite(inverse, kSize, [](auto, auto) {});
    return inverse;
  };
  const auto one = inverted(1);
  for (const int threads : {2, 5}) {
    const auto several = inverted(threads);
    float largest = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
      largest = std::max(largest, std::abs(several[i] - one[i]));
    EXPECT_LT(largest, 1e-6F) << threads << " threads";
  }
}

TEST(Inversion, WhatIsNotPositiveDefiniteIsRefused) {
  std::vector<float> matrix{1, 0, 2, 1};
  EXPECT_THROW(invert_positive_definite(matrix, 2, [](auto, auto) {}), Error);
}

TEST(Inversion, AReportThatThrowsEndsIt) {
  auto matrix = random_matrix(300, 5);
  const auto stop = [](std::int64_t done, std::int64_t) {
    if (done == 2) throw Cancelled();
  };
  EXPECT_THROW(invert_positive_definite(matrix, 300, stop), Cancelled);
}

TEST(SolvePositiveDefinite, GivesTheSolution) {
  std::vector<float> matrix{4, 0, 1, 3}, b{1, 2};  // [[4, 1], [1, 3]]
  solve_positive_definite(matrix, b);
  EXPECT_NEAR(b[0], 1.0 / 11, 1e-6);
  EXPECT_NEAR(b[1], 7.0 / 11, 1e-6);
}

}  // namespace
}  // namespace hankki::kernels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/matrix_product.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <vector>

#include "core/base/platform.h"
#include "core/base/threads.h"

namespace hankki::kernels {
namespace {

/// A factor of rows x columns whole numbers, with three values between its stored rows.
struct Matrix {
  Matrix(std::size_t row_count, std::size_t column_count, bool transpose)
      : rows(row_count),
        columns(column_count),
        transposed(transpose),
        stride((transpose ? rows : columns) + 3),
        values((transpose ? columns : rows) * stride) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i * 7 % 11) - 5;
  }
  Factor factor() const { return {values.data(), stride, transposed}; }
  float at(std::size_t row, std::size_t column) const {
    return transposed ? values[column * stride + row] : values[row * stride + column];
  }

  std::size_t rows, columns;
  bool transposed;
  std::size_t stride;
  std::vector<float> values;
};

class MatrixProduct : public testing::Test {
 protected:
  ~MatrixProduct() override { set_threads(0); }
};

// Whole numbers: every order of summation gives the same.
TEST_F(MatrixProduct, EqualsItsDefinition) {
  EXPECT_TRUE(rc::check([] {
    const auto size = [] { return *rc::gen::inRange<std::size_t>(1, 150); };
    const Matrix a(size(), size(), *rc::gen::arbitrary<bool>());
    const Matrix b(a.columns, size(), *rc::gen::arbitrary<bool>());
    const auto beta = static_cast<float>(*rc::gen::inRange(0, 3));
    const std::size_t stride = b.columns + *rc::gen::inRange<std::size_t>(0, 4);
    set_threads(*rc::gen::inRange(1, 4));

    const std::vector<float> before(a.rows * stride, 2);
    std::vector<float> one = before, spread = before;
    multiply(a.rows, b.columns, a.columns, a.factor(), b.factor(), beta, one.data(), stride);
    multiply_on_threads(a.rows, b.columns, a.columns, a.factor(), b.factor(), beta, spread.data(),
                        stride);
    std::vector<float> expected = before;
    for (std::size_t row = 0; row < a.rows; ++row)
      for (std::size_t column = 0; column < b.columns; ++column) {
        float sum = beta * 2;
        for (std::size_t i = 0; i < a.columns; ++i) sum += a.at(row, i) * b.at(i, column);
        expected[row * stride + column] = sum;
      }
    RC_ASSERT(one == expected);
    RC_ASSERT(spread == expected);
  }));
}

// OpenBLAS's threads are the whole process's: products are split by us.
TEST_F(MatrixProduct, TheBlasStaysOnTheCallingThread) {
  auto* const threads_of_blas =
      reinterpret_cast<int (*)()>(platform::symbol_of_process("openblas_get_num_threads"));
  ASSERT_NE(threads_of_blas, nullptr) << blas_version();
  set_threads(2);
  EXPECT_EQ(threads_of_blas(), 1);
  const ThreadBudget budget(3);
  EXPECT_EQ(threads_of_blas(), 1);
}

TEST_F(MatrixProduct, NothingIsMultiplied) {
  float untouched = 3;
  multiply_on_threads(0, 5, 5, {&untouched, 5}, {&untouched, 5}, 0, &untouched, 5);
  EXPECT_EQ(untouched, 3);
}

// Rankings score within a team, and must not depend on the thread count.
TEST_F(MatrixProduct, WithinATeamItIsThatOfOneThread) {
  const Matrix a(300, 200, false), b(200, 100, true);
  const auto product = [&] {
    std::vector<float> c(a.rows * b.columns);
    multiply_on_threads(a.rows, b.columns, a.columns, a.factor(), b.factor(), 0, c.data(),
                        b.columns);
    return c;
  };
  set_threads(1);
  const auto expected = product();
  set_threads(2);
  parallel_for(4, [&](std::int64_t) { EXPECT_EQ(product(), expected); });
}

}  // namespace
}  // namespace hankki::kernels

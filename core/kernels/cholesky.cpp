// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/cholesky.h"

#include <cblas.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/kernels/matrix_product.h"

// LAPACK's own (Fortran) names; a row-major lower triangle is an upper one to it.
extern "C" {
void spotrf_(const char* triangle, const int* n, float* a, const int* lda, int* info);
void spotrs_(const char* triangle, const int* n, const int* columns, const float* a, const int* lda,
             float* b, const int* ldb, int* info);
void strtri_(const char* triangle, const char* unit, const int* n, float* a, const int* lda,
             int* info);
void slauum_(const char* triangle, const int* n, float* a, const int* lda, int* info);
}

namespace hankki::kernels {
namespace {

constexpr std::size_t kBlock = 256;
constexpr std::size_t kTransposeTile = 32;

void check_factorised(int info) {
  if (info != 0)
    throw Error(
        "regularisation",
        en::say("the matrix of the items is not positive definite in single precision; raise it"));
}

/// A row-major square matrix that is worked on block column by block column. A product whose rows
/// or columns do not need each other is split over threads_here(). Never where one is summed, so
/// that the last bits do not depend on the thread count, as far as that is in our hands.
struct Blocks {
  float* a;
  std::size_t size;
  int stride;

  explicit Blocks(std::span<float> matrix, std::size_t n)
      : a(matrix.data()), size(n), stride(static_cast<int>(n)) {}

  float* at(std::size_t row, std::size_t column) const { return a + row * size + column; }
  std::size_t width(std::size_t k) const { return std::min(kBlock, size - k); }
  std::size_t below(std::size_t k) const { return size - k - width(k); }

  void factorise(std::size_t k) const;
  void invert_factor(std::size_t k) const;
  void multiply_factor(std::size_t k) const;

 private:
  void solve_from_right(std::size_t k, CBLAS_TRANSPOSE order, float alpha) const;
  void multiply_from_left(std::size_t triangle, std::size_t rows, CBLAS_TRANSPOSE order,
                          std::size_t column, std::size_t columns) const;
  void take_from_rest(std::size_t k) const;
};

/// The rows below the diagonal block k, of its columns, times alpha and that block's inverse.
void Blocks::solve_from_right(std::size_t k, CBLAS_TRANSPOSE order, float alpha) const {
  const auto operations = static_cast<double>(below(k) * width(k) * width(k));
  parallel_parts(below(k), operations, [&](std::size_t begin, std::size_t count) {
    cblas_strsm(CblasRowMajor, CblasRight, CblasLower, order, CblasNonUnit, static_cast<int>(count),
                static_cast<int>(width(k)), alpha, at(k, k), stride, at(k + kBlock + begin, k),
                stride);
  });
}

/// The lower triangle of `rows` rows at (triangle, triangle) times the columns beside it.
void Blocks::multiply_from_left(std::size_t triangle, std::size_t rows, CBLAS_TRANSPOSE order,
                                std::size_t column, std::size_t columns) const {
  const auto operations = static_cast<double>(rows * rows * columns);
  parallel_parts(columns, operations, [&](std::size_t begin, std::size_t count) {
    cblas_strmm(CblasRowMajor, CblasLeft, CblasLower, order, CblasNonUnit, static_cast<int>(rows),
                static_cast<int>(count), 1, at(triangle, triangle), stride,
                at(triangle, column + begin), stride);
  });
}

/// Block column k times its transpose, taken from the lower triangle beside and below it: by block
/// rows, the longest first.
void Blocks::take_from_rest(std::size_t k) const {
  const auto n = static_cast<int>(width(k));
  const std::size_t first = k + kBlock;
  const std::size_t parts = (below(k) + kBlock - 1) / kBlock;
  parallel_for(static_cast<std::int64_t>(parts), [&](std::int64_t index) {
    const std::size_t row = first + (parts - 1 - static_cast<std::size_t>(index)) * kBlock;
    const auto rows = static_cast<int>(width(row));
    if (row > first)
      cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, rows, static_cast<int>(row - first), n,
                  -1, at(row, k), stride, at(first, k), stride, 1, at(row, first), stride);
    cblas_ssyrk(CblasRowMajor, CblasLower, CblasNoTrans, rows, n, -1, at(row, k), stride, 1,
                at(row, row), stride);
  });
}

/// A = L L^T, right-looking: block column k, then what it takes from the rest.
void Blocks::factorise(std::size_t k) const {
  const auto n = static_cast<int>(width(k));
  int info = 0;
  spotrf_("U", &n, at(k, k), &stride, &info);
  check_factorised(info);
  if (below(k) == 0) return;
  solve_from_right(k, CblasTrans, 1);
  take_from_rest(k);
}

/// L^-1 in the place of L, from the last block column to the first.
void Blocks::invert_factor(std::size_t k) const {
  const auto n = static_cast<int>(width(k));
  if (below(k) > 0) {
    multiply_from_left(k + kBlock, below(k), CblasNoTrans, k, width(k));
    solve_from_right(k, CblasNoTrans, -1);
  }
  int info = 0;
  strtri_("U", "N", &n, at(k, k), &stride, &info);
}

/// M^T M in the place of M = L^-1, from the first block row to the last.
void Blocks::multiply_factor(std::size_t k) const {
  const auto n = static_cast<int>(width(k));
  multiply_from_left(k, width(k), CblasTrans, 0, k);
  int info = 0;
  slauum_("U", &n, at(k, k), &stride, &info);
  if (below(k) == 0) return;
  const std::size_t next = k + kBlock;
  multiply_on_threads(width(k), k, below(k), {at(next, k), size, true}, {at(next, 0), size}, 1,
                      at(k, 0), size);
  cblas_ssyrk(CblasRowMajor, CblasLower, CblasTrans, n, static_cast<int>(below(k)), 1, at(next, k),
              stride, 1, at(k, k), stride);
}

void mirror_lower(std::span<float> matrix, std::size_t size) {
  const std::size_t tiles = (size + kTransposeTile - 1) / kTransposeTile;
  parallel_for(static_cast<std::int64_t>(tiles), [&](std::int64_t tile) {
    const std::size_t top = static_cast<std::size_t>(tile) * kTransposeTile;
    for (std::size_t left = 0; left <= top; left += kTransposeTile)
      for (std::size_t row = top; row < std::min(size, top + kTransposeTile); ++row)
        for (std::size_t column = left; column < std::min(row, left + kTransposeTile); ++column)
          matrix[column * size + row] = matrix[row * size + column];
  });
}

}  // namespace

void invert_positive_definite(std::span<float> matrix, std::size_t size, const StepReport& report) {
  const Blocks blocks(matrix, size);
  const auto count = static_cast<std::int64_t>((size + kBlock - 1) / kBlock);
  const auto column = [](std::int64_t block) { return static_cast<std::size_t>(block) * kBlock; };
  for (std::int64_t block = 0; block < count; ++block) {
    report(block, 3 * count);
    blocks.factorise(column(block));
  }
  for (std::int64_t block = count - 1; block >= 0; --block) {
    report(2 * count - 1 - block, 3 * count);
    blocks.invert_factor(column(block));
  }
  for (std::int64_t block = 0; block < count; ++block) {
    report(2 * count + block, 3 * count);
    blocks.multiply_factor(column(block));
  }
  mirror_lower(matrix, size);
}

void solve_positive_definite(std::span<float> matrix, std::span<float> b) {
  const auto n = static_cast<int>(b.size());
  const int one = 1;
  int info = 0;
  spotrf_("U", &n, matrix.data(), &n, &info);
  check_factorised(info);
  spotrs_("U", &n, &one, matrix.data(), &n, b.data(), &n, &info);
}

}  // namespace hankki::kernels

#include "core/kernels/cholesky.h"

#include <cblas.h>

#include <algorithm>

#include "core/base/error.h"

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
    throw Error("regularisation",
                "the matrix of the items is not positive definite in single precision; raise it");
}

/// A row-major square matrix that is worked on block column by block column.
struct Blocks {
  float* a;
  std::size_t size;
  int stride;

  explicit Blocks(std::span<float> matrix, std::size_t n)
      : a(matrix.data()), size(n), stride(static_cast<int>(n)) {}

  float* at(std::size_t row, std::size_t column) const { return a + row * size + column; }
  int width(std::size_t k) const { return static_cast<int>(std::min(kBlock, size - k)); }
  int below(std::size_t k) const { return static_cast<int>(size - k) - width(k); }

  void factorise(std::size_t k) const;
  void invert_factor(std::size_t k) const;
  void multiply_factor(std::size_t k) const;
};

/// A = L L^T, right-looking: block column k, then what it takes from the rest.
void Blocks::factorise(std::size_t k) const {
  const int n = width(k), rest = below(k);
  int info = 0;
  spotrf_("U", &n, at(k, k), &stride, &info);
  check_factorised(info);
  if (rest == 0) return;
  const std::size_t next = k + kBlock;
  cblas_strsm(CblasRowMajor, CblasRight, CblasLower, CblasTrans, CblasNonUnit, rest, n, 1, at(k, k),
              stride, at(next, k), stride);
  cblas_ssyrk(CblasRowMajor, CblasLower, CblasNoTrans, rest, n, -1, at(next, k), stride, 1,
              at(next, next), stride);
}

/// L^-1 in the place of L, from the last block column to the first.
void Blocks::invert_factor(std::size_t k) const {
  const int n = width(k), rest = below(k);
  if (rest > 0) {
    const std::size_t next = k + kBlock;
    cblas_strmm(CblasRowMajor, CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, rest, n, 1,
                at(next, next), stride, at(next, k), stride);
    cblas_strsm(CblasRowMajor, CblasRight, CblasLower, CblasNoTrans, CblasNonUnit, rest, n, -1,
                at(k, k), stride, at(next, k), stride);
  }
  int info = 0;
  strtri_("U", "N", &n, at(k, k), &stride, &info);
}

/// M^T M in the place of M = L^-1, from the first block row to the last.
void Blocks::multiply_factor(std::size_t k) const {
  const int n = width(k), rest = below(k), before = static_cast<int>(k);
  if (before > 0)
    cblas_strmm(CblasRowMajor, CblasLeft, CblasLower, CblasTrans, CblasNonUnit, n, before, 1,
                at(k, k), stride, at(k, 0), stride);
  int info = 0;
  slauum_("U", &n, at(k, k), &stride, &info);
  if (rest == 0) return;
  const std::size_t next = k + kBlock;
  if (before > 0)
    cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, n, before, rest, 1, at(next, k), stride,
                at(next, 0), stride, 1, at(k, 0), stride);
  cblas_ssyrk(CblasRowMajor, CblasLower, CblasTrans, n, rest, 1, at(next, k), stride, 1, at(k, k),
              stride);
}

void mirror_lower(std::span<float> matrix, std::size_t size) {
  for (std::size_t top = 0; top < size; top += kTransposeTile)
    for (std::size_t left = 0; left <= top; left += kTransposeTile)
      for (std::size_t row = top; row < std::min(size, top + kTransposeTile); ++row)
        for (std::size_t column = left; column < std::min(row, left + kTransposeTile); ++column)
          matrix[column * size + row] = matrix[row * size + column];
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/matrix_product.h"

#include <cblas.h>

#include <algorithm>

#include "core/base/threads.h"
#include "core/kernels/matrix_vector.h"

namespace hankki::kernels {
namespace {

// When the program has loaded its libraries and before main: no product is made earlier.
[[maybe_unused]] const bool blas_is_kept = keep_blas_on_calling_thread();

constexpr std::size_t kMultiple = 16;
// A product with less arithmetic than this is over before a second thread is awake.
constexpr double kSmallProduct = 1e6;
// A fraction of a second on a slow core.
constexpr double kLongestPart = 2e10;

CBLAS_TRANSPOSE order(const Factor& factor) {
  return factor.transposed ? CblasTrans : CblasNoTrans;
}

Factor from_row(const Factor& factor, std::size_t row) {
  return {factor.values + (factor.transposed ? row : row * factor.stride), factor.stride,
          factor.transposed};
}

Factor from_column(const Factor& factor, std::size_t column) {
  return {factor.values + (factor.transposed ? column * factor.stride : column), factor.stride,
          factor.transposed};
}

}  // namespace

void multiply(std::size_t rows, std::size_t columns, std::size_t inner, Factor a, Factor b,
              float beta, float* c, std::size_t stride) {
  cblas_sgemm(CblasRowMajor, order(a), order(b), static_cast<int>(rows), static_cast<int>(columns),
              static_cast<int>(inner), 1, a.values, static_cast<int>(a.stride), b.values,
              static_cast<int>(b.stride), beta, c, static_cast<int>(stride));
}

void multiply_vector(std::size_t rows, std::size_t width, const float* matrix, const float* vector,
                     float beta, float* out) {
  cblas_sgemv(CblasRowMajor, CblasNoTrans, static_cast<int>(rows), static_cast<int>(width), 1,
              matrix, static_cast<int>(width), vector, 1, beta, out, 1);
}

void parallel_parts(std::size_t length, double operations,
                    const std::function<void(std::size_t begin, std::size_t count)>& body) {
  const auto team = static_cast<std::size_t>(threads_here());
  if (length == 0) return;
  const double most = static_cast<double>(length) * kLongestPart / std::max(operations, 1.0);
  const auto wanted =
      static_cast<std::size_t>(std::min(most, static_cast<double>((length + team - 1) / team)));
  const std::size_t part =
      std::max<std::size_t>(1, (wanted + kMultiple - 1) / kMultiple) * kMultiple;
  parallel_for(static_cast<std::int64_t>((length + part - 1) / part), [&](std::int64_t index) {
    const std::size_t begin = static_cast<std::size_t>(index) * part;
    body(begin, std::min(part, length - begin));
  });
}

// One part a thread, of the longer side: BLAS packs the other factor anew for each part.
void multiply_on_threads(std::size_t rows, std::size_t columns, std::size_t inner, Factor a,
                         Factor b, float beta, float* c, std::size_t stride) {
  const double operations =
      2.0 * static_cast<double>(rows) * static_cast<double>(columns) * static_cast<double>(inner);
  if (operations < kSmallProduct) return multiply(rows, columns, inner, a, b, beta, c, stride);
  const bool by_rows = rows >= columns;
  parallel_parts(by_rows ? rows : columns, operations, [&](std::size_t begin, std::size_t count) {
    if (by_rows)
      multiply(count, columns, inner, from_row(a, begin), b, beta, c + begin * stride, stride);
    else
      multiply(rows, count, inner, a, from_column(b, begin), beta, c + begin, stride);
  });
}

}  // namespace hankki::kernels

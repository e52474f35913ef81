// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/symmetric.h"

#include <cblas.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/message.h"

// LAPACK's own (Fortran) names; a row-major matrix is its transpose to it.
extern "C" {
void dsyevd_(const char* vectors, const char* triangle, const int* n, double* a, const int* lda,
             double* values, double* work, const int* work_size, int* whole, const int* whole_size,
             int* info);
void dgeqrf_(const int* rows, const int* columns, double* a, const int* lda, double* tau,
             double* work, const int* work_size, int* info);
void dorgqr_(const int* rows, const int* columns, const int* reflectors, double* a, const int* lda,
             const double* tau, double* work, const int* work_size, int* info);
}

namespace hankki::kernels {

std::vector<double> gram(std::span<const double> matrix, std::size_t columns) {
  const std::size_t rows = columns == 0 ? 0 : matrix.size() / columns;
  std::vector<double> result(columns * columns, 0.0);
  const int n = static_cast<int>(columns);
  cblas_dsyrk(CblasRowMajor, CblasUpper, CblasTrans, n, static_cast<int>(rows), 1, matrix.data(), n,
              0, result.data(), n);
  for (std::size_t row = 0; row < columns; ++row)
    for (std::size_t column = 0; column < row; ++column)
      result[row * columns + column] = result[column * columns + row];
  return result;
}

std::vector<double> eigen(std::span<double> matrix, std::size_t size) {
  std::vector<double> values(size);
  const int n = static_cast<int>(size), ask = -1;
  int info = 0, whole_size = 0;
  double work_size = 0;
  dsyevd_("V", "L", &n, matrix.data(), &n, values.data(), &work_size, &ask, &whole_size, &ask,
          &info);
  std::vector<double> work(static_cast<std::size_t>(work_size));
  std::vector<int> whole(static_cast<std::size_t>(whole_size));
  const int given = static_cast<int>(work.size());
  dsyevd_("V", "L", &n, matrix.data(), &n, values.data(), work.data(), &given, whole.data(),
          &whole_size, &info);
  if (info != 0)
    throw Error(
        en::say("the eigenvalues of the data do not converge; look for values "
                "that are no numbers"));
  // Ascending from LAPACK, an eigenvector a column of its matrix, which is a row of ours.
  std::ranges::reverse(values);
  for (std::size_t row = 0; row < size / 2; ++row) {
    std::ranges::swap_ranges(matrix.subspan(row * size, size),
                             matrix.subspan((size - 1 - row) * size, size));
  }
  return values;
}

void orthonormalise_rows(std::span<double> matrix, std::size_t rows) {
  if (rows == 0) return;
  const int columns = static_cast<int>(rows);  // rows of ours
  const int length = static_cast<int>(matrix.size() / rows);
  std::vector<double> tau(rows);
  const int ask = -1;
  int info = 0;
  double work_size = 0;
  dgeqrf_(&length, &columns, matrix.data(), &length, tau.data(), &work_size, &ask, &info);
  std::vector<double> work(static_cast<std::size_t>(work_size) * 2);
  const int given = static_cast<int>(work.size());
  dgeqrf_(&length, &columns, matrix.data(), &length, tau.data(), work.data(), &given, &info);
  dorgqr_(&length, &columns, &columns, matrix.data(), &length, tau.data(), work.data(), &given,
          &info);
}

}  // namespace hankki::kernels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/als.h"

#include <cblas.h>

#include <algorithm>

#include "core/kernels/cholesky.h"

namespace hankki::kernels {

std::vector<float> gram(std::span<const float> table, std::size_t width) {
  std::vector<float> product(width * width, 0);
  const auto n = static_cast<int>(width);
  cblas_ssyrk(CblasRowMajor, CblasLower, CblasTrans, n, static_cast<int>(table.size() / width), 1,
              table.data(), n, 0, product.data(), n);
  return product;
}

void als_matrix(std::span<const std::uint32_t> columns, std::span<const float> table,
                std::span<const float> gram, std::size_t width, float weight, float ridge,
                AlsScratch& scratch) {
  scratch.rows.clear();
  for (const auto column : columns) {
    const auto row = table.subspan(column * width, width);
    scratch.rows.insert(scratch.rows.end(), row.begin(), row.end());
  }
  scratch.matrix.resize(width * width);
  for (std::size_t i = 0; i < gram.size(); ++i) scratch.matrix[i] = weight * gram[i];
  for (std::size_t i = 0; i < width; ++i) scratch.matrix[i * width + i] += ridge;
  const auto n = static_cast<int>(width);
  cblas_ssyrk(CblasRowMajor, CblasLower, CblasTrans, n, static_cast<int>(columns.size()), 1,
              scratch.rows.data(), n, 1, scratch.matrix.data(), n);
}

double solve_als_row(std::span<const std::uint32_t> columns, std::span<const float> table,
                     std::span<const float> gram, float weight, float ridge, AlsScratch& scratch,
                     std::span<float> out) {
  const std::size_t width = out.size();
  std::ranges::fill(out, 0.0F);
  if (columns.empty()) return 0;
  als_matrix(columns, table, gram, width, weight, ridge, scratch);
  for (std::size_t c = 0; c < columns.size(); ++c)
    for (std::size_t i = 0; i < width; ++i) out[i] += scratch.rows[c * width + i];
  solve_positive_definite(scratch.matrix, out);

  double squares = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const float* row = scratch.rows.data() + c * width;
    float prediction = 0;
    for (std::size_t i = 0; i < width; ++i) prediction += row[i] * out[i];
    squares += static_cast<double>((1 - prediction) * (1 - prediction));
  }
  return squares;
}

}  // namespace hankki::kernels

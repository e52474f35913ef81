// SPDX-License-Identifier: GPL-3.0-or-later
#include <cblas.h>

#include <algorithm>

#include "core/kernels/als.h"
#include "core/kernels/cholesky.h"
#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

HANKKI_MULTIVERSION
float dot(const float* a, const float* b, std::size_t width) {
  float sum = 0;
  for (std::size_t i = 0; i < width; ++i) sum += a[i] * b[i];
  return sum;
}

/// sum += scale a
HANKKI_MULTIVERSION
void add(float* sum, const float* a, float scale, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) sum[i] += scale * a[i];
}

/// The rows of the columns, one after another.
void gather(std::span<const std::uint32_t> columns, std::span<const float> table, std::size_t width,
            std::vector<float>& rows) {
  rows.resize(columns.size() * width);
  for (std::size_t c = 0; c < columns.size(); ++c)
    std::ranges::copy(table.subspan(columns[c] * width, width),
                      rows.begin() + static_cast<std::ptrdiff_t>(c * width));
}

/// product = (weight gram + ridge I + sum of t_c t_c^T) x
void multiply(const AlsScratch& scratch, std::size_t count, std::span<const float> gram,
              float weight, float ridge, std::span<const float> x, std::span<float> product) {
  const std::size_t width = x.size();
  for (std::size_t i = 0; i < width; ++i) product[i] = ridge * x[i];
  for (std::size_t i = 0; i < width; ++i)
    add(product.data(), &gram[i * width], weight * x[i], width);
  for (std::size_t c = 0; c < count; ++c) {
    const float* row = &scratch.rows[c * width];
    add(product.data(), row, dot(row, x.data(), width), width);
  }
}

double squares_at(const AlsScratch& scratch, std::size_t count, std::span<const float> row) {
  double squares = 0;
  for (std::size_t c = 0; c < count; ++c) {
    const float miss = 1 - dot(&scratch.rows[c * row.size()], row.data(), row.size());
    squares += static_cast<double>(miss * miss);
  }
  return squares;
}

}  // namespace

std::vector<float> symmetric(std::vector<float> lower, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i)
    for (std::size_t k = 0; k < i; ++k) lower[k * width + i] = lower[i * width + k];
  return lower;
}

double conjugate_als_row(std::span<const std::uint32_t> columns, std::span<const float> table,
                         std::span<const float> gram, float weight, float ridge, int steps,
                         AlsScratch& scratch, std::span<float> row) {
  const std::size_t width = row.size();
  if (columns.empty()) {
    std::ranges::fill(row, 0.0F);
    return 0;
  }
  gather(columns, table, width, scratch.rows);
  auto& [rows, matrix, residual, direction, product, predictions, step] = scratch;
  product.resize(width);
  multiply(scratch, columns.size(), gram, weight, ridge, row, product);
  residual.assign(width, 0);
  for (std::size_t c = 0; c < columns.size(); ++c) add(residual.data(), &rows[c * width], 1, width);
  add(residual.data(), product.data(), -1, width);
  direction = residual;
  float norm = dot(residual.data(), residual.data(), width);
  for (int done = 0; done < steps && norm > 1e-12F; ++done) {
    multiply(scratch, columns.size(), gram, weight, ridge, direction, product);
    const float length = norm / dot(direction.data(), product.data(), width);
    add(row.data(), direction.data(), length, width);
    add(residual.data(), product.data(), -length, width);
    const float next = dot(residual.data(), residual.data(), width);
    for (std::size_t i = 0; i < width; ++i) direction[i] = residual[i] + next / norm * direction[i];
    norm = next;
  }
  return squares_at(scratch, columns.size(), row);
}

double subspace_als_row(std::span<const std::uint32_t> columns, std::span<const float> table,
                        std::span<const float> gram, float weight, float ridge, std::size_t block,
                        AlsScratch& scratch, std::span<float> row) {
  const std::size_t width = row.size(), count = columns.size();
  if (columns.empty()) {
    std::ranges::fill(row, 0.0F);
    return 0;
  }
  gather(columns, table, width, scratch.rows);
  auto& [rows, matrix, residual, direction, product, predictions, step] = scratch;
  predictions.resize(count);
  for (std::size_t c = 0; c < count; ++c) predictions[c] = dot(&rows[c * width], row.data(), width);
  for (std::size_t begin = 0; begin < width; begin += block) {
    const std::size_t size = std::min(block, width - begin);
    matrix.assign(size * size, 0);
    step.assign(size, 0);
    for (std::size_t i = 0; i < size; ++i) {
      const float* of_dimension = &gram[(begin + i) * width];
      for (std::size_t k = 0; k <= i; ++k) matrix[i * size + k] = weight * of_dimension[begin + k];
      matrix[i * size + i] += ridge;
      step[i] = -weight * dot(of_dimension, row.data(), width) - ridge * row[begin + i];
    }
    for (std::size_t c = 0; c < count; ++c) {
      const float* part = &rows[c * width + begin];
      add(step.data(), part, 1 - predictions[c], size);
    }
    cblas_ssyrk(CblasRowMajor, CblasLower, CblasTrans, static_cast<int>(size),
                static_cast<int>(count), 1, &rows[begin], static_cast<int>(width), 1, matrix.data(),
                static_cast<int>(size));
    solve_positive_definite(matrix, step);
    add(&row[begin], step.data(), 1, size);
    for (std::size_t c = 0; c < count; ++c)
      predictions[c] += dot(&rows[c * width + begin], step.data(), size);
  }
  return squares_at(scratch, count, row);
}

}  // namespace hankki::kernels

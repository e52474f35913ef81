// SPDX-License-Identifier: GPL-3.0-or-later
#include <cblas.h>

#include <algorithm>
#include <cstring>

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
void add(float* __restrict sum, const float* __restrict a, float scale, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) sum[i] += scale * a[i];
}

/// sum += sum over the rows r of (shift + image_r) r, image_r = r.x. Four rows at a time, so that x
/// and the sum are read once for all of them.
HANKKI_MULTIVERSION
void add_images(const float* __restrict rows, std::size_t count, std::size_t width,
                const float* __restrict x, float shift, float* __restrict images,
                float* __restrict sum) {
  std::size_t r = 0;
  for (; r + 4 <= count; r += 4) {
    const float *r0 = rows + r * width, *r1 = r0 + width, *r2 = r1 + width, *r3 = r2 + width;
    float i0 = 0, i1 = 0, i2 = 0, i3 = 0;
    for (std::size_t i = 0; i < width; ++i) {
      i0 += r0[i] * x[i];
      i1 += r1[i] * x[i];
      i2 += r2[i] * x[i];
      i3 += r3[i] * x[i];
    }
    images[r] = i0, images[r + 1] = i1, images[r + 2] = i2, images[r + 3] = i3;
    i0 += shift, i1 += shift, i2 += shift, i3 += shift;
    for (std::size_t i = 0; i < width; ++i)
      sum[i] += (i0 * r0[i] + i1 * r1[i]) + (i2 * r2[i] + i3 * r3[i]);
  }
  for (; r < count; ++r) {
    const float* row = rows + r * width;
    float image = 0;
    for (std::size_t i = 0; i < width; ++i) image += row[i] * x[i];
    images[r] = image;
    for (std::size_t i = 0; i < width; ++i) sum[i] += (shift + image) * row[i];
  }
}

/// product = (weight gram + ridge I) x, gram symmetric.
HANKKI_MULTIVERSION
void multiply_gram(const float* __restrict gram, std::size_t width, float weight, float ridge,
                   const float* __restrict x, float* __restrict product) {
  for (std::size_t i = 0; i < width; ++i) product[i] = ridge * x[i];
  std::size_t r = 0;
  for (; r + 4 <= width; r += 4) {
    const float *r0 = gram + r * width, *r1 = r0 + width, *r2 = r1 + width, *r3 = r2 + width;
    const float x0 = weight * x[r], x1 = weight * x[r + 1], x2 = weight * x[r + 2],
                x3 = weight * x[r + 3];
    for (std::size_t i = 0; i < width; ++i)
      product[i] += (x0 * r0[i] + x1 * r1[i]) + (x2 * r2[i] + x3 * r3[i]);
  }
  for (; r < width; ++r)
    for (std::size_t i = 0; i < width; ++i) product[i] += weight * x[r] * gram[r * width + i];
}

/// sum += sum over the rows r, each `stride` from the one before, of weight_r r.
HANKKI_MULTIVERSION
void add_weighted(const float* __restrict rows, std::size_t count, std::size_t stride,
                  const float* __restrict weights, std::span<float> sum) {
  float* __restrict sums = sum.data();
  for (std::size_t r = 0; r < count; ++r)
    for (std::size_t i = 0; i < sum.size(); ++i) sums[i] += weights[r] * rows[r * stride + i];
}

constexpr std::size_t kUsualBlock = 16;
using UsualRow = float __attribute__((vector_size(kUsualBlock * sizeof(float))));

/// The step of a block of the usual size, whose matrix stays in registers: BLAS and LAPACK take
/// longer to be called than it takes. `rows` are as in add_weighted(), `gram` the block's own
/// square of the symmetric one, with rows `stride` apart; `step` holds the residual of all but the
/// rows and becomes the step. False, and nothing is changed, where the matrix is not positive
/// definite.
HANKKI_MULTIVERSION
bool usual_block_step(const float* __restrict rows, std::size_t count, std::size_t stride,
                      const float* __restrict weights, const float* __restrict gram, float weight,
                      float ridge, float* __restrict step) {
  UsualRow square[kUsualBlock], side;
  std::memcpy(&side, step, sizeof side);
  for (std::size_t i = 0; i < kUsualBlock; ++i) {
    std::memcpy(&square[i], gram + i * stride, sizeof side);
    square[i] *= weight;
    square[i][i] += ridge;
  }
  for (std::size_t r = 0; r < count; ++r) {
    const float* values = rows + r * stride;
    UsualRow row;
    std::memcpy(&row, values, sizeof row);
    side += weights[r] * row;
    for (std::size_t i = 0; i < kUsualBlock; ++i) square[i] += values[i] * row;
  }
  float inverse[kUsualBlock];
  for (std::size_t k = 0; k < kUsualBlock; ++k) {  // elimination, which needs no pivots here
    const float pivot = square[k][k];
    if (!(pivot > 0)) return false;
    inverse[k] = 1 / pivot;
    for (std::size_t i = k + 1; i < kUsualBlock; ++i) {
      const float factor = square[i][k] * inverse[k];
      square[i] -= factor * square[k];
      side[i] -= factor * side[k];
    }
  }
  for (std::size_t k = kUsualBlock; k-- > 0;) {
    side[k] *= inverse[k];
    for (std::size_t i = 0; i < k; ++i) side[i] -= square[i][k] * side[k];
  }
  std::memcpy(step, &side, sizeof side);
  return true;
}

/// values_r -= r.x for such rows.
HANKKI_MULTIVERSION
void subtract_products(const float* __restrict rows, std::size_t count, std::size_t stride,
                       std::span<const float> x, float* __restrict values) {
  for (std::size_t r = 0; r < count; ++r) {
    float product = 0;
    for (std::size_t i = 0; i < x.size(); ++i) product += rows[r * stride + i] * x[i];
    values[r] -= product;
  }
}

/// The same step of a block of any size, of rows of `width` values from the dimension `begin` on.
void block_step(std::span<const float> rows, std::size_t begin, std::size_t width,
                std::span<const float> weights, std::span<const float> gram, float weight,
                float ridge, std::vector<float>& matrix, std::vector<float>& step) {
  const std::size_t size = step.size();
  matrix.assign(size * size, 0);
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t k = 0; k <= i; ++k)
      matrix[i * size + k] = weight * gram[(begin + i) * width + begin + k];
    matrix[i * size + i] += ridge;
  }
  add_weighted(&rows[begin], weights.size(), width, weights.data(), step);
  cblas_ssyrk(CblasRowMajor, CblasLower, CblasTrans, static_cast<int>(size),
              static_cast<int>(weights.size()), 1, &rows[begin], static_cast<int>(width), 1,
              matrix.data(), static_cast<int>(size));
  solve_positive_definite(matrix, step);
}

/// The rows of the columns, one after another.
void gather(std::span<const std::uint32_t> columns, std::span<const float> table, std::size_t width,
            std::vector<float>& rows) {
  constexpr std::size_t kAhead = 6, kLine = 16;  // columns whose rows are on their way; floats
  rows.resize(columns.size() * width);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (c + kAhead < columns.size())
      for (std::size_t i = 0; i < width; i += kLine)
        prefetch(&table[columns[c + kAhead] * width + i]);
    std::memcpy(&rows[c * width], &table[columns[c] * width], width * sizeof(float));
  }
}

double sum_of_squares(std::span<const float> values) {
  double squares = 0;
  for (const float value : values) squares += static_cast<double>(value * value);
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
  const std::size_t count = columns.size();
  gather(columns, table, width, scratch.rows);
  auto& [rows, matrix, residual, direction, product, images, misses, step] = scratch;
  residual.resize(width);
  product.resize(width);
  images.resize(count);
  // The residual at x is that of the equations' left side at -x, plus the sum of all t_c.
  direction.assign(row.begin(), row.end());
  for (float& value : direction) value = -value;
  multiply_gram(gram.data(), width, weight, ridge, direction.data(), residual.data());
  add_images(rows.data(), count, width, direction.data(), 1, images.data(), residual.data());
  misses.assign(count, 1);  // 1 - t_c.x, kept up to date
  add(misses.data(), images.data(), 1, count);
  direction = residual;
  float norm = dot(residual.data(), residual.data(), width);
  for (int done = 0; done < steps && norm > 1e-12F; ++done) {
    multiply_gram(gram.data(), width, weight, ridge, direction.data(), product.data());
    add_images(rows.data(), count, width, direction.data(), 0, images.data(), product.data());
    const float length = norm / dot(direction.data(), product.data(), width);
    add(row.data(), direction.data(), length, width);
    add(misses.data(), images.data(), -length, count);
    add(residual.data(), product.data(), -length, width);
    const float next = dot(residual.data(), residual.data(), width);
    for (std::size_t i = 0; i < width; ++i) direction[i] = residual[i] + next / norm * direction[i];
    norm = next;
  }
  return sum_of_squares(misses);
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
  auto& [rows, matrix, residual, direction, product, images, misses, step] = scratch;
  misses.assign(count, 1);  // 1 - t_c.x, kept up to date
  subtract_products(rows.data(), count, width, row, misses.data());
  for (std::size_t begin = 0; begin < width; begin += block) {
    const std::size_t size = std::min(block, width - begin);
    step.assign(size, 0);
    for (std::size_t i = 0; i < size; ++i)
      step[i] =
          -weight * dot(&gram[(begin + i) * width], row.data(), width) - ridge * row[begin + i];
    const bool done = size == kUsualBlock &&
                      usual_block_step(&rows[begin], count, width, misses.data(),
                                       &gram[begin * width + begin], weight, ridge, step.data());
    if (!done) block_step(rows, begin, width, misses, gram, weight, ridge, matrix, step);
    add(&row[begin], step.data(), 1, size);
    subtract_products(&rows[begin], count, width, step, misses.data());
  }
  return sum_of_squares(misses);
}

}  // namespace hankki::kernels

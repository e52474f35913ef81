// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/item_map.h"

#include <algorithm>

#include "core/base/threads.h"
#include "core/kernels/cholesky.h"
#include "core/kernels/matrix_product.h"
#include "core/models/near_rows.h"

namespace hankki {
namespace {

std::vector<double> mean_of(std::span<const float> table, std::size_t width,
                            std::span<const std::uint32_t> rows) {
  std::vector<double> mean(width);
  for (const std::uint32_t row : rows)
    for (std::size_t i = 0; i < width; ++i) mean[i] += table[row * width + i];
  for (double& value : mean) value /= static_cast<double>(std::max<std::size_t>(rows.size(), 1));
  return mean;
}

/// The rows less their mean.
std::vector<float> centred(std::span<const float> table, std::size_t width,
                           std::span<const std::uint32_t> rows, std::span<const double> mean) {
  std::vector<float> result;
  result.reserve(rows.size() * width);
  for (const std::uint32_t row : rows)
    for (std::size_t i = 0; i < width; ++i)
      result.push_back(static_cast<float>(table[row * width + i] - mean[i]));
  return result;
}

double sum_of_squares(std::span<const float> values) {
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value) * static_cast<double>(value);
  return sum;
}

}  // namespace

// By the normal equations: (T'T + ridge) W = T'Q of centred tables, the constant being what their
// means leave. One thread, so that the last bits do not depend on how many there are.
ItemMap::ItemMap(const Vectors& vectors, std::span<const float> targets, std::size_t width,
                 std::span<const std::uint32_t> known, double ridge, double spread)
    : width_(width),
      mean_vector_(mean_of(vectors.values, vectors.dimensions, known)),
      mean_target_(mean_of(targets, width, known)),
      weights_(vectors.dimensions * width) {
  if (known.empty()) return;
  const ThreadBudget alone(1);
  const std::size_t inner = vectors.dimensions;
  const auto from = centred(vectors.values, inner, known, mean_vector_);
  const auto to = centred(targets, width, known, mean_target_);
  std::vector<float> square(inner * inner), both(inner * width);
  const kernels::Factor turned{from.data(), inner, true};
  kernels::multiply(inner, inner, known.size(), turned, {from.data(), inner}, 0, square.data(),
                    inner);
  for (std::size_t i = 0; i < inner; ++i) square[i * inner + i] += static_cast<float>(ridge);
  kernels::multiply(inner, width, known.size(), turned, {to.data(), width}, 0, both.data(), width);
  kernels::invert_positive_definite(square, inner, [](std::int64_t, std::int64_t) {});
  kernels::multiply(inner, width, inner, {square.data(), inner}, {both.data(), width}, 0,
                    weights_.data(), width);
  std::vector<float> mapped(to.size());
  kernels::multiply(known.size(), width, inner, {from.data(), inner}, {weights_.data(), width}, 0,
                    mapped.data(), width);
  const double factor = spread_factor(sum_of_squares(to), sum_of_squares(mapped), spread);
  for (float& weight : weights_) weight *= static_cast<float>(factor);
}

void ItemMap::map(std::span<const float> vector, std::span<float> out) const {
  for (std::size_t j = 0; j < width_; ++j) {
    double sum = mean_target_[j];
    for (std::size_t i = 0; i < vector.size(); ++i)
      sum += (vector[i] - mean_vector_[i]) * weights_[i * width_ + j];
    out[j] = static_cast<float>(sum);
  }
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/bpr.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

HANKKI_MULTIVERSION
float margin(const float* user, const float* positive, const float* negative, std::size_t width) {
  float sum = 0;
  for (std::size_t i = 0; i < width; ++i) sum += user[i] * (positive[i] - negative[i]);
  return sum;
}

HANKKI_MULTIVERSION
void add_scaled_difference(float* sum, const float* a, const float* b, float scale,
                           std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) sum[i] += scale * (a[i] - b[i]);
}

HANKKI_MULTIVERSION
void add_scaled(float* sum, const float* a, float scale, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) sum[i] += scale * a[i];
}

HANKKI_MULTIVERSION
float squared_norm(const float* row, std::size_t width) {
  float sum = 0;
  for (std::size_t i = 0; i < width; ++i) sum += row[i] * row[i];
  return sum;
}

}  // namespace

void RowSamples::clear() {
  for (const auto row : touched_) head_[row] = kEnd;
  touched_.clear();
}

void RowSamples::push_front(std::uint32_t row, std::uint32_t entry) {
  if (entry >= next_.size()) next_.resize(entry + 1);
  if (head_[row] == kEnd) touched_.push_back(row);
  next_[entry] = head_[row];
  head_[row] = entry;
}

double bpr_slopes(const BprTables& tables, std::span<const BprSample> batch,
                  std::span<float> slopes, std::size_t begin, std::size_t end) {
  constexpr float kFloor = 1e-10F;
  const std::size_t width = tables.width;
  const float share = 1.0F / static_cast<float>(batch.size());
  constexpr double kSmall = 1e-200;
  double loss = 0, likelihood = 1;  // one logarithm for many samples
  for (std::size_t s = begin; s < end; ++s) {
    const auto [user, positive, negative] = batch[s];
    float x = margin(&tables.users[user * width], &tables.items[positive * width],
                     &tables.items[negative * width], width);
    if (!tables.bias.empty()) x += tables.bias[positive] - tables.bias[negative];
    const float sigmoid = 1 / (1 + std::exp(-x));
    likelihood *= static_cast<double>(kFloor + sigmoid);
    if (likelihood < kSmall) loss -= std::log(std::exchange(likelihood, 1));
    slopes[s] = -share * sigmoid * (1 - sigmoid) / (kFloor + sigmoid);
  }
  return loss - std::log(likelihood);
}

double bpr_penalty_loss(const BprTables& tables, std::span<const BprSample> batch,
                        BprPenalty penalty, std::size_t begin, std::size_t end) {
  const std::size_t width = tables.width;
  const auto item_size = [&](std::uint32_t item) {
    const float bias = tables.bias.empty() ? 0 : tables.bias[item];
    return squared_norm(&tables.items[item * width], width) + bias * bias;
  };
  double sum = 0;
  for (const auto& [user, positive, negative] : batch.subspan(begin, end - begin))
    sum += penalty.user * squared_norm(&tables.users[user * width], width) +
           penalty.positive * item_size(positive) + penalty.negative * item_size(negative);
  return sum / 2;
}

void bpr_user_gradient(const BprTables& tables, std::span<const BprSample> batch,
                       std::span<const float> slopes, const RowSamples& samples, std::uint32_t user,
                       BprPenalty penalty, std::span<float> gradient) {
  const std::size_t width = tables.width;
  std::ranges::fill(gradient, 0.0F);
  std::size_t count = 0;
  samples.for_each(user, [&](std::uint32_t s) {
    add_scaled_difference(gradient.data(), &tables.items[batch[s].positive * width],
                          &tables.items[batch[s].negative * width], slopes[s], width);
    ++count;
  });
  if (penalty.user > 0)
    add_scaled(gradient.data(), &tables.users[user * width],
               penalty.user * static_cast<float>(count) / static_cast<float>(batch.size()), width);
}

float bpr_item_gradient(const BprTables& tables, std::span<const BprSample> batch,
                        std::span<const float> slopes, const RowSamples& samples,
                        std::uint32_t item, BprPenalty penalty, std::span<float> gradient) {
  const std::size_t width = tables.width;
  std::ranges::fill(gradient, 0.0F);
  float bias_gradient = 0;
  float decay = 0;
  samples.for_each(item, [&](std::uint32_t entry) {
    const std::uint32_t s = entry / 2;
    const bool is_positive = entry % 2 == 0;
    const float slope = is_positive ? slopes[s] : -slopes[s];
    add_scaled(gradient.data(), &tables.users[batch[s].user * width], slope, width);
    bias_gradient += slope;
    decay += is_positive ? penalty.positive : penalty.negative;
  });
  decay /= static_cast<float>(batch.size());
  if (decay > 0) add_scaled(gradient.data(), &tables.items[item * width], decay, width);
  return tables.bias.empty() ? 0 : bias_gradient + decay * tables.bias[item];
}

}  // namespace hankki::kernels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/item_loss.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/kernels/fast_math.h"
#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

constexpr std::size_t kLanes = 16;

/// Adds the bias and returns the largest score.
HANKKI_MULTIVERSION
float add_bias(float* scores, const float* bias, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) scores[i] += bias[i];
  // A maximum a lane: where NaN counts, the compiler makes no vectors of one maximum for all. Not
  // from minus infinity: a number needs no special case.
  float largest[kLanes];
  std::fill_n(largest, kLanes, std::numeric_limits<float>::lowest());
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      largest[lane] = scores[i + lane] > largest[lane] ? scores[i + lane] : largest[lane];
  for (; i < count; ++i) largest[0] = scores[i] > largest[0] ? scores[i] : largest[0];
  return *std::max_element(largest, largest + kLanes);
}

/// Replaces scores by exp(score - largest); returns their sum.
HANKKI_MULTIVERSION
float exponentiate(float* scores, float largest, std::size_t count) {
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    scores[i] = fast_exp(scores[i] - largest);
    sum += scores[i];
  }
  return sum;
}

HANKKI_MULTIVERSION
void multiply(float* values, float factor, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] *= factor;
}

/// Adds the bias, replaces scores by scale * sigmoid(score), and returns the product over the chunk
/// of 1 + exp(-|score|) and the sum of max(score, 0): the loss of 0 is log(product) + sum.
struct SoftplusParts {
  float product, positive;
};

constexpr std::size_t kChunk = 64;  // 2^64 is far from overflow, and a logarithm for 64 is cheap

HANKKI_MULTIVERSION
SoftplusParts softplus_chunk(float* scores, const float* bias, float scale, std::size_t count) {
  float factors[kChunk], positive = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const float x = scores[i] + bias[i];
    const float magnitude = std::abs(x);
    const float small = fast_exp(-magnitude);
    factors[i] = 1 + small;
    positive += 0.5F * (x + magnitude);
    scores[i] = scale * (x > 0 ? 1.0F : small) / factors[i];
  }
  float product = 1;
  for (std::size_t i = 0; i < count; ++i) product *= factors[i];
  return {product, positive};
}

}  // namespace

double multinomial_loss(std::span<float> scores, std::span<const float> bias,
                        std::span<const std::uint32_t> chosen, float scale) {
  const std::size_t items = scores.size();
  const float largest = add_bias(scores.data(), bias.data(), items);
  double chosen_sum = 0;
  for (const auto item : chosen) chosen_sum += scores[item];
  const float sum = exponentiate(scores.data(), largest, items);
  const auto count = static_cast<double>(chosen.size());
  multiply(scores.data(), scale * static_cast<float>(count) / sum, items);
  for (const auto item : chosen) scores[item] -= scale;
  return count * (largest + std::log(static_cast<double>(sum))) - chosen_sum;
}

double logistic_loss(std::span<float> scores, std::span<const float> bias,
                     std::span<const std::uint32_t> chosen, float scale) {
  double loss = 0;
  for (const auto item : chosen) loss -= scores[item] + bias[item];
  for (std::size_t begin = 0; begin < scores.size(); begin += kChunk) {
    const std::size_t count = std::min(kChunk, scores.size() - begin);
    const auto [product, positive] = softplus_chunk(&scores[begin], &bias[begin], scale, count);
    loss += std::log(product) + positive;
  }
  for (const auto item : chosen) scores[item] -= scale;
  return loss;
}

double sampled_logistic_loss(std::span<float> scores, std::span<const float> bias,
                             std::span<const std::uint32_t> chosen,
                             std::span<const std::uint32_t> others, float scale) {
  double loss = 0;
  const auto slope = [&](std::uint32_t item, bool is_chosen) {
    const double x = scores[item] + bias[item];
    loss += std::log1p(std::exp(-std::abs(x))) + std::max(x, 0.0) - (is_chosen ? x : 0.0);
    return scale * static_cast<float>(1 / (1 + std::exp(-x)) - (is_chosen ? 1 : 0));
  };
  // Gradients wait here while the row is cleared: few of its items have one.
  thread_local std::vector<float> slopes;
  slopes.clear();
  for (const auto item : chosen) slopes.push_back(slope(item, true));
  for (const auto item : others) slopes.push_back(slope(item, false));
  std::ranges::fill(scores, 0.0F);
  std::size_t at = 0;
  for (const auto item : chosen) scores[item] = slopes[at++];
  for (const auto item : others) scores[item] = slopes[at++];
  return loss;
}

}  // namespace hankki::kernels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/skip_gram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/kernels/fast_math.h"
#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

HANKKI_MULTIVERSION
void products(const float* input, const float* outputs, std::span<const std::uint32_t> rows,
              std::size_t width, float* dots) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const float* output = outputs + rows[r] * width;
    float sum = 0;
    for (std::size_t i = 0; i < width; ++i) sum += input[i] * output[i];
    dots[r] = sum;
  }
}

/// Turns the products, the context's first, into how far each row moves along the other, and gives
/// the pair's loss. The logarithms of all its terms are one, of their product: a factor is at most
/// 2.
HANKKI_MULTIVERSION
double slopes(std::span<float> dots, float rate) {
  double sum = 0, product = 1;
  dots[0] = -dots[0];  // a term is log(1 + e^x) for a negative, log(1 + e^-x) for the context
  for (float& dot : dots) {
    const float small = fast_exp(-std::abs(dot));
    product *= 1 + static_cast<double>(small);
    sum += static_cast<double>(std::max(dot, 0.0F));
    dot = -rate * (dot >= 0 ? 1 : small) / (1 + small);
  }
  dots[0] = -dots[0];
  return sum + std::log(product);
}

HANKKI_MULTIVERSION
void move(float* input, float* outputs, std::span<const std::uint32_t> rows, const float* steps,
          std::size_t width, float* input_step) {
  for (std::size_t i = 0; i < width; ++i) input_step[i] = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    float* output = outputs + rows[r] * width;
    const float step = steps[r];
    for (std::size_t i = 0; i < width; ++i) {
      const float before = output[i];
      input_step[i] += step * before;
      output[i] = before + step * input[i];
    }
  }
  for (std::size_t i = 0; i < width; ++i) input[i] += input_step[i];
}

}  // namespace

double skip_gram(const SkipGramTables& tables, float rate, std::span<const SkipGramPair> pairs,
                 std::span<const std::uint32_t> negatives) {
  if (pairs.empty()) return 0;
  const std::size_t width = tables.width, each = negatives.size() / pairs.size();
  std::array<std::uint32_t, kMostNegatives + 1> rows{};
  std::array<float, kMostNegatives + 1> steps{};
  std::vector<float> input_step(width);
  double loss = 0;
  for (const SkipGramPair& pair : pairs) {
    rows[0] = pair.context;
    const auto drawn = negatives.first(each);
    negatives = negatives.subspan(each);
    const auto end = std::ranges::remove_copy(drawn, rows.begin() + 1, pair.context).out;
    const std::span used(rows.begin(), end);
    float* input = &tables.inputs[pair.centre * width];
    float* outputs = tables.outputs.data();
    products(input, outputs, used, width, steps.data());
    loss += slopes(std::span(steps).first(used.size()), rate);
    move(input, outputs, used, steps.data(), width, input_step.data());
  }
  return loss;
}

}  // namespace hankki::kernels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/skip_gram.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <vector>

namespace hankki::kernels {
namespace {

constexpr std::size_t kItems = 6;

double initial(std::size_t i) {
  return static_cast<double>(static_cast<float>(0.4 * std::sin(1.7 * static_cast<double>(i))));
}

/// The loss of one pair as the paper writes it, in doubles, and its gradient by central
/// differences: nothing of how the kernel computes them.
class Plain {
 public:
  explicit Plain(std::size_t width) : width_(width) {
    for (std::size_t i = 0; i < kItems * width; ++i) {
      inputs.push_back(initial(i));
      outputs.push_back(initial(i + 500));
    }
  }

  double loss(const SkipGramPair& pair, std::span<const std::uint32_t> negatives) const {
    const auto product = [&](std::uint32_t other) {
      double sum = 0;
      for (std::size_t i = 0; i < width_; ++i)
        sum += inputs[pair.centre * width_ + i] * outputs[other * width_ + i];
      return sum;
    };
    double sum = -std::log(1 / (1 + std::exp(-product(pair.context))));
    for (const auto negative : negatives)
      if (negative != pair.context) sum -= std::log(1 / (1 + std::exp(product(negative))));
    return sum;
  }

  void step(const SkipGramPair& pair, std::span<const std::uint32_t> negatives, double rate) {
    const auto gradient = [&](std::vector<double>& table) {
      constexpr double kSmall = 1e-5;
      std::vector<double> slopes;
      for (double& value : table) {
        const double before = value;
        value = before + kSmall;
        const double above = loss(pair, negatives);
        value = before - kSmall;
        slopes.push_back((above - loss(pair, negatives)) / (2 * kSmall));
        value = before;
      }
      return slopes;
    };
    const auto of_inputs = gradient(inputs), of_outputs = gradient(outputs);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      inputs[i] -= rate * of_inputs[i];
      outputs[i] -= rate * of_outputs[i];
    }
  }

  std::vector<double> inputs, outputs;

 private:
  std::size_t width_;
};

std::vector<float> floats(const std::vector<double>& values) {
  return {values.begin(), values.end()};
}

RC_GTEST_PROP(SkipGramKernel, TakesTheStepsOfTheWrittenLoss, ()) {
  const auto width = *rc::gen::inRange<std::size_t>(1, 70);
  const auto each = *rc::gen::inRange<std::size_t>(0, 5);
  const auto count = *rc::gen::inRange<std::size_t>(1, 6);
  const auto item = rc::gen::inRange<std::uint32_t>(0, kItems);
  Plain plain(width);
  auto inputs = floats(plain.inputs), outputs = floats(plain.outputs);
  std::vector<SkipGramPair> pairs;
  std::vector<std::uint32_t> negatives;
  constexpr double kRate = 0.25;
  double expected = 0;
  for (std::size_t n = 0; n < count; ++n) {
    pairs.push_back({*item, *item});
    const auto drawn = *rc::gen::unique<std::vector<std::uint32_t>>(each, item);
    expected += plain.loss(pairs.back(), drawn);
    plain.step(pairs.back(), drawn, kRate);
    negatives.insert(negatives.end(), drawn.begin(), drawn.end());
  }
  const double loss = skip_gram({inputs, outputs, width}, 0.25F, pairs, negatives);
  RC_ASSERT(std::abs(loss - expected) < 1e-4 * (1 + expected));
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    RC_ASSERT(std::abs(static_cast<double>(inputs[i]) - plain.inputs[i]) < 1e-5);
    RC_ASSERT(std::abs(static_cast<double>(outputs[i]) - plain.outputs[i]) < 1e-5);
  }
}

TEST(SkipGramKernel, StaysFiniteWhereProductsAreLarge) {
  std::vector<float> inputs{30, -30}, outputs{30, 30};
  const std::vector<SkipGramPair> pairs{{0, 0}, {1, 0}};
  const std::vector<std::uint32_t> negatives{1, 1};
  const double loss = skip_gram({inputs, outputs, 1}, 0.1F, pairs, negatives);
  EXPECT_NEAR(loss, 1800, 20);  // what is certain and wrong costs its product
  for (const float value : inputs) EXPECT_TRUE(std::isfinite(value));
}

}  // namespace
}  // namespace hankki::kernels

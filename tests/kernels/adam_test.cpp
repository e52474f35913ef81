// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/adam.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace hankki::kernels {
namespace {

constexpr std::size_t kRows = 5, kWidth = 7;

struct State {
  std::vector<float> weights, first, second;
  std::vector<std::int64_t> updated;
  State() : weights(kRows * kWidth), first(kRows * kWidth), second(kRows * kWidth), updated(kRows) {
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = 0.1F * static_cast<float>(i % 11);
  }
  AdamRows view() { return {weights, first, second, updated, kWidth}; }
};

/// The textbook loop over every parameter in every step, with a gradient that is mostly zero.
void dense_adam(State& state, const std::vector<float>& gradient, std::int64_t step,
                const AdamSettings& settings) {
  const double correction1 = 1 - std::pow(static_cast<double>(settings.beta1), step);
  const double correction2 = 1 - std::pow(static_cast<double>(settings.beta2), step);
  for (std::size_t i = 0; i < gradient.size(); ++i) {
    state.first[i] = settings.beta1 * state.first[i] + (1 - settings.beta1) * gradient[i];
    state.second[i] =
        settings.beta2 * state.second[i] + (1 - settings.beta2) * gradient[i] * gradient[i];
    const double m = state.first[i] / correction1;
    const double v = state.second[i] / correction2;
    state.weights[i] -= static_cast<float>(settings.rate * m / (std::sqrt(v) + settings.epsilon));
  }
}

TEST(Adam, RowsThatWaitedEqualDenseAdam) {
  State lazy, dense;
  AdamSchedule schedule({.rate = 0.01F});
  constexpr std::int64_t kSteps = 60;
  schedule.extend_to(kSteps);
  std::mt19937 random(3);
  for (std::int64_t step = 1; step <= kSteps; ++step) {
    const std::size_t row = random() % kRows;  // the others wait
    std::vector<float> gradient(kRows * kWidth, 0.0F);
    for (std::size_t i = 0; i < kWidth; ++i)
      gradient[row * kWidth + i] = static_cast<float>(random() % 1000) / 1000.0F - 0.5F;
    dense_adam(dense, gradient, step, schedule.settings());
    adam_catch_up(lazy.view(), row, step - 1, schedule);
    adam_step(lazy.view(), row, std::span(gradient).subspan(row * kWidth, kWidth), step, schedule);
  }
  for (std::size_t row = 0; row < kRows; ++row) adam_catch_up(lazy.view(), row, kSteps, schedule);
  for (std::size_t i = 0; i < lazy.weights.size(); ++i)
    EXPECT_NEAR(lazy.weights[i], dense.weights[i], 2e-5) << i;
}

TEST(Adam, CatchingUpInPiecesChangesNothing) {
  State at_once, in_pieces;
  AdamSchedule schedule({});
  schedule.extend_to(40);
  const std::vector<float> gradient(kWidth, 0.3F);
  for (State* state : {&at_once, &in_pieces}) adam_step(state->view(), 2, gradient, 1, schedule);
  adam_catch_up(at_once.view(), 2, 40, schedule);
  for (const int step : {1, 2, 17, 39, 40}) adam_catch_up(in_pieces.view(), 2, step, schedule);
  EXPECT_EQ(at_once.weights, in_pieces.weights);  // bit for bit: a resumed run relies on it
  EXPECT_EQ(at_once.second, in_pieces.second);
}

TEST(Adam, ARowWithoutAnyGradientStays) {
  State state;
  const auto before = state.weights;
  AdamSchedule schedule({});
  schedule.extend_to(10);
  adam_catch_up(state.view(), 1, 10, schedule);
  EXPECT_EQ(state.weights, before);
}

}  // namespace
}  // namespace hankki::kernels

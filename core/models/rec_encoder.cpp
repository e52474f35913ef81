// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/rec_encoder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/kernels/activation.h"

namespace hankki {
namespace {

constexpr float kNormEpsilon = 0.1F;  // the authors'

void add(std::span<const float> values, std::span<float> sum) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += values[i];
}

}  // namespace

void RecEncoder::allocate(std::size_t items, std::size_t hidden, std::size_t latent,
                          const std::function<RandomEngine(std::uint64_t)>& engine_of) {
  first_.allocate(items, hidden, engine_of(0));
  for (std::size_t k = 1; k < kLayers; ++k) hidden_[k - 1].allocate(hidden, hidden, engine_of(k));
  for (std::size_t k = 0; k < kLayers; ++k) {
    gains_[k].allocate(1, hidden);
    std::ranges::fill(gains_[k].weights, 1.0F);
    shifts_[k].allocate(1, hidden);
  }
  mean_.allocate(hidden, latent, engine_of(kLayers));
  log_variance_.allocate(hidden, latent, engine_of(kLayers + 1));
}

void RecEncoder::add_to(ParameterSet& set) {
  first_.add_to(set, "layer1");
  for (std::size_t k = 1; k < kLayers; ++k)
    hidden_[k - 1].add_to(set, "layer" + std::to_string(k + 1));
  for (std::size_t k = 0; k < kLayers; ++k) {
    set.add("norm" + std::to_string(k + 1) + ".gain", gains_[k]);
    set.add("norm" + std::to_string(k + 1) + ".shift", shifts_[k]);
  }
  mean_.add_to(set, "mean");
  log_variance_.add_to(set, "log_variance");
}

/// Adds the outputs of all layers before to the layer's input, then normalises its swish.
void RecEncoder::normalise(std::size_t layer, Trace& trace) const {
  Block& input = trace.inputs[layer];
  trace.sum.resize(input.rows, input.width);
  trace.normals[layer].resize(input.rows, input.width);
  trace.outputs[layer].resize(input.rows, input.width);
  trace.inverse_deviations[layer].resize(input.rows);
  parallel_rows(input.rows, [&](std::size_t row) {
    const auto sum = trace.sum.row(row);
    if (layer == 0) {
      std::ranges::fill(sum, 0.0F);
    } else {
      add(trace.outputs[layer - 1].row(row), sum);
      add(sum, input.row(row));
    }
    trace.inverse_deviations[layer][row] = kernels::swish_norm(
        input.row(row), gains_[layer].weights, shifts_[layer].weights, kNormEpsilon,
        trace.normals[layer].row(row), trace.outputs[layer].row(row));
  });
}

void RecEncoder::forward(const kernels::SparseInput& input, Trace& trace) const {
  trace.inputs[0].resize(input.rows(), first_.weights.width);
  parallel_rows(input.rows(),
                [&](std::size_t row) { first_.forward_row(input, row, trace.inputs[0].row(row)); });
  normalise(0, trace);
  for (std::size_t k = 1; k < kLayers; ++k) {
    hidden_[k - 1].forward(trace.outputs[k - 1], trace.inputs[k]);
    normalise(k, trace);
  }
  mean_.forward(trace.outputs.back(), trace.mean);
  log_variance_.forward(trace.outputs.back(), trace.log_variance);
  for (float& value : trace.log_variance.values)
    value = std::clamp(value, -kLogVarianceBound, kLogVarianceBound);
}

void RecEncoder::normalise_backward(std::size_t layer, const Trace& trace,
                                    const ParameterSet& set) {
  const auto gain_gradient = sum_of_rows(gradient_, &trace.normals[layer]);
  const auto shift_gradient = sum_of_rows(gradient_);
  parallel_rows(gradient_.rows, [&](std::size_t row) {
    kernels::swish_norm_backward(trace.inputs[layer].row(row), gains_[layer].weights,
                                 trace.normals[layer].row(row),
                                 trace.inverse_deviations[layer][row], gradient_.row(row));
  });
  kernels::adam_step(gains_[layer].view(), 0, gain_gradient, set.step, set.schedule);
  kernels::adam_step(shifts_[layer].view(), 0, shift_gradient, set.step, set.schedule);
}

// A layer passes its gradient down before its own weights move. What it passes to the output below
// joins what that output gave to all inputs above.
void RecEncoder::step(const kernels::SparseInput& input, const Trace& trace,
                      const Block& mean_gradient, const Block& log_variance_gradient,
                      const ParameterSet& set) {
  mean_.backward(mean_gradient, gradient_);
  log_variance_.backward(log_variance_gradient, gradient_, true);
  mean_.step(trace.outputs.back(), mean_gradient, 0, set);
  log_variance_.step(trace.outputs.back(), log_variance_gradient, 0, set);
  gradient_above_.resize(gradient_.rows, gradient_.width);
  gradient_below_.resize(gradient_.rows, gradient_.width);
  std::ranges::fill(gradient_above_.values, 0.0F);
  for (std::size_t k = kLayers - 1; k > 0; --k) {
    normalise_backward(k, trace, set);
    parallel_rows(gradient_.rows, [&](std::size_t row) {
      add(gradient_.row(row), gradient_above_.row(row));
      std::ranges::copy(gradient_above_.row(row), gradient_below_.row(row).begin());
    });
    hidden_[k - 1].backward(gradient_, gradient_below_, true);
    hidden_[k - 1].step(trace.outputs[k - 1], gradient_, 0, set);
    std::swap(gradient_, gradient_below_);
  }
  normalise_backward(0, trace, set);
  first_.step(input, gradient_, 0, set);
}

}  // namespace hankki

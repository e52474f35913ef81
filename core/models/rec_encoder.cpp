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

void RecEncoder::normalise(std::size_t layer, RowLoop rows, Trace& trace) const {
  Block& input = trace.inputs[layer];
  trace.normals[layer].resize(input.rows, input.width);
  trace.outputs[layer].resize(input.rows, input.width);
  trace.inverse_deviations[layer].resize(input.rows);
  rows(input.rows, [&](std::size_t row) {
    for (std::size_t before = 0; before < layer; ++before)
      add(std::as_const(trace.outputs[before]).row(row), input.row(row));
    trace.inverse_deviations[layer][row] = kernels::swish_norm(
        input.row(row), gains_[layer].weights, shifts_[layer].weights, kNormEpsilon,
        trace.normals[layer].row(row), trace.outputs[layer].row(row));
  });
}

void RecEncoder::forward(const kernels::SparseInput& input, RowLoop rows, Trace& trace) const {
  trace.inputs[0].resize(input.rows(), first_.weights.width);
  rows(input.rows(),
       [&](std::size_t row) { first_.forward_row(input, row, trace.inputs[0].row(row)); });
  normalise(0, rows, trace);
  for (std::size_t k = 1; k < kLayers; ++k) {
    hidden_[k - 1].forward(trace.outputs[k - 1], trace.inputs[k]);
    normalise(k, rows, trace);
  }
  mean_.forward(trace.outputs.back(), trace.mean);
  log_variance_.forward(trace.outputs.back(), trace.log_variance);
}

void RecEncoder::normalise_backward(std::size_t layer, const Trace& trace,
                                    const ParameterSet& set) {
  Block& gradient = gradients_[layer];
  std::vector<float> gain_gradient(gradient.width, 0);
  for (std::size_t row = 0; row < gradient.rows; ++row) {
    const auto slopes = gradient.row(row);
    const auto normal = trace.normals[layer].row(row);
    for (std::size_t i = 0; i < slopes.size(); ++i) gain_gradient[i] += slopes[i] * normal[i];
  }
  step_bias(shifts_[layer], gradient, set);
  parallel_rows(gradient.rows, [&](std::size_t row) {
    kernels::swish_norm_backward(trace.inputs[layer].row(row), gains_[layer].weights,
                                 trace.normals[layer].row(row),
                                 trace.inverse_deviations[layer][row], gradient.row(row));
  });
  kernels::adam_step(gains_[layer].view(), 0, gain_gradient, set.step, set.schedule);
}

// A layer passes its gradient down before its own weights move.
void RecEncoder::step(const kernels::SparseInput& input, const Trace& trace,
                      const Block& mean_gradient, const Block& log_variance_gradient,
                      const ParameterSet& set) {
  for (auto& gradient : gradients_) {
    gradient.resize(mean_gradient.rows, first_.weights.width);
    std::ranges::fill(gradient.values, 0.0F);
  }
  mean_.backward(mean_gradient, gradients_.back());
  log_variance_.backward(log_variance_gradient, gradients_.back(), true);
  mean_.step(trace.outputs.back(), mean_gradient, 0, set);
  log_variance_.step(trace.outputs.back(), log_variance_gradient, 0, set);
  for (std::size_t k = kLayers - 1; k > 0; --k) {
    normalise_backward(k, trace, set);
    hidden_[k - 1].backward(gradients_[k], gradients_[k - 1], true);
    hidden_[k - 1].step(trace.outputs[k - 1], gradients_[k], 0, set);
    parallel_rows(gradients_[k].rows, [&](std::size_t row) {
      for (std::size_t before = 0; before < k; ++before)
        add(std::as_const(gradients_[k]).row(row), gradients_[before].row(row));
    });
  }
  normalise_backward(0, trace, set);
  first_.step(input, gradients_[0], 0, set);
}

}  // namespace hankki

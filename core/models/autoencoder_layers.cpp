// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/autoencoder_layers.h"

#include <algorithm>
#include <numeric>

#include "core/base/threads.h"
#include "core/kernels/matrix_product.h"

namespace hankki {
namespace {

using kernels::FlushSubnormals;
using kernels::multiply;
using kernels::multiply_on_threads;

/// parallel_for_with over ranges of at most `chunk`; short loops stay on the calling thread.
template <typename Make, typename Body>
void parallel_ranges_with(std::size_t count, std::size_t chunk, const Make& make,
                          const Body& body) {
  const std::size_t blocks = (count + chunk - 1) / chunk;
  parallel_for_with(static_cast<std::int64_t>(blocks), make,
                    [&](std::int64_t block, auto& scratch) {
                      const FlushSubnormals flush;
                      const std::size_t begin = static_cast<std::size_t>(block) * chunk;
                      body(begin, std::min(count, begin + chunk), scratch);
                    });
}

template <typename Body>
void parallel_ranges(std::size_t count, std::size_t chunk, const Body& body) {
  struct Nothing {};
  parallel_ranges_with(
      count, chunk, [] { return Nothing(); },
      [&](std::size_t begin, std::size_t end, Nothing) { body(begin, end); });
}

void add_decay(std::span<float> gradient, std::span<const float> weights, float decay) {
  if (decay == 0) return;
  for (std::size_t i = 0; i < gradient.size(); ++i) gradient[i] += decay * weights[i];
}

}  // namespace

void parallel_rows(std::size_t rows, const std::function<void(std::size_t)>& body) {
  constexpr std::size_t kChunk = 16;
  parallel_ranges(rows, kChunk, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) body(row);
  });
}

std::vector<float> sum_of_rows(const Block& block, const Block* factor) {
  std::vector<float> sum(block.width, 0);
  parallel_ranges(block.width, 128, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = 0; row < block.rows; ++row) {
      const auto values = block.row(row);
      if (factor) {
        const auto factors = factor->row(row);
        for (std::size_t i = begin; i < end; ++i) sum[i] += values[i] * factors[i];
      } else {
        for (std::size_t i = begin; i < end; ++i) sum[i] += values[i];
      }
    }
  });
  return sum;
}

double squared_norm(const ParameterTable& table) {
  std::vector<double> sums(table.rows);
  parallel_ranges(table.rows, 256, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      const auto values = table.row(row);
      sums[row] = std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
    }
  });
  return std::accumulate(sums.begin(), sums.end(), 0.0);
}

void SparseLayer::allocate(std::size_t items, std::size_t width, RandomEngine engine) {
  weights.allocate(items, width);
  bias.allocate(1, width);
  initialise_xavier(weights, engine);
}

void SparseLayer::add_to(ParameterSet& set, const std::string& name) {
  set.add(name + ".weight", weights);
  set.add(name + ".bias", bias);
}

void SparseLayer::catch_up(const kernels::SparseInput& input, const ParameterSet& set) {
  const auto touched = input.touched_columns();
  parallel_ranges(touched.size(), 64, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      kernels::adam_catch_up(weights.view(), touched[i], set.step - 1, set.schedule);
  });
}

void SparseLayer::step(const kernels::SparseInput& input, const Block& out_gradient, float decay,
                       const ParameterSet& set) {
  // Decay gives every row a gradient; without it only the rows of the batch's items have one.
  const auto touched = input.touched_columns();
  const std::size_t count = decay != 0 ? weights.rows : touched.size();
  parallel_ranges(count, 64, [&](std::size_t begin, std::size_t end) {
    std::vector<float> gradient(weights.width);
    for (std::size_t i = begin; i < end; ++i) {
      const auto item = decay != 0 ? static_cast<std::uint32_t>(i) : touched[i];
      std::ranges::fill(gradient, 0.0F);
      input.add_column_gradient(item, out_gradient.values, gradient);
      add_decay(gradient, weights.row(item), decay);
      kernels::adam_step(weights.view(), item, gradient, set.step, set.schedule);
    }
  });
  kernels::adam_step(bias.view(), 0, sum_of_rows(out_gradient), set.step, set.schedule);
}

void DenseLayer::allocate(std::size_t in, std::size_t out, RandomEngine engine) {
  weights.allocate(in, out);
  bias.allocate(1, out);
  initialise_xavier(weights, engine);
}

void DenseLayer::add_to(ParameterSet& set, const std::string& name) {
  set.add(name + ".weight", weights);
  set.add(name + ".bias", bias);
}

void DenseLayer::forward(const Block& in, Block& out) const {
  out.resize(in.rows, weights.width);
  parallel_rows(out.rows,
                [&](std::size_t row) { std::ranges::copy(bias.weights, out.row(row).begin()); });
  multiply_on_threads(in.rows, out.width, in.width, {in.values.data(), in.width},
                      {weights.weights.data(), weights.width}, 1, out.values.data(), out.width);
}

void DenseLayer::backward(const Block& out_gradient, Block& in_gradient, bool accumulate) const {
  in_gradient.resize(out_gradient.rows, weights.rows);
  multiply_on_threads(out_gradient.rows, weights.rows, weights.width,
                      {out_gradient.values.data(), out_gradient.width},
                      {weights.weights.data(), weights.width, true}, accumulate ? 1.0F : 0.0F,
                      in_gradient.values.data(), in_gradient.width);
}

void DenseLayer::step(const Block& in, const Block& out_gradient, float decay,
                      const ParameterSet& set) {
  gradient_.resize(weights.weights.size());
  multiply_on_threads(weights.rows, weights.width, in.rows, {in.values.data(), in.width, true},
                      {out_gradient.values.data(), out_gradient.width}, 0, gradient_.data(),
                      weights.width);
  parallel_ranges(weights.rows, 64, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      const auto gradient = std::span(gradient_).subspan(row * weights.width, weights.width);
      add_decay(gradient, weights.row(row), decay);
      kernels::adam_step(weights.view(), row, gradient, set.step, set.schedule);
    }
  });
  kernels::adam_step(bias.view(), 0, sum_of_rows(out_gradient), set.step, set.schedule);
}

void ItemLayer::allocate(std::size_t items, std::size_t width, RandomEngine engine) {
  weights.allocate(items, width);
  bias.allocate(items, 1);
  initialise_xavier(weights, engine);
}

void ItemLayer::add_to(ParameterSet& set, const std::string& name) {
  set.add(name + ".weight", weights);
  set.add(name + ".bias", bias);
}

// A quarter of a small catalogue, at most 512 items of a large one: enough blocks for the threads,
// few enough that packing the other operand again for each does not show.
std::size_t ItemLayer::block_size() const {
  const std::size_t quarter = (weights.rows + 3) / 4;
  return std::clamp<std::size_t>((quarter + 15) / 16 * 16, 16, kLargestBlock);
}

void ItemLayer::forward(const Block& hidden, Block& scores) const {
  scores.resize(hidden.rows, weights.rows);
  parallel_ranges(weights.rows, block_size(), [&](std::size_t begin, std::size_t end) {
    multiply(hidden.rows, end - begin, hidden.width, {hidden.values.data(), hidden.width},
             {&weights.weights[begin * weights.width], weights.width, true}, 0,
             &scores.values[begin], scores.width);
  });
}

void ItemLayer::backward(const Block& scores_gradient, Block& hidden_gradient) const {
  hidden_gradient.resize(scores_gradient.rows, weights.width);
  multiply_on_threads(scores_gradient.rows, weights.width, weights.rows,
                      {scores_gradient.values.data(), scores_gradient.width},
                      {weights.weights.data(), weights.width}, 0, hidden_gradient.values.data(),
                      hidden_gradient.width);
}

void ItemLayer::step(const Block& hidden, const Block& scores_gradient, float decay,
                     const ParameterSet& set) {
  const auto make = [&] { return std::vector<float>(block_size() * weights.width); };
  const auto take = [&](std::size_t begin, std::size_t end, std::vector<float>& gradient) {
    const std::size_t count = end - begin;
    std::vector<float> bias_gradient(count, 0);
    multiply(count, weights.width, hidden.rows,
             {&scores_gradient.values[begin], scores_gradient.width, true},
             {hidden.values.data(), hidden.width}, 0, gradient.data(), weights.width);
    for (std::size_t row = 0; row < hidden.rows; ++row) {
      const auto slopes = scores_gradient.row(row).subspan(begin, count);
      for (std::size_t i = 0; i < count; ++i) bias_gradient[i] += slopes[i];
    }
    for (std::size_t i = 0; i < count; ++i) {
      const auto row = std::span(gradient).subspan(i * weights.width, weights.width);
      add_decay(row, weights.row(begin + i), decay);
      kernels::adam_step(weights.view(), begin + i, row, set.step, set.schedule);
      kernels::adam_step(bias.view(), begin + i, std::span(&bias_gradient[i], 1), set.step,
                         set.schedule);
    }
  };
  parallel_ranges_with(weights.rows, block_size(), make, take);
}

void ItemLayer::score(const Block& hidden, std::span<float> out) const {
  for (std::size_t row = 0; row < hidden.rows; ++row)
    std::ranges::copy(bias.weights, out.begin() + static_cast<std::ptrdiff_t>(row * bias.rows));
  multiply(hidden.rows, weights.rows, hidden.width, {hidden.values.data(), hidden.width},
           {weights.weights.data(), weights.width, true}, 1, out.data(), weights.rows);
}

}  // namespace hankki

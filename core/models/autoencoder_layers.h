// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/kernels/sparse_input.h"
#include "core/models/model_memory.h"
#include "core/models/parameter_table.h"

namespace hankki {

/// Activations of a batch, or their gradient: users x width.
struct Block {
  std::size_t rows = 0, width = 0;
  std::vector<float> values;

  void resize(std::size_t row_count, std::size_t row_width) {
    rows = row_count;
    width = row_width;
    values.resize(rows * width);
  }
  std::span<float> row(std::size_t index) {
    return std::span(values).subspan(index * width, width);
  }
  std::span<const float> row(std::size_t index) const {
    return std::span(values).subspan(index * width, width);
  }
};

/// Calls body(row) for every row, spread over threads_here() threads, each row by one.
void parallel_rows(std::size_t rows, const std::function<void(std::size_t row)>& body);

// The layers below keep their own weights and biases. In a training step (the set's begin_step()
// is called first) come forward(), then backward() where the layer below needs its gradient, then
// step(), which computes the gradient of the weights and moves them. `decay` times the weights (not
// the bias) is added to their gradient. forward() and score() may run on several threads at once.

/// The first layer: reads only the nonzeros of its input, and touches only the rows of items that
/// occur in it; the others catch up with Adam's steps when they next occur.
class SparseLayer {
 public:
  void allocate(std::size_t items, std::size_t width, RandomEngine engine);
  void add_to(ParameterSet& set, const std::string& name);

  void catch_up(const kernels::SparseInput& input, const ParameterSet& set);
  void forward_row(const kernels::SparseInput& input, std::size_t row, std::span<float> out) const {
    input.forward(row, weights.weights, bias.weights, out);
  }
  void step(const kernels::SparseInput& input, const Block& out_gradient, float decay,
            const ParameterSet& set);

  static double bytes(double items, double width) {
    return ParameterTable::bytes(items, width) + ParameterTable::bytes(1, width);
  }

  ParameterTable weights;  ///< items x width
  ParameterTable bias;     ///< 1 x width
};

/// out = in * weights + bias.
class DenseLayer {
 public:
  void allocate(std::size_t in, std::size_t out, RandomEngine engine);
  void add_to(ParameterSet& set, const std::string& name);

  void forward(const Block& in, Block& out) const;
  /// in_gradient = out_gradient * weights^T, or added to it.
  void backward(const Block& out_gradient, Block& in_gradient, bool accumulate = false) const;
  void step(const Block& in, const Block& out_gradient, float decay, const ParameterSet& set);

  static double bytes(double in, double out) {  ///< with the gradient
    return ParameterTable::bytes(in, out) + ParameterTable::bytes(1, out) + kFloatBytes * in * out;
  }

  ParameterTable weights;  ///< in x out
  ParameterTable bias;     ///< 1 x out

 private:
  std::vector<float> gradient_;
};

/// The last layer: scores of all items. It works by blocks of items, whose part of the gradient is
/// taken and applied while it is in cache; no gradient of the whole table exists.
class ItemLayer {
 public:
  void allocate(std::size_t items, std::size_t width, RandomEngine engine);
  void add_to(ParameterSet& set, const std::string& name);

  /// Without the bias: the loss adds it in its own pass.
  void forward(const Block& hidden, Block& scores) const;
  void backward(const Block& scores_gradient, Block& hidden_gradient) const;
  void step(const Block& hidden, const Block& scores_gradient, float decay,
            const ParameterSet& set);

  /// With the bias, on the calling thread; `out` is hidden.rows x items.
  void score(const Block& hidden, std::span<float> out) const;

  static double bytes(double items, double width) {
    return ParameterTable::bytes(items, width) + ParameterTable::bytes(items, 1);
  }
  /// What step() takes on a thread: the gradient of a block of items.
  static double step_bytes(double width) { return kLargestBlock * kFloatBytes * width; }

  ParameterTable weights;  ///< items x width
  ParameterTable bias;     ///< items x 1

 private:
  static constexpr std::size_t kLargestBlock = 512;
  std::size_t block_size() const;
};

/// The sum of the rows, or of their products with the rows of `factor`: the gradient of a bias, or
/// of a gain.
std::vector<float> sum_of_rows(const Block& block, const Block* factor = nullptr);

/// Sum of squares of a table; its Frobenius norm is the root.
double squared_norm(const ParameterTable& table);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/models/autoencoder_layers.h"

namespace hankki {

/// RecVAE's inference network (Shenbin et al. 2020, fig. 2): five layers of one width, each fed by
/// all before it, h_k = LayerNorm(swish(h_{k-1} W_k + b_k + h_1 + ... + h_{k-1})), then a mean and
/// a log-variance, cut to +-kLogVarianceBound, where it has no slope.
class RecEncoder {
 public:
  static constexpr std::size_t kLayers = 5;
  /// Nothing holds a variance back where there is nothing to reconstruct (a catalogue of one item,
  /// users who have everything), and the precision of the prior would overflow.
  static constexpr float kLogVarianceBound = 30;

  /// What a forward pass leaves for the backward pass, and its result.
  struct Trace {
    std::array<Block, kLayers> inputs;   ///< of the swish
    std::array<Block, kLayers> normals;  ///< standardised swish
    std::array<Block, kLayers> outputs;
    std::array<std::vector<float>, kLayers> inverse_deviations;
    Block sum;  ///< of the outputs so far
    Block mean, log_variance;
  };

  /// `engine_of` gives each layer, by its number, a stream of its own.
  void allocate(std::size_t items, std::size_t hidden, std::size_t latent,
                const std::function<RandomEngine(std::uint64_t layer)>& engine_of);
  void add_to(ParameterSet& set);

  void catch_up(const kernels::SparseInput& input, const ParameterSet& set) {
    first_.catch_up(input, set);
  }
  void forward(const kernels::SparseInput& input, Trace& trace) const;
  /// Takes one step of the set from the gradients of mean and log-variance.
  void step(const kernels::SparseInput& input, const Trace& trace, const Block& mean_gradient,
            const Block& log_variance_gradient, const ParameterSet& set);

 private:
  void normalise(std::size_t layer, Trace& trace) const;
  /// Turns gradient_ of a layer's output into that of its input, and moves gain and shift.
  void normalise_backward(std::size_t layer, const Trace& trace, const ParameterSet& set);

  SparseLayer first_;
  std::array<DenseLayer, kLayers - 1> hidden_;
  std::array<ParameterTable, kLayers> gains_, shifts_;
  DenseLayer mean_, log_variance_;
  // In step(), from the last layer down: of a layer's output, then its input; of the output below;
  // of the inputs so far, summed.
  Block gradient_, gradient_below_, gradient_above_;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/kernels/bpr.h"
#include "core/kernels/sparse_input.h"
#include "core/models/recommender.h"

namespace hankki {

/// A model in LibTorch's autograd, as core/models, which must not know LibTorch, calls it in the
/// module hankki_torch (core/base/torch_module.h). The module computes; everything that is drawn at
/// random comes from here, so that both engines draw the same.

/// A step's input: what the kernel form of the model draws for the same step.
struct AutogradBatch {
  std::span<const kernels::BprSample> samples;  ///< of a pairwise model; the rest: autoencoders
  std::span<const UserIndex> users;
  const kernels::SparseInput* input = nullptr;  ///< a row a user
  std::span<const float> noise;                 ///< users x latent
  /// CDAE's drawn other items of each user, ascending; empty: all other items.
  std::vector<std::vector<ItemIndex>> others;
  bool decoder = false;  ///< RecVAE: the decoder learns, on the prior's posteriors
};

/// A model as a torch::nn::Module, its loss in LibTorch's autograd, trained by torch::optim::Adam.
/// Tensors have the names and shapes of the kernel form, so that either form loads the other's.
/// Used by one thread at a time; score() may be called from several threads at once.
class AutogradNetwork {
 public:
  virtual ~AutogradNetwork() = default;

  /// One step of Adam.
  virtual void step(const AutogradBatch& batch) = 0;

  /// RecVAE: the prior of these users becomes the encoder's posterior of `input`.
  virtual void update_prior(const AutogradBatch&) {}

  /// The parts of the loss over the steps since the last call, as the kernel form reports them.
  virtual LossParts take_losses() = 0;

  virtual std::map<std::string, double> annealed_weights() const { return {}; }

  /// After steps or load_weights(), before score().
  virtual void prepare_scoring() {}

  /// out[i * items + j]; autoencoders read `input` too.
  virtual void score(const AutogradBatch& batch, std::span<float> out) const = 0;

  /// As Recommender's.
  virtual TensorMap weights() const = 0;
  virtual void load_weights(const TensorMap& tensors) = 0;
  virtual TensorMap optimiser() const = 0;
  virtual void load_optimiser(const TensorMap& tensors) = 0;
};

/// Single computes as the kernels do; Double is what they are checked against.
enum class AutogradPrecision { Single, Double };

/// The module's table of them.
struct AutogradNetworks {
  static constexpr std::string_view kName = "networks";
  /// All weights zero, on the device that `parameters` says, which the module must have.
  /// `parameters` and `train` must outlive the network. Throws Error on an unknown model.
  std::unique_ptr<AutogradNetwork> (*make)(std::string_view model,
                                           const ParameterValues& parameters,
                                           const InteractionMatrix& train,
                                           AutogradPrecision precision);
};

}  // namespace hankki

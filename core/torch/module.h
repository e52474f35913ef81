// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>
#include <torch/nn/module.h>
#include <torch/optim/adam.h>

#include <string>
#include <utility>
#include <vector>

#include "core/models/autograd_network.h"

// Inside the module hankki_torch only.
namespace hankki::autograd {

/// What a network is made for.
struct Setting {
  const ParameterValues& parameters;
  const InteractionMatrix& train;
  at::TensorOptions options;  ///< of all its tensors: kFloat or kDouble, and the device

  std::int64_t users() const { return train.users(); }
  std::int64_t items() const { return train.items(); }
  std::int64_t integer(std::string_view name) const { return parameters.integer(name); }
  double real(std::string_view name) const { return parameters.real(name); }
  bool has(std::string_view name) const { return parameters.all().contains(name); }

  at::Tensor zeros(std::int64_t rows, std::int64_t width) const {
    return at::zeros({rows, width}, options);
  }
  at::Tensor indices(std::vector<std::int64_t> values) const;
  /// What was made here on the CPU, as one of its tensors; never the memory that `values` shows.
  at::Tensor placed(const at::Tensor& values) const { return values.to(options, false, true); }
};

Tensor to_tensor(const at::Tensor& values);  ///< as F32, on the CPU
/// Throws Error where the map has no tensor of that name, type F32 and shape.
void load_tensor(const TensorMap& tensors, const std::string& name, at::Tensor values);

/// Base of the networks: their registered parameters, one or more sets of them under an Adam of its
/// own, and the sums of their losses.
class NetworkModule : public torch::nn::Module, public AutogradNetwork {
 public:
  LossParts take_losses() override;
  TensorMap weights() const override;
  void load_weights(const TensorMap& tensors) override;
  TensorMap optimiser() const override;
  void load_optimiser(const TensorMap& tensors) override;

 protected:
  NetworkModule(Setting setting, std::vector<std::string> losses);

  /// Adam for the parameters whose names begin with `prefix`, which also leads its step's name.
  /// Called when they are registered.
  void add_adam(const std::string& prefix = {});
  /// Gradients of `loss`, then one step of that Adam.
  void descend(const at::Tensor& loss, std::size_t adam = 0);
  std::int64_t steps(std::size_t adam = 0) const { return optimised_[adam].steps; }

  /// Counts samples over which the losses are averaged, and a loss summed over them.
  void add_samples(std::size_t count) { samples_ += static_cast<double>(count); }
  /// One that the constructor did not name is not reported.
  void add_loss(std::string_view name, const at::Tensor& sum);

  Setting setting_;

 private:
  struct Optimised {
    std::string prefix;
    std::vector<std::pair<std::string, at::Tensor>> parameters;
    torch::optim::Adam adam;
    std::int64_t steps = 0;
  };

  std::vector<Optimised> optimised_;
  LossParts sums_;
  double samples_ = 0;
};

/// The module's table.
const AutogradNetworks& networks();

std::unique_ptr<AutogradNetwork> make_bpr(const Setting& setting);
std::unique_ptr<AutogradNetwork> make_light_gcn(const Setting& setting);
std::unique_ptr<AutogradNetwork> make_multinomial(const Setting& setting);  ///< MultiDAE, MultiVAE
std::unique_ptr<AutogradNetwork> make_cdae(const Setting& setting);
std::unique_ptr<AutogradNetwork> make_rec_vae(const Setting& setting);

}  // namespace hankki::autograd

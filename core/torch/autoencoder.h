// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/torch/module.h"

namespace hankki::autograd {

/// in * weight + bias; weight is in x out, bias 1 x out.
struct Affine : torch::nn::Module {
  Affine(const Setting& setting, std::int64_t in, std::int64_t out)
      : weight(register_parameter("weight", setting.zeros(in, out))),
        bias(register_parameter("bias", setting.zeros(1, out))) {}

  at::Tensor forward(const at::Tensor& in) const { return at::matmul(in, weight) + bias; }

  at::Tensor weight, bias;
};

/// Scores of all items: hidden * weight^T + bias; weight is items x width, bias items x 1.
struct ItemScores : torch::nn::Module {
  ItemScores(const Setting& setting, std::int64_t width)
      : weight(register_parameter("weight", setting.zeros(setting.items(), width))),
        bias(register_parameter("bias", setting.zeros(setting.items(), 1))) {}

  at::Tensor forward(const at::Tensor& hidden) const {
    return at::matmul(hidden, weight.t()) + bias.t();
  }

  at::Tensor weight, bias;
};

/// Base of the autoencoders: batches as dense tensors, and scores from whole rows.
class AutoencoderModule : public NetworkModule {
 public:
  void score(const AutogradBatch& batch, std::span<float> out) const override;

 protected:
  using NetworkModule::NetworkModule;

  /// Logits of all items, users x items, without anything drawn.
  virtual at::Tensor logits(const AutogradBatch& batch) const = 0;

  at::Tensor input_of(const AutogradBatch& batch) const;   ///< users x items
  at::Tensor target_of(const AutogradBatch& batch) const;  ///< 0 and 1, users x items
  at::Tensor noise_of(const AutogradBatch& batch) const;   ///< users x latent
  at::Tensor user_indices(const AutogradBatch& batch) const {
    return setting_.indices({batch.users.begin(), batch.users.end()});
  }

  /// Of each user: - sum over its items of log softmax (Liang et al. 2018, eq. 2).
  at::Tensor multinomial_loss(const at::Tensor& logits, const AutogradBatch& batch) const {
    return -(at::log_softmax(logits, 1) * target_of(batch)).sum(1);
  }
};

/// mean + noise * deviation.
inline at::Tensor sample(const at::Tensor& mean, const at::Tensor& log_variance,
                         const at::Tensor& noise) {
  return mean + noise * at::exp(0.5 * log_variance);
}

}  // namespace hankki::autograd

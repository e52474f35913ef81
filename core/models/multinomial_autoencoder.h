// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/gaussian.h"
#include "core/models/autoencoder.h"

namespace hankki {

/// The network that MultiDAE and MultiVAE share (Liang et al. 2018): items - hidden - latent -
/// hidden - items, tanh, multinomial likelihood of the user's items.
struct MultinomialSettings {
  std::size_t hidden = 600;  ///< 0 (not variational only): items - latent - items
  std::size_t latent = 64;
  float dropout = 0.5F;
  float l2 = 0;  ///< times the sum of squared weights, in the batch's mean loss
  float learning_rate = 1e-3F;
  std::size_t batch_size = 500;

  bool variational = false;         ///< the latent layer is a mean and a log-variance, without tanh
  float noise = 1;                  ///< standard deviation of the noise that scales the posterior's
  float kl_cap = 0.2F;              ///< the KL term's weight rises to this,
  std::int64_t kl_steps = 200'000;  ///< by 1 / kl_steps an optimiser step; 0: it is there at once
};

ModelMemory multinomial_memory(const MultinomialSettings& settings, const DataShape& data);

/// Loss parts: "reconstruction"; where variational "kl", with "kl_weight" among the annealed
/// weights; where there is l2, "regularisation".
class MultinomialAutoencoder : public Autoencoder {
 public:
  explicit MultinomialAutoencoder(const MultinomialSettings& settings)
      : Autoencoder(settings.batch_size, true), settings_(settings) {}

  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  std::map<std::string, double> annealed_weights() const override;

 protected:
  void allocate(std::size_t users, std::size_t items) override;
  void encode(const kernels::SparseInput& input, Block& hidden) const override;
  const ItemLayer& output() const override { return output_; }

 private:
  void train_batch(Batch& batch);
  void forward(const Batch& batch);
  void backward(const Batch& batch);
  void sample_latent(const Batch& batch);
  void latent_backward();
  kernels::Gaussian posterior(std::size_t row) const;
  float kl_weight() const;
  double squared_weights() const;

  MultinomialSettings settings_;
  SparseLayer input_;
  DenseLayer encoder_, decoder_;
  ItemLayer output_;

  // Of the batch at hand: activations, and gradients of what they feed on.
  Block first_, code_, noise_, latent_, last_;
  Block last_gradient_, latent_gradient_, code_gradient_, first_gradient_;
  double reconstruction_ = 0, kl_ = 0, regularisation_ = 0;  // sums over the epoch's users
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/torch/autoencoder.h"

namespace hankki::autograd {
namespace {

/// MultiDAE and MultiVAE (Liang et al. 2018). Which one it is, the parameters say: only the VAE has
/// noise and a KL term, only the DAE has L2, and may do without its hidden layers.
class Multinomial final : public AutoencoderModule {
 public:
  explicit Multinomial(const Setting& setting);

  void step(const AutogradBatch& batch) override;
  std::map<std::string, double> annealed_weights() const override;

 protected:
  at::Tensor logits(const AutogradBatch& batch) const override;

 private:
  struct Posterior {
    at::Tensor mean, log_variance;
  };

  static std::vector<std::string> losses(const Setting& setting);
  bool deep() const { return setting_.integer("hidden") > 0; }
  at::Tensor first(const AutogradBatch& batch) const {
    return at::tanh(input_->forward(input_of(batch)));
  }
  Posterior posterior(const at::Tensor& first) const;
  at::Tensor decode(const at::Tensor& latent) const {
    return output_->forward(at::tanh(decoder_->forward(latent)));
  }
  void step_variational(const AutogradBatch& batch);
  double kl_weight(std::int64_t step) const;

  std::shared_ptr<Affine> input_, encoder_, decoder_;
  std::shared_ptr<ItemScores> output_;
  bool variational_;
};

std::vector<std::string> Multinomial::losses(const Setting& setting) {
  std::vector<std::string> names{"reconstruction"};
  if (setting.has("kl_cap")) names.push_back("kl");
  if (setting.has("l2") && setting.real("l2") > 0) names.push_back("regularisation");
  return names;
}

Multinomial::Multinomial(const Setting& setting)
    : AutoencoderModule(setting, losses(setting)), variational_(setting.has("kl_cap")) {
  const std::int64_t hidden = setting.integer("hidden"), latent = setting.integer("latent");
  const std::int64_t outer = hidden > 0 ? hidden : latent;
  input_ = register_module("input", std::make_shared<Affine>(setting, setting.items(), outer));
  output_ = register_module("output", std::make_shared<ItemScores>(setting, outer));
  if (hidden > 0) {
    const std::int64_t code = variational_ ? 2 * latent : latent;
    encoder_ = register_module("encoder", std::make_shared<Affine>(setting, hidden, code));
    decoder_ = register_module("decoder", std::make_shared<Affine>(setting, latent, hidden));
  }
  add_adam();
}

Multinomial::Posterior Multinomial::posterior(const at::Tensor& first) const {
  const std::int64_t latent = setting_.integer("latent");
  const auto code = encoder_->forward(first);
  return {code.narrow(1, 0, latent), code.narrow(1, latent, latent)};
}

at::Tensor Multinomial::logits(const AutogradBatch& batch) const {
  const auto hidden = first(batch);
  if (!deep()) return output_->forward(hidden);
  return decode(variational_ ? posterior(hidden).mean : at::tanh(encoder_->forward(hidden)));
}

double Multinomial::kl_weight(std::int64_t step) const {
  const double cap = setting_.real("kl_cap");
  const auto steps = static_cast<double>(setting_.integer("kl_steps"));
  return steps == 0 ? cap : std::min(cap, static_cast<double>(step) / steps);
}

void Multinomial::step_variational(const AutogradBatch& batch) {
  const auto [mean, log_variance] = posterior(first(batch));
  const auto latent = sample(mean, log_variance, noise_of(batch));
  const auto reconstruction = multinomial_loss(decode(latent), batch);
  const auto kl = -0.5 * (1 + log_variance - mean.square() - log_variance.exp()).sum(1);
  const auto weighted_kl = kl_weight(steps() + 1) * kl;
  descend((reconstruction + weighted_kl).mean());
  add_loss("reconstruction", reconstruction.sum());
  add_loss("kl", weighted_kl.sum());
}

void Multinomial::step(const AutogradBatch& batch) {
  add_samples(batch.users.size());
  if (variational_) return step_variational(batch);
  const auto reconstruction = multinomial_loss(logits(batch), batch);
  auto squares = input_->weight.square().sum() + output_->weight.square().sum();
  if (deep()) squares = squares + encoder_->weight.square().sum() + decoder_->weight.square().sum();
  const auto penalty = setting_.real("l2") * squares;
  descend(reconstruction.mean() + penalty);
  add_loss("reconstruction", reconstruction.sum());
  add_loss("regularisation", penalty * static_cast<double>(batch.users.size()));
}

std::map<std::string, double> Multinomial::annealed_weights() const {
  if (!variational_) return {};
  return {{"kl_weight", kl_weight(steps())}};
}

}  // namespace

std::unique_ptr<AutogradNetwork> make_multinomial(const Setting& setting) {
  return std::make_unique<Multinomial>(setting);
}

}  // namespace hankki::autograd

// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <numbers>

#include "core/models/rec_encoder.h"
#include "core/torch/autoencoder.h"

namespace hankki::autograd {
namespace {

struct Posterior {
  at::Tensor mean, log_variance;
};

/// Layer normalisation with the authors' epsilon.
struct Norm : torch::nn::Module {
  Norm(const Setting& setting, std::int64_t width)
      : gain(register_parameter("gain", setting.zeros(1, width))),
        shift(register_parameter("shift", setting.zeros(1, width))) {}

  at::Tensor forward(const at::Tensor& in) const {
    constexpr double kEpsilon = 0.1;
    const auto centred = in - in.mean(1, true);
    const auto variance = centred.square().mean(1, true);
    return gain * centred / at::sqrt(variance + kEpsilon) + shift;
  }

  at::Tensor gain, shift;
};

/// The inference network (Shenbin et al. 2020, fig. 2): each layer is fed by all before it.
struct Encoder : torch::nn::Module {
  static constexpr int kLayers = 5;

  explicit Encoder(const Setting& setting) {
    const std::int64_t hidden = setting.integer("hidden"), latent = setting.integer("latent");
    for (int k = 1; k <= kLayers; ++k) {
      const std::int64_t in = k == 1 ? setting.items() : hidden;
      layers.push_back(register_module("layer" + std::to_string(k),
                                       std::make_shared<Affine>(setting, in, hidden)));
      norms.push_back(
          register_module("norm" + std::to_string(k), std::make_shared<Norm>(setting, hidden)));
    }
    mean = register_module("mean", std::make_shared<Affine>(setting, hidden, latent));
    log_variance =
        register_module("log_variance", std::make_shared<Affine>(setting, hidden, latent));
  }

  Posterior forward(const at::Tensor& input) const {
    at::Tensor last = input;
    std::vector<at::Tensor> outputs;
    for (std::size_t k = 0; k < layers.size(); ++k) {
      auto h = layers[k]->forward(last);
      for (const auto& before : outputs) h = h + before;
      last = norms[k]->forward(h * at::sigmoid(h));
      outputs.push_back(last);
    }
    constexpr double kBound = RecEncoder::kLogVarianceBound;
    return {mean->forward(last), at::clamp(log_variance->forward(last), -kBound, kBound)};
  }

  std::vector<std::shared_ptr<Affine>> layers;
  std::vector<std::shared_ptr<Norm>> norms;
  std::shared_ptr<Affine> mean, log_variance;
};

struct Decoder : torch::nn::Module {
  explicit Decoder(const Setting& setting)
      : output(register_module("output",
                               std::make_shared<ItemScores>(setting, setting.integer("latent")))) {}
  std::shared_ptr<ItemScores> output;
};

/// What the old encoder said of each user's whole row: all that is ever asked of it.
struct Prior : torch::nn::Module {
  explicit Prior(const Setting& setting) {
    const std::int64_t latent = setting.integer("latent");
    posterior.mean = register_buffer("mean", setting.zeros(setting.users(), latent));
    posterior.log_variance =
        register_buffer("log_variance", setting.zeros(setting.users(), latent));
  }
  Posterior of(const at::Tensor& users) const {
    return {posterior.mean.index_select(0, users), posterior.log_variance.index_select(0, users)};
  }
  Posterior posterior;
};

at::Tensor log_normal(const at::Tensor& x, const at::Tensor& mean, const at::Tensor& log_variance) {
  return -0.5 *
         (log_variance + std::log(2 * std::numbers::pi) + (x - mean).square() / log_variance.exp());
}

/// RecVAE (Shenbin et al. 2020): encoder and decoder learn in turn, each with an Adam of its own.
class RecVae final : public AutoencoderModule {
 public:
  explicit RecVae(const Setting& setting)
      : AutoencoderModule(setting, {"reconstruction", "kl"}),
        encoder_(register_module("encoder", std::make_shared<Encoder>(setting))),
        decoder_(register_module("decoder", std::make_shared<Decoder>(setting))),
        prior_(register_module("prior", std::make_shared<Prior>(setting))) {
    add_adam("encoder.");
    add_adam("decoder.");
  }

  void step(const AutogradBatch& batch) override {
    if (batch.decoder)
      step_decoder(batch);
    else
      step_encoder(batch);
  }
  void update_prior(const AutogradBatch& batch) override;
  TensorMap optimiser() const override;
  void load_optimiser(const TensorMap& tensors) override;

 protected:
  at::Tensor logits(const AutogradBatch& batch) const override {
    return decoder_->output->forward(encoder_->forward(input_of(batch)).mean);
  }

 private:
  void step_encoder(const AutogradBatch& batch);
  void step_decoder(const AutogradBatch& batch);
  at::Tensor log_prior(const at::Tensor& z, const Posterior& old) const;

  std::shared_ptr<Encoder> encoder_;
  std::shared_ptr<Decoder> decoder_;
  std::shared_ptr<Prior> prior_;
};

/// The composite prior (eq. 10): standard normal, old posterior, wide normal.
at::Tensor RecVae::log_prior(const at::Tensor& z, const Posterior& old) const {
  std::array shares{setting_.real("mix_standard"), setting_.real("mix_old"),
                    setting_.real("mix_wide")};
  const double sum = shares[0] + shares[1] + shares[2];
  const auto zero = at::zeros_like(z);
  const auto wide = at::full_like(z, setting_.real("wide_log_variance"));
  return at::logsumexp(
      at::stack({log_normal(z, zero, zero) + std::log(shares[0] / sum),
                 log_normal(z, old.mean, old.log_variance) + std::log(shares[1] / sum),
                 log_normal(z, zero, wide) + std::log(shares[2] / sum)},
                -1),
      -1);
}

void RecVae::step_encoder(const AutogradBatch& batch) {
  const Posterior q = encoder_->forward(input_of(batch));
  const auto z = sample(q.mean, q.log_variance, noise_of(batch));
  const auto reconstruction = multinomial_loss(decoder_->output->forward(z), batch);
  // The KL term (eq. 11) from one sample, weighted by how much the user has given.
  const auto kl =
      setting_.real("gamma") * target_of(batch).sum(1) *
      (log_normal(z, q.mean, q.log_variance) - log_prior(z, prior_->of(user_indices(batch))))
          .sum(1);
  descend((reconstruction + kl).mean(), 0);
  add_samples(batch.users.size());
  add_loss("reconstruction", reconstruction.sum());
  add_loss("kl", kl.sum());
}

// The prior has just become the encoder's posterior of whole rows.
void RecVae::step_decoder(const AutogradBatch& batch) {
  const Posterior q = prior_->of(user_indices(batch));
  const auto z = sample(q.mean, q.log_variance, noise_of(batch));
  descend(multinomial_loss(decoder_->output->forward(z), batch).mean(), 1);
}

void RecVae::update_prior(const AutogradBatch& batch) {
  const at::NoGradGuard no_gradient;
  const auto users = user_indices(batch);
  const Posterior now = encoder_->forward(input_of(batch));
  prior_->posterior.mean.index_copy_(0, users, now.mean);
  prior_->posterior.log_variance.index_copy_(0, users, now.log_variance);
}

TensorMap RecVae::optimiser() const {
  TensorMap tensors = NetworkModule::optimiser();
  for (const auto& buffer : named_buffers()) tensors[buffer.key()] = to_tensor(buffer.value());
  return tensors;
}

void RecVae::load_optimiser(const TensorMap& tensors) {
  NetworkModule::load_optimiser(tensors);
  for (auto& buffer : named_buffers()) load_tensor(tensors, buffer.key(), buffer.value());
}

}  // namespace

std::unique_ptr<AutogradNetwork> make_rec_vae(const Setting& setting) {
  return std::make_unique<RecVae>(setting);
}

}  // namespace hankki::autograd

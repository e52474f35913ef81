// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/multinomial_autoencoder.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/kernels/activation.h"

namespace hankki {
namespace {

using kernels::Activation;

void tanh_rows(Block& block) {
  parallel_rows(block.rows,
                [&](std::size_t row) { kernels::activate(Activation::Tanh, block.row(row)); });
}

void tanh_rows_backward(const Block& output, Block& gradient) {
  parallel_rows(output.rows, [&](std::size_t row) {
    kernels::activate_backward(Activation::Tanh, output.row(row), gradient.row(row));
  });
}

}  // namespace

ModelMemory multinomial_memory(const MultinomialSettings& settings, const DataShape& data) {
  const auto hidden = static_cast<double>(settings.hidden);
  const auto latent = static_cast<double>(settings.latent);
  const auto items = static_cast<double>(data.items);
  const double outer = hidden > 0 ? hidden : latent;
  const double code = settings.variational ? 2 * latent : latent;
  // Of a user in a batch: the outer layers, code and latent, each with its gradient, and the noise.
  const double units = hidden > 0 ? 4 * hidden + 2 * code + 3 * latent : 2 * outer;
  const auto batch = static_cast<double>(settings.batch_size);
  ModelMemory memory = autoencoder_memory(data, batch, units);
  memory.weights = kFloatBytes * (2 * items * outer + items + hidden * (code + latent));
  memory.resident = SparseLayer::bytes(items, outer) + ItemLayer::bytes(items, outer) +
                    DenseLayer::bytes(hidden, code) + DenseLayer::bytes(latent, hidden) +
                    kFloatBytes * units * std::min(batch, static_cast<double>(data.users));
  memory.epoch += data.threads * ItemLayer::step_bytes(outer);
  return memory;
}

void MultinomialAutoencoder::allocate(std::size_t, std::size_t items) {
  const auto [hidden, latent] = std::pair(settings_.hidden, settings_.latent);
  auto& set = sets_.emplace_back(kernels::AdamSettings{.rate = settings_.learning_rate}, "");
  const std::size_t outer = hidden > 0 ? hidden : latent;
  input_.allocate(items, outer, stream("initialise-input"));
  output_.allocate(items, outer, stream("initialise-output"));
  input_.add_to(set, "input");
  output_.add_to(set, "output");
  if (hidden == 0) return;
  encoder_.allocate(hidden, settings_.variational ? 2 * latent : latent,
                    stream("initialise-encoder"));
  decoder_.allocate(latent, hidden, stream("initialise-decoder"));
  encoder_.add_to(set, "encoder");
  decoder_.add_to(set, "decoder");
}

kernels::Gaussian MultinomialAutoencoder::posterior(std::size_t row) const {
  return {code_.row(row).first(settings_.latent), code_.row(row).last(settings_.latent)};
}

float MultinomialAutoencoder::kl_weight() const {
  if (settings_.kl_steps == 0) return settings_.kl_cap;
  return std::min(settings_.kl_cap,
                  static_cast<float>(sets_[0].step) / static_cast<float>(settings_.kl_steps));
}

void MultinomialAutoencoder::sample_latent(const Batch& batch) {
  draw_noise(code_.rows, settings_.latent, settings_.noise, stream("noise", batch.number), noise_);
  latent_.resize(code_.rows, settings_.latent);
  std::vector<double> kl(code_.rows);
  parallel_rows(code_.rows, [&](std::size_t row) {
    kernels::sample_gaussian(posterior(row), noise_.row(row), latent_.row(row));
    kl[row] = kernels::standard_kl(posterior(row));
  });
  kl_ += kl_weight() * std::accumulate(kl.begin(), kl.end(), 0.0);
}

void MultinomialAutoencoder::forward(const Batch& batch) {
  first_.resize(batch.users.size(), input_.weights.width);
  parallel_rows(first_.rows, [&](std::size_t row) {
    input_.forward_row(batch.input, row, first_.row(row));
    kernels::activate(Activation::Tanh, first_.row(row));
  });
  if (settings_.hidden == 0) return;
  if (settings_.variational) {
    encoder_.forward(first_, code_);
    sample_latent(batch);
  } else {
    encoder_.forward(first_, latent_);
    tanh_rows(latent_);
  }
  decoder_.forward(latent_, last_);
  tanh_rows(last_);
}

void MultinomialAutoencoder::latent_backward() {
  code_gradient_.resize(code_.rows, code_.width);
  const float weight = kl_weight() / static_cast<float>(code_.rows);
  parallel_rows(code_.rows, [&](std::size_t row) {
    const auto gradient = code_gradient_.row(row);
    kernels::standard_kl_backward(posterior(row), noise_.row(row), latent_gradient_.row(row),
                                  weight, gradient.first(settings_.latent),
                                  gradient.last(settings_.latent));
  });
}

// A layer passes its gradient down before its own weights move.
void MultinomialAutoencoder::backward(const Batch& batch) {
  const ParameterSet& set = sets_[0];
  const float decay = 2 * settings_.l2;
  const bool deep = settings_.hidden > 0;
  const Block& last = deep ? last_ : first_;
  Block& last_gradient = deep ? last_gradient_ : first_gradient_;
  output_.backward(batch.scores, last_gradient);
  output_.step(last, batch.scores, decay, set);
  tanh_rows_backward(last, last_gradient);
  if (deep) {
    decoder_.backward(last_gradient_, latent_gradient_);
    decoder_.step(latent_, last_gradient_, decay, set);
    if (settings_.variational)
      latent_backward();
    else
      tanh_rows_backward(latent_, latent_gradient_);
    const Block& code_gradient = settings_.variational ? code_gradient_ : latent_gradient_;
    encoder_.backward(code_gradient, first_gradient_);
    encoder_.step(first_, code_gradient, decay, set);
    tanh_rows_backward(first_, first_gradient_);
  }
  input_.step(batch.input, first_gradient_, decay, set);
}

double MultinomialAutoencoder::squared_weights() const {
  return squared_norm(input_.weights) + squared_norm(encoder_.weights) +
         squared_norm(decoder_.weights) + squared_norm(output_.weights);
}

void MultinomialAutoencoder::train_batch(Batch& batch) {
  sets_[0].begin_step();
  input_.catch_up(batch.input, sets_[0]);
  forward(batch);
  output_.forward(settings_.hidden > 0 ? last_ : first_, batch.scores);
  reconstruction_ += multinomial_batch_loss(batch);
  if (settings_.l2 > 0)
    regularisation_ += settings_.l2 * squared_weights() * static_cast<double>(batch.users.size());
  backward(batch);
}

LossParts MultinomialAutoencoder::run_epoch(std::int64_t epoch, const JobContext& job) {
  reconstruction_ = kl_ = regularisation_ = 0;
  run_pass(static_cast<std::uint64_t>(epoch), settings_.dropout, job,
           [&](Batch& batch) { train_batch(batch); });
  const auto users = static_cast<double>(std::max<std::size_t>(1, users_trained()));
  LossParts losses{{"reconstruction", reconstruction_ / users}};
  if (settings_.variational) losses.emplace_back("kl", kl_ / users);
  if (settings_.l2 > 0) losses.emplace_back("regularisation", regularisation_ / users);
  return losses;
}

std::map<std::string, double> MultinomialAutoencoder::annealed_weights() const {
  if (!settings_.variational) return {};
  return {{"kl_weight", kl_weight()}};
}

void MultinomialAutoencoder::encode(const kernels::SparseInput& input, Block& hidden) const {
  Block first;
  first.resize(input.rows(), input_.weights.width);
  for (std::size_t row = 0; row < first.rows; ++row) input_.forward_row(input, row, first.row(row));
  kernels::activate(Activation::Tanh, first.values);
  if (settings_.hidden == 0) {
    hidden = std::move(first);
    return;
  }
  Block code, latent;
  encoder_.forward(first, code);
  latent.resize(code.rows, settings_.latent);
  for (std::size_t row = 0; row < code.rows; ++row)
    std::ranges::copy(code.row(row).first(settings_.latent), latent.row(row).begin());
  if (!settings_.variational) kernels::activate(Activation::Tanh, latent.values);
  decoder_.forward(latent, hidden);
  kernels::activate(Activation::Tanh, hidden.values);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/optim/adam.h>

#include <algorithm>

#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/torch/encoders.h"
#include "core/torch/module.h"
#include "core/torch/transformer.h"

namespace hankki::autograd {
namespace {

/// Texts of a batch whose gradients one thread computes. The number does not follow from how many
/// threads there are, so that sums are the same for any.
constexpr std::size_t kPart = 16;

Transformer::Dropout dropout_of(double share, std::uint64_t seed) {
  if (share <= 0) return {};
  return [share, generator = at::make_generator<at::CPUGeneratorImpl>(seed)](
             const at::Tensor& input) -> at::Tensor {
    const at::NoGradGuard mask_only;
    const auto kept = at::empty(input.sizes(), at::kFloat).bernoulli_(1 - share, generator);
    const at::AutoGradMode gradient(true);
    return input * (kept / (1 - share));
  };
}

class Contrastive final : public ContrastiveNetwork {
 public:
  Contrastive(EncoderModel model, const ContrastiveOptions& options)
      : model_(std::move(model)),
        options_(options),
        transformer_(model_.shape, model_.weights),
        parameters_(trainable(transformer_)),
        adam_(parameters_, torch::optim::AdamOptions(1e-3)) {}

  double step(std::span<const std::vector<TokenId>> texts, std::uint64_t seed,
              double learning_rate) override;

  TensorMap weights() const override {
    TensorMap result;
    for (const auto& [name, values] : transformer_.tensors())
      result.emplace(name, to_tensor(values));
    return result;
  }

 private:
  /// Copies in place of the tensors that are shown, each of which takes a gradient.
  static std::vector<at::Tensor> trainable(Transformer& transformer) {
    std::vector<at::Tensor> all;
    for (auto& [name, values] : transformer.tensors()) {
      values = values.clone().requires_grad_(true);
      all.push_back(values);
    }
    return all;
  }

  /// texts x width, each of length 1
  at::Tensor vectors(std::span<const std::vector<TokenId>> texts, std::uint64_t seed) const {
    const TokenBatch batch = TokenBatch::filled_up(texts, model_.shape);
    const auto tokens = transformer_.forward(batch, dropout_of(options_.dropout, seed));
    const auto result = staged(pooled(tokens, batch.mask, model_.pooling), model_.stages);
    return result / result.norm(2, {1}, true).clamp_min(1e-12);
  }

  const EncoderModel model_;
  const ContrastiveOptions options_;
  Transformer transformer_;
  std::vector<at::Tensor> parameters_;
  torch::optim::Adam adam_;
};

// The loss needs the vectors of all texts at once, but their graphs are independent of each other:
// parts of the batch are encoded, each on a thread; the loss gives the gradient of each vector; and
// from those each part finds the gradients of the parameters (Gao et al. 2021, GradCache).
double Contrastive::step(std::span<const std::vector<TokenId>> texts, std::uint64_t seed,
                         double learning_rate) {
  const std::size_t parts = (texts.size() + kPart - 1) / kPart;
  std::vector<at::Tensor> made(2 * parts);  // of the first encoding, then of the second
  const auto share = [&](const auto& work) {
    parallel_for(std::ssize(made), [&](std::int64_t block) {
      if (at::get_num_threads() != 1) at::set_num_threads(1);
      const at::AutoGradMode gradient(true);
      work(static_cast<std::size_t>(block));
    });
  };
  share([&](std::size_t block) {
    const std::size_t begin = block % parts * kPart;
    made[block] = vectors(texts.subspan(begin, std::min(kPart, texts.size() - begin)),
                          derive_seed(seed, "dropout", block));
  });

  std::vector<at::Tensor> leaves;
  for (const auto& part : made) leaves.push_back(part.detach().requires_grad_(true));
  const std::span all(leaves);
  const auto first = at::cat(std::vector(all.begin(), all.begin() + std::ssize(all) / 2)),
             second = at::cat(std::vector(all.begin() + std::ssize(all) / 2, all.end()));
  const auto likeness = at::matmul(first, second.t()) / options_.temperature;
  const auto loss = -at::log_softmax(likeness, 1).diagonal().mean();
  const auto outer = torch::autograd::grad({loss}, leaves);

  std::vector<std::vector<at::Tensor>> gradients(made.size());
  share([&](std::size_t block) {
    gradients[block] = torch::autograd::grad({made[block]}, parameters_, {outer[block]});
    made[block] = at::Tensor();  // and with it its graph
  });
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    auto sum = gradients[0][i];
    for (std::size_t block = 1; block < gradients.size(); ++block) sum = sum + gradients[block][i];
    parameters_[i].mutable_grad() = sum;
  }
  static_cast<torch::optim::AdamOptions&>(adam_.param_groups()[0].options()).lr(learning_rate);
  adam_.step();
  return loss.item<double>();
}

}  // namespace

std::unique_ptr<ContrastiveNetwork> make_contrastive(EncoderModel model,
                                                     const ContrastiveOptions& options) {
  return std::make_unique<Contrastive>(std::move(model), options);
}

}  // namespace hankki::autograd

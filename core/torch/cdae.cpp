// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torch/autoencoder.h"

namespace hankki::autograd {
namespace {

/// Collaborative denoising autoencoder (Wu et al. 2016).
class Cdae final : public AutoencoderModule {
 public:
  explicit Cdae(const Setting& setting) : AutoencoderModule(setting, losses(setting)) {
    const std::int64_t width = setting.integer("dimensions");
    users_ = register_parameter("user", setting.zeros(setting.users(), width));
    input_ = register_module("input", std::make_shared<Affine>(setting, setting.items(), width));
    output_ = register_module("output", std::make_shared<ItemScores>(setting, width));
    add_adam();
  }

  void step(const AutogradBatch& batch) override {
    const auto scores = logits(batch);
    const auto target = target_of(batch);
    const auto cross_entropy =
        -(target * at::log_sigmoid(scores) + (1 - target) * at::log_sigmoid(-scores));
    const auto reconstruction = batch.others.empty()
                                    ? cross_entropy.sum()
                                    : (cross_entropy * (target + others_of(batch))).sum();
    // Once a batch, whatever its size.
    const auto penalty = setting_.real("table_norm") * (users_.norm() + input_->weight.norm()) +
                         setting_.real("l2") / 2 *
                             (users_.square().sum() + input_->weight.square().sum() +
                              output_->weight.square().sum());
    descend(reconstruction + penalty);
    add_samples(batch.users.size());
    add_loss("reconstruction", reconstruction);
    add_loss("regularisation", penalty);
  }

 protected:
  at::Tensor logits(const AutogradBatch& batch) const override {
    const auto in = input_->forward(input_of(batch)) + at::embedding(users_, user_indices(batch));
    const auto& name = setting_.parameters.choice("activation");
    return output_->forward(name == "relu"   ? at::relu(in)
                            : name == "tanh" ? at::tanh(in)
                                             : at::sigmoid(in));
  }

 private:
  static std::vector<std::string> losses(const Setting& setting) {
    if (setting.real("table_norm") > 0 || setting.real("l2") > 0)
      return {"reconstruction", "regularisation"};
    return {"reconstruction"};
  }

  /// 1 for the drawn other items of each user.
  at::Tensor others_of(const AutogradBatch& batch) const {
    auto mask = setting_.zeros(std::ssize(batch.users), setting_.items());
    for (std::size_t row = 0; row < batch.others.size(); ++row) {
      const auto& others = batch.others[row];
      mask[static_cast<std::int64_t>(row)].index_fill_(
          0, setting_.indices({others.begin(), others.end()}), 1);
    }
    return mask;
  }

  at::Tensor users_;
  std::shared_ptr<Affine> input_;
  std::shared_ptr<ItemScores> output_;
};

}  // namespace

std::unique_ptr<AutogradNetwork> make_cdae(const Setting& setting) {
  return std::make_unique<Cdae>(setting);
}

}  // namespace hankki::autograd

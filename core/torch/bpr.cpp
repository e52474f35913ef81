// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torch/pairwise.h"

namespace hankki::autograd {
namespace {

/// Matrix factorisation under Bayesian personalised ranking (Rendle et al. 2009).
class Bpr final : public NetworkModule {
 public:
  explicit Bpr(const Setting& setting) : NetworkModule(setting, losses(setting)) {
    const std::int64_t width = setting.integer("dimensions");
    users_ = register_parameter("user", setting.zeros(setting.users(), width));
    items_ = register_parameter("item", setting.zeros(setting.items(), width));
    if (setting.parameters.boolean("item_bias"))
      bias_ = register_parameter("item_bias", setting.zeros(setting.items(), 1));
    add_adam();
  }

  void step(const AutogradBatch& batch) override {
    const Pairs pairs = pairs_of(setting_, batch);
    const auto user = at::embedding(users_, pairs.users);
    const auto positive = at::embedding(items_, pairs.positives);
    const auto negative = at::embedding(items_, pairs.negatives);
    auto x = (user * (positive - negative)).sum(1);
    auto positive_square = positive.square().sum(1), negative_square = negative.square().sum(1);
    if (bias_.defined()) {
      const auto positive_bias = at::embedding(bias_, pairs.positives).squeeze(1);
      const auto negative_bias = at::embedding(bias_, pairs.negatives).squeeze(1);
      x = x + positive_bias - negative_bias;
      positive_square = positive_square + positive_bias.square();
      negative_square = negative_square + negative_bias.square();
    }
    const auto ranking = ranking_loss(x);
    const auto penalty = setting_.real("l2_user") / 2 * user.square().sum(1) +
                         setting_.real("l2_positive") / 2 * positive_square +
                         setting_.real("l2_negative") / 2 * negative_square;
    descend((ranking + penalty).mean());
    add_samples(batch.samples.size());
    add_loss("bpr", ranking.sum());
    add_loss("regularisation", penalty.sum());
  }

  void score(const AutogradBatch& batch, std::span<float> out) const override {
    const at::NoGradGuard no_gradient;
    const auto rows = setting_.indices({batch.users.begin(), batch.users.end()});
    write_scores(users_.index_select(0, rows), items_, out, bias_);
  }

 private:
  static std::vector<std::string> losses(const Setting& setting) {
    const bool penalised = setting.real("l2_user") > 0 || setting.real("l2_positive") > 0 ||
                           setting.real("l2_negative") > 0;
    return penalised ? std::vector<std::string>{"bpr", "regularisation"}
                     : std::vector<std::string>{"bpr"};
  }

  at::Tensor users_, items_, bias_;
};

}  // namespace

std::unique_ptr<AutogradNetwork> make_bpr(const Setting& setting) {
  return std::make_unique<Bpr>(setting);
}

}  // namespace hankki::autograd

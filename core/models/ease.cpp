// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/ease.h"

#include <algorithm>

#include "core/base/threads.h"
#include "core/kernels/cholesky.h"
#include "core/kernels/sparse.h"
#include "core/models/common_parameters.h"
#include "core/models/history_model.h"
#include "core/models/reasons.h"

namespace hankki {
namespace {

class Ease final : public HistoryModel {
 public:
  explicit Ease(const ParameterValues& parameters)
      : lambda_(static_cast<float>(parameters.real("lambda"))) {}

  const ModelSpec& spec() const override { return ease_spec(); }
  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override;
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override;
  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override {
    return item_reasons(history, Reason::Measure::Contribution, limit, [&](ItemIndex past) {
      return static_cast<double>(weights_[std::size_t{past} * train_->items() + item]);
    });
  }

  TensorMap weights() const override { return {{"item_weights", matrix_}}; }
  void load_weights(const TensorMap& tensors) override {
    hold(expect_tensor(tensors, "item_weights", TensorType::F32, shape()));
  }

 private:
  std::vector<std::int64_t> shape() const { return {train_->items(), train_->items()}; }
  std::span<float> row(std::vector<float>& matrix, std::size_t item) const {
    return std::span(matrix).subspan(item * train_->items(), train_->items());
  }
  void count_together(std::vector<float>& matrix, const JobContext& job) const;
  void hold(Tensor matrix) {
    matrix_ = std::move(matrix);
    weights_ = matrix_.as<float>();
  }

  float lambda_;
  Tensor matrix_;                   // B, items x items: shared with whoever saves or loads it
  std::span<const float> weights_;  // of matrix_
  std::vector<float> ones_;         // every item of a user counts once
};

void Ease::begin(const InteractionMatrix& train, std::uint64_t, const JobContext&) {
  train_ = &train;
  ones_.assign(train.items(), 1.0F);
}

/// The lower triangle of X^T X + lambda I.
void Ease::count_together(std::vector<float>& matrix, const JobContext& job) const {
  const InteractionMatrix users_of = train_->transposed();
  parallel_for(train_->items(), [&](std::int64_t block) {
    if (block % 256 == 0) job.check();
    const auto item = static_cast<ItemIndex>(block);
    const auto counts = row(matrix, item);
    for (const UserIndex user : users_of.row(item))
      for (const ItemIndex other : train_->row(user)) {
        if (other > item) break;
        counts[other] += 1;
      }
    counts[item] += lambda_;
  });
}

LossParts Ease::run_epoch(std::int64_t, const JobContext& job) {
  std::vector<float> matrix(static_cast<std::size_t>(train_->items()) * train_->items());
  count_together(matrix, job);
  kernels::invert_positive_definite(
      matrix, train_->items(), [&](std::int64_t done, std::int64_t total) {
        job.report(done, total, en::say("inverting the matrix of the items"));
      });
  // B = I - P diag(P)^-1 (the paper's eq. 8); the diagonal is zero.
  std::vector<float> inverse_diagonal(train_->items());
  for (std::size_t item = 0; item < inverse_diagonal.size(); ++item)
    inverse_diagonal[item] = 1 / row(matrix, item)[item];
  parallel_for(train_->items(), [&](std::int64_t block) {
    const auto item = static_cast<std::size_t>(block);
    const auto values = row(matrix, item);
    for (std::size_t other = 0; other < values.size(); ++other)
      values[other] *= -inverse_diagonal[other];
    values[item] = 0;
  });
  hold(Tensor::of(std::move(matrix), shape()));
  return {};
}

void Ease::score_histories(const InteractionMatrix& histories, std::span<float> out) const {
  const std::size_t items = train_->items();
  std::ranges::fill(out.first(histories.users() * items), 0.0F);
  for (UserIndex user = 0; user < histories.users(); ++user)
    kernels::add_rows(histories.row(user), ones_, weights_, out.subspan(user * items, items));
}

ModelMemory ease_memory(const ParameterValues&, const DataShape& data) {
  const double items = static_cast<double>(data.items);
  const double matrix = kFloatBytes * items * items;
  return {.weights = matrix,
          .resident = matrix,
          .epoch = sparse_bytes(items, static_cast<double>(data.interactions))};
}

}  // namespace

const ModelSpec& ease_spec() {
  static const ModelSpec spec{
      {.id = "ease",
       .name = "EASE",
       .description = en::say(
           "Predicts each item from all others by one ridge regression, solved exactly. A hard "
           "baseline in seconds, for catalogues whose square fits the memory."),
       .paper = "Steck: Embarrassingly shallow autoencoders for sparse data. WWW 2019",
       .paper_url = "https://arxiv.org/abs/1905.03375",
       .parameters = ParameterSchema(with_fill(with_search(
           {real_parameter(
               "lambda", en::say("L2"), en::say("Regularisation"), 500, 1e-3, 1e6,
               en::say("How strongly large weights are held back; larger for sparser data."), {},
               "\u03bb")},
           {{"lambda", logarithmic(1, 10'000)}}))),
       .presets = {{"default", en::say("The paper's \u03bb of 500."), {}},
                   {"gowalla", en::say("As its published figures on Gowalla were made: \u03bb 80."),
                    overrides({{"lambda", 80.0}})}}},
      {.family = Family::Linear, .blank = Blank::Zeros, .memory = ease_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_ease(const ParameterValues& parameters) {
  return std::make_unique<Ease>(parameters);
}

}  // namespace hankki

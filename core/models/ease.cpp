#include "core/models/ease.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/threads.h"
#include "core/kernels/cholesky.h"
#include "core/kernels/sparse.h"
#include "core/models/common_parameters.h"

namespace hankki {
namespace {

class Ease final : public Recommender {
 public:
  explicit Ease(const ParameterValues& parameters)
      : lambda_(static_cast<float>(parameters.real("lambda"))) {}

  const ModelSpec& spec() const override { return ease_spec(); }
  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override;
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  void score(std::span<const UserIndex> users, std::span<float> out) const override;

  TensorMap weights() const override {
    return {{"item_weights", Tensor::of(std::span<const float>(weights_), shape())}};
  }
  void load_weights(const TensorMap& tensors) override {
    const auto values =
        expect_tensor(tensors, "item_weights", TensorType::F32, shape()).as<float>();
    weights_.assign(values.begin(), values.end());
  }

 private:
  std::vector<std::int64_t> shape() const { return {train_->items(), train_->items()}; }
  std::span<float> row(std::size_t item) {
    return std::span(weights_).subspan(item * train_->items(), train_->items());
  }
  void count_together(const JobContext& job);

  float lambda_;
  const InteractionMatrix* train_ = nullptr;
  std::vector<float> weights_;  // items x items: first the Gram matrix, then its inverse, then B
  std::vector<float> ones_;     // every item of a user counts once
};

void Ease::begin(const InteractionMatrix& train, std::uint64_t, const JobContext& job) {
  train_ = &train;
  const double items = train.items();
  const double matrix = 4 * items * items / 1e6;
  // The model, its tensors, their copy in the file and the file's bytes, while it is saved.
  const double needed = 4 * matrix;
  const double available = available_mb();
  job.log(
      fmt::format("EASE on {} items: a matrix of {:.0f} MB, {:.0f} MB while it is saved, and "
                  "{:.2g} floating-point operations; {:.0f} MB are available",
                  train.items(), matrix, needed, items * items * items, available));
  if (available > 0 && needed > available)
    throw Error("EASE", fmt::format("{} items need {:.0f} MB of memory and {:.0f} MB are "
                                    "available; drop rare items, or choose ItemKNN or SLIM",
                                    train.items(), needed, available));
  weights_.assign(static_cast<std::size_t>(train.items()) * train.items(), 0.0F);
  ones_.assign(train.items(), 1.0F);
}

/// The lower triangle of X^T X + lambda I.
void Ease::count_together(const JobContext& job) {
  const InteractionMatrix users_of = train_->transposed();
  parallel_for(train_->items(), [&](std::int64_t block) {
    if (block % 256 == 0) job.check();
    const auto item = static_cast<ItemIndex>(block);
    const auto counts = row(item);
    std::ranges::fill(counts, 0.0F);
    for (const UserIndex user : users_of.row(item))
      for (const ItemIndex other : train_->row(user)) {
        if (other > item) break;
        counts[other] += 1;
      }
    counts[item] += lambda_;
  });
}

LossParts Ease::run_epoch(std::int64_t, const JobContext& job) {
  count_together(job);
  kernels::invert_positive_definite(weights_, train_->items(),
                                    [&](std::int64_t done, std::int64_t total) {
                                      job.report(done, total, "inverting the matrix of the items");
                                    });
  // B = I - P diag(P)^-1 (the paper's eq. 8); the diagonal is zero.
  std::vector<float> inverse_diagonal(train_->items());
  for (std::size_t item = 0; item < inverse_diagonal.size(); ++item)
    inverse_diagonal[item] = 1 / row(item)[item];
  parallel_for(train_->items(), [&](std::int64_t block) {
    const auto item = static_cast<std::size_t>(block);
    const auto values = row(item);
    for (std::size_t other = 0; other < values.size(); ++other)
      values[other] *= -inverse_diagonal[other];
    values[item] = 0;
  });
  return {};
}

void Ease::score(std::span<const UserIndex> users, std::span<float> out) const {
  const std::size_t items = train_->items();
  std::ranges::fill(out.first(users.size() * items), 0.0F);
  for (std::size_t position = 0; position < users.size(); ++position)
    kernels::add_rows(train_->row(users[position]), ones_, weights_,
                      out.subspan(position * items, items));
}

}  // namespace

const ModelSpec& ease_spec() {
  static const ModelSpec spec{
      .id = "ease",
      .name = "EASE",
      .group = "Linear",
      .description =
          "Predicts each item from all others by one ridge regression, solved exactly. A hard "
          "baseline in seconds, for catalogues whose square fits the memory.",
      .paper = "Steck: Embarrassingly shallow autoencoders for sparse data. WWW 2019",
      .paper_url = "https://arxiv.org/abs/1905.03375",
      .parameters = ParameterSchema(with_search(
          {real_parameter("lambda", "L2", "Regularisation", 500, 1e-3, 1e6,
                          "How strongly large weights are held back; larger for sparser data.", {},
                          "\u03bb")},
          {{"lambda", logarithmic(1, 10'000)}})),
      .presets = {{"default", "The paper's \u03bb of 500.", {}},
                  {"gowalla", "As its published figures on Gowalla were made: \u03bb 80.",
                   overrides({{"lambda", 80.0}})}}};
  return spec;
}

std::unique_ptr<Recommender> make_ease(const ParameterValues& parameters) {
  return std::make_unique<Ease>(parameters);
}

}  // namespace hankki

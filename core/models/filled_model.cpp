// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/filled_model.h"

#include <algorithm>
#include <utility>

namespace hankki {
namespace {

constexpr const char* kPopularity = "fill.popularity";

class FilledModel final : public Recommender {
 public:
  explicit FilledModel(std::unique_ptr<Recommender> model) : model_(std::move(model)) {}

  const ModelSpec& spec() const override { return model_->spec(); }

  void take_item_vectors(Vectors vectors) override {
    model_->take_item_vectors(std::move(vectors));
  }

  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override {
    train_ = &train;
    const auto counts = train.column_counts();
    fill_.resize(counts.size());
    std::ranges::transform(counts, fill_.begin(),
                           [](auto count) { return static_cast<float>(count) * kFillUnit; });
    model_->begin(train, seed, job);
  }

  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override {
    return model_->run_epoch(epoch, job);
  }
  bool settled() const override { return model_->settled(); }
  std::int64_t steps() const override { return model_->steps(); }
  std::map<std::string, double> annealed_weights() const override {
    return model_->annealed_weights();
  }
  std::vector<Message> notes() const override { return model_->notes(); }
  void prepare_scoring() override { model_->prepare_scoring(); }

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    model_->score(users, out);
    for (std::size_t row = 0; row < users.size(); ++row)
      fill(train_->row(users[row]).empty(), out.subspan(row * fill_.size(), fill_.size()));
  }

  FoldIn fold_in() const override { return model_->fold_in(); }
  bool folds_in_by_training_data() const override { return model_->folds_in_by_training_data(); }
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override {
    model_->score_histories(histories, out);
    for (UserIndex row = 0; row < histories.users(); ++row)
      fill(histories.row(row).empty(), out.subspan(row * fill_.size(), fill_.size()));
  }

  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override {
    return model_->explain(history, item, limit);
  }

  TensorMap weights() const override {
    TensorMap tensors = model_->weights();
    tensors[kPopularity] = Tensor::showing(std::span<const float>(fill_), shape());
    return tensors;
  }
  void load_weights(const TensorMap& tensors) override {
    const auto popularity =
        expect_tensor(tensors, kPopularity, TensorType::F32, shape()).as<float>();
    model_->load_weights(tensors);
    std::ranges::copy(popularity, fill_.begin());
  }
  TensorMap optimiser() const override { return model_->optimiser(); }
  void load_optimiser(const TensorMap& tensors) override { model_->load_optimiser(tensors); }

 private:
  std::vector<std::int64_t> shape() const { return {std::ssize(fill_)}; }

  void fill(bool stranger, std::span<float> scores) const {
    if (stranger && spec().blank == Blank::Strangers) {
      std::ranges::copy(fill_, scores.begin());
    } else if (spec().blank == Blank::Zeros) {
      for (std::size_t item = 0; item < scores.size(); ++item)
        if (scores[item] == 0) scores[item] = fill_[item];
    }
  }

  std::unique_ptr<Recommender> model_;
  const InteractionMatrix* train_ = nullptr;
  std::vector<float> fill_;
};

}  // namespace

std::unique_ptr<Recommender> filled_by_popularity(std::unique_ptr<Recommender> model) {
  return std::make_unique<FilledModel>(std::move(model));
}

}  // namespace hankki

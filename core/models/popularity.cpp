// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/popularity.h"

#include <algorithm>

#include "core/base/random.h"
#include "core/models/history_model.h"

namespace hankki {
namespace {

class Random final : public Recommender {
 public:
  const ModelSpec& spec() const override { return random_spec(); }

  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext&) override {
    items_ = train.items();
    seed_ = derive_seed(seed, "random-scores");
  }

  LossParts run_epoch(std::int64_t, const JobContext& job) override {
    job.check();
    return {};
  }

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    for (std::size_t row = 0; row < users.size(); ++row)
      draw(seed_, users[row], out.subspan(row * items_, items_));
  }

  // A user's chance hangs on the user's number. Who has none gets a chance of their own by what
  // they chose, the same whenever they ask.
  FoldIn fold_in() const override { return FoldIn::Fitted; }
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override {
    for (UserIndex user = 0; user < histories.users(); ++user) {
      std::uint64_t seed = derive_seed(seed_, "history");
      for (const ItemIndex item : histories.row(user)) seed = derive_seed(seed, {}, item);
      draw(seed, 0, out.subspan(user * items_, items_));
    }
  }

  TensorMap weights() const override {
    const auto bits = static_cast<std::int64_t>(seed_);
    return {{"seed", Tensor::of(std::span(&bits, 1), {1})}};
  }

  void load_weights(const TensorMap& tensors) override {
    const std::int64_t shape[] = {1};
    seed_ = static_cast<std::uint64_t>(
        expect_tensor(tensors, "seed", TensorType::I64, shape).as<std::int64_t>()[0]);
  }

 private:
  static void draw(std::uint64_t seed, UserIndex user, std::span<float> scores) {
    constexpr float kUnit = 1.0F / (1 << 24);  // 24 bits fill a float's mantissa
    for (std::size_t item = 0; item < scores.size(); ++item) {
      const std::uint64_t cell = (std::uint64_t{user} << 32) | item;
      scores[item] = static_cast<float>(derive_seed(seed, {}, cell) >> 40) * kUnit;
    }
  }

  std::uint32_t items_ = 0;
  std::uint64_t seed_ = 0;
};

class MostPop final : public HistoryModel {
 public:
  const ModelSpec& spec() const override { return most_pop_spec(); }

  void begin(const InteractionMatrix& train, std::uint64_t, const JobContext&) override {
    train_ = &train;
    counts_.assign(train.items(), 0);
  }

  LossParts run_epoch(std::int64_t, const JobContext& job) override {
    job.check();
    std::ranges::copy(train_->column_counts(), counts_.begin());
    return {};
  }

  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override {
    for (std::size_t row = 0; row < histories.users(); ++row)
      std::ranges::copy(counts_, out.begin() + static_cast<std::ptrdiff_t>(row * counts_.size()));
  }

  TensorMap weights() const override {
    return {{"popularity", Tensor::of(std::span<const float>(counts_),
                                      {static_cast<std::int64_t>(counts_.size())})}};
  }

  void load_weights(const TensorMap& tensors) override {
    const std::int64_t shape[] = {static_cast<std::int64_t>(counts_.size())};
    std::ranges::copy(expect_tensor(tensors, "popularity", TensorType::F32, shape).as<float>(),
                      counts_.begin());
  }

 private:
  std::vector<float> counts_;
};

ModelMemory most_pop_memory(const ParameterValues&, const DataShape& data) {
  const double counts = kFloatBytes * static_cast<double>(data.items);
  return {.weights = counts, .resident = counts, .epoch = counts};
}

}  // namespace

const ModelSpec& random_spec() {
  static const ModelSpec spec{
      {.id = "random",
       .name = "Random",
       .description =
           en::say("Recommends items by chance. What any model must beat before it says anything."),
       .presets = {{"default", en::say("No parameters."), {}}}},
      {.family = Family::Popularity,
       .same_at_any_threads = at_any_threads,
       .memory = [](const ParameterValues&, const DataShape&) { return ModelMemory{}; }}};
  return spec;
}

const ModelSpec& most_pop_spec() {
  static const ModelSpec spec{
      {.id = "mostpop",
       .name = "MostPop",
       .description = en::say(
           "Recommends what most users chose, the same to everybody. Hard to beat on sparse "
           "data, and the baseline of every comparison."),
       .presets = {{"default", en::say("No parameters."), {}}}},
      {.family = Family::Popularity,
       .same_at_any_threads = at_any_threads,
       .memory = most_pop_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_random(const ParameterValues&) {
  return std::make_unique<Random>();
}

std::unique_ptr<Recommender> make_most_pop(const ParameterValues&) {
  return std::make_unique<MostPop>();
}

}  // namespace hankki

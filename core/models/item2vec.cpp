// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/item2vec.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/models/common_parameters.h"
#include "core/models/mean_vector_model.h"
#include "core/models/skip_gram.h"

namespace hankki {
namespace {

constexpr const char* kItem = "item";
constexpr const char* kContext = "context";

/// The table with a value more a row, which depends on whether the row is more than zeros.
std::vector<float> widened(std::span<const float> table, std::size_t width,
                           const std::function<float(bool learnt)>& last) {
  std::vector<float> wide;
  wide.reserve(table.size() / width * (width + 1));
  for (std::size_t begin = 0; begin < table.size(); begin += width) {
    const auto row = table.subspan(begin, width);
    wide.insert(wide.end(), row.begin(), row.end());
    wide.push_back(last(std::ranges::any_of(row, [](float value) { return value != 0; })));
  }
  return wide;
}

class Item2Vec final : public MeanVectorModel {
 public:
  explicit Item2Vec(const ParameterValues& parameters)
      : width_(static_cast<std::size_t>(parameters.integer("dimensions"))),
        learner_(parameters),
        score_(parameters) {}

  const ModelSpec& spec() const override { return item2vec_spec(); }

  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext&) override {
    train_ = &train;
    learner_.begin(train, width_, seed);
  }
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override {
    return {{"skip-gram", learner_.run_epoch(epoch, job)}};
  }
  std::int64_t steps() const override { return learner_.steps(); }
  void prepare_scoring() override { score_.prepare(learner_.inputs, learner_.outputs, width_); }

  TensorMap weights() const override {
    TensorMap tensors;
    tensors[kItem] = shown(learner_.inputs);
    if (score_.reads_outputs()) tensors[kContext] = shown(learner_.outputs);
    return tensors;
  }
  void load_weights(const TensorMap& tensors) override {
    load(tensors, kItem, learner_.inputs);
    if (score_.reads_outputs()) load(tensors, kContext, learner_.outputs);
  }
  TensorMap optimiser() const override {
    TensorMap tensors;
    if (!score_.reads_outputs()) tensors[kContext] = shown(learner_.outputs);
    return tensors;
  }
  void load_optimiser(const TensorMap& tensors) override {
    if (!score_.reads_outputs()) load(tensors, kContext, learner_.outputs);
  }

 protected:
  std::span<const float> profiles() const override { return score_.profiles(); }
  std::span<const float> targets() const override { return score_.targets(); }
  std::size_t width() const override { return score_.width(); }

 private:
  std::vector<std::int64_t> shape() const {
    return {train_->items(), static_cast<std::int64_t>(width_)};
  }
  Tensor shown(const std::vector<float>& table) const {
    return Tensor::showing(std::span<const float>(table), shape());
  }
  void load(const TensorMap& tensors, const char* name, std::vector<float>& table) const {
    const auto values = expect_tensor(tensors, name, TensorType::F32, shape()).as<float>();
    table.assign(values.begin(), values.end());
  }

  std::size_t width_;
  SkipGram learner_;
  VectorScore score_;
};

ModelMemory item2vec_memory(const ParameterValues& parameters, const DataShape& data) {
  const double width = static_cast<double>(parameters.integer("dimensions"));
  const double table = kFloatBytes * width * static_cast<double>(data.items);
  const auto items = static_cast<double>(data.items);
  const VectorScore score(parameters);
  return {.weights = score.reads_outputs() ? 2 * table : table,
          .resident = 2 * table + score.bytes(items, width) + 24 * items,
          .epoch = SkipGram::scratch_bytes(data),
          .scoring = 64 * kFloatBytes * width};
}

ParameterSchema schema() {
  std::vector<Parameter> all{
      integer_parameter("dimensions", en::say("Dimensions"), en::say("Vectors"), 64, 1, 4096,
                        en::say("Length of each item's vector."), en::say("d"), "d"),
      vector_score_parameter()};
  for (Parameter& parameter : skip_gram_parameters()) all.push_back(std::move(parameter));
  return ParameterSchema(with_fill(
      with_search(with_stopping(std::move(all)), {{"dimensions", among({32, 64, 128})},
                                                  {"window", among({5, 20, 100})},
                                                  {"negatives", among({5, 20, 50})},
                                                  {"exponent", linear(-0.5, 1)},
                                                  {"learning_rate", logarithmic(0.005, 0.1)}})));
}

}  // namespace

Parameter vector_score_parameter() {
  return choice_parameter(
      "score", en::say("Compared"), en::say("Vectors"), {"context", "cosine", "product"},
      en::say("A history is the mean of its items' vectors. It is compared with the items' own, "
              "by cosine or by product, or with what items look like beside others, which is what "
              "training fits."));
}

VectorScore::VectorScore(const ParameterValues& parameters)
    : kind_(parameters.choice("score") == "cosine"    ? Kind::Cosine
            : parameters.choice("score") == "product" ? Kind::Product
                                                      : Kind::Context),
      shift_(std::log(static_cast<float>(parameters.integer("negatives")))) {}

void VectorScore::prepare(std::span<const float> inputs, std::span<const float> outputs,
                          std::size_t width) {
  width_ = kind_ == Kind::Context ? width + 1 : width;
  if (kind_ == Kind::Product) {
    profiles_ = targets_ = inputs;
  } else if (kind_ == Kind::Cosine) {
    made_profiles_ = unit_rows(inputs, width);
    profiles_ = targets_ = made_profiles_;
  } else {
    profiles_ = made_profiles_ = widened(inputs, width, [&](bool) { return shift_; });
    targets_ = made_targets_ =
        widened(outputs, width, [](bool learnt) { return learnt ? 1.0F : 0.0F; });
  }
}

double VectorScore::bytes(double items, double width) const {
  if (kind_ == Kind::Product) return 0;
  return kFloatBytes * items * (kind_ == Kind::Cosine ? width : 2 * (width + 1));
}

const ModelSpec& item2vec_spec() {
  static const ModelSpec spec{
      {.id = "item2vec",
       .name = "Item2Vec",
       .description = en::say(
           "Learns vectors of items from which others stand beside them in people's histories, as "
           "word2vec does with words. Its vectors serve for similarity too."),
       .paper = "Barkan, Koenigstein: Item2Vec: neural item embedding for collaborative filtering. "
                "MLSP 2016",
       .paper_url = "https://arxiv.org/abs/1603.04259",
       .parameters = schema(),
       .presets = {{"default", en::say("Tuned on ml-100k's validation data."),
                    overrides({{"epochs", std::int64_t{60}}})},
                   {"gowalla",
                    en::say("As its published figures on Gowalla were made: 50 negatives, 200 "
                            "epochs."),
                    overrides({{"window", std::int64_t{20}},
                               {"negatives", std::int64_t{50}},
                               {"exponent", 0.75},
                               {"epochs", std::int64_t{200}},
                               {"patience", std::int64_t{0}}})}}},
      {.family = Family::Factorisation,
       .trains_by_epochs = true,
       .blank = Blank::Zeros,
       .same_at_any_threads = at_any_threads,
       .memory = item2vec_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_item2vec(const ParameterValues& parameters) {
  return std::make_unique<Item2Vec>(parameters);
}

}  // namespace hankki

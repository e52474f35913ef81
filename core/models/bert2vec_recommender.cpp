// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/bert2vec_recommender.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/models/common_parameters.h"
#include "core/models/item2vec.h"
#include "core/models/mean_vector_model.h"
#include "core/models/near_rows.h"
#include "core/models/skip_gram.h"
#include "core/vectors/nearest.h"
#include "core/vectors/nearest_among.h"

namespace hankki {
namespace {

constexpr const char* kItem = "item";
constexpr const char* kContext = "context";
constexpr const char* kNear = "near";

/// Length of vectors that are not known yet, for an estimate: what sentence encoders usually give.
constexpr double kUsualWidth = 512;

/// Some items, with their texts' vectors.
struct TextItems {
  std::vector<ItemIndex> items;
  Vectors vectors;

  void add(ItemIndex item, std::span<const float> vector) {
    items.push_back(item);
    vectors.values.insert(vectors.values.end(), vector.begin(), vector.end());
  }
};

/// The nearest of each item that has a vector, among those that have one and are in histories.
NearItems near_by_texts(const Vectors& vectors, std::size_t count, const SkipGram& learner,
                        const JobContext& job) {
  TextItems warm{{}, {vectors.dimensions, {}}}, cold = warm;
  for (ItemIndex item = 0; item < vectors.size(); ++item) {
    const auto row = vectors.row(item);
    if (std::ranges::any_of(row, [](float value) { return value != 0; }))
      (learner.has_pairs(item) ? warm : cold).add(item, row);
  }
  NearItems near{.count = count, .items = {}};
  near.items.assign(vectors.size() * count, NearItems::kNone);
  const auto keep = [&](const std::vector<ItemIndex>& items, const Neighbours& found) {
    for (std::size_t row = 0; row < items.size(); ++row)
      for (std::size_t n = 0; n < count; ++n)
        if (const std::uint32_t other = found.ids_of(row)[n]; other != Neighbours::kNobody)
          near.items[items[row] * count + n] = warm.items[other];
  };
  if (warm.items.empty()) return near;
  keep(warm.items, nearest_by_cosine(warm.vectors, count, job));
  if (!cold.items.empty())
    keep(cold.items, nearest_among(warm.vectors, cold.vectors, Nearness::Cosine, count, job));
  return near;
}

class Bert2VecRecommender final : public MeanVectorModel {
 public:
  explicit Bert2VecRecommender(const ParameterValues& parameters)
      : use_(parameters.choice("use")),
        dimensions_(static_cast<std::size_t>(parameters.integer("dimensions"))),
        near_(static_cast<std::size_t>(parameters.integer("near"))),
        near_times_(static_cast<std::size_t>(parameters.integer("near_pairs"))),
        spread_(parameters.real("cold_spread")),
        learner_(parameters),
        score_(parameters) {}

  const ModelSpec& spec() const override { return bert2vec_recommender_spec(); }

  void take_item_vectors(Vectors vectors) override { vectors_ = std::move(vectors); }
  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override;
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  bool settled() const override { return as_they_are(); }
  std::int64_t steps() const override { return learner_.steps(); }
  std::vector<Message> notes() const override;

  void prepare_scoring() override {
    for (std::vector<float>* table : {&learner_.inputs, &learner_.outputs})
      if (!cold_.empty()) rows_from_near(*table, width_, alike_, cold_, spread_);
    if (as_they_are())
      texts_ = unit_rows(learner_.inputs, width_);
    else
      score_.prepare(learner_.inputs, learner_.outputs, width_);
  }

  TensorMap weights() const override {
    TensorMap tensors;
    tensors[kItem] = shown(learner_.inputs);
    if (saves_outputs_as_weights()) tensors[kContext] = shown(learner_.outputs);
    return tensors;
  }
  void load_weights(const TensorMap& tensors) override;
  TensorMap optimiser() const override;
  void load_optimiser(const TensorMap& tensors) override;

 protected:
  std::span<const float> profiles() const override {
    return as_they_are() ? std::span<const float>(texts_) : score_.profiles();
  }
  std::span<const float> targets() const override {
    return as_they_are() ? std::span<const float>(texts_) : score_.targets();
  }
  std::size_t width() const override { return as_they_are() ? width_ : score_.width(); }

 private:
  void take_alike(NearItems alike);
  bool as_they_are() const { return use_ == "profile"; }
  bool saves_outputs_as_weights() const { return !as_they_are() && score_.reads_outputs(); }
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

  const std::string use_;
  const std::size_t dimensions_, near_, near_times_;
  const double spread_;
  Vectors vectors_;  // taken, until begin()
  std::uint64_t seed_ = 0;
  std::size_t width_ = 1;
  bool has_vectors_ = false;
  SkipGram learner_;
  NearItems alike_;              // of all items, where they are side information
  std::vector<ItemIndex> cold_;  // those that no history has, and that are like others
  VectorScore score_;
  std::vector<float> texts_;  // of unit length
};

void Bert2VecRecommender::begin(const InteractionMatrix& train, std::uint64_t seed,
                                const JobContext& job) {
  train_ = &train;
  seed_ = seed;
  has_vectors_ = vectors_.dimensions > 0;
  if (has_vectors_ && vectors_.size() != train.items())
    throw Error(spec().name,
                en::say("{} vectors were given for {} recipes", vectors_.size(), train.items()));
  width_ = use_ == "side" || !has_vectors_ ? dimensions_ : vectors_.dimensions;
  if (!has_vectors_) return;  // load_weights() brings all
  learner_.begin(train, width_, seed);
  if (use_ == "side") {
    take_alike(near_by_texts(vectors_, near_, learner_, job));
  } else {
    for (std::size_t item = 0; item < vectors_.size(); ++item)
      if (std::ranges::any_of(vectors_.row(item), [](float value) { return value != 0; }))
        std::ranges::copy(vectors_.row(item), &learner_.inputs[item * width_]);
  }
  vectors_ = {};
}

/// Items that no history has are left to rows_from_near(): what they would learn beside those that
/// are like them would come from these alone, but as if nobody ever chose it.
void Bert2VecRecommender::take_alike(NearItems alike) {
  alike_ = std::move(alike);
  cold_.clear();
  NearItems learnt = alike_;
  for (ItemIndex item = 0; item < train_->items(); ++item) {
    if (learner_.has_pairs(item) || alike_.of(item)[0] == NearItems::kNone) continue;
    cold_.push_back(item);
    std::fill_n(&learnt.items[item * learnt.count], learnt.count, NearItems::kNone);
  }
  learner_.add_near(std::move(learnt), near_times_);
}

std::vector<Message> Bert2VecRecommender::notes() const {
  if (cold_.empty()) return {};
  return {en::say("{} of {} recipes have their vectors from their texts", cold_.size(),
                  train_->items())};
}

LossParts Bert2VecRecommender::run_epoch(std::int64_t epoch, const JobContext& job) {
  job.check();
  if (!has_vectors_)
    throw Error(spec().name, en::say("it has been given no vectors of recipes to learn from"));
  if (as_they_are()) return {};
  return {{"skip-gram", learner_.run_epoch(epoch, job)}};
}

void Bert2VecRecommender::load_weights(const TensorMap& tensors) {
  const std::size_t before = std::exchange(width_, saved_width(tensors, kItem));
  std::vector<float> table;
  load(tensors, kItem, table);  // refuses other data before anything is made for its size
  if (!has_vectors_ || before != width_) learner_.begin(*train_, width_, seed_);
  learner_.inputs = std::move(table);
  if (saves_outputs_as_weights()) load(tensors, kContext, learner_.outputs);
  has_vectors_ = true;
}

TensorMap Bert2VecRecommender::optimiser() const {
  TensorMap tensors;
  if (as_they_are()) return tensors;
  if (!score_.reads_outputs()) tensors[kContext] = shown(learner_.outputs);
  if (alike_.count > 0)
    tensors[kNear] = Tensor::showing(std::span<const std::uint32_t>(alike_.items),
                                     {train_->items(), static_cast<std::int64_t>(alike_.count)});
  return tensors;
}

void Bert2VecRecommender::load_optimiser(const TensorMap& tensors) {
  if (as_they_are()) return;
  if (use_ == "side") {
    const std::int64_t shape[] = {train_->items(), static_cast<std::int64_t>(near_)};
    const auto items = expect_tensor(tensors, kNear, TensorType::U32, shape).as<std::uint32_t>();
    if (std::ranges::any_of(items, [&](std::uint32_t item) {
          return item >= train_->items() && item != NearItems::kNone;
        }))
      throw Error(kNear, en::say("this checkpoint is damaged; train again"));
    take_alike({.count = near_, .items = {items.begin(), items.end()}});
  }
  if (!score_.reads_outputs()) load(tensors, kContext, learner_.outputs);
}

ModelMemory memory(const ParameterValues& parameters, const DataShape& data) {
  const std::string& use = parameters.choice("use");
  const bool own = use == "side", profile = use == "profile";
  const auto items = static_cast<double>(data.items);
  const double width = own ? static_cast<double>(parameters.integer("dimensions")) : kUsualWidth;
  const double table = kFloatBytes * items * width;
  const VectorScore score(parameters);
  const double near = 8 * items * static_cast<double>(own ? parameters.integer("near") : 0);
  return {.weights = !profile && score.reads_outputs() ? 2 * table : table,
          .resident = 2 * table + near + (profile ? table : score.bytes(items, width)) + 24 * items,
          .epoch = profile ? 0 : SkipGram::scratch_bytes(data),
          .scoring = 64 * kFloatBytes * width};
}

ParameterSchema schema() {
  const Message texts = en::say("Texts");
  std::vector<Parameter> all{
      item_vectors_parameter(),
      choice_parameter("use", en::say("Used as"), texts, {"profile", "start", "side"},
                       en::say("As they are, by the mean of a history's vectors; as the start of "
                               "Item2Vec's vectors; or to tell Item2Vec which recipes are alike, "
                               "as if people had chosen them together.")),
      integer_parameter("near", en::say("Alike recipes"), texts, 10, 1, 1000,
                        en::say("How many a recipe has by its text, where they are side "
                                "information."),
                        en::say("recipes")),
      integer_parameter("near_pairs", en::say("Pairs of alike recipes"), texts, 10, 1, 10'000,
                        en::say("How many of them a recipe is shown beside in each epoch."),
                        en::say("pairs")),
      cold_spread_parameter(),
      integer_parameter("dimensions", en::say("Dimensions"), en::say("Vectors"), 64, 1, 4096,
                        en::say("Length of vectors that are learnt beside the texts; else they are "
                                "as long as the texts' vectors."),
                        en::say("d"), "d"),
      vector_score_parameter()};
  for (Parameter& parameter : skip_gram_parameters()) all.push_back(std::move(parameter));
  return ParameterSchema(with_fill(
      with_search(with_stopping(std::move(all)), {{"use", among({"profile", "start", "side"})},
                                                  {"near_pairs", among({3, 10, 30})},
                                                  {"cold_spread", linear(0, 2)}})));
}

}  // namespace

const ModelSpec& bert2vec_recommender_spec() {
  static const ModelSpec spec{
      {.id = "bert2vec",
       .name = "Bert2Vec",
       .description = en::say(
           "Recommends by vectors of the recipes' texts, alone or together with what people chose. "
           "Recipes that nobody has chosen yet are recommended too."),
       .paper = "Vasile, Smirnova, Conneau: Meta-Prod2Vec: product embeddings using "
                "side-information for recommendation. RecSys 2016",
       .paper_url = "https://arxiv.org/abs/1607.07326",
       .parameters = schema(),
       .presets = {{"default", en::say("Item2Vec that knows which recipes are alike."),
                    // Patient, as the rate falls over all epochs, and new recipes are found late.
                    overrides({{"use", std::string("side")},
                               {"epochs", std::int64_t{60}},
                               {"patience", std::int64_t{30}}})},
                   {"profile", en::say("The texts' vectors as they are, averaged."), {}},
                   {"start", en::say("Item2Vec that starts from the texts' vectors."),
                    overrides({{"use", std::string("start")}, {"epochs", std::int64_t{60}}})}}},
      {.family = Family::Content,
       .trains_by_epochs = true,
       .blank = Blank::Zeros,
       .vectors = "vectors",
       .same_at_any_threads = at_any_threads,
       .memory = memory}};
  return spec;
}

std::unique_ptr<Recommender> make_bert2vec_recommender(const ParameterValues& parameters) {
  return std::make_unique<Bert2VecRecommender>(parameters);
}

}  // namespace hankki

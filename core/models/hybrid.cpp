// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/hybrid.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/models/bpr.h"
#include "core/models/common_parameters.h"
#include "core/models/ials.h"
#include "core/models/item2vec.h"
#include "core/models/item_map.h"
#include "core/models/mean_vector_model.h"

namespace hankki {
namespace {

/// The inner models' names of tables with a vector an item.
constexpr const char* kTables[] = {"item", "context"};
constexpr const char* kOwn = "hybrid.own.";  // before them: cold items' rows as they were learnt
constexpr const char* kText = "hybrid.text";

/// Length of vectors that are not known yet, for an estimate: what sentence encoders usually give.
constexpr double kUsualWidth = 512;

struct Inner {
  const ModelSpec& (*spec)();
  std::unique_ptr<Recommender> (*make)(const ParameterValues&);
};
constexpr Inner kInner[] = {
    {ials_spec, make_ials}, {bpr_spec, make_bpr}, {item2vec_spec, make_item2vec}};

const Inner& inner_of(const ParameterValues& parameters) {
  return *std::ranges::find(kInner, parameters.choice("model"),
                            [](const Inner& inner) { return inner.spec().id; });
}

/// The inner model's default preset, with what the hybrid's parameters and its `settings` say.
ParameterValues inner_parameters(const ParameterValues& parameters) {
  const ModelSpec& spec = inner_of(parameters).spec();
  ParameterValues values = spec.preset("default");
  for (const char* name : {"dimensions", "epochs", "patience", "stop_metric"})
    values.set(name, parameters.at(name));
  for (const std::string& setting : std::get<std::vector<std::string>>(parameters.at("settings"))) {
    const std::size_t at = setting.find('=');
    if (at == std::string::npos)
      throw Error("settings", en::say("\"{}\" is not NAME=VALUE", setting));
    const std::string name = setting.substr(0, at);
    values.set(name, spec.parameters.parse(name, std::string_view(setting).substr(at + 1)));
  }
  return values;
}

class Hybrid final : public Recommender {
 public:
  explicit Hybrid(const ParameterValues& parameters)
      : ridge_(parameters.real("ridge")),
        spread_(parameters.real("cold_spread")),
        cold_up_to_(static_cast<std::uint32_t>(parameters.integer("cold_up_to"))),
        inner_(inner_of(parameters).make(inner_parameters(parameters))) {}

  const ModelSpec& spec() const override { return hybrid_spec(); }

  void take_item_vectors(Vectors vectors) override { vectors_ = std::move(vectors); }
  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override;
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  std::int64_t steps() const override { return inner_->steps(); }
  std::vector<Message> notes() const override;
  void prepare_scoring() override;

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    inner_->score(users, out);
  }
  FoldIn fold_in() const override { return inner_->fold_in(); }
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override {
    inner_->score_histories(histories, out);
  }
  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override {
    return inner_->explain(history, item, limit);
  }

  TensorMap weights() const override { return inner_->weights(); }
  void load_weights(const TensorMap& tensors) override {
    inner_->load_weights(tensors);
    mapped_ = true;
  }
  TensorMap optimiser() const override;
  void load_optimiser(const TensorMap& tensors) override;

 private:
  /// A row of each cold item, by the table's name.
  using ColdRows = std::map<std::string, std::vector<float>>;
  void part_items();
  ColdRows mapped_rows() const;
  void exchange_cold_rows();

  const double ridge_, spread_;
  const std::uint32_t cold_up_to_;
  std::unique_ptr<Recommender> inner_;
  const InteractionMatrix* train_ = nullptr;
  Vectors vectors_;
  std::vector<std::uint32_t> warm_, cold_;  // of the items that have a text
  // What the inner model does not hold now of cold items: while it is to be scored (mapped_) their
  // rows as it learnt them.
  ColdRows other_rows_;
  bool mapped_ = false;
};

void Hybrid::begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) {
  inner_->begin(train, seed, job);
  train_ = &train;
  mapped_ = false;
  if (vectors_.dimensions > 0 && vectors_.size() != train.items())
    throw Error(spec().name,
                en::say("{} vectors were given for {} recipes", vectors_.size(), train.items()));
  part_items();
}

void Hybrid::part_items() {
  warm_.clear();
  cold_.clear();
  const auto counts = train_->column_counts();
  for (ItemIndex item = 0; item < vectors_.size(); ++item)
    if (std::ranges::any_of(vectors_.row(item), [](float value) { return value != 0; }))
      (counts[item] > cold_up_to_ ? warm_ : cold_).push_back(item);
}

LossParts Hybrid::run_epoch(std::int64_t epoch, const JobContext& job) {
  job.check();
  if (vectors_.dimensions == 0)
    throw Error(spec().name, en::say("it has been given no vectors of recipes to learn from"));
  if (std::exchange(mapped_, false)) exchange_cold_rows();
  return inner_->run_epoch(epoch, job);
}

std::vector<Message> Hybrid::notes() const {
  std::vector<Message> notes = inner_->notes();
  notes.push_back(en::say("{} of {} recipes have their vectors from their texts", cold_.size(),
                          train_->items()));
  return notes;
}

Hybrid::ColdRows Hybrid::mapped_rows() const {
  ColdRows all;
  if (cold_.empty()) return all;
  const TensorMap weights = inner_->weights();
  for (const char* name : kTables) {
    const auto found = weights.find(name);
    if (found == weights.end()) continue;
    const auto width = static_cast<std::size_t>(found->second.shape[1]);
    const ItemMap map(vectors_, found->second.as<float>(), width, warm_, ridge_, spread_);
    std::vector<float>& rows = all[name];
    rows.resize(cold_.size() * width);
    for (std::size_t place = 0; place < cold_.size(); ++place)
      map.map(vectors_.row(cold_[place]), std::span(rows).subspan(place * width, width));
  }
  return all;
}

/// Gives the inner model other_rows_ for its cold items, and keeps those that it had.
void Hybrid::exchange_cold_rows() {
  if (cold_.empty()) return;
  TensorMap weights = owned(inner_->weights());
  for (auto& [name, rows] : other_rows_) {
    Tensor& table = weights.find(name)->second;
    const std::size_t width = rows.size() / cold_.size();
    std::vector<float> values(table.as<float>().begin(), table.as<float>().end());
    for (std::size_t place = 0; place < cold_.size(); ++place)
      std::swap_ranges(&rows[place * width], &rows[place * width] + width,
                       &values[cold_[place] * width]);
    table = Tensor::of(std::span<const float>(values), table.shape);
  }
  inner_->load_weights(weights);
}

void Hybrid::prepare_scoring() {
  inner_->prepare_scoring();
  if (mapped_ || vectors_.dimensions == 0) return;
  other_rows_ = mapped_rows();
  exchange_cold_rows();
  mapped_ = true;
  inner_->prepare_scoring();  // of what it holds now
}

/// The rows of cold items that the inner model learnt are not needed to score, but to go on.
TensorMap Hybrid::optimiser() const {
  TensorMap tensors = inner_->optimiser();
  if (vectors_.dimensions == 0) return tensors;
  tensors[kText] =
      Tensor::showing(std::span<const float>(vectors_.values),
                      {std::ssize(vectors_.values) / static_cast<std::int64_t>(vectors_.dimensions),
                       static_cast<std::int64_t>(vectors_.dimensions)});
  for (const auto& [name, rows] : other_rows_)
    if (!cold_.empty())
      tensors[kOwn + name] = Tensor::showing(
          std::span<const float>(rows), {std::ssize(cold_), std::ssize(rows) / std::ssize(cold_)});
  return tensors;
}

void Hybrid::load_optimiser(const TensorMap& tensors) {
  inner_->load_optimiser(tensors);
  const std::size_t width = saved_width(tensors, kText);
  const std::int64_t shape[] = {train_->items(), static_cast<std::int64_t>(width)};
  const auto values = expect_tensor(tensors, kText, TensorType::F32, shape).as<float>();
  vectors_ = {width, {values.begin(), values.end()}};
  part_items();
  other_rows_.clear();
  const TensorMap weights = inner_->weights();
  for (const char* name : kTables) {
    const auto found = weights.find(name);
    if (found == weights.end() || cold_.empty()) continue;
    const std::int64_t rows[] = {std::ssize(cold_), found->second.shape[1]};
    const auto own = expect_tensor(tensors, kOwn + std::string(name), TensorType::F32, rows);
    other_rows_[name].assign(own.as<float>().begin(), own.as<float>().end());
  }
}

/// Of the text's vectors, and of the cold items' rows, which are taken to be half of all.
ModelMemory memory(const ParameterValues& parameters, const DataShape& data) {
  const ParameterValues inner = inner_parameters(parameters);
  ModelMemory memory = inner_of(parameters).spec().memory(inner, data);
  const double texts = kFloatBytes * kUsualWidth * static_cast<double>(data.items);
  memory.resident += texts + memory.weights / 2;
  memory.epoch = std::max(memory.epoch, 2 * memory.weights);  // while rows are exchanged
  return memory;
}

ParameterSchema schema() {
  const Message texts = en::say("Texts"), model = en::say("Model");
  std::vector<std::string> models;
  for (const Inner& inner : kInner) models.push_back(inner.spec().id);
  std::vector<Parameter> all{
      choice_parameter("model", en::say("Model"), model, std::move(models),
                       en::say("What learns from interactions, as its default preset has it.")),
      {.name = "settings",
       .label = en::say("Its settings"),
       .group = model,
       .doc = en::say("What differs from that preset, as NAME=VALUE with commas between; see "
                      "the model's own parameters."),
       .type = ParameterType::List,
       .default_value = std::vector<std::string>{},
       .element = ParameterType::Text,
       .shortest = 0,
       .longest = 50},
      integer_parameter("dimensions", en::say("Dimensions"), model, 64, 1, 4096,
                        en::say("Length of each user's and item's vector."), en::say("d"), "d"),
      item_vectors_parameter(),
      real_parameter("ridge", en::say("L2 of the map"), texts, 1, 1e-6, 1e6,
                     en::say("Weight of the squared map from text vectors to items' vectors."), {},
                     "\u03bb"),
      cold_spread_parameter(),
      integer_parameter("cold_up_to", en::say("Cold up to"), texts, 0, 0, 1000,
                        en::say("Recipes that no more users than this have chosen get the vector "
                                "that their text maps to."),
                        en::say("users"))};
  return ParameterSchema(
      with_fill(with_search(with_stopping(std::move(all)), {{"dimensions", among({32, 64, 128})},
                                                            {"ridge", logarithmic(0.1, 100)},
                                                            {"cold_spread", linear(0, 2)}})));
}

}  // namespace

const ModelSpec& hybrid_spec() {
  static const ModelSpec spec{
      {.id = "hybrid",
       .name = "Hybrid",
       .description = en::say(
           "A model of interactions that also recommends recipes which nobody has chosen yet: "
           "they get the vector that their text leads to."),
       .paper = "Gantner, Drumond, Freudenthaler, Rendle, Schmidt-Thieme: Learning "
                "attribute-to-feature mappings for cold-start recommendations. ICDM 2010",
       .paper_url = "https://doi.org/10.1109/ICDM.2010.129",
       .parameters = schema(),
       .presets = {{"default", en::say("iALS, and a map from TF-IDF's main directions."), {}}}},
      {.family = Family::Factorisation,
       .trains_by_epochs = true,
       .blank = Blank::Strangers,
       .vectors = "vectors",
       .same_at_any_threads = at_any_threads,
       .memory = memory}};
  return spec;
}

std::unique_ptr<Recommender> make_hybrid(const ParameterValues& parameters) {
  return std::make_unique<Hybrid>(parameters);
}

}  // namespace hankki

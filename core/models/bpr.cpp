// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/bpr.h"

#include <algorithm>

#include "core/models/bpr_training.h"
#include "core/models/common_parameters.h"
#include "core/models/dot_scores.h"
#include "core/models/pairwise_fold_in.h"
#include "core/models/pairwise_sampler.h"
#include "core/models/reasons.h"

namespace hankki {
namespace {

/// Of a folded-in user, where the model has less: training ends before vectors grow without bound,
/// a minimum of the loss does not. Chosen on ml-100k, where it ranks as well as the trained
/// vectors.
constexpr float kLeastRidge = 0.01F;

kernels::BprPenalty penalty_of(const ParameterValues& parameters) {
  return {static_cast<float>(parameters.real("l2_user")),
          static_cast<float>(parameters.real("l2_positive")),
          static_cast<float>(parameters.real("l2_negative"))};
}

std::unique_ptr<BprTraining> training_of(const ParameterValues& parameters, BprFactors& factors) {
  const auto& optimiser = parameters.choice("optimiser");
  if (optimiser == "adam")
    return bpr_by_batches(factors, penalty_of(parameters),
                          static_cast<std::size_t>(parameters.integer("batch_size")));
  return bpr_by_descent(factors, penalty_of(parameters),
                        static_cast<float>(parameters.real("learning_rate")),
                        optimiser == "adagrad");
}

class Bpr final : public Recommender {
 public:
  explicit Bpr(const ParameterValues& parameters)
      : penalty_(penalty_of(parameters)),
        factors_(static_cast<std::size_t>(parameters.integer("dimensions")),
                 parameters.boolean("item_bias"),
                 {.rate = static_cast<float>(parameters.real("learning_rate"))}),
        training_(training_of(parameters, factors_)) {}

  const ModelSpec& spec() const override { return bpr_spec(); }

  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext&) override {
    training_->begin(train, seed);
    initialise_xavier(factors_.users, random_stream(seed, "initialise-users"));
    initialise_xavier(factors_.items, random_stream(seed, "initialise-items"));
  }
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override {
    return training_->run_epoch(epoch, job);
  }
  std::int64_t steps() const override { return training_->steps(); }
  void prepare_scoring() override { training_->prepare_scoring(); }

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    dot_scores(users, factors_.users.weights, factors_.items.weights, factors_.width, out,
               factors_.bias.weights);
  }
  FoldIn fold_in() const override { return FoldIn::Fitted; }
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override;
  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override {
    return similar_items(history, item, factors_.items.weights, factors_.width, limit);
  }

  TensorMap weights() const override {
    TensorMap tensors;
    factors_.set.save_weights(tensors);
    return tensors;
  }
  void load_weights(const TensorMap& tensors) override { factors_.set.load_weights(tensors); }
  TensorMap optimiser() const override { return training_->optimiser(); }
  void load_optimiser(const TensorMap& tensors) override { training_->load_optimiser(tensors); }

 private:
  kernels::BprPenalty penalty_;
  BprFactors factors_;
  std::unique_ptr<BprTraining> training_;
};

void Bpr::score_histories(const InteractionMatrix& histories, std::span<float> out) const {
  std::vector<float> vectors(histories.users() * factors_.width);
  for (UserIndex user = 0; user < histories.users(); ++user)
    fit_pairwise_user(histories.row(user), factors_.items.weights, factors_.bias.weights,
                      std::max(penalty_.user, kLeastRidge),
                      std::span(vectors).subspan(user * factors_.width, factors_.width));
  dot_scores(vectors, factors_.items.weights, factors_.width, out, factors_.bias.weights);
}

std::vector<Parameter> bpr_parameters() {
  return with_engine(with_stopping(
      {integer_parameter("dimensions", en::say("Dimensions"), en::say("Factors"), 64, 1, 4096,
                         en::say("Length of each user's and item's vector."), en::say("d"), "k"),
       boolean_parameter("item_bias", en::say("Item bias"), en::say("Factors"), false,
                         en::say("Adds a number of its own to each item's score.")),
       real_parameter("l2_user", en::say("L2, user"), en::say("Regularisation"), 0, 0, 10,
                      en::say("Weight of the squared user vectors in the loss."), {}, "\u03bb_W"),
       real_parameter("l2_positive", en::say("L2, chosen item"), en::say("Regularisation"), 0, 0,
                      10, en::say("Weight of the squared vectors of chosen items."), {},
                      "\u03bb_H+"),
       real_parameter("l2_negative", en::say("L2, other item"), en::say("Regularisation"), 0, 0, 10,
                      en::say("Weight of the squared vectors of sampled other items."), {},
                      "\u03bb_H\u2212"),
       choice_parameter(
           "optimiser", en::say("Optimiser"), en::say("Optimiser"), {"adam", "adagrad", "sgd"},
           en::say("Adam takes a step a batch. AdaGrad and SGD take one an interaction: other "
                   "mathematics, many times faster; their numbers depend on the thread count.")),
       real_parameter("learning_rate", en::say("Learning rate"), en::say("Optimiser"), 1e-3, 1e-6,
                      1, en::say("The optimiser's step size."), {}, "\u03b1"),
       integer_parameter("batch_size", en::say("Batch size"), en::say("Optimiser"), 2048, 1,
                         1'000'000, en::say("Interactions a step of Adam."),
                         en::say("interactions"))}));
}

ModelMemory bpr_memory(const ParameterValues& parameters, const DataShape& data) {
  const double users = static_cast<double>(data.users), items = static_cast<double>(data.items);
  const double interactions = static_cast<double>(data.interactions);
  const double width = static_cast<double>(parameters.integer("dimensions"));
  const double bias = parameters.boolean("item_bias") ? items : 0;
  ModelMemory memory{.weights = kFloatBytes * ((users + items) * width + bias),
                     .scoring = 64 * kFloatBytes * width};
  if (parameters.choice("optimiser") == "adam") {
    const auto samples =
        static_cast<double>(std::min(parameters.integer("batch_size"), data.interactions));
    memory.resident = ParameterTable::bytes(users + items, width) + ParameterTable::bytes(bias, 1) +
                      PairwiseSampler::bytes(interactions, PairwiseSampler::Order::Interactions) +
                      kFloatBytes * width * std::min(samples, users);
    memory.epoch = PairwiseBatch::bytes(users + items, samples);
  } else {
    memory.resident = memory.weights + kFloatBytes * (users + items + bias) +
                      PairwiseSampler::bytes(interactions, PairwiseSampler::Order::Rows) +
                      sizeof(kernels::BprSample) * interactions;  // as they are dealt
  }
  return memory;
}

}  // namespace

LossParts bpr_loss(double ranking, double penalty, kernels::BprPenalty weights,
                   std::size_t samples) {
  const double count = std::max<double>(1, static_cast<double>(samples));
  LossParts parts{{"bpr", ranking / count}};
  if (weights.user > 0 || weights.positive > 0 || weights.negative > 0)
    parts.emplace_back("regularisation", penalty / count);
  return parts;
}

const ModelSpec& bpr_spec() {
  static const ModelSpec spec{
      {.id = "bpr",
       .name = "BPR",
       .description = en::say(
           "Gives each user and item a vector and learns to rank chosen items above others. "
           "Fast, small, and the usual first personalised model."),
       .paper =
           "Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR: Bayesian personalized ranking "
           "from implicit feedback. UAI 2009",
       .paper_url = "https://arxiv.org/abs/1205.2618",
       .parameters = ParameterSchema(
           with_fill(with_search(bpr_parameters(), {{"dimensions", among({32, 64, 128})},
                                                    {"l2_user", logarithmic(1e-4, 0.1)},
                                                    {"l2_positive", logarithmic(1e-4, 0.1)},
                                                    {"l2_negative", logarithmic(1e-4, 0.1)},
                                                    {"learning_rate", logarithmic(3e-4, 0.01)}}))),
       .presets =
           {{"default",
             en::say(
                 "Regularised, with more patience and NDCG@10 watched; tuned on validation data."),
             overrides({{"l2_user", 0.01},
                        {"l2_positive", 0.01},
                        {"l2_negative", 0.01},
                        {"patience", std::int64_t{30}}})},
            {"paper",
             en::say(
                 "LearnBPR with item bias and a penalty for each role of a vector, sizes as the "
                 "authors' own library has them; every interaction once an epoch."),
             overrides({{"optimiser", std::string("sgd")},
                        {"learning_rate", 0.05},
                        {"item_bias", true},
                        {"l2_user", 0.0025},
                        {"l2_positive", 0.0025},
                        {"l2_negative", 0.00025},
                        {"patience", std::int64_t{30}}})},
            {"fast",
             en::say("A step of AdaGrad an interaction, not of Adam a batch: other mathematics, as "
                     "good as the default in a fraction of the time."),
             overrides({{"optimiser", std::string("adagrad")},
                        {"learning_rate", 0.05},
                        {"l2_user", 0.02},
                        {"l2_positive", 0.02},
                        {"l2_negative", 0.02},
                        {"patience", std::int64_t{30}}})},
            {"recbole", en::say("As RecBole 1.2 trains it: no regularisation, watched by MRR@10."),
             overrides({{"stop_metric", std::string("mrr@10")}})}}},
      {.family = Family::Factorisation,
       .trains_by_epochs = true,
       .blank = Blank::Strangers,
       .same_at_any_threads =
           [](const ParameterValues& values) {
             return !uses_autograd(values) && values.choice("optimiser") == "adam";
           },
       .memory = bpr_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_bpr(const ParameterValues& parameters) {
  return std::make_unique<Bpr>(parameters);
}

}  // namespace hankki

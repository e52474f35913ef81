#include "core/models/bpr.h"

#include <algorithm>

#include "core/base/threads.h"
#include "core/kernels/bpr.h"
#include "core/models/common_parameters.h"
#include "core/models/dot_scores.h"
#include "core/models/pairwise_fold_in.h"
#include "core/models/pairwise_sampler.h"
#include "core/models/parameter_table.h"
#include "core/models/reasons.h"

namespace hankki {
namespace {

/// Of a folded-in user, where the model has less: training ends before vectors grow without bound,
/// a minimum of the loss does not. Chosen on ml-100k, where it ranks as well as the trained
/// vectors.
constexpr float kLeastRidge = 0.01F;

class Bpr final : public Recommender {
 public:
  explicit Bpr(const ParameterValues& parameters)
      : dimensions_(static_cast<std::size_t>(parameters.integer("dimensions"))),
        batch_size_(static_cast<std::size_t>(parameters.integer("batch_size"))),
        use_bias_(parameters.boolean("item_bias")),
        penalty_{static_cast<float>(parameters.real("l2_user")),
                 static_cast<float>(parameters.real("l2_positive")),
                 static_cast<float>(parameters.real("l2_negative"))},
        adam_({.rate = static_cast<float>(parameters.real("learning_rate"))}, {}) {
    adam_.add("user", users_);
    adam_.add("item", items_);
    adam_.add("item_bias", bias_);
  }

  const ModelSpec& spec() const override { return bpr_spec(); }
  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override;
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  void prepare_scoring() override;
  void score(std::span<const UserIndex> users, std::span<float> out) const override;
  FoldIn fold_in() const override { return FoldIn::Fitted; }
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override;
  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override {
    return similar_items(history, item, items_.weights, dimensions_, limit);
  }
  TensorMap weights() const override;
  void load_weights(const TensorMap& tensors) override;
  TensorMap optimiser() const override;
  void load_optimiser(const TensorMap& tensors) override;

 private:
  void team_step(PairwiseBatch& batch, int member, int members, TeamBarrier& barrier);
  void catch_up_touched(const PairwiseBatch& batch, int member, int members);
  void step_items(const PairwiseBatch& batch, int member, int members);
  kernels::BprTables tables() const {
    return {users_.weights, items_.weights, bias_.weights, dimensions_};
  }
  std::size_t dimensions_, batch_size_;
  bool use_bias_;
  kernels::BprPenalty penalty_;
  ParameterTable users_, items_, bias_;
  ParameterSet adam_;
  PairwiseSampler sampler_;
  std::vector<float> user_gradients_;  // of the batch at hand
};

void Bpr::begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext&) {
  adam_.step = 0;
  users_.allocate(train.users(), dimensions_);
  items_.allocate(train.items(), dimensions_);
  bias_.allocate(use_bias_ ? train.items() : 0, 1);
  initialise_xavier(users_, random_stream(seed, "initialise-users"));
  initialise_xavier(items_, random_stream(seed, "initialise-items"));
  sampler_.begin(train, seed, PairwiseSampler::Order::Interactions, batch_size_);
}

void Bpr::catch_up_touched(const PairwiseBatch& batch, int member, int members) {
  const auto users = batch.by_user.touched();
  const auto [user_begin, user_end] = team_share(users.size(), member, members);
  for (auto i = user_begin; i < user_end; ++i)
    kernels::adam_catch_up(users_.view(), users[i], adam_.step, adam_.schedule);
  const auto items = batch.by_item.touched();
  const auto [item_begin, item_end] = team_share(items.size(), member, members);
  for (auto i = item_begin; i < item_end; ++i) {
    kernels::adam_catch_up(items_.view(), items[i], adam_.step, adam_.schedule);
    if (use_bias_) kernels::adam_catch_up(bias_.view(), items[i], adam_.step, adam_.schedule);
  }
}

void Bpr::step_items(const PairwiseBatch& batch, int member, int members) {
  std::vector<float> gradient(dimensions_);
  const auto touched = batch.by_item.touched();
  const auto [begin, end] = team_share(touched.size(), member, members);
  for (auto i = begin; i < end; ++i) {
    const auto item = touched[i];
    const float bias_gradient = kernels::bpr_item_gradient(tables(), batch.samples, batch.slopes,
                                                           batch.by_item, item, penalty_, gradient);
    kernels::adam_step(items_.view(), item, gradient, adam_.step + 1, adam_.schedule);
    if (use_bias_)
      kernels::adam_step(bias_.view(), item, std::span(&bias_gradient, 1), adam_.step + 1,
                         adam_.schedule);
  }
}

// Rows are shared out, never samples, and a row sums its samples in their order: so the numbers do
// not depend on the size of the team. The barriers keep every read of a row before its update.
void Bpr::team_step(PairwiseBatch& batch, int member, int members, TeamBarrier& barrier) {
  catch_up_touched(batch, member, members);
  barrier.wait();
  if (member == 0) user_gradients_.resize(batch.by_user.touched().size() * dimensions_);
  batch.compute_slopes(tables(), member, members);
  barrier.wait();
  const auto users = batch.by_user.touched();
  const auto [begin, end] = team_share(users.size(), member, members);
  const auto gradient_of = [&](std::size_t i) {
    return std::span(user_gradients_).subspan(i * dimensions_, dimensions_);
  };
  for (auto i = begin; i < end; ++i)
    kernels::bpr_user_gradient(tables(), batch.samples, batch.slopes, batch.by_user, users[i],
                               penalty_, gradient_of(i));
  barrier.wait();
  step_items(batch, member, members);
  barrier.wait();
  for (auto i = begin; i < end; ++i)
    kernels::adam_step(users_.view(), users[i], gradient_of(i), adam_.step + 1, adam_.schedule);
}

LossParts Bpr::run_epoch(std::int64_t epoch, const JobContext& job) {
  const auto samples = sampler_.draw(epoch);
  const std::size_t batches = (samples.size() + batch_size_ - 1) / batch_size_;
  adam_.schedule.extend_to(adam_.step + static_cast<std::int64_t>(batches));
  PairwiseBatch batch(users_.rows, items_.rows);
  double loss = 0;
  bool stop = false;
  const int members = threads();
  run_team(members, [&](int member, TeamBarrier& barrier) {
    const kernels::FlushSubnormals flush;
    for (std::size_t b = 0; b < batches && !stop; ++b) {
      const std::size_t begin = b * batch_size_;
      if (member == 0)
        batch.take(samples.subspan(begin, std::min(batch_size_, samples.size() - begin)));
      barrier.wait();
      batch.index(member, members);
      barrier.wait();
      team_step(batch, member, members, barrier);
      barrier.wait();
      if (member == 0) {
        ++adam_.step;
        loss += batch.loss();
        stop = job.cancelled();
      }
      barrier.wait();
    }
  });
  job.check();
  return {{"bpr", samples.empty() ? 0 : loss / static_cast<double>(samples.size())}};
}

void Bpr::prepare_scoring() { adam_.catch_up(); }

void Bpr::score(std::span<const UserIndex> users, std::span<float> out) const {
  dot_scores(users, users_.weights, items_.weights, dimensions_, out, bias_.weights);
}

void Bpr::score_histories(const InteractionMatrix& histories, std::span<float> out) const {
  std::vector<float> vectors(histories.users() * dimensions_);
  for (UserIndex user = 0; user < histories.users(); ++user)
    fit_pairwise_user(histories.row(user), items_.weights, bias_.weights,
                      std::max(penalty_.user, kLeastRidge),
                      std::span(vectors).subspan(user * dimensions_, dimensions_));
  dot_scores(vectors, items_.weights, dimensions_, out, bias_.weights);
}

TensorMap Bpr::weights() const {
  TensorMap tensors;
  adam_.save_weights(tensors);
  return tensors;
}

void Bpr::load_weights(const TensorMap& tensors) { adam_.load_weights(tensors); }

TensorMap Bpr::optimiser() const {
  TensorMap tensors;
  adam_.save_optimiser(tensors);
  return tensors;
}

void Bpr::load_optimiser(const TensorMap& tensors) { adam_.load_optimiser(tensors); }

std::vector<Parameter> bpr_parameters() {
  return with_stopping(
      {integer_parameter("dimensions", "Dimensions", "Factors", 64, 1, 4096,
                         "Length of each user's and item's vector.", "d", "k"),
       boolean_parameter("item_bias", "Item bias", "Factors", false,
                         "Adds a number of its own to each item's score."),
       real_parameter("l2_user", "L2, user", "Regularisation", 0, 0, 10,
                      "Weight of the squared user vectors in the loss.", {}, "\u03bb_W"),
       real_parameter("l2_positive", "L2, chosen item", "Regularisation", 0, 0, 10,
                      "Weight of the squared vectors of chosen items.", {}, "\u03bb_H+"),
       real_parameter("l2_negative", "L2, other item", "Regularisation", 0, 0, 10,
                      "Weight of the squared vectors of sampled other items.", {},
                      "\u03bb_H\u2212"),
       real_parameter("learning_rate", "Learning rate", "Optimiser", 1e-3, 1e-6, 1,
                      "Adam's step size.", {}, "\u03b1"),
       integer_parameter("batch_size", "Batch size", "Optimiser", 2048, 1, 1'000'000,
                         "Interactions an optimiser step.", "interactions")});
}

}  // namespace

const ModelSpec& bpr_spec() {
  static const ModelSpec spec{
      .id = "bpr",
      .name = "BPR",
      .group = "Factorisation",
      .description =
          "Gives each user and item a vector and learns to rank chosen items above others. "
          "Fast, small, and the usual first personalised model.",
      .paper =
          "Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR: Bayesian personalized ranking "
          "from implicit feedback. UAI 2009",
      .paper_url = "https://arxiv.org/abs/1205.2618",
      .parameters = ParameterSchema(bpr_parameters()),
      .presets = {{"default",
                   "Regularised, with more patience and NDCG@10 watched; tuned on validation data.",
                   overrides({{"l2_user", 0.01},
                              {"l2_positive", 0.01},
                              {"l2_negative", 0.01},
                              {"patience", std::int64_t{30}}})},
                  {"recbole", "As RecBole 1.2 trains it: no regularisation, watched by MRR@10.",
                   overrides({{"stop_metric", std::string("mrr@10")}})}},
      .trains_by_epochs = true};
  return spec;
}

std::unique_ptr<Recommender> make_bpr(const ParameterValues& parameters) {
  return std::make_unique<Bpr>(parameters);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/light_gcn.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "core/base/threads.h"
#include "core/kernels/light_gcn.h"
#include "core/models/common_parameters.h"
#include "core/models/dot_scores.h"
#include "core/models/pairwise_sampler.h"
#include "core/models/parameter_table.h"
#include "core/models/reasons.h"

namespace hankki {
namespace {

using kernels::EgoDecay;
using kernels::EgoPenalty;
using kernels::LightGcnPass;

/// The graph of the training data: users first, then items.
struct BipartiteGraph {
  std::vector<std::int64_t> offsets;
  std::vector<std::uint32_t> columns;
  std::vector<float> scale;

  explicit BipartiteGraph(const InteractionMatrix& train);
  kernels::ScaledGraph view() const { return {offsets, columns, scale}; }
};

BipartiteGraph::BipartiteGraph(const InteractionMatrix& train) {
  const InteractionMatrix users_of = train.transposed();
  offsets.assign(train.offsets().begin(), train.offsets().end());
  for (const auto offset : users_of.offsets().subspan(1)) offsets.push_back(train.size() + offset);
  columns.reserve(static_cast<std::size_t>(train.size()) * 2);
  for (const auto item : train.columns()) columns.push_back(train.users() + item);
  columns.insert(columns.end(), users_of.columns().begin(), users_of.columns().end());
  for (std::size_t node = 0; node + 1 < offsets.size(); ++node) {
    const auto degree = static_cast<float>(offsets[node + 1] - offsets[node]);
    scale.push_back(degree > 0 ? 1 / std::sqrt(degree) : 0);
  }
}

class LightGcn final : public Recommender {
 public:
  explicit LightGcn(const ParameterValues& parameters)
      : width_(static_cast<std::size_t>(parameters.integer("dimensions"))),
        layers_(static_cast<int>(parameters.integer("layers"))),
        batch_size_(static_cast<std::size_t>(parameters.integer("batch_size"))),
        weight_(static_cast<float>(parameters.real("l2"))),
        form_(parameters.choice("l2_of") == "norms" ? EgoPenalty::Norm : EgoPenalty::SquaredNorm),
        order_(parameters.choice("sampling") == "users" ? PairwiseSampler::Order::Users
                                                        : PairwiseSampler::Order::Interactions),
        normal_(parameters.choice("initialisation") == "normal"),
        adam_({.rate = static_cast<float>(parameters.real("learning_rate"))}, {}) {
    adam_.add("nodes", ego_);
  }

  const ModelSpec& spec() const override { return light_gcn_spec(); }
  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override;
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  std::int64_t steps() const override { return adam_.step; }
  void prepare_scoring() override;
  void score(std::span<const UserIndex> users, std::span<float> out) const override;
  FoldIn fold_in() const override { return FoldIn::Fitted; }
  bool folds_in_by_training_data() const override { return true; }
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override;
  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override;
  TensorMap weights() const override;
  void load_weights(const TensorMap& tensors) override;
  TensorMap optimiser() const override;
  void load_optimiser(const TensorMap& tensors) override;

 private:
  struct Step;
  void initialise(std::span<float> table, std::size_t rows, RandomEngine engine) const;
  std::span<const float> handed_on(ItemIndex item) const {
    return std::span(handed_on_).subspan(item * width_, width_);
  }
  /// What an item of a history of this length weighs in the vector of a new node.
  float share(std::size_t length) const {
    return 1 / (std::sqrt(static_cast<float>(length)) * static_cast<float>(layers_ + 1));
  }
  void team_step(Step& step, int member, int members, TeamBarrier& barrier);
  void write_gradients(Step& step, int member, int members);
  void update_node(const Step& step, std::size_t node, std::span<float> gradient);
  kernels::BprTables tables(std::span<const float> nodes) const {
    return {nodes.first(users_ * width_), nodes.subspan(users_ * width_), {}, width_};
  }

  std::size_t width_;
  int layers_;
  std::size_t batch_size_;
  float weight_;
  EgoPenalty form_;
  PairwiseSampler::Order order_;
  bool normal_;
  std::size_t users_ = 0, items_ = 0;
  std::optional<BipartiteGraph> graph_;
  kernels::ScaledGraph view_;
  std::optional<LightGcnPass> pass_;
  ParameterTable ego_;  // users, then items
  ParameterSet adam_;
  PairwiseSampler sampler_;
  std::vector<float> handed_on_;  // items x width, times the item's scale: what a new user takes in
  bool propagated_ = false;       // the final embeddings are those of ego_, for all nodes
};

/// One batch, shared by the team.
struct LightGcn::Step {
  Step(std::size_t users, std::size_t items) : batch(users, items) {}
  PairwiseBatch batch;
  std::vector<std::uint32_t> nodes;
  EgoDecay decay;
};

void LightGcn::initialise(std::span<float> table, std::size_t rows, RandomEngine engine) const {
  if (normal_) {
    fill_normal(table, 0.1F, engine);
  } else {
    fill_uniform(table, std::sqrt(6.0F / static_cast<float>(rows + width_)), engine);
  }
}

void LightGcn::begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext&) {
  users_ = train.users();
  items_ = train.items();
  adam_.step = 0;
  propagated_ = false;
  graph_.emplace(train);
  view_ = graph_->view();
  pass_.emplace(view_, width_, layers_);
  ego_.allocate(users_ + items_, width_);
  const auto values = std::span(ego_.weights);
  initialise(values.first(users_ * width_), users_, random_stream(seed, "initialise-users"));
  initialise(values.subspan(users_ * width_), items_, random_stream(seed, "initialise-items"));
  sampler_.begin(train, seed, order_, batch_size_);
}

void LightGcn::write_gradients(Step& step, int member, int members) {
  const auto& batch = step.batch;
  const auto final_tables = tables(pass_->final_embeddings());
  const auto chosen = [&](std::span<const std::uint32_t> rows) {
    const auto [begin, end] = team_share(rows.size(), member, members);
    return rows.subspan(begin, end - begin);
  };
  for (const auto user : chosen(batch.by_user.touched()))
    kernels::bpr_user_gradient(final_tables, batch.samples, batch.slopes, batch.by_user, user, {},
                               pass_->gradient_of(user));
  for (const auto item : chosen(batch.by_item.touched()))
    kernels::bpr_item_gradient(final_tables, batch.samples, batch.slopes, batch.by_item, item, {},
                               pass_->gradient_of(static_cast<std::uint32_t>(users_) + item));
}

void LightGcn::update_node(const Step& step, std::size_t node, std::span<float> gradient) {
  float decay = 0;
  if (node < users_) {
    step.batch.by_user.for_each(static_cast<std::uint32_t>(node),
                                [&](std::uint32_t) { decay += step.decay.factor.user; });
  } else {
    step.batch.by_item.for_each(
        static_cast<std::uint32_t>(node - users_), [&](std::uint32_t entry) {
          decay += entry % 2 == 0 ? step.decay.factor.positive : step.decay.factor.negative;
        });
  }
  const auto rows = ego_.view();
  if (decay > 0) {
    const auto ego = rows.row(node);
    for (std::size_t i = 0; i < width_; ++i) gradient[i] += decay * ego[i];
  }
  kernels::adam_step(rows, node, gradient, adam_.step + 1, adam_.schedule);
}

void LightGcn::team_step(Step& step, int member, int members, TeamBarrier& barrier) {
  const LightGcnPass::Member team{member, members, barrier};
  if (member == 0) {
    step.nodes.assign(step.batch.by_user.touched().begin(), step.batch.by_user.touched().end());
    for (const auto item : step.batch.by_item.touched())
      step.nodes.push_back(static_cast<std::uint32_t>(users_) + item);
    step.decay = kernels::ego_decay(tables(ego_.weights), step.batch.samples, form_, weight_);
  }
  barrier.wait();
  pass_->forward(ego_.weights, step.nodes, team);
  step.batch.compute_slopes(tables(pass_->final_embeddings()), member, members);
  barrier.wait();
  write_gradients(step, member, members);
  barrier.wait();
  pass_->backward(step.nodes, team, [&](std::size_t node, std::span<float> gradient) {
    update_node(step, node, gradient);
  });
}

LossParts LightGcn::run_epoch(std::int64_t epoch, const JobContext& job) {
  const auto samples = sampler_.draw(epoch);
  const std::size_t batches = (samples.size() + batch_size_ - 1) / batch_size_;
  adam_.schedule.extend_to(adam_.step + static_cast<std::int64_t>(batches));
  propagated_ = false;
  Step step(users_, items_);
  double loss = 0, decay = 0;
  train_in_batches(
      samples, batch_size_, step.batch, job,
      [&](int member, int members, TeamBarrier& barrier) {
        team_step(step, member, members, barrier);
      },
      [&] {
        ++adam_.step;
        loss += step.batch.loss();
        decay += step.decay.loss * static_cast<double>(step.batch.samples.size());
      });
  const double count = std::max<double>(1, static_cast<double>(samples.size()));
  return {{"bpr", loss / count}, {"regularisation", decay / count}};
}

void LightGcn::prepare_scoring() {
  if (propagated_) return;
  const int members = threads_here();
  run_team(members, [&](int member, TeamBarrier& barrier) {
    const kernels::FlushSubnormals flush;
    pass_->forward(ego_.weights, {}, {member, members, barrier});
  });
  handed_on_.resize(items_ * width_);
  parallel_for(static_cast<std::int64_t>(items_), [&](std::int64_t block) {
    const auto item = static_cast<std::size_t>(block);
    const auto row = std::span(handed_on_).subspan(item * width_, width_);
    pass_->handed_on(ego_.weights, users_ + item, row);
    for (float& value : row) value *= view_.scale[users_ + item];
  });
  propagated_ = true;
}

void LightGcn::score(std::span<const UserIndex> users, std::span<float> out) const {
  const auto final_tables = tables(pass_->final_embeddings());
  dot_scores(users, final_tables.users, final_tables.items, width_, out);
}

// A new node of the graph takes in its items' layers along its own edges (eq. 3), as they are: the
// items' vectors do not move for it. Its ego vector is 0, where the penalty of a node without a
// loss leads; so its embedding is a closed form, and linear in the history.
void LightGcn::score_histories(const InteractionMatrix& histories, std::span<float> out) const {
  std::vector<float> vectors(histories.users() * width_, 0);
  for (UserIndex user = 0; user < histories.users(); ++user) {
    const auto vector = std::span(vectors).subspan(user * width_, width_);
    const auto history = histories.row(user);
    for (const ItemIndex item : history)
      for (std::size_t i = 0; i < width_; ++i)
        vector[i] += share(history.size()) * handed_on(item)[i];
  }
  dot_scores(vectors, tables(pass_->final_embeddings()).items, width_, out);
}

std::vector<Reason> LightGcn::explain(std::span<const ItemIndex> history, ItemIndex item,
                                      std::size_t limit) const {
  const auto own = tables(pass_->final_embeddings()).items.subspan(item * width_, width_);
  return item_reasons(history, Reason::Measure::Contribution, limit, [&](ItemIndex past) {
    const auto row = handed_on(past);
    return static_cast<double>(share(history.size()) *
                               std::inner_product(row.begin(), row.end(), own.begin(), 0.0F));
  });
}

TensorMap LightGcn::weights() const {
  TensorMap tensors;
  adam_.save_weights(tensors);
  return tensors;
}

void LightGcn::load_weights(const TensorMap& tensors) {
  adam_.load_weights(tensors);
  propagated_ = false;
}

TensorMap LightGcn::optimiser() const {
  TensorMap tensors;
  adam_.save_optimiser(tensors);
  return tensors;
}

void LightGcn::load_optimiser(const TensorMap& tensors) { adam_.load_optimiser(tensors); }

std::vector<Parameter> light_gcn_parameters() {
  return with_engine(with_stopping(
      {integer_parameter("dimensions", en::say("Dimensions"), en::say("Factors"), 64, 1, 4096,
                         en::say("Length of each user's and item's vector."), en::say("d"), "d"),
       integer_parameter("layers", en::say("Layers"), en::say("Graph"), 2, 1, 8,
                         en::say("How many steps along the graph a vector takes in."),
                         en::say("layers"), "K"),
       choice_parameter("initialisation", en::say("Initial values"), en::say("Factors"),
                        {"xavier", "normal"},
                        en::say("Xavier-uniform, or normal with standard deviation 0.1.")),
       real_parameter("l2", en::say("L2"), en::say("Regularisation"), 1e-5, 0, 10,
                      en::say("Weight of the size of a batch's own vectors in the loss."), {},
                      "\u03bb"),
       choice_parameter(
           "l2_of", en::say("L2 of"), en::say("Regularisation"), {"norms", "squares"},
           en::say("What L2 weighs: the norms of a batch's vectors taken together, or half "
                   "their squares.")),
       choice_parameter(
           "sampling", en::say("Sampling"), en::say("Optimiser"), {"interactions", "users"},
           en::say("An epoch takes every interaction once, or as many times a user at random "
                   "and one of the user's items.")),
       real_parameter("learning_rate", en::say("Learning rate"), en::say("Optimiser"), 1e-3, 1e-6,
                      1, en::say("Adam's step size."), {}, "\u03b1"),
       integer_parameter("batch_size", en::say("Batch size"), en::say("Optimiser"), 2048, 1,
                         1'000'000, en::say("Interactions an optimiser step."),
                         en::say("interactions"))}));
}

ModelMemory light_gcn_memory(const ParameterValues& parameters, const DataShape& data) {
  const double nodes = static_cast<double>(data.users + data.items);
  const double edges = 2 * static_cast<double>(data.interactions);
  const double width = static_cast<double>(parameters.integer("dimensions"));
  const double table = kFloatBytes * nodes * width;
  // Final embeddings, their gradient, and the layers between: one, or two that alternate.
  const double layers = parameters.integer("layers") > 2 ? 4 * table : 3 * table;
  const auto order = parameters.choice("sampling") == "users"
                         ? PairwiseSampler::Order::Users
                         : PairwiseSampler::Order::Interactions;
  return {.weights = table,
          .resident = ParameterTable::bytes(nodes, width) + layers + sparse_bytes(nodes, edges) +
                      5 * nodes + PairwiseSampler::bytes(edges / 2, order) +
                      kFloatBytes * width * static_cast<double>(data.items),  // handed on
          .epoch = PairwiseBatch::bytes(
              nodes, std::min(edges / 2, static_cast<double>(parameters.integer("batch_size")))),
          .scoring = 64 * kFloatBytes * width};
}

}  // namespace

const ModelSpec& light_gcn_spec() {
  static const ModelSpec spec{
      {.id = "lightgcn",
       .name = "LightGCN",
       .description = en::say(
           "Averages each user's and item's vector with those around it in the graph of who chose "
           "what, and learns to rank like BPR. Strong on sparse data, and slow on much of it."),
       .paper =
           "He, Deng, Wang, Li, Zhang, Wang: LightGCN: Simplifying and powering graph convolution "
           "network for recommendation. SIGIR 2020",
       .paper_url = "https://arxiv.org/abs/2002.02126",
       .parameters = ParameterSchema(with_fill(
           with_search(light_gcn_parameters(), {{"layers", among({1, 2, 3, 4})},
                                                {"l2", logarithmic(1e-6, 0.01)},
                                                {"learning_rate", logarithmic(3e-4, 0.01)}}))),
       .presets =
           {{"default",
             en::say(
                 "128 dimensions, larger steps and the patience that it needs, NDCG@10 watched; "
                 "tuned on ml-100k's validation data."),
             overrides({{"dimensions", std::int64_t{128}},
                        {"learning_rate", 0.003},
                        {"l2", 1e-4},
                        {"patience", std::int64_t{50}}})},
            {"paper",
             en::say("The authors' settings: 3 layers, users drawn uniformly, squared L2, 1000 "
                     "epochs; recall@20 watched."),
             overrides({{"layers", std::int64_t{3}},
                        {"l2", 1e-4},
                        {"l2_of", std::string("squares")},
                        {"initialisation", std::string("normal")},
                        {"sampling", std::string("users")},
                        {"epochs", std::int64_t{1000}},
                        {"patience", std::int64_t{50}},
                        {"stop_metric", std::string("recall@20")}})},
            {"recbole", en::say("As RecBole 1.2 trains it: 2 layers, watched by MRR@10."),
             overrides({{"stop_metric", std::string("mrr@10")}})}}},
      {.family = Family::Graph,
       .trains_by_epochs = true,
       .blank = Blank::Strangers,
       .same_at_any_threads = [](const ParameterValues& values) { return !uses_autograd(values); },
       .memory = light_gcn_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_light_gcn(const ParameterValues& parameters) {
  return std::make_unique<LightGcn>(parameters);
}

}  // namespace hankki

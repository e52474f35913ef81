// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cdae.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "core/kernels/activation.h"
#include "core/kernels/item_loss.h"
#include "core/models/autoencoder.h"
#include "core/models/common_parameters.h"

namespace hankki {
namespace {

using kernels::Activation;

constexpr std::uint32_t kNoRow = 0xFFFFFFFFu;

class Cdae final : public Autoencoder {
 public:
  explicit Cdae(const ParameterValues& parameters)
      : Autoencoder(static_cast<std::size_t>(parameters.integer("batch_size")), false),
        dimensions_(static_cast<std::size_t>(parameters.integer("dimensions"))),
        dropout_(static_cast<float>(parameters.real("dropout"))),
        negatives_(static_cast<std::size_t>(parameters.integer("negatives"))),
        norm_weight_(parameters.real("table_norm")),
        l2_(parameters.real("l2")),
        learning_rate_(static_cast<float>(parameters.real("learning_rate"))) {
    const auto& name = parameters.choice("activation");
    activation_ = name == "relu"   ? Activation::Relu
                  : name == "tanh" ? Activation::Tanh
                                   : Activation::Sigmoid;
  }

  const ModelSpec& spec() const override { return cdae_spec(); }
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  void score(std::span<const UserIndex> users, std::span<float> out) const override;
  // Without a node of its own a user gets the mean of all: the best guess, and where the trained
  // vectors share a shift with the bias, leaving the node out would lose it.
  FoldIn fold_in() const override { return FoldIn::Fitted; }

 protected:
  void allocate(std::size_t users, std::size_t items) override;
  void encode(const kernels::SparseInput& input, Block& hidden) const override;
  const ItemLayer& output() const override { return output_; }

 private:
  void train_batch(Batch& batch);
  void encode_row(std::span<const float> own, const kernels::SparseInput& input, std::size_t row,
                  std::span<float> hidden) const;
  std::vector<float> mean_user() const;
  double loss(Batch& batch) const;
  double user_loss(UserIndex user, std::span<float> scores, std::uint64_t pass) const;
  void step_users(const Batch& batch, float decay);
  double penalty() const;
  float decay_of(const ParameterTable& table) const;

  std::size_t dimensions_;
  float dropout_;
  std::size_t negatives_;
  double norm_weight_, l2_;
  float learning_rate_;
  Activation activation_;
  ParameterTable users_;
  SparseLayer input_;
  ItemLayer output_;
  Block hidden_, gradient_;  // of the batch at hand
  double reconstruction_ = 0, regularisation_ = 0;
};

void Cdae::allocate(std::size_t users, std::size_t items) {
  auto& set = sets_.emplace_back(kernels::AdamSettings{.rate = learning_rate_}, "");
  users_.allocate(users, dimensions_);
  initialise_xavier(users_, stream("initialise-users"));
  input_.allocate(items, dimensions_, stream("initialise-input"));
  output_.allocate(items, dimensions_, stream("initialise-output"));
  set.add("user", users_);
  input_.add_to(set, "input");
  output_.add_to(set, "output");
}

/// `own` is the vector of the user's node.
void Cdae::encode_row(std::span<const float> own, const kernels::SparseInput& input,
                      std::size_t row, std::span<float> hidden) const {
  input_.forward_row(input, row, hidden);
  for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] += own[i];
  kernels::activate(activation_, hidden);
}

std::vector<float> Cdae::mean_user() const {
  std::vector<float> mean(dimensions_, 0);
  for (std::size_t user = 0; user < users_.rows; ++user)
    for (std::size_t i = 0; i < dimensions_; ++i)
      mean[i] += users_.row(user)[i] / static_cast<float>(users_.rows);
  return mean;
}

void Cdae::encode(const kernels::SparseInput& input, Block& hidden) const {
  const auto own = mean_user();
  hidden.resize(input.rows(), dimensions_);
  for (std::size_t row = 0; row < hidden.rows; ++row) encode_row(own, input, row, hidden.row(row));
}

void Cdae::score(std::span<const UserIndex> users, std::span<float> out) const {
  kernels::SparseInput input(train().items());
  whole_input(train(), users, input);
  Block hidden;
  hidden.resize(users.size(), dimensions_);
  for (std::size_t row = 0; row < hidden.rows; ++row)
    encode_row(users_.row(users[row]), input, row, hidden.row(row));
  output_.score(hidden, out);
}

double Cdae::user_loss(UserIndex user, std::span<float> scores, std::uint64_t pass) const {
  const auto chosen = items_of(user);
  if (negatives_ == 0) return kernels::logistic_loss(scores, output_.bias.weights, chosen, 1);
  const auto others = cdae_others(train(), user, negatives_, seed(), pass);
  return kernels::sampled_logistic_loss(scores, output_.bias.weights, chosen, others, 1);
}

double Cdae::loss(Batch& batch) const {
  batch.losses.resize(batch.users.size());
  parallel_rows(batch.users.size(), [&](std::size_t row) {
    const UserIndex user = batch.users[row];
    batch.losses[row] = user_loss(user, batch.scores.row(row), batch.pass);
  });
  return std::accumulate(batch.losses.begin(), batch.losses.end(), 0.0);
}

/// Of norm_weight * |table| + l2 / 2 * |table|^2: what a weight is multiplied by in its gradient.
float Cdae::decay_of(const ParameterTable& table) const {
  const double norm = norm_weight_ > 0 ? std::sqrt(squared_norm(table)) : 0;
  return static_cast<float>(l2_ + (norm > 0 ? norm_weight_ / norm : 0));
}

double Cdae::penalty() const {
  if (norm_weight_ == 0 && l2_ == 0) return 0;
  const double users = squared_norm(users_), items = squared_norm(input_.weights);
  double sum = norm_weight_ * (std::sqrt(users) + std::sqrt(items));
  if (l2_ > 0) sum += l2_ / 2 * (users + items + squared_norm(output_.weights));
  return sum;
}

void Cdae::step_users(const Batch& batch, float decay) {
  const ParameterSet& set = sets_[0];
  std::vector<std::uint32_t> row_of(users_.rows, kNoRow);
  for (std::uint32_t row = 0; row < batch.users.size(); ++row) row_of[batch.users[row]] = row;
  // Decay gives every row a gradient; without it only the batch's users have one.
  const std::size_t count = decay != 0 ? users_.rows : batch.users.size();
  parallel_rows(count, [&](std::size_t i) {
    const std::size_t user = decay != 0 ? i : batch.users[i];
    std::vector<float> gradient(dimensions_, 0);
    if (row_of[user] != kNoRow) std::ranges::copy(gradient_.row(row_of[user]), gradient.begin());
    for (std::size_t d = 0; d < dimensions_; ++d) gradient[d] += decay * users_.row(user)[d];
    kernels::adam_step(users_.view(), user, gradient, set.step, set.schedule);
  });
}

void Cdae::train_batch(Batch& batch) {
  ParameterSet& set = sets_[0];
  set.begin_step();
  input_.catch_up(batch.input, set);
  hidden_.resize(batch.users.size(), dimensions_);
  parallel_rows(batch.users.size(), [&](std::size_t row) {
    kernels::adam_catch_up(users_.view(), batch.users[row], set.step - 1, set.schedule);
    encode_row(users_.row(batch.users[row]), batch.input, row, hidden_.row(row));
  });
  output_.forward(hidden_, batch.scores);
  reconstruction_ += loss(batch);
  regularisation_ += penalty();
  const float user_decay = decay_of(users_), input_decay = decay_of(input_.weights);
  output_.backward(batch.scores, gradient_);
  output_.step(hidden_, batch.scores, static_cast<float>(l2_), set);
  parallel_rows(batch.users.size(), [&](std::size_t row) {
    kernels::activate_backward(activation_, hidden_.row(row), gradient_.row(row));
  });
  step_users(batch, user_decay);
  input_.step(batch.input, gradient_, input_decay, set);
}

LossParts Cdae::run_epoch(std::int64_t epoch, const JobContext& job) {
  reconstruction_ = regularisation_ = 0;
  run_pass(static_cast<std::uint64_t>(epoch), dropout_, job,
           [&](Batch& batch) { train_batch(batch); });
  const auto users = static_cast<double>(std::max<std::size_t>(1, users_trained()));
  LossParts losses{{"reconstruction", reconstruction_ / users}};
  if (norm_weight_ > 0 || l2_ > 0) losses.emplace_back("regularisation", regularisation_ / users);
  return losses;
}

std::vector<Parameter> cdae_parameters() {
  return with_engine(with_stopping(with_autoencoder_optimiser(
      {integer_parameter("dimensions", en::say("Dimensions"), en::say("Network"), 64, 1, 4096,
                         en::say("Length of the hidden layer, and of each user's own vector."),
                         en::say("units"), "K"),
       {.name = "activation",
        .label = en::say("Activation"),
        .group = en::say("Network"),
        .doc = en::say("The function of the hidden layer."),
        .type = ParameterType::Choice,
        .default_value = std::string("relu"),
        .choices = {"relu", "sigmoid", "tanh"}},
       dropout_parameter(),
       integer_parameter(
           "negatives", en::say("Negatives"), en::say("Regularisation"), 0, 0, 1000,
           en::say("Other items drawn for each item of a user; 0 takes all other items."),
           en::say("items"), "NS"),
       real_parameter(
           "table_norm", en::say("Norm of tables"), en::say("Regularisation"), 0.01, 0, 100,
           en::say("Weight of the norms of the user and of the input table, once a batch.")),
       real_parameter("l2", en::say("L2"), en::say("Regularisation"), 0, 0, 10,
                      en::say("Weight of half the squared weights, once a batch."), {},
                      "\u03bb")})));
}

ModelMemory cdae_memory(const ParameterValues& parameters, const DataShape& data) {
  const double width = static_cast<double>(parameters.integer("dimensions"));
  const auto batch = static_cast<double>(parameters.integer("batch_size"));
  const auto [users, items] = std::pair<double, double>(data.users, data.items);
  ModelMemory memory = autoencoder_memory(data, batch, width);
  memory.weights = kFloatBytes * ((users + 2 * items) * width + items);
  memory.resident = ParameterTable::bytes(users, width) + SparseLayer::bytes(items, width) +
                    ItemLayer::bytes(items, width) +
                    2 * kFloatBytes * width * std::min(batch, users);
  memory.epoch += data.threads * ItemLayer::step_bytes(width) + kIndexBytes * users;
  return memory;
}

}  // namespace

std::vector<ItemIndex> cdae_others(const InteractionMatrix& train, UserIndex user,
                                   std::size_t negatives, std::uint64_t seed, std::uint64_t pass) {
  const auto chosen = train.row(user);
  std::vector<ItemIndex> drawn(negatives * chosen.size()), others;
  RandomEngine engine = random_stream(seed, "negatives", pass * train.users() + user);
  for (auto& item : drawn) item = static_cast<ItemIndex>(random_below(engine, train.items()));
  std::ranges::sort(drawn);
  drawn.erase(std::ranges::unique(drawn).begin(), drawn.end());
  std::ranges::set_difference(drawn, chosen, std::back_inserter(others));
  return others;
}

const ModelSpec& cdae_spec() {
  static const ModelSpec spec{
      {.id = "cdae",
       .name = "CDAE",
       .description = en::say(
           "Restores a user's items from a part of them and a vector of the user's own, each item "
           "as a yes or no. Small, and quick to train."),
       .paper =
           "Wu, DuBois, Zheng, Ester: Collaborative denoising auto-encoders for top-N recommender "
           "systems. WSDM 2016",
       .paper_url = "https://doi.org/10.1145/2835776.2835837",
       .parameters = ParameterSchema(
           with_search(cdae_parameters(), {{"dimensions", among({32, 64, 128, 256})},
                                           {"activation", among({"relu", "sigmoid", "tanh"})},
                                           {"dropout", linear(0.1, 0.8)},
                                           {"table_norm", logarithmic(1e-3, 0.1)},
                                           {"learning_rate", logarithmic(1e-4, 0.01)},
                                           {"batch_size", among({32, 64, 128, 256})}})),
       .presets =
           {{"default",
             en::say("A wider sigmoid layer in small batches, NDCG@10 watched; found by search on "
                     "ml-100k's validation data."),
             overrides({{"dimensions", std::int64_t{256}},
                        {"activation", std::string("sigmoid")},
                        {"dropout", 0.4255},
                        {"table_norm", 0.01964},
                        {"learning_rate", 0.001501},
                        {"batch_size", std::int64_t{32}},
                        // On sparse data it stands at chance for some thirty epochs first.
                        {"patience", std::int64_t{50}}})},
            {"paper", en::say("50 sigmoid units, five negatives an item and L2, as in the paper."),
             overrides({{"dimensions", std::int64_t{50}},
                        {"activation", std::string("sigmoid")},
                        {"negatives", std::int64_t{5}},
                        {"table_norm", 0.0},
                        {"l2", 0.01},
                        {"batch_size", std::int64_t{64}}})},
            {"recbole",
             en::say("As RecBole 1.2 trains it: all items, batch 2048, watched by MRR@10."),
             overrides(
                 {{"batch_size", std::int64_t{2048}}, {"stop_metric", std::string("mrr@10")}})}}},
      {.family = Family::Autoencoder, .trains_by_epochs = true, .memory = cdae_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_cdae(const ParameterValues& parameters) {
  return std::make_unique<Cdae>(parameters);
}

}  // namespace hankki

#include "core/models/bpr.h"

#include <cblas.h>

#include <algorithm>
#include <boost/random/normal_distribution.hpp>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/kernels/adam.h"
#include "core/kernels/bpr.h"
#include "core/models/common_parameters.h"

namespace hankki {
namespace {

using kernels::AdamRows;
using kernels::BprSample;
using kernels::RowSamples;

constexpr std::size_t kLossChunk = 256;  // partial sums of fixed length: no thread count shows

/// One embedding table (or the bias, of width 1) with Adam's moments.
struct Table {
  std::size_t rows = 0, width = 0;
  std::vector<float> weights, first, second;
  std::vector<std::int64_t> updated;

  void allocate(std::size_t row_count, std::size_t row_width) {
    rows = row_count;
    width = row_width;
    weights.assign(rows * width, 0);
    first.assign(rows * width, 0);
    second.assign(rows * width, 0);
    updated.assign(rows, 0);
  }
  AdamRows view() { return {weights, first, second, updated, width}; }
  std::vector<std::int64_t> shape() const {
    return {static_cast<std::int64_t>(rows), static_cast<std::int64_t>(width)};
  }
};

/// Xavier-normal: standard deviation sqrt(2 / (rows + width)), as torch gives an embedding.
void initialise_xavier(Table& table, RandomEngine engine) {
  boost::random::normal_distribution<float> normal(
      0, std::sqrt(2.0F / static_cast<float>(table.rows + table.width)));
  for (float& weight : table.weights) weight = normal(engine);
}

/// The part of [0, count) that a team member works on.
std::pair<std::size_t, std::size_t> share(std::size_t count, int member, int members) {
  const auto m = static_cast<std::size_t>(member);
  const auto n = static_cast<std::size_t>(members);
  return {count * m / n, count * (m + 1) / n};
}

class Bpr final : public Recommender {
 public:
  explicit Bpr(const ParameterValues& parameters)
      : dimensions_(static_cast<std::size_t>(parameters.integer("dimensions"))),
        batch_size_(static_cast<std::size_t>(parameters.integer("batch_size"))),
        use_bias_(parameters.boolean("item_bias")),
        penalty_{static_cast<float>(parameters.real("l2_user")),
                 static_cast<float>(parameters.real("l2_positive")),
                 static_cast<float>(parameters.real("l2_negative"))},
        schedule_({.rate = static_cast<float>(parameters.real("learning_rate"))}) {}

  const ModelSpec& spec() const override { return bpr_spec(); }
  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override;
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  void prepare_scoring() override;
  void score(std::span<const UserIndex> users, std::span<float> out) const override;
  TensorMap weights() const override;
  void load_weights(const TensorMap& tensors) override;
  TensorMap optimiser() const override;
  void load_optimiser(const TensorMap& tensors) override;

 private:
  /// Scratch of the batch at hand, shared by the team.
  struct Batch {
    Batch(std::size_t users, std::size_t items) : by_user(users), by_item(items) {}
    std::span<const BprSample> samples;
    RowSamples by_user, by_item;
    std::vector<float> slopes, user_gradients;
    std::vector<double> chunk_losses;
  };

  void draw_samples(std::int64_t epoch);
  void prepare_lists(Batch& batch, int member, int members) const;
  void team_step(Batch& batch, int member, int members, TeamBarrier& barrier);
  void catch_up_touched(const Batch& batch, int member, int members);
  void step_items(const Batch& batch, int member, int members);
  kernels::BprTables tables() const {
    return {users_.weights, items_.weights, bias_.weights, dimensions_};
  }
  std::vector<std::pair<std::string, Table*>> named_tables() {
    return {{"user", &users_}, {"item", &items_}, {"item_bias", &bias_}};
  }
  std::vector<std::pair<std::string, const Table*>> named_tables() const {
    return {{"user", &users_}, {"item", &items_}, {"item_bias", &bias_}};
  }

  std::size_t dimensions_, batch_size_;
  bool use_bias_;
  kernels::BprPenalty penalty_;
  kernels::AdamSchedule schedule_;
  const InteractionMatrix* train_ = nullptr;
  std::uint64_t seed_ = 0;
  Table users_, items_, bias_;
  std::int64_t step_ = 0;
  std::vector<std::pair<UserIndex, ItemIndex>> pairs_;  // positives that have a negative
  std::vector<BprSample> samples_;                      // of the epoch, in the order of training
};

void Bpr::begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext&) {
  train_ = &train;
  seed_ = seed;
  step_ = 0;
  users_.allocate(train.users(), dimensions_);
  items_.allocate(train.items(), dimensions_);
  bias_.allocate(use_bias_ ? train.items() : 0, 1);
  initialise_xavier(users_, random_stream(seed, "initialise-users"));
  initialise_xavier(items_, random_stream(seed, "initialise-items"));
  pairs_.clear();
  for (UserIndex user = 0; user < train.users(); ++user) {
    const auto row = train.row(user);
    if (row.size() == train.items()) continue;  // nothing is left to rank below
    for (const ItemIndex item : row) pairs_.emplace_back(user, item);
  }
  samples_.resize(pairs_.size());
}

void Bpr::draw_samples(std::int64_t epoch) {
  const auto counter = static_cast<std::uint64_t>(epoch);
  std::vector<std::uint32_t> order(pairs_.size());
  std::iota(order.begin(), order.end(), 0U);
  RandomEngine shuffle = random_stream(seed_, "shuffle", counter);
  for (std::size_t i = order.size(); i > 1; --i)
    std::swap(order[i - 1], order[random_below(shuffle, i)]);

  const std::size_t batches = (pairs_.size() + batch_size_ - 1) / batch_size_;
  parallel_for(static_cast<std::int64_t>(batches), [&](std::int64_t block) {
    const auto b = static_cast<std::size_t>(block);
    RandomEngine engine = random_stream(seed_, "negatives", counter * batches + b);
    const std::size_t end = std::min(pairs_.size(), (b + 1) * batch_size_);
    for (std::size_t i = b * batch_size_; i < end; ++i) {
      const auto [user, positive] = pairs_[order[i]];
      ItemIndex negative = 0;
      do {
        negative = static_cast<ItemIndex>(random_below(engine, train_->items()));
      } while (train_->contains(user, negative));
      samples_[i] = {user, positive, negative};
    }
  });
}

void Bpr::prepare_lists(Batch& batch, int member, int members) const {
  const auto count = static_cast<std::uint32_t>(batch.samples.size());
  if (member == 0) {
    batch.by_user.clear();
    for (std::uint32_t s = count; s-- > 0;) batch.by_user.push_front(batch.samples[s].user, s);
    batch.user_gradients.resize(batch.by_user.touched().size() * dimensions_);
  }
  if (member == std::min(1, members - 1)) {
    batch.by_item.clear();
    for (std::uint32_t s = count; s-- > 0;) {
      batch.by_item.push_front(batch.samples[s].negative, 2 * s + 1);
      batch.by_item.push_front(batch.samples[s].positive, 2 * s);
    }
  }
}

void Bpr::catch_up_touched(const Batch& batch, int member, int members) {
  const auto users = batch.by_user.touched();
  const auto [user_begin, user_end] = share(users.size(), member, members);
  for (auto i = user_begin; i < user_end; ++i)
    kernels::adam_catch_up(users_.view(), users[i], step_, schedule_);
  const auto items = batch.by_item.touched();
  const auto [item_begin, item_end] = share(items.size(), member, members);
  for (auto i = item_begin; i < item_end; ++i) {
    kernels::adam_catch_up(items_.view(), items[i], step_, schedule_);
    if (use_bias_) kernels::adam_catch_up(bias_.view(), items[i], step_, schedule_);
  }
}

void Bpr::step_items(const Batch& batch, int member, int members) {
  std::vector<float> gradient(dimensions_);
  const auto touched = batch.by_item.touched();
  const auto [begin, end] = share(touched.size(), member, members);
  for (auto i = begin; i < end; ++i) {
    const auto item = touched[i];
    const float bias_gradient = kernels::bpr_item_gradient(tables(), batch.samples, batch.slopes,
                                                           batch.by_item, item, penalty_, gradient);
    kernels::adam_step(items_.view(), item, gradient, step_ + 1, schedule_);
    if (use_bias_)
      kernels::adam_step(bias_.view(), item, std::span(&bias_gradient, 1), step_ + 1, schedule_);
  }
}

// Rows are shared out, never samples, and a row sums its samples in their order: so the numbers do
// not depend on the size of the team. The barriers keep every read of a row before its update.
void Bpr::team_step(Batch& batch, int member, int members, TeamBarrier& barrier) {
  catch_up_touched(batch, member, members);
  barrier.wait();
  const auto [first_chunk, last_chunk] = share(batch.chunk_losses.size(), member, members);
  for (auto chunk = first_chunk; chunk < last_chunk; ++chunk)
    batch.chunk_losses[chunk] =
        kernels::bpr_slopes(tables(), batch.samples, batch.slopes, chunk * kLossChunk,
                            std::min(batch.samples.size(), (chunk + 1) * kLossChunk));
  barrier.wait();
  const auto users = batch.by_user.touched();
  const auto [begin, end] = share(users.size(), member, members);
  const auto gradient_of = [&](std::size_t i) {
    return std::span(batch.user_gradients).subspan(i * dimensions_, dimensions_);
  };
  for (auto i = begin; i < end; ++i)
    kernels::bpr_user_gradient(tables(), batch.samples, batch.slopes, batch.by_user, users[i],
                               penalty_, gradient_of(i));
  barrier.wait();
  step_items(batch, member, members);
  barrier.wait();
  for (auto i = begin; i < end; ++i)
    kernels::adam_step(users_.view(), users[i], gradient_of(i), step_ + 1, schedule_);
}

LossParts Bpr::run_epoch(std::int64_t epoch, const JobContext& job) {
  draw_samples(epoch);
  const std::size_t batches = (samples_.size() + batch_size_ - 1) / batch_size_;
  schedule_.extend_to(step_ + static_cast<std::int64_t>(batches));
  Batch batch(users_.rows, items_.rows);
  double loss = 0;
  bool stop = false;
  const int members = threads();
  run_team(members, [&](int member, TeamBarrier& barrier) {
    const kernels::FlushSubnormals flush;
    for (std::size_t b = 0; b < batches && !stop; ++b) {
      if (member == 0) {
        const std::size_t begin = b * batch_size_;
        const std::size_t count = std::min(batch_size_, samples_.size() - begin);
        batch.samples = std::span(samples_).subspan(begin, count);
        batch.slopes.resize(count);
        batch.chunk_losses.resize((count + kLossChunk - 1) / kLossChunk);
      }
      barrier.wait();
      prepare_lists(batch, member, members);
      barrier.wait();
      team_step(batch, member, members, barrier);
      barrier.wait();
      if (member == 0) {
        ++step_;
        loss += std::accumulate(batch.chunk_losses.begin(), batch.chunk_losses.end(), 0.0);
        stop = job.cancelled();
      }
      barrier.wait();
    }
  });
  job.check();
  return {{"bpr", samples_.empty() ? 0 : loss / static_cast<double>(samples_.size())}};
}

void Bpr::prepare_scoring() {
  constexpr std::size_t kRows = 256;
  for (const auto& [name, table] : named_tables()) {
    const AdamRows rows = table->view();
    const std::size_t count = table->rows;
    parallel_for(static_cast<std::int64_t>((count + kRows - 1) / kRows), [&](std::int64_t block) {
      const kernels::FlushSubnormals flush;
      const std::size_t begin = static_cast<std::size_t>(block) * kRows;
      for (std::size_t row = begin; row < std::min(count, begin + kRows); ++row)
        kernels::adam_catch_up(rows, row, step_, schedule_);
    });
  }
}

void Bpr::score(std::span<const UserIndex> users, std::span<float> out) const {
  std::vector<float> block(users.size() * dimensions_);
  for (std::size_t row = 0; row < users.size(); ++row)
    std::copy_n(users_.weights.begin() + static_cast<std::ptrdiff_t>(users[row] * dimensions_),
                dimensions_, block.begin() + static_cast<std::ptrdiff_t>(row * dimensions_));
  const std::size_t items = items_.rows;
  if (use_bias_)
    for (std::size_t row = 0; row < users.size(); ++row)
      std::ranges::copy(bias_.weights, out.begin() + static_cast<std::ptrdiff_t>(row * items));
  const auto width = static_cast<int>(dimensions_);
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(users.size()),
              static_cast<int>(items), width, 1.0F, block.data(), width, items_.weights.data(),
              width, use_bias_ ? 1.0F : 0.0F, out.data(), static_cast<int>(items));
}

TensorMap Bpr::weights() const {
  TensorMap tensors;
  for (const auto& [name, table] : named_tables())
    if (table->rows > 0)
      tensors[name] = Tensor::of(std::span<const float>(table->weights), table->shape());
  return tensors;
}

void Bpr::load_weights(const TensorMap& tensors) {
  for (const auto& [name, table] : named_tables()) {
    if (table->rows == 0) continue;
    const auto values = expect_tensor(tensors, name, TensorType::F32, table->shape()).as<float>();
    table->weights.assign(values.begin(), values.end());
  }
}

TensorMap Bpr::optimiser() const {
  TensorMap tensors{{"step", Tensor::of(std::span<const std::int64_t>(&step_, 1), {1})}};
  for (const auto& [name, table] : named_tables()) {
    if (table->rows == 0) continue;
    tensors[name + ".first"] = Tensor::of(std::span<const float>(table->first), table->shape());
    tensors[name + ".second"] = Tensor::of(std::span<const float>(table->second), table->shape());
    tensors[name + ".updated"] = Tensor::of(std::span<const std::int64_t>(table->updated),
                                            {static_cast<std::int64_t>(table->rows)});
  }
  return tensors;
}

void Bpr::load_optimiser(const TensorMap& tensors) {
  const std::int64_t one[] = {1};
  step_ = expect_tensor(tensors, "step", TensorType::I64, one).as<std::int64_t>()[0];
  if (step_ < 0) throw Error("step", "the checkpoint is damaged; start the run anew");
  schedule_.extend_to(step_);
  for (const auto& [name, table] : named_tables()) {
    if (table->rows == 0) continue;
    const auto load = [&](const char* part, std::vector<float>& target) {
      const auto values =
          expect_tensor(tensors, name + part, TensorType::F32, table->shape()).as<float>();
      target.assign(values.begin(), values.end());
    };
    load(".first", table->first);
    load(".second", table->second);
    const std::int64_t rows[] = {static_cast<std::int64_t>(table->rows)};
    const auto updated =
        expect_tensor(tensors, name + ".updated", TensorType::I64, rows).as<std::int64_t>();
    if (std::ranges::any_of(updated, [&](auto at) { return at < 0 || at > step_; }))
      throw Error(name, "the checkpoint is damaged; start the run anew");
    table->updated.assign(updated.begin(), updated.end());
  }
}

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

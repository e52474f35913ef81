// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/threads.h"
#include "core/models/bpr_training.h"
#include "core/models/pairwise_sampler.h"

namespace hankki {
namespace {

class BprBatches final : public BprTraining {
 public:
  BprBatches(BprFactors& factors, kernels::BprPenalty penalty, std::size_t batch_size)
      : factors_(factors), set_(factors.set), penalty_(penalty), batch_size_(batch_size) {}

  void begin(const InteractionMatrix& train, std::uint64_t seed) override;
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  std::int64_t steps() const override { return set_.step; }
  void prepare_scoring() override { set_.catch_up(); }
  TensorMap optimiser() const override {
    TensorMap tensors;
    set_.save_optimiser(tensors);
    return tensors;
  }
  void load_optimiser(const TensorMap& tensors) override { set_.load_optimiser(tensors); }

 private:
  void team_step(PairwiseBatch& batch, int member, int members, TeamBarrier& barrier);
  void catch_up_touched(const PairwiseBatch& batch, int member, int members);
  void step_items(const PairwiseBatch& batch, int member, int members);
  kernels::BprTables tables() const {
    return {factors_.users.weights, factors_.items.weights, factors_.bias.weights, factors_.width};
  }

  BprFactors& factors_;
  ParameterSet& set_;
  kernels::BprPenalty penalty_;
  std::size_t batch_size_;
  PairwiseSampler sampler_;
  std::vector<float> user_gradients_;  // of the batch at hand
};

void BprBatches::begin(const InteractionMatrix& train, std::uint64_t seed) {
  set_.step = 0;
  factors_.users.allocate(train.users(), factors_.width);
  factors_.items.allocate(train.items(), factors_.width);
  factors_.bias.allocate(factors_.with_bias ? train.items() : 0, 1);
  sampler_.begin(train, seed, PairwiseSampler::Order::Interactions, batch_size_);
}

void BprBatches::catch_up_touched(const PairwiseBatch& batch, int member, int members) {
  const auto users = batch.by_user.touched();
  const auto [user_begin, user_end] = team_share(users.size(), member, members);
  for (auto i = user_begin; i < user_end; ++i)
    kernels::adam_catch_up(factors_.users.view(), users[i], set_.step, set_.schedule);
  const auto items = batch.by_item.touched();
  const auto [item_begin, item_end] = team_share(items.size(), member, members);
  for (auto i = item_begin; i < item_end; ++i) {
    kernels::adam_catch_up(factors_.items.view(), items[i], set_.step, set_.schedule);
    if (factors_.with_bias)
      kernels::adam_catch_up(factors_.bias.view(), items[i], set_.step, set_.schedule);
  }
}

void BprBatches::step_items(const PairwiseBatch& batch, int member, int members) {
  std::vector<float> gradient(factors_.width);
  const auto touched = batch.by_item.touched();
  const auto [begin, end] = team_share(touched.size(), member, members);
  for (auto i = begin; i < end; ++i) {
    const auto item = touched[i];
    const float bias_gradient = kernels::bpr_item_gradient(tables(), batch.samples, batch.slopes,
                                                           batch.by_item, item, penalty_, gradient);
    kernels::adam_step(factors_.items.view(), item, gradient, set_.step + 1, set_.schedule);
    if (factors_.with_bias)
      kernels::adam_step(factors_.bias.view(), item, std::span(&bias_gradient, 1), set_.step + 1,
                         set_.schedule);
  }
}

// Rows are shared out, never samples, and a row sums its samples in their order: so the numbers do
// not depend on the size of the team. The barriers keep every read of a row before its update.
void BprBatches::team_step(PairwiseBatch& batch, int member, int members, TeamBarrier& barrier) {
  catch_up_touched(batch, member, members);
  barrier.wait();
  if (member == 0) user_gradients_.resize(batch.by_user.touched().size() * factors_.width);
  batch.compute_slopes(tables(), member, members, penalty_);
  barrier.wait();
  const auto users = batch.by_user.touched();
  const auto [begin, end] = team_share(users.size(), member, members);
  const auto gradient_of = [&](std::size_t i) {
    return std::span(user_gradients_).subspan(i * factors_.width, factors_.width);
  };
  for (auto i = begin; i < end; ++i)
    kernels::bpr_user_gradient(tables(), batch.samples, batch.slopes, batch.by_user, users[i],
                               penalty_, gradient_of(i));
  barrier.wait();
  step_items(batch, member, members);
  barrier.wait();
  for (auto i = begin; i < end; ++i)
    kernels::adam_step(factors_.users.view(), users[i], gradient_of(i), set_.step + 1,
                       set_.schedule);
}

LossParts BprBatches::run_epoch(std::int64_t epoch, const JobContext& job) {
  const auto samples = sampler_.draw(epoch);
  const std::size_t batches = (samples.size() + batch_size_ - 1) / batch_size_;
  set_.schedule.extend_to(set_.step + static_cast<std::int64_t>(batches));
  PairwiseBatch batch(factors_.users.rows, factors_.items.rows);
  double ranking = 0, penalty = 0;
  train_in_batches(
      samples, batch_size_, batch, job,
      [&](int member, int members, TeamBarrier& barrier) {
        team_step(batch, member, members, barrier);
      },
      [&] {
        ++set_.step;
        ranking += batch.loss();
        penalty += batch.penalty();
      });
  return bpr_loss(ranking, penalty, penalty_, samples.size());
}

}  // namespace

std::unique_ptr<BprTraining> bpr_by_batches(BprFactors& factors, kernels::BprPenalty penalty,
                                            std::size_t batch_size) {
  return std::make_unique<BprBatches>(factors, penalty, batch_size);
}

}  // namespace hankki

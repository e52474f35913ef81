// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

#include "core/base/threads.h"
#include "core/kernels/adam.h"
#include "core/kernels/bpr_sgd.h"
#include "core/models/block_schedule.h"
#include "core/models/bpr_training.h"
#include "core/models/pairwise_sampler.h"

namespace hankki {
namespace {

constexpr std::size_t kSamplerBlock = 4096;
constexpr std::size_t kPiece = 1 << 16;  // samples between two looks at the cancel token

class BprDescent final : public BprTraining {
 public:
  BprDescent(BprFactors& factors, const kernels::BprSgdSettings& settings)
      : factors_(factors), settings_(settings) {}

  void begin(const InteractionMatrix& train, std::uint64_t seed) override;
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  std::int64_t steps() const override { return steps_; }
  TensorMap optimiser() const override;
  void load_optimiser(const TensorMap& tensors) override;

 private:
  kernels::BprSgdLoss descend(int member, TeamBarrier& barrier, const JobContext& job);

  BprFactors& factors_;
  kernels::BprSgdSettings settings_;
  PairwiseSampler sampler_;
  std::optional<BlockSchedule> schedule_;
  std::int64_t steps_ = 0;
  // AdaGrad's sums, a value a row; empty where the step is fixed. By the names they are saved
  // under.
  struct Squares {
    const char* name;
    std::vector<float> values;
  };
  std::array<Squares, 3> squares_{
      {{"user.squares", {}}, {"item.squares", {}}, {"item_bias.squares", {}}}};
};

void BprDescent::begin(const InteractionMatrix& train, std::uint64_t seed) {
  factors_.users.allocate_weights(train.users(), factors_.width);
  factors_.items.allocate_weights(train.items(), factors_.width);
  factors_.bias.allocate_weights(factors_.with_bias ? train.items() : 0, 1);
  const std::array rows{factors_.users.rows, factors_.items.rows, factors_.bias.rows};
  for (std::size_t i = 0; i < squares_.size(); ++i)
    squares_[i].values.assign(settings_.adaptive ? rows[i] : 0, 0);
  sampler_.begin(train, seed, PairwiseSampler::Order::Rows, kSamplerBlock);
}

kernels::BprSgdLoss BprDescent::descend(int member, TeamBarrier& barrier, const JobContext& job) {
  const kernels::FlushSubnormals flush;
  const kernels::BprSgdTables tables{
      factors_.users.weights, factors_.items.weights, factors_.bias.weights, squares_[0].values,
      squares_[1].values,     squares_[2].values,     factors_.width};
  kernels::BprSgdLoss sum;
  for (int round = 0; round < schedule_->rounds(); ++round) {
    auto samples = schedule_->share(round, member);
    while (!samples.empty() && !job.cancelled()) {
      const auto piece = samples.first(std::min(samples.size(), kPiece));
      const kernels::BprSgdLoss loss = kernels::bpr_sgd(tables, settings_, piece);
      sum.ranking += loss.ranking;
      sum.penalty += loss.penalty;
      samples = samples.subspan(piece.size());
    }
    barrier.wait();
  }
  return sum;
}

LossParts BprDescent::run_epoch(std::int64_t epoch, const JobContext& job) {
  const int members = threads_here();
  if (!schedule_ || schedule_->members() != members) schedule_.emplace(members);
  const auto samples = sampler_.draw(epoch);
  schedule_->deal(samples);
  std::vector<kernels::BprSgdLoss> losses(static_cast<std::size_t>(members));
  run_team(members, [&](int member, TeamBarrier& barrier) {
    losses[static_cast<std::size_t>(member)] = descend(member, barrier, job);
  });
  job.check();
  steps_ += std::ssize(samples);
  double ranking = 0, penalty = 0;
  for (const auto& loss : losses) {
    ranking += loss.ranking;
    penalty += loss.penalty;
  }
  return bpr_loss(ranking, penalty, settings_.penalty, samples.size());
}

TensorMap BprDescent::optimiser() const {
  TensorMap tensors;
  for (const auto& [name, values] : squares_)
    if (!values.empty())
      tensors[name] = Tensor::of(std::span<const float>(values), {std::ssize(values)});
  return tensors;
}

void BprDescent::load_optimiser(const TensorMap& tensors) {
  for (auto& [name, values] : squares_) {
    if (values.empty()) continue;
    const std::int64_t shape[] = {std::ssize(values)};
    const auto saved = expect_tensor(tensors, name, TensorType::F32, shape).as<float>();
    values.assign(saved.begin(), saved.end());
  }
}

}  // namespace

std::unique_ptr<BprTraining> bpr_by_descent(BprFactors& factors, kernels::BprPenalty penalty,
                                            float rate, bool adaptive) {
  return std::make_unique<BprDescent>(
      factors, kernels::BprSgdSettings{.rate = rate, .penalty = penalty, .adaptive = adaptive});
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/kernels/bpr.h"
#include "core/models/parameter_table.h"
#include "core/models/recommender.h"

namespace hankki {

/// What BPR learns: a vector a user and an item and, with item bias, a number an item.
struct BprFactors {
  BprFactors(std::size_t dimensions, bool biased, kernels::AdamSettings settings)
      : width(dimensions), with_bias(biased), set(settings, {}) {
    set.add("user", users);
    set.add("item", items);
    set.add("item_bias", bias);
  }
  BprFactors(const BprFactors&) = delete;
  BprFactors& operator=(const BprFactors&) = delete;

  std::size_t width;
  bool with_bias;
  ParameterTable users, items, bias;
  ParameterSet set;
};

/// One way to train them. The factors outlive it.
class BprTraining {
 public:
  virtual ~BprTraining() = default;

  /// Allocates the factors, all zero, and what the training itself keeps.
  virtual void begin(const InteractionMatrix& train, std::uint64_t seed) = 0;
  virtual LossParts run_epoch(std::int64_t epoch, const JobContext& job) = 0;
  virtual std::int64_t steps() const = 0;  ///< Recommender::steps()
  virtual void prepare_scoring() {}
  virtual TensorMap optimiser() const = 0;
  virtual void load_optimiser(const TensorMap& tensors) = 0;
};

/// RecBole's way: batches of shuffled interactions, each one step of dense Adam. The numbers do not
/// depend on the thread count.
std::unique_ptr<BprTraining> bpr_by_batches(BprFactors& factors, kernels::BprPenalty penalty,
                                            std::size_t batch_size);

/// LearnBPR (Rendle et al. 2009, figure 4): a step a sample, of a fixed size or of AdaGrad's, by
/// all threads at once on rows that they do not share. Other mathematics than the batches, and the
/// numbers depend on the thread count; at a fixed one they repeat.
std::unique_ptr<BprTraining> bpr_by_descent(BprFactors& factors, kernels::BprPenalty penalty,
                                            float rate, bool adaptive);

/// The parts of an epoch's loss from their sums over the samples.
LossParts bpr_loss(double ranking, double penalty, kernels::BprPenalty weights,
                   std::size_t samples);

}  // namespace hankki

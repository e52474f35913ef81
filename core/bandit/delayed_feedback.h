// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <queue>
#include <vector>

#include "core/bandit/bernoulli_arms.h"
#include "core/bandit/choice.h"
#include "core/bandit/replication.h"

namespace hankki {

/// Rewards on their way: that of step t with a delay of d steps arrives before the choice of step
/// t + d + 1.
class DelayedFeedback {
 public:
  DelayedFeedback(const BernoulliArms& world, const ReplicationPlan& plan);

  bool any() const { return any_; }  ///< whether the world has delays at all
  /// The features must stay where they are until then.
  void add(std::int64_t step, const Feedback& feedback);

  template <typename Learn>
  void deliver(std::int64_t step, const Learn& learn) {
    while (!waiting_.empty() && waiting_.top().due <= step) {
      learn(waiting_.top().feedback);
      waiting_.pop();
    }
  }

 private:
  struct Waiting {
    std::int64_t due, order;
    Feedback feedback;
  };
  struct Later {
    bool operator()(const Waiting& a, const Waiting& b) const {
      return a.due != b.due ? a.due > b.due : a.order > b.order;
    }
  };

  bool any_, exponential_;
  double mean_;
  RandomEngine random_;
  std::priority_queue<Waiting, std::vector<Waiting>, Later> waiting_;
};

}  // namespace hankki

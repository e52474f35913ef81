// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/workbench/experiments.h"

namespace hankki {

/// What one round of visits between two trainings came to.
struct RetrainRound {
  std::int64_t round = 0;  ///< 0: the runs as they are
  std::int64_t visits = 0, clicks = 0;
  std::int64_t added = 0;      ///< new interactions that the models of the next round learn from
  std::vector<double> shares;  ///< of the slots, by arm
  std::vector<double> whole_list;  ///< by arm: what an answer that is its list alone is worth
  /// Of each user's last answer: "coverage", "gini" and, where recipes have tags, "diversity" (as
  /// Evaluation has them, at the answer's length).
  std::map<std::string, double> shown;
};

struct RetrainTask {
  ExperimentRequest request;  ///< with lists; `visits` are those of a round
  std::int64_t rounds = 10;   ///< trainings
};

/// "After ten retrainings": users visit the lists of trained runs; what they click on is appended
/// to a copy of the training part, the runs' specifications are trained again on it, and their new
/// lists take the places of the old, while the policy keeps what it has learnt. Nothing is stored.
/// What a user has clicked on is not recommended again, as nothing of the training part is.
/// `on_round` is told of each round as it ends. Throws Error, Cancelled.
std::vector<RetrainRound> retrain_rounds(const Workspace& workspace, const RetrainTask& task,
                                         const LoadedData& known,
                                         const std::function<void(const RetrainRound&)>& on_round,
                                         const JobContext& job);

}  // namespace hankki

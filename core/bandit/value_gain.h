// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/bandit/rate_interval.h"
#include "core/base/job.h"

namespace hankki {

/// What a model adds to the others: reward a visit that is lost when it is taken out.
struct ValueGain {
  double gain = 0;        ///< mean over the visits
  double error = 0;       ///< standard error of the mean
  RateInterval interval;  ///< normal, of the level that was asked for
};

/// Reward of one visit where the models with true may be shown. The same visit has the same visitor
/// and the same coins whatever the models: what is compared are pairs. Called from several threads.
using RewardOfVisit = std::function<double(std::int64_t visit, const std::vector<bool>& models)>;

/// With all models, and with each one left out, over visits 0 to `visits` - 1. Throws Error where
/// there are fewer than two models or visits; Cancelled.
std::vector<ValueGain> value_gains(std::size_t models, std::int64_t visits,
                                   const RewardOfVisit& reward, double level,
                                   const JobContext& job);

}  // namespace hankki

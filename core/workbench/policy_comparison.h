// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/bandit/comparison.h"
#include "core/workbench/experiments.h"

namespace hankki {

/// Policies on the lists of trained runs: all meet the same users, whose clicks fall by the same
/// coins; `request` has the lists, its policy is not looked at. The regret is that of summarise().
/// Throws Error as make_experiment_world() and compare_policies(); Cancelled.
Comparison compare_on_lists(const Workspace& workspace, const ExperimentRequest& request,
                            const std::vector<PolicyChoice>& policies, const LoadedData& known,
                            const JobContext& job);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/bandit/experiment_request.h"
#include "core/bandit/played.h"
#include "core/bandit/player.h"
#include "core/base/job.h"
#include "ui/plots/band_plot.h"

namespace hankki {

/// What is lost against always the best arm of the time, over all replications of the request: the
/// mean, and from where to where nine of ten of them lie. `world`: of a request with lists. Throws
/// Cancelled.
std::vector<BandPoint> replicatedLoss(const ExperimentRequest& request, const ListWorld* world,
                                      const JobContext& job);

}  // namespace hankki

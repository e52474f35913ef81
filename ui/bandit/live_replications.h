// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/bandit/experiment_request.h"
#include "core/store/experiments.h"
#include "ui/plots/band_plot.h"

namespace hankki {

/// What is lost against always the best arm of the time, over these replications of the request:
/// the mean, and from where to where nine of ten of them lie. Throws Error where a text is none.
std::vector<BandPoint> replicatedLoss(const ExperimentRequest& request,
                                      const std::vector<StoredReplication>& replications);

}  // namespace hankki

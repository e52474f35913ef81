// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/bandit/experiment_request.h"
#include "core/bandit/played.h"
#include "core/bandit/player.h"
#include "core/bandit/verdict.h"

namespace hankki {

/// What a simulation is started with.
struct LiveSetup {
  ExperimentRequest request;  ///< its replications: of the band around the regret

  VerdictRules rules() const {
    return {.equal_within = request.equal_within, .horizon = request.visits};
  }
};

}  // namespace hankki

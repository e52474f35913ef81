// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bandit/policy.h"

namespace hankki {

/// The visits that a policy is tuned for: its parameter `horizon`, or, where that is 0, the
/// setup's. Throws Error where neither says.
double horizon_of(const ParameterValues& parameters, const PolicySetup& setup);

}  // namespace hankki

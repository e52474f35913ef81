// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/horizon.h"

#include "core/base/error.h"

namespace hankki {

double horizon_of(const ParameterValues& parameters, const PolicySetup& setup) {
  const std::int64_t chosen = parameters.integer("horizon");
  const std::int64_t horizon = chosen > 0 ? chosen : setup.horizon;
  if (horizon <= 0)
    throw Error("horizon", en::say("the policy is tuned for a number of visits; set it"));
  return static_cast<double>(horizon);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/simple_rules.h"

#include "core/base/error.h"

namespace hankki {

FixedRule::FixedRule(const ParameterValues& parameters, const PolicySetup& setup)
    : RuleBase(setup), arm_(static_cast<int>(parameters.integer("arm") - 1)) {
  if (arm_ >= setup.arms)
    throw Error("arm",
                en::say("there is no arm {}; there are {}, counted from 1", arm_ + 1, setup.arms));
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parameters.h"
#include "ui/bandit/live_setup.h"

namespace hankki {

/// What the form of a simulation asks beside the policy: of arms with known rates, of the lists of
/// trained runs, of a log that is replayed, and of all.
const ParameterSchema& armsFields();
const ParameterSchema& listsFields();
const ParameterSchema& logFields();
const ParameterSchema& courseFields();

/// The request of that form, without a policy. Throws Error where values do not go together.
LiveSetup armsSetup(const ParameterValues& arms, const ParameterValues& course);
LiveSetup listsSetup(const ParameterValues& lists, const std::vector<std::int64_t>& runs,
                     const ParameterValues& course);
/// The log itself is read later: its rows are the visits.
LiveSetup logSetup(const ParameterValues& log, const ParameterValues& course);

}  // namespace hankki

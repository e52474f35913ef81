// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bandit/experiment_request.h"
#include "core/bandit/simulation.h"
#include "core/base/spec.h"

namespace hankki {

/// The world in which policies are compared, as a form: rates, drift, delay, how often. Its presets
/// are the worlds whose right answers are known from elsewhere.
const Spec& trialsSpec();

/// The lists of trained runs instead, whose users meet all policies.
const ParameterSchema& comparedListsFields();
ExperimentRequest listsOf(const ParameterValues& values, const std::vector<std::int64_t>& runs);

/// Throws Error where they do not make a world.
Trials trialsOf(const ParameterValues& values);

}  // namespace hankki

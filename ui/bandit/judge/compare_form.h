// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bandit/simulation.h"
#include "core/base/spec.h"

namespace hankki {

/// The world in which policies are compared, as a form: rates, drift, delay, how often. Its presets
/// are the worlds whose right answers are known from elsewhere.
const Spec& trialsSpec();

/// Throws Error where they do not make a world.
Trials trialsOf(const ParameterValues& values);

}  // namespace hankki

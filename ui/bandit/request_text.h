// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/store/experiments.h"

namespace hankki {

/// What a request is, in words: "Thompson sampling", "3 models".
QString policyText(const ExperimentRequest& request);
QString environmentText(const ExperimentRequest& request);
/// What a simulation is called until the user renames it: "Blend · 3 models".
QString usualName(const ExperimentRequest& request);

/// "playing", "paused", "done".
QString stateText(const ExperimentInfo& info);
QString createdText(const ExperimentInfo& info);  ///< in the time zone of here

}  // namespace hankki

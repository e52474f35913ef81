// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parameters.h"
#include "core/search/study.h"

namespace hankki {

/// What a study is told beside its method and its models: trials, budget_epochs, budget_minutes,
/// metric, seed, min_epochs, reduction (these two of SearchMethod::Asha alone), threads and k. The
/// defaults are a StudyRequest's.
const ParameterSchema& study_parameters();

/// `values` are of study_parameters().
void set_study_parameters(StudyRequest& request, const ParameterValues& values);

}  // namespace hankki

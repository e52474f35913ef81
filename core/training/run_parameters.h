// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parameters.h"
#include "core/training/run.h"

namespace hankki {

/// What a run is told beside its model's parameters: seed, threads, and k, the lengths of the lists
/// that are judged.
const ParameterSchema& run_parameters();

/// `values` are of run_parameters().
void set_run_parameters(RunRequest& request, const ParameterValues& values);

/// The parameter k, for whatever evaluates.
Parameter list_lengths_parameter();
std::vector<std::int32_t> list_lengths(const ParameterValues& values);

}  // namespace hankki

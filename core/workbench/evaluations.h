// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/store/evaluations.h"
#include "core/store/runs.h"
#include "core/training/interruption.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// Is told of the metrics at each k once they are durable. May be empty.
using MetricsListener = std::function<void(const std::map<std::string, double>& metrics)>;

/// Ranks a trained run again at the ks of a stored evaluation, but for those that it has already;
/// of these it works out the measures that the version which tested it did not know.
/// However it ends, the workspace knows, as with train_run(): what was cancelled goes on with the
/// ks that are left. Gives the run as the workspace has it then.
RunInfo evaluate_run(Workspace& workspace, EvaluationId id, const LoadedData& known,
                     const MetricsListener& on_metrics, const JobContext& job,
                     const Interruption& interruption = {});

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/context.h"
#include "core/store/runs.h"
#include "core/store/studies.h"

namespace hankki::cli {

/// A study with its trials, and the runs that its best ones led to.
struct StudyReport {
  StudyInfo study;
  std::vector<Trial> trials;
  std::vector<RunInfo> final_runs;
};
StudyReport read_study(const Workspace& workspace, StudyId id);

/// {"study", ..., "models": [{"model", ..., "best", "final_run", "test"}], "trials": [...]}
Json to_json(const StudyReport& report);

/// The table of trials, and the best of each model with what its run came to on the test part.
std::string to_text(const StudyReport& report);

/// "dimensions=64 learning_rate=0.002"
std::string to_text(const ParameterValues& point);

}  // namespace hankki::cli

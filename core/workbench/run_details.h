// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/job.h"
#include "core/base/message.h"
#include "core/report/document.h"
#include "core/store/ids.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"

namespace hankki {

/// All that the workspace knows of a run: what it was trained on and how, what came of it and what
/// it took, its curves, and why its numbers may be out of date. Throws Error where there is no such
/// run.
ReportDocument describe_run(const Workspace& workspace, RunId id);

/// Why a run may say something else when it is trained today: its data were cleaned since, the
/// model is gone, the vectors that it learned from are gone or others, another version trained it.
/// Empty: nothing is known that would.
std::vector<Message> stale_marks(const Workspace& workspace, const RunInfo& run);

/// Where two runs differ: data, split, parameters, versions, metrics; and their curves together.
ReportDocument describe_difference(const Workspace& workspace, RunId left, RunId right);

}  // namespace hankki

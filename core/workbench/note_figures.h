// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/report/document.h"
#include "core/store/notes.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"

namespace hankki {

/// A figure of a note as the runs are now, those of them that are still there. `name` is unique in
/// the document. A sentence where there is nothing to draw.
std::vector<ReportBlock> draw_note_figure(const Workspace& workspace, const NoteFigure& figure,
                                          const std::vector<RunInfo>& runs,
                                          const std::string& name);

/// What a figure can be asked to show of these runs: the metrics that one of them was validated or
/// tested by.
std::vector<std::string> note_metrics(const std::vector<RunInfo>& runs);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/context.h"
#include "core/report/document.h"

namespace hankki::cli {

/// All of a run, for `info --run` and `export run`: what to_json() has, why it is stale, its log,
/// what it was made of and what was made of it, its epochs.
Json whole_run_json(const Workspace& workspace, RunId id);

/// What a run was made of and what was made of it: {"nodes": [...], "edges": [...]}.
Json lineage_json(const Workspace& workspace, RunId id);

/// A document for a terminal: its sentences and tables, and its curves as tables.
std::string document_text(const ReportDocument& document);

}  // namespace hankki::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/context.h"
#include "core/report/run_table.h"
#include "core/store/runs.h"
#include "core/workbench/run_places.h"

namespace hankki::cli {

/// With places also which data and which split each is of.
RunTable compare_runs(const std::vector<RunInfo>& runs, const RunPlaces& places = {});

/// [{column: cell, ...}, ...]
Json rows_json(const RunTable& table);

/// For a terminal: identity, parameters, these test metrics ("ndcg@10"), and other columns by their
/// names ("validation ndcg@10").
std::string run_table_text(const RunTable& table, const std::vector<std::string>& shown);

}  // namespace hankki::cli

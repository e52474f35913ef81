// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/context.h"
#include "core/report/run_table.h"
#include "core/store/runs.h"
#include "core/workbench/run_places.h"

namespace hankki::cli {

/// Those that have the words and meet the conditions (core/report/run_filter.h), in their order.
/// With places also conditions on the data and the split.
std::vector<RunInfo> runs_where(const std::vector<RunInfo>& runs, const std::string& filter,
                                const RunPlaces& places = {});

/// With places also which data and which split each is of.
RunTable compare_runs(const std::vector<RunInfo>& runs, const RunPlaces& places = {});

/// Of which parts a metric's name ("ndcg@10") stands for the columns: of an epoch that is not the
/// best one the validation part alone may have been asked.
enum class MetricParts { Test, Both };

/// Throws Error where a metric that is asked for is in no column.
void check_metrics(const RunTable& table, const std::vector<std::string>& metrics,
                   MetricParts parts);

/// [{column: cell, ...}, ...]
Json rows_json(const RunTable& table);

/// For a terminal: identity, parameters, these metrics ("ndcg@10"), and other columns by their
/// names ("validation ndcg@10").
std::string run_table_text(const RunTable& table, const std::vector<std::string>& shown,
                           MetricParts parts = MetricParts::Test);

}  // namespace hankki::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>

#include "core/report/run_table.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"

namespace hankki {

/// Where runs were trained and tested: what their data set is called, and how it was split.
struct RunPlace {
  std::string data;
  Message recipe;
  std::string recipe_in_english;  ///< as files have it
};
using RunPlaces = std::map<SplitId, RunPlace>;

RunPlaces run_places(std::span<const DatasetInfo> datasets, std::span<const SplitInfo> splits);

/// What the table shows of the run, seen in both; with places also which data and which split it is
/// of. A table of one split has none.
ComparedRun compared_run(const RunInfo& run, const RunPlaces& places = {});

}  // namespace hankki

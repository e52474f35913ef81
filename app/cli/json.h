// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "app/cli/context.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"

namespace hankki::cli {

Json to_json(const ImportReport& report);
Json to_json(const DatasetInfo& info);
Json to_json(const SplitInfo& info);
Json to_json(const RunInfo& info);
Json to_json(const EpochRow& row);  ///< epochs count from 1, as everywhere on screen

/// Null where there are none.
Json to_json(const std::map<std::string, double>& metrics);

/// Counts from 1; null for a model without epochs.
Json best_epoch_json(const RunResult& result);

/// The number that a float was read from: 4.1, and not 4.099999904632568.
double shortest(float value);

/// One decimal.
double rounded_mb(double megabytes);

}  // namespace hankki::cli

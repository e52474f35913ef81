// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/import.h"
#include "core/data/statistics.h"

namespace hankki {

/// Tables of the Data page for spreadsheets (UTF-8 with byte-order mark), rows in the given order.
/// Throws Cancelled.

/// id, name, minutes, nutrition, tags, ingredients, steps, description, ratings and their mean.
std::string recipes_csv(const Dataset& dataset, const DatasetStatistics& statistics,
                        std::span<const std::uint32_t> rows, const JobContext& job);

/// user, recipe, name, rating (empty where there is none), date (with the time of day where it has
/// one): import_csv() reads the same times back. Rows are positions in Dataset::interactions().
std::string interactions_csv(const Dataset& dataset, std::span<const std::uint32_t> rows,
                             const JobContext& job);

/// file, line, reason.
std::string refused_csv(std::span<const RefusedRow> rows);

}  // namespace hankki

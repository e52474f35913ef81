// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/clean.h"
#include "core/data/import_plan.h"
#include "core/store/datasets.h"
#include "core/store/splits.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// How data comes into a workspace. The workspace changes only at the end of each call; a line of
/// the job's log tells what is stored, once that is durable. They throw as the core does.

struct StoredDataset {
  DatasetInfo info;
  std::optional<SplitInfo> split;  ///< that came with the data
};

/// Adds what run_import() read, with its split where it brings one. An empty name: as the source
/// suggests.
StoredDataset store_import(Workspace& workspace, ImportKind kind, const Imported& imported,
                           const std::string& name, const JobContext& job);

/// Cleans a data set and adds the result as one derived from it; the old one stays. An empty name:
/// the source's, and that it is cleaned.
DatasetInfo clean_dataset(Workspace& workspace, DatasetId id, const CleaningSteps& steps,
                          const std::string& name, const LoadedData& known, const JobContext& job);

/// Divides a data set and adds the split.
SplitInfo split_dataset(Workspace& workspace, DatasetId id, const SplitRecipe& recipe,
                        const LoadedData& known, const JobContext& job);

/// Divides a data set into a family of so many folds, as fold_recipes() says, and adds its splits,
/// all or none. 1 fold: as split_dataset().
std::vector<SplitInfo> split_into_folds(Workspace& workspace, DatasetId id,
                                        const SplitRecipe& recipe, std::int32_t folds,
                                        const LoadedData& known, const JobContext& job);

}  // namespace hankki

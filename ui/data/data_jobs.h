#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/data/clean.h"
#include "core/data/import_plan.h"
#include "core/data/split.h"
#include "core/store/datasets.h"
#include "core/store/workspace.h"

namespace hankki {

/// What the Data page does to a workspace, as work for the job runner. The workspace changes only
/// at the end of each, all at once. They throw as the core does.

struct StoredDataset {
  DatasetInfo info;
  std::optional<SplitId> split;  ///< of a ready split
};

/// Reads the source and adds it, with its split where it is a ready one. An empty name: as the
/// source suggests.
StoredDataset importDataset(Workspace& workspace, const ImportPlan& plan, const std::string& name,
                            const JobContext& job);

/// Cleans a data set and adds the result as one derived from it.
StoredDataset cleanDataset(Workspace& workspace, const DatasetInfo& source, const Dataset& dataset,
                           const CleaningSteps& steps, const std::string& name,
                           const JobContext& job);

/// How large the parts of a split would be, and why its numbers may flatter.
struct SplitPreview {
  std::int64_t train = 0, validation = 0, test = 0;  ///< interactions
  std::int64_t users = 0, items = 0;
  Message warning;
};
SplitPreview previewSplit(const Dataset& dataset, const SplitRecipe& recipe, const JobContext& job);

SplitId storeSplit(Workspace& workspace, DatasetId id, const Dataset& dataset,
                   const SplitRecipe& recipe, const JobContext& job);

}  // namespace hankki

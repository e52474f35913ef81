// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/datasets.h"

#include <utility>

#include "core/data/folds.h"
#include "core/store/datasets.h"
#include "core/store/splits.h"

namespace hankki {
namespace {

DatasetInfo add_dataset(Workspace& workspace, const Dataset& dataset, DatasetInfo info,
                        const JobContext& job) {
  const DatasetId id = workspace.datasets().add(dataset, std::move(info), job);
  job.log(en::say("data set {} stored", id));
  return workspace.datasets().info(id);
}

SplitInfo add_split(Workspace& workspace, DatasetId dataset, const Dataset& data,
                    std::span<const Part> parts, const SplitRecipe& recipe, const JobContext& job) {
  const SplitId id = workspace.splits().add(dataset, data, parts, recipe);
  job.log(en::say("split {} stored", id));
  return workspace.splits().info(id);
}

}  // namespace

StoredDataset store_import(Workspace& workspace, ImportKind kind, const Imported& imported,
                           const std::string& name, const JobContext& job) {
  DatasetInfo info;
  info.name = name.empty() ? imported.name : name;
  info.source = to_text(kind);
  info.report = imported.report;
  StoredDataset stored{add_dataset(workspace, imported.dataset, std::move(info), job), {}};
  if (!imported.parts.empty())
    stored.split = add_split(workspace, stored.info.id, imported.dataset, imported.parts,
                             imported.recipe, job);
  return stored;
}

DatasetInfo clean_dataset(Workspace& workspace, DatasetId id, const CleaningSteps& steps,
                          const std::string& name, const LoadedData& known, const JobContext& job) {
  const DatasetInfo source = workspace.datasets().info(id);
  Cleaned cleaned = clean(*load_dataset(workspace, id, known, job).dataset, steps, job);
  DatasetInfo info;
  info.name = name.empty() ? source.name + ", cleaned" : name;
  info.source = "clean";
  info.derived_from = id;
  info.cleaning = std::move(cleaned.steps);
  return add_dataset(workspace, cleaned.dataset, std::move(info), job);
}

SplitInfo split_dataset(Workspace& workspace, DatasetId id, const SplitRecipe& recipe,
                        const LoadedData& known, const JobContext& job) {
  return split_into_folds(workspace, id, recipe, 1, known, job).front();
}

std::vector<SplitInfo> split_into_folds(Workspace& workspace, DatasetId id,
                                        const SplitRecipe& recipe, std::int32_t folds,
                                        const LoadedData& known, const JobContext& job) {
  const std::vector<SplitRecipe> family = fold_recipes(recipe, folds);
  const LoadedData data = load_dataset(workspace, id, known, job);
  std::vector<NewSplit> made;
  for (const SplitRecipe& one : family) {
    job.report(std::ssize(made), std::ssize(family), en::say("Dividing the interactions"));
    made.push_back({one, assign_parts(*data.dataset, one)});
  }
  std::vector<SplitInfo> splits;
  for (const SplitId split : workspace.splits().add(id, *data.dataset, made, job)) {
    job.log(en::say("split {} stored", split));
    splits.push_back(workspace.splits().info(split));
  }
  return splits;
}

}  // namespace hankki

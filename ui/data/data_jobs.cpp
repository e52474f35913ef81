#include "ui/data/data_jobs.h"

#include <utility>

#include "core/store/datasets.h"
#include "core/store/splits.h"

namespace hankki {

StoredDataset importDataset(Workspace& workspace, const ImportPlan& plan, const std::string& name,
                            const JobContext& job) {
  Imported imported = run_import(plan, job);
  DatasetInfo info;
  info.name = name.empty() ? imported.name : name;
  info.source = to_text(plan.kind);
  info.report = std::move(imported.report);
  StoredDataset stored;
  const DatasetId id = workspace.datasets().add(imported.dataset, std::move(info), job);
  if (!imported.parts.empty())
    stored.split = workspace.splits().add(id, imported.dataset, imported.parts,
                                          {.method = SplitRecipe::Method::Imported});
  stored.info = workspace.datasets().info(id);
  return stored;
}

StoredDataset cleanDataset(Workspace& workspace, const DatasetInfo& source, const Dataset& dataset,
                           const CleaningSteps& steps, const std::string& name,
                           const JobContext& job) {
  Cleaned cleaned = clean(dataset, steps, job);
  DatasetInfo info;
  info.name = name;
  info.source = "clean";
  info.derived_from = source.id;
  info.cleaning = std::move(cleaned.steps);
  const DatasetId id = workspace.datasets().add(cleaned.dataset, std::move(info), job);
  return {workspace.datasets().info(id), std::nullopt};
}

SplitPreview previewSplit(const Dataset& dataset, const SplitRecipe& recipe,
                          const JobContext& job) {
  const auto parts = assign_parts(dataset, recipe);
  job.check();
  const Split split = make_split(dataset, parts, recipe);
  return {.train = split.train.size(),
          .validation = split.validation.size(),
          .test = split.test.size(),
          .users = static_cast<std::int64_t>(split.users.size()),
          .items = static_cast<std::int64_t>(split.items.size()),
          .warning = split_warning(dataset, recipe)};
}

SplitId storeSplit(Workspace& workspace, DatasetId id, const Dataset& dataset,
                   const SplitRecipe& recipe, const JobContext& job) {
  const auto parts = assign_parts(dataset, recipe);
  job.check();
  return workspace.splits().add(id, dataset, parts, recipe);
}

}  // namespace hankki

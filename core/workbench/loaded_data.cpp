// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/loaded_data.h"

#include "core/store/datasets.h"
#include "core/store/splits.h"

namespace hankki {

LoadedData load_dataset(const Workspace& workspace, DatasetId id, const LoadedData& known,
                        const JobContext& job) {
  LoadedData data{.dataset_id = id};
  if (known.dataset_id == id) data.dataset = known.dataset;
  if (!data.dataset)
    data.dataset = std::make_shared<const Dataset>(workspace.datasets().load(id, job));
  return data;
}

LoadedData load_split(const Workspace& workspace, SplitId id, const LoadedData& known,
                      const JobContext& job) {
  if (known.split && known.split_id == id) return known;
  const SplitInfo info = workspace.splits().info(id);
  LoadedData data = load_dataset(workspace, info.dataset, known, job);
  data.split_id = id;
  data.split = std::make_shared<const Split>(
      make_split(*data.dataset, workspace.splits().parts(id), info.recipe));
  return data;
}

}  // namespace hankki

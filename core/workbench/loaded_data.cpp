#include "core/workbench/loaded_data.h"

namespace hankki {

LoadedData load_dataset(const Workspace& workspace, DatasetId id, const LoadedData& known,
                        const JobContext& job) {
  LoadedData data{.dataset_id = id};
  if (known.dataset_id == id) data.dataset = known.dataset;
  if (!data.dataset)
    data.dataset = std::make_shared<const Dataset>(workspace.load_dataset(id, job));
  return data;
}

LoadedData load_split(const Workspace& workspace, SplitId id, const LoadedData& known,
                      const JobContext& job) {
  if (known.split && known.split_id == id) return known;
  const SplitInfo info = workspace.split_info(id);
  LoadedData data = load_dataset(workspace, info.dataset, known, job);
  data.split_id = id;
  data.split = std::make_shared<const Split>(
      make_split(*data.dataset, workspace.load_parts(id), info.recipe));
  return data;
}

}  // namespace hankki

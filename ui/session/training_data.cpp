#include "ui/session/training_data.h"

#include "core/store/datasets.h"
#include "core/store/splits.h"

namespace hankki {

TrainingData readTrainingData(const Workspace& workspace, SplitId split, const TrainingData& known,
                              const JobContext& job) {
  if (known.split && known.split_id == split) return known;
  const SplitInfo info = workspace.splits().info(split);
  TrainingData data{.dataset_id = info.dataset, .split_id = split};
  if (known.dataset_id == info.dataset) data.dataset = known.dataset;
  if (!data.dataset)
    data.dataset = std::make_shared<const Dataset>(workspace.datasets().load(info.dataset, job));
  data.split = std::make_shared<const Split>(
      make_split(*data.dataset, workspace.splits().parts(split), info.recipe));
  return data;
}

}  // namespace hankki

#pragma once

#include <memory>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/store/ids.h"
#include "core/store/workspace.h"

namespace hankki {

/// A split with its data, as training reads them: immutable, shared with the jobs.
struct TrainingData {
  DatasetId dataset_id = 0;
  SplitId split_id = 0;
  std::shared_ptr<const Dataset> dataset;
  std::shared_ptr<const Split> split;
};

/// Reads a split and its data set, but for what is `known` of them; off the GUI thread.
TrainingData readTrainingData(const Workspace& workspace, SplitId split, const TrainingData& known,
                              const JobContext& job);

}  // namespace hankki

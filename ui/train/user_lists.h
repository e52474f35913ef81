#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/user_history.h"
#include "core/evaluation/recommendation.h"
#include "core/store/runs.h"
#include "ui/train/model_cache.h"
#include "ui/train/training_job.h"

namespace hankki {

/// What one run recommends to a user, or why it cannot.
struct RunList {
  RunInfo run;
  std::vector<Recommendation> items;  ///< best first
  Message fault;                      ///< a sentence; empty: all is well
};

/// A user's history beside what several runs of one split recommend.
struct UserLists {
  TrainingData data;
  UserIndex row = 0;
  std::vector<PastItem> history;          ///< in the source's order
  std::vector<std::uint32_t> popularity;  ///< of each item: users who chose it in train
  std::vector<RunList> runs;

  std::string userId(UserIndex row) const;
  const Recipe& recipe(ItemIndex item) const;
};

struct UserListsTask {
  std::shared_ptr<const Workspace> workspace;
  std::shared_ptr<ModelCache> models;
  SplitId split = 0;
  TrainingData known;            ///< as readTrainingData() takes it
  std::vector<RunInfo> runs;     ///< of the split
  std::optional<UserIndex> row;  ///< none: the first user with something to find
};

inline constexpr std::int32_t kListLength = 10;
inline constexpr std::size_t kMostReasons = 5;

/// Off the GUI thread; throws Cancelled, and Error where the data cannot be read. A run whose model
/// cannot be read has its fault in its place.
UserLists makeUserLists(const UserListsTask& task, const JobContext& job);

}  // namespace hankki

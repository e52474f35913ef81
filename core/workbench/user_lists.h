// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/data/user_history.h"
#include "core/evaluation/recommendation.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"
#include "core/workbench/model_cache.h"

namespace hankki {

/// What one run recommends to a user, or why it cannot.
struct RunList {
  RunInfo run;
  std::vector<Recommendation> items;  ///< best first
  Message fault;                      ///< empty: all is well
};

/// A user's history beside what several runs of one split recommend.
struct UserLists {
  LoadedData data;
  UserIndex row = 0;
  std::vector<PastItem> history;          ///< in the source's order
  std::vector<std::uint32_t> popularity;  ///< of each item: users who chose it in train
  std::vector<RunList> runs;

  std::string user_id(UserIndex row) const;
  const Recipe& recipe(ItemIndex item) const;
};

struct UserListsTask {
  std::shared_ptr<const Workspace> workspace;
  std::shared_ptr<ModelCache> models;
  SplitId split = 0;
  LoadedData known;           ///< as load_split() takes it
  std::vector<RunInfo> runs;  ///< of the split
  /// A row, or an id of the source; none: the first user with something to find.
  std::variant<std::monostate, UserIndex, std::string> user;
  std::int32_t k = 10;      ///< items a list
  std::size_t reasons = 0;  ///< at most, of an item
};

/// Throws Cancelled, and Error where the data cannot be read or the split has no such user. A run
/// whose model cannot be read has its fault in its place.
UserLists make_user_lists(const UserListsTask& task, const JobContext& job);

}  // namespace hankki

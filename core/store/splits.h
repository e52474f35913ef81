// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/split.h"
#include "core/models/model_memory.h"
#include "core/store/ids.h"

namespace hankki {

class Store;

struct SplitInfo {
  SplitId id = 0;
  DatasetId dataset = 0;
  SplitRecipe recipe;
  std::string created;
  std::int64_t train = 0, validation = 0, test = 0;  ///< interactions
  std::int64_t users = 0, items = 0;
  Message warning;

  DataShape shape() const { return {.users = users, .items = items, .interactions = train}; }
};

/// A split on its way into the workspace: a part for each interaction of its data set.
struct NewSplit {
  SplitRecipe recipe;
  std::vector<Part> parts;
};

/// The splits of a workspace's data sets: Workspace::splits(). Every call throws Error where there
/// is no split of that number.
class Splits {
 public:
  explicit Splits(Store& store) : store_(store) {}

  /// `data` is the data set's content, `parts` one for each of its interactions.
  SplitId add(DatasetId dataset, const Dataset& data, std::span<const Part> parts,
              const SplitRecipe& recipe);

  /// Several in one transaction: all of them, or none where it throws or the job is cancelled.
  std::vector<SplitId> add(DatasetId dataset, const Dataset& data, std::span<const NewSplit> splits,
                           const JobContext& job);

  /// Oldest first; of one data set, or of all.
  std::vector<SplitInfo> list(std::optional<DatasetId> dataset = std::nullopt) const;
  SplitInfo info(SplitId id) const;

  /// The part of each interaction of the data set.
  std::vector<Part> parts(SplitId id) const;

  /// As Datasets::remove() does, with its runs and studies.
  void remove(SplitId id);
  void restore(SplitId id);

 private:
  Store& store_;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "core/store/runs.h"
#include "core/store/shared_runs.h"
#include "core/store/splits.h"

namespace hankki {

/// Whether they are of one data set and are_of_one_family(); a split is that of itself.
bool are_replicates(const SplitInfo& one, const SplitInfo& other);

/// The splits that are replicates of one of them, with it: the folds of its cut, or the same random
/// split of its data set by other seeds; in the order of folds and seeds. Of a recipe that was made
/// twice the newest stands there, but for `one` itself: what is to be trained on. Runs may be of
/// any.
std::vector<SplitInfo> family_of(const std::vector<SplitInfo>& splits, const SplitInfo& one);

/// Which replicate the split of each run is.
struct Replicates {
  std::vector<SplitInfo> splits;         ///< one a replicate, in the order of folds and seeds
  std::map<SplitId, std::size_t> place;  ///< of every split of the runs, in `splits`

  bool are_folds() const { return !splits.empty() && splits.front().recipe.folds > 1; }
  /// n_test / n_train of those at these places.
  double test_to_train(const std::vector<std::size_t>& places) const;
};

/// Throws Error, naming the run, where one is of a split that is no replicate of the first run's.
Replicates replicates_of(const std::vector<SplitInfo>& splits, const std::vector<RunInfo>& runs);

/// Of all runs the tested ones of `like`, which are all of one split, and those that are not
/// archived and differ from one of them by seed and split alone, on the other splits of its family.
std::vector<RunInfo> runs_of_family(const std::vector<RunInfo>& all,
                                    const std::vector<SplitInfo>& splits,
                                    const std::vector<RunInfo>& like);

/// On how many replicates runs_of_family() stand. Splits of a recipe that was made several times
/// are one, whichever of them the runs are of.
std::size_t replicates_of_family(const SharedRuns& all, const std::vector<SplitInfo>& splits,
                                 const std::vector<RunInfo>& like);

/// "fold 2 of 5", "split seed 7"
Message replicate_name(const SplitRecipe& recipe);

}  // namespace hankki

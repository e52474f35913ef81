// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/split_families.h"

#include <algorithm>
#include <tuple>

#include "core/base/error.h"
#include "core/data/folds.h"
#include "core/workbench/seed_groups.h"

namespace hankki {
namespace {

void sort_replicates(std::vector<SplitInfo>& splits) {
  std::ranges::sort(splits, {}, [](const SplitInfo& split) {
    return std::tuple(split.recipe.fold, split.recipe.seed, split.id);
  });
}

const SplitInfo& split_in(const std::vector<SplitInfo>& splits, const RunInfo& run) {
  const auto found = std::ranges::find(splits, run.split, &SplitInfo::id);
  if (found == splits.end())
    throw Error(en::say("run {}", run.id), en::say("is of split {}, which is gone", run.split));
  return *found;
}

/// The tested runs of `like`, and those that differ from one of them by seed and split alone, on
/// the splits of their family.
class FamilyRuns {
 public:
  FamilyRuns(const std::vector<SplitInfo>& splits, const std::vector<RunInfo>& like) : like_(like) {
    const SplitInfo& one = split_in(splits, like.front());
    for (const SplitInfo& split : splits)
      if (are_replicates(split, one)) splits_[split.id] = &split;
  }

  /// Null where it is none of the family's.
  const SplitInfo* split_of(const RunInfo& run) const {
    const auto found = splits_.find(run.split);
    return found == splits_.end() ? nullptr : found->second;
  }

  /// Whether one on these splits belongs to them.
  bool has(const RunInfo& run) const {
    if (run.result.test.empty()) return false;
    return std::ranges::any_of(like_, [&](const RunInfo& wanted) {
      return run.id == wanted.id ||
             (!run.archived && run.split != wanted.split && same_settings(run, wanted));
    });
  }

 private:
  const std::vector<RunInfo>& like_;
  std::map<SplitId, const SplitInfo*> splits_;
};

}  // namespace

bool are_replicates(const SplitInfo& one, const SplitInfo& other) {
  return one.id == other.id ||
         (one.dataset == other.dataset && are_of_one_family(one.recipe, other.recipe));
}

std::vector<SplitInfo> family_of(const std::vector<SplitInfo>& splits, const SplitInfo& one) {
  std::vector<SplitInfo> family{one};
  for (auto split = splits.rbegin(); split != splits.rend(); ++split)
    if (are_replicates(*split, one) && std::ranges::none_of(family, [&](const SplitInfo& other) {
          return other.recipe == split->recipe;
        }))
      family.push_back(*split);
  sort_replicates(family);
  return family;
}

double Replicates::test_to_train(const std::vector<std::size_t>& places) const {
  double test = 0, train = 0;
  for (const std::size_t at : places) {
    test += static_cast<double>(splits[at].test);
    train += static_cast<double>(splits[at].train);
  }
  return train > 0 ? test / train : 0;
}

Replicates replicates_of(const std::vector<SplitInfo>& splits, const std::vector<RunInfo>& runs) {
  Replicates found;
  const SplitInfo& first = split_in(splits, runs.front());
  for (const RunInfo& run : runs) {
    const SplitInfo& split = split_in(splits, run);
    if (!are_replicates(split, first))
      throw Error(en::say("run {}", run.id),
                  en::say("is of split {}, which is neither a fold of the cut of split {} nor the "
                          "same random split by another seed; compare runs of one family",
                          split.id, first.id));
    if (std::ranges::none_of(found.splits,
                             [&](const SplitInfo& other) { return other.recipe == split.recipe; }))
      found.splits.push_back(split);
  }
  sort_replicates(found.splits);
  for (const RunInfo& run : runs) {
    const SplitRecipe& recipe = split_in(splits, run).recipe;
    const auto at = std::ranges::find(found.splits, recipe, &SplitInfo::recipe);
    found.place[run.split] = static_cast<std::size_t>(at - found.splits.begin());
  }
  return found;
}

std::vector<RunInfo> runs_of_family(const std::vector<RunInfo>& all,
                                    const std::vector<SplitInfo>& splits,
                                    const std::vector<RunInfo>& like) {
  if (like.empty()) return {};
  const FamilyRuns family(splits, like);
  std::vector<RunInfo> runs;
  std::ranges::copy_if(all, std::back_inserter(runs),
                       [&](const RunInfo& run) { return family.split_of(run) && family.has(run); });
  return runs;
}

std::size_t replicates_of_family(const SharedRuns& all, const std::vector<SplitInfo>& splits,
                                 const std::vector<RunInfo>& like) {
  if (like.empty()) return 0;
  const FamilyRuns family(splits, like);
  std::vector<SplitRecipe> found;
  for (const RunInfo& run : all) {
    const SplitInfo* split = family.split_of(run);
    if (split && std::ranges::find(found, split->recipe) == found.end() && family.has(run))
      found.push_back(split->recipe);
  }
  return found.size();
}

Message replicate_name(const SplitRecipe& recipe) {
  return recipe.folds > 1 ? en::say("fold {} of {}", recipe.fold, recipe.folds)
                          : en::say("split seed {}", recipe.seed);
}

}  // namespace hankki

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
  const SplitInfo& one = split_in(splits, like.front());
  std::vector<RunInfo> runs;
  const auto differs_by_split = [&](const RunInfo& run) {
    return !run.archived && std::ranges::any_of(like, [&](const RunInfo& wanted) {
      return run.split != wanted.split && same_settings(run, wanted);
    });
  };
  for (const RunInfo& run : all) {
    const auto split = std::ranges::find(splits, run.split, &SplitInfo::id);
    if (run.result.test.empty() || split == splits.end() || !are_replicates(*split, one)) continue;
    if (differs_by_split(run) || std::ranges::find(like, run.id, &RunInfo::id) != like.end())
      runs.push_back(run);
  }
  return runs;
}

Message replicate_name(const SplitRecipe& recipe) {
  return recipe.folds > 1 ? en::say("fold {} of {}", recipe.fold, recipe.folds)
                          : en::say("split seed {}", recipe.seed);
}

}  // namespace hankki

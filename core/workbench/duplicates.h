// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/data/recipe_merging.h"
#include "core/data/split.h"
#include "core/store/vector_sets.h"
#include "core/vectors/alike_pairs.h"

namespace hankki {

/// Which recipe of a group of near-duplicates is kept: the one with most interactions, the oldest
/// by the date submitted (without one: last), the longest by the letters of all its text, the one
/// of the lowest id. Of recipes that are equal by the rule, that of the lowest id.
enum class KeepRule { MostInteractions, Oldest, Longest, First };
std::string_view to_text(KeepRule rule);  ///< "most-interactions", "oldest", "longest", "first"
KeepRule parse_keep_rule(std::string_view text);  ///< throws Error

/// A bound for memory, of which a pair takes 12 bytes.
inline constexpr std::size_t kMostDuplicatePairs = 20'000'000;

/// Recipes of which one would do.
struct DuplicateGroup {
  std::vector<ItemIndex> recipes;  ///< ascending
  ItemIndex kept = 0;              ///< one of them
};

struct DuplicateCounts {
  std::int64_t pairs = 0, groups = 0;
  std::int64_t recipes = 0;  ///< in groups
  std::int64_t to_go() const { return recipes - groups; }
  bool operator==(const DuplicateCounts&) const = default;
};

/// The near-duplicates among stored vectors. All pairs are compared once; what there is at any
/// threshold is then known at once. Immutable: read it from any thread.
class NearDuplicates {
 public:
  /// Pairs whose cosine reaches `lowest`, above 0, on job.threads(). Throws Error where there are
  /// more than `most`, Cancelled.
  NearDuplicates(const RecipeVectors& vectors, float lowest, std::size_t most,
                 const JobContext& job);

  float lowest() const { return lowest_; }

  /// At a threshold from lowest() on; by binary search.
  DuplicateCounts counts(float threshold) const;

  /// The largest first. `dataset` is that of the vectors.
  std::vector<DuplicateGroup> groups(const Dataset& dataset, float threshold, KeepRule rule) const;

 private:
  struct Join {  // two groups, or recipes, become one
    float cosine = 0;
    std::uint32_t groups = 0, recipes = 0;  // that there are then
  };

  float lowest_;
  std::vector<ItemIndex> recipes_;  // of each row
  std::vector<AlikePair> pairs_;    // most alike first
  std::vector<Join> joins_;         // most alike first
};

/// The cleaning step (CleaningSteps::merge_recipes) that keeps one recipe of each group. `vectors`
/// is their name; it and the rest are said in the data set's provenance.
RecipeMerging merging_of(const std::vector<DuplicateGroup>& groups, std::string_view vectors,
                         double threshold, KeepRule rule, bool move_interactions);

/// How much of a split's test part could be answered from a near copy in its train part.
struct CopiesAcross {
  std::int64_t recipes = 0, copied_recipes = 0;  ///< in the test part; with a copy in train
  std::int64_t interactions = 0;                 ///< in the test part
  std::int64_t copied = 0;                       ///< those whose recipe has a copy in train
  std::int64_t copied_by_user = 0;  ///< those whose own user has a copy of the recipe in train
};
CopiesAcross copies_across(const std::vector<DuplicateGroup>& groups, const Split& split);

/// That a user's test recipes have copies in his train part; empty where none has.
Message warning_of(const CopiesAcross& copies);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/recipe_merging.h"
#include "core/data/replacement.h"

namespace hankki {

/// What cleaning does, in this order; a step that is off is left out.
struct CleaningSteps {
  std::vector<Replacement> rename_ingredients;  ///< see IngredientNames
  /// Recipes that go for others. Before the rows, so that of what a user said of either recipe the
  /// last word counts.
  std::optional<RecipeMerging> merge_recipes;
  bool drop_unrated = false;        ///< drop rating 0 ("no rating") as a step of its own
  bool keep_last_duplicate = true;  ///< of a user's ratings of one item, the latest (else last) row
  /// Keep ratings of at least this. Behind the step before, so that the last word on an item
  /// counts; where it is above 0, what has no rating is dropped first.
  std::optional<double> min_rating;
  bool binarise = false;                    ///< every interaction that is left counts as 1
  std::uint32_t min_user_interactions = 0;  ///< one pass, users only
  std::uint32_t min_item_interactions = 0;  ///< one pass, items only
  std::uint32_t k_core = 0;                 ///< repeated until every user and every item has k
};

struct CleaningStepResult {
  Message step;  ///< a sentence for people: "Ratings below 4"
  std::int64_t removed = 0;
  std::int64_t left = 0;
  std::int64_t rounds = 1;
  // Of a step that concerns recipes; 0 and empty otherwise.
  std::int64_t recipes = 0;           ///< that changed, or went
  std::vector<Replacement> replaced;  ///< names of ingredients, or ids of recipes
  bool operator==(const CleaningStepResult&) const = default;
};

struct Cleaned {
  Dataset dataset;
  std::vector<CleaningStepResult> steps;
};

/// What cleaning would leave.
struct CleaningPreview {
  std::vector<CleaningStepResult> steps;
  std::int64_t users = 0, recipes = 0, interactions = 0;
};

/// The counts of clean() without the data set: fast enough for every change of a step. Throws Error
/// where nothing would be left.
CleaningPreview preview_clean(const Dataset& dataset, const CleaningSteps& steps,
                              const JobContext& job);

/// A new data set with the rows that are left; users and recipes without a row are dropped. Steps
/// that concern recipes alone (and duplicates) keep the recipes without a row, and can be done
/// where there are no interactions. Throws Error where nothing would be left, or a step does not
/// fit the data set.
Cleaned clean(const Dataset& dataset, const CleaningSteps& steps, const JobContext& job);

}  // namespace hankki

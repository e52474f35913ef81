// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/data/split.h"

namespace hankki {

inline constexpr std::int32_t kMostFolds = 100;

/// Whether a method can be cut into folds: ratio (each user's items), new-users, new-recipes.
bool can_fold(SplitRecipe::Method method);

/// Throws Error where a recipe's folds cannot be: too many, of a method that cannot be cut so, or
/// a fold that is none of them.
void check_folds(const SplitRecipe& recipe);

/// The recipes of a family of so many folds, each of which is tested in one of them. The share of
/// the test part is 1 / folds; training and validation share the rest as in `recipe`. Of 1 fold:
/// the recipe itself. Throws as check_folds().
std::vector<SplitRecipe> fold_recipes(const SplitRecipe& recipe, std::int32_t folds);

/// Whether two splits of one data set are replicates of each other: folds of one cut, or the same
/// random split by other seeds (repeated holdout). The same recipe twice is, but for imported ones,
/// whose recipes say nothing of their parts.
bool are_of_one_family(const SplitRecipe& one, const SplitRecipe& other);

/// The parts of n things in random order that are dealt to the folds in turn, the first one to
/// `first` (from 0): what is dealt to the recipe's fold is tested, what comes to the folds after it
/// is validated up to its share of the rest, in whole things and at least one as long as training
/// keeps another (RecBole's rounding). Everything is trained on where there is only one thing.
void deal_to_folds(const SplitRecipe& recipe, std::size_t first, std::span<Part> parts);

}  // namespace hankki

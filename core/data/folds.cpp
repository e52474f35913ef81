// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folds.h"

#include <algorithm>

#include "core/base/error.h"

namespace hankki {

bool can_fold(SplitRecipe::Method method) {
  using Method = SplitRecipe::Method;
  return method == Method::Ratio || method == Method::NewUsers || method == Method::NewRecipes;
}

void check_folds(const SplitRecipe& recipe) {
  if (recipe.folds < 1 || recipe.folds > kMostFolds)
    throw Error("folds", en::say("{} is not a number of folds from 2 to {}, or 1 for none",
                                 recipe.folds, kMostFolds));
  if (recipe.fold < 1 || recipe.fold > recipe.folds)
    throw Error("folds", en::say("there is no fold {} of {}", recipe.fold, recipe.folds));
  if (recipe.folds > 1 && !can_fold(recipe.method))
    throw Error("folds",
                en::say("a split by {} has one test part that cannot be cut into folds; choose "
                        "ratio, new-users or new-recipes",
                        to_text(recipe.method)));
}

std::vector<SplitRecipe> fold_recipes(const SplitRecipe& recipe, std::int32_t folds) {
  SplitRecipe fold = recipe;
  fold.folds = folds;
  fold.fold = 1;
  check_folds(fold);
  if (folds == 1) return {fold};
  const double learned = recipe.train + recipe.validation;
  if (!(recipe.train > 0) || !(recipe.validation >= 0))
    throw Error("ratios",
                en::say("with folds the shares of train and validation divide what a fold leaves; "
                        "give some training data, as in 0.8,0.1,0.1"));
  fold.test = 1.0 / folds;
  fold.validation = (1 - fold.test) * recipe.validation / learned;
  fold.train = 1 - fold.test - fold.validation;
  std::vector<SplitRecipe> family;
  for (; fold.fold <= folds; ++fold.fold) family.push_back(fold);
  return family;
}

bool are_of_one_family(const SplitRecipe& one, const SplitRecipe& other) {
  if (one.method == SplitRecipe::Method::Imported) return false;
  SplitRecipe moved = one;
  if (one.folds > 1)
    moved.fold = other.fold;
  else if (is_random(one.method))
    moved.seed = other.seed;
  return moved == other;
}

void deal_to_folds(const SplitRecipe& recipe, std::size_t first, std::span<Part> parts) {
  std::ranges::fill(parts, Part::Train);
  if (parts.size() < 2) return;
  const auto folds = static_cast<std::size_t>(recipe.folds);
  const auto each_of = [&](std::size_t after, auto&& use) {
    const std::size_t fold = static_cast<std::size_t>(recipe.fold) - 1 + after;
    for (std::size_t at = (fold + folds - first % folds) % folds; at < parts.size(); at += folds)
      use(parts[at]);
  };
  std::size_t left = parts.size();
  each_of(0, [&](Part& part) {
    part = Part::Test;
    --left;
  });
  // A hair more, so that 1/9 of 9 is 1.
  const double share = recipe.validation / (recipe.train + recipe.validation) + 1e-12;
  auto wanted = static_cast<std::size_t>(share * static_cast<double>(left));
  if (wanted == 0 && recipe.validation > 0) wanted = 1;
  wanted = std::min(wanted, left - 1);
  for (std::size_t after = 1; after < folds; ++after)
    each_of(after, [&](Part& part) {
      if (wanted == 0) return;
      part = Part::Validation;
      --wanted;
    });
}

}  // namespace hankki

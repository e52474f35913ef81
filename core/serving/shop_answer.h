// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/bandit/list_fill.h"
#include "core/serving/leaning.h"
#include "core/serving/nutrient_bins.h"
#include "core/serving/recipe_set.h"

namespace hankki {

/// What a model would recommend to one person, before any filter, best first.
struct OwnList {
  std::vector<ItemIndex> recipes;
  /// By place in `recipes`: the rank in the model's order of all recipes, from 0. Ascending; a list
  /// that was looked for in depth has gaps.
  std::vector<std::uint32_t> ranks;

  std::optional<std::uint32_t> rank(ItemIndex recipe) const;  ///< nullopt where it is not in it
};

/// A slot as it is shown, logged and explained.
struct ShopSlot {
  ItemIndex recipe = 0;
  int arm = -1;                 ///< -1: of no model
  double model_propensity = 1;  ///< P(this model, or a surprise), given the slots above
  double item_propensity = 1;   ///< P(this recipe), given the slots above
  ChoiceReason reason = ChoiceReason::Only;
  std::vector<std::optional<std::uint32_t>> ranks;  ///< by arm, in the models' own order
  std::vector<double> draws;                        ///< by arm; empty where none explain it
};

struct BlendRequest {
  std::span<const OwnList> own;        ///< by arm; empty where a model has no list for the person
  const RecipeSet* allowed = nullptr;  ///< what filters and the person leave
  const Leaning* leaning = nullptr;    ///< sorts first; null: none
  const NutrientBins* bins = nullptr;
  NutrientWishes wishes{};
  std::size_t length = 10;
  double surprise = 0;  ///< probability that a slot is a recipe that no model's list has
  bool propensities = true;
};

struct Blend {
  std::vector<std::vector<ItemIndex>> lists;  ///< by arm, as they were blended
  std::vector<ShopSlot> shown;                ///< by slot
};

/// Filters each model's list and sorts it by the leaning and the wishes, then fills the slots one
/// by one by the policy. A surprise is any recipe that is allowed and in none of these lists, all
/// with the same probability. Shorter where the lists are used up.
Blend blend_lists(Policy& policy, const BanditVisit& visit, const BlendRequest& request,
                  RandomEngine& random);

}  // namespace hankki

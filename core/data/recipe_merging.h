// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/message.h"
#include "core/data/dataset.h"
#include "core/data/replacement.h"

namespace hankki {

/// Recipes of which one stands for all.
struct MergedRecipes {
  ItemIndex kept = 0;
  std::vector<ItemIndex> others;  ///< that go
};

/// Recipes that are taken out of a data set because another one is nearly the same.
struct RecipeMerging {
  std::vector<MergedRecipes> groups;
  bool move_interactions = true;  ///< of the others to the kept one; else they go too
  Message criterion;              ///< why they are the same, as part of a sentence
};

/// The recipe that stands for each one, by its index: mostly itself. Throws Error where a recipe is
/// not in the data set, or goes twice or goes and stays.
std::vector<ItemIndex> stands_for(const Dataset& dataset, const RecipeMerging& merging);

/// The ids of those that go, and of what stands for them.
std::vector<Replacement> replaced_recipes(const Dataset& dataset, const RecipeMerging& merging);

}  // namespace hankki

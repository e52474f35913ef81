// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/data/dataset.h"

namespace hankki {

/// A recipe that somebody of the shop wrote.
struct OwnRecipe {
  std::string name, description;
  std::vector<std::string> ingredients, tags, steps;
  std::optional<int> minutes;
  std::optional<Nutrition> nutrition;
  bool operator==(const OwnRecipe&) const = default;
};

/// The same as it is stored: texts without the space around them, on one line each but the
/// description's, ingredients and tags with their case folded, and none twice. Throws Error, naming
/// the field, where it has no name or ingredient, or one of them is out of bounds.
OwnRecipe tidied(OwnRecipe recipe);

/// As JSON, and back. The reader throws Error, as tidied() does, where it is none.
std::string own_recipe_text(const OwnRecipe& recipe);
OwnRecipe read_own_recipe(std::string_view text);

/// A recipe by the id ("shop:3") and the author that a data set has of it.
struct AddedRecipe {
  std::string id, author;
  OwnRecipe recipe;
};

/// The data set with these recipes behind its own, in their order, with their terms behind its own
/// terms; everything that was there keeps its number. It is a copy.
std::shared_ptr<const Dataset> with_added(const Dataset& dataset,
                                          const std::vector<AddedRecipe>& added);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/dates.h"
#include "core/serving/own_recipe.h"
#include "core/store/ids.h"

namespace hankki {

class Store;

using OwnRecipeId = std::int64_t;

/// A recipe that a person of the shop added, as the workspace has it.
struct OwnRecipeInfo {
  OwnRecipeId id = 0;
  std::string person;  ///< "visitor:ID" or "account:N"
  OwnRecipe recipe;
  std::int64_t revision = 0;  ///< counts its changes
  std::string created;        ///< UTC
  bool removed = false;       ///< hidden; it may come back
  bool operator==(const OwnRecipeInfo&) const = default;
};

/// "shop:3", by which the shop knows it; and back, nullopt where it is no such name.
std::string own_recipe_name(OwnRecipeId id);
std::optional<OwnRecipeId> own_recipe_id(std::string_view name);

/// The recipes that people of the shop added: ShopRecords::recipes(). Recipes are stored as
/// tidied() leaves them, which throws Error where one is none. Every call with a number throws
/// Error where the person has no recipe of that number.
class OwnRecipes {
 public:
  explicit OwnRecipes(Store& store) : store_(store) {}

  OwnRecipeId add(const std::string& person, const OwnRecipe& recipe, Time now);
  /// Adds it under the number that it had, of a demo that is played again: one of that person that
  /// is hidden comes back as this one. Throws Error where another person's has the number.
  void add_again(const std::string& person, OwnRecipeId id, const OwnRecipe& recipe, Time now);
  void edit(const std::string& person, OwnRecipeId id, const OwnRecipe& recipe, Time now);

  /// Hides it until it is restored or purged.
  void remove(const std::string& person, OwnRecipeId id, Time now);
  void restore(const std::string& person, OwnRecipeId id, Time now);

  std::vector<OwnRecipeInfo> list(const std::string& person) const;  ///< oldest first

  /// Everybody's, oldest first, also those that are hidden.
  std::vector<OwnRecipeInfo> all() const;
  /// A text that is another one after each change of any of them, and takes no time.
  std::string stamp() const;

 private:
  Store& store_;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/workbench/shop.h"

namespace hankki {

/// A shelf of recipes for somebody without history.
struct ShopTheme {
  std::string id;  ///< "theme:3", or "tag:soups"
  std::string name;
  std::vector<ItemIndex> recipes;
  std::size_t all = 0;  ///< that the theme has for this person
};

struct ShopThemes {
  bool of_clusters = false;  ///< themes that were chosen on the map, if few with tags beside them
  bool by_taste = false;     ///< within a theme the nearest to what the person told come first
  std::vector<ShopTheme> themes;
  std::size_t ratings_missing = 0;  ///< until the shop is made for the person
};

/// What is asked for, and what was there before: what a person does meanwhile changes which recipes
/// are left and which come first, so that no number could tell which ones they have seen.
struct ThemesRequest {
  std::uint64_t seed = 1;
  std::uint64_t refreshed = 0;  ///< how often all themes were asked for anew
  std::map<std::string, std::vector<ItemIndex>> on_shelf;  ///< by theme: they stay where they are
  std::map<ItemIndex, std::size_t> seen;                   ///< how often, before
  std::size_t themes = 5, recipes = 5;

  /// Puts on the shelves what is shown now.
  void show(const ShopThemes& shown);
  /// Clears them all for other themes, or one of them for other recipes of its theme.
  void refresh();
  void refresh(const std::string& theme);
};

/// Themes of recipes that the person has not rated and is not allergic to. What is on a shelf stays
/// while it can be shown; else what was seen least often comes first, so that nothing comes twice
/// before everything was there. The same request gives the same themes.
ShopThemes shop_themes(const Shop& shop, const ShopPerson& person, const ThemesRequest& request,
                       Time now);

}  // namespace hankki

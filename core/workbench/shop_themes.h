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

struct ThemesRequest {
  std::uint64_t seed = 1;
  std::uint64_t refreshed = 0;                    ///< how often all themes were asked for anew
  std::map<std::string, std::uint64_t> of_theme;  ///< and each theme's recipes, by its id
  std::size_t themes = 5, recipes = 5;
};

/// Themes of recipes that the person has not rated and is not allergic to. Nothing comes twice
/// before everything was there. The same request gives the same themes.
ShopThemes shop_themes(const Shop& shop, const ShopPerson& person, const ThemesRequest& request,
                       Time now);

}  // namespace hankki

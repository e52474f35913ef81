// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_themes.h"

#include <algorithm>

#include "core/base/random.h"
#include "core/serving/theme_shelf.h"
#include "core/workbench/themes.h"

namespace hankki {
namespace {

struct Candidates {
  std::string id, name;
  std::vector<ItemIndex> recipes;
};

/// What is left of a theme's recipes for the person.
std::vector<ItemIndex> among(const std::vector<ItemIndex>& recipes, const RecipeSet& left) {
  std::vector<ItemIndex> kept;
  for (const ItemIndex recipe : recipes)
    if (left.contains(recipe)) kept.push_back(recipe);
  return kept;
}

std::vector<Candidates> cluster_themes(const Shop& shop, const RecipeSet& left) {
  std::vector<Candidates> all;
  for (const RecipeTheme& theme : themes_of(shop.workspace(), shop.batch().data().dataset_id)) {
    auto recipes = among(theme.recipes, left);
    if (!recipes.empty())
      all.push_back({"theme:" + std::to_string(theme.info.id), theme.name, std::move(recipes)});
  }
  return all;
}

/// Tags that say something: with enough recipes for a shelf, and not on every other recipe.
std::vector<Candidates> tag_themes(const Shop& shop, const RecipeSet& left, std::size_t least) {
  const Dataset& dataset = *shop.batch().data().dataset;
  std::vector<std::vector<ItemIndex>> recipes_of(dataset.tags().size());
  left.each([&](ItemIndex recipe) {
    for (const std::uint32_t tag : dataset.recipes()[recipe].tags)
      recipes_of[tag].push_back(recipe);
  });
  const std::size_t most = left.count() / 2;
  std::vector<Candidates> all;
  for (std::uint32_t tag = 0; tag < recipes_of.size(); ++tag)
    if (recipes_of[tag].size() >= least && recipes_of[tag].size() <= most)
      all.push_back({"tag:" + dataset.tags().term(tag), dataset.tags().term(tag),
                     std::move(recipes_of[tag])});
  return all;
}

std::uint64_t number_of(std::uint64_t seed, const std::string& id) { return derive_seed(seed, id); }

}  // namespace

ShopThemes shop_themes(const Shop& shop, const ShopPerson& person, const ThemesRequest& request,
                       Time now) {
  RecipeSet left = shop.unseen(person, now);
  left -= shop.batch().catalogue().with_allergens(person.survey.allergies);
  ShopThemes result;
  auto clusters = cluster_themes(shop, left);
  result.of_clusters = !clusters.empty();
  const auto liked = shop.liked(person);
  result.by_taste = !liked.empty() || person.survey.orders();
  const std::size_t ratings = shop.ratings(person);
  const std::size_t enough = shop.settings().warm_after;
  result.ratings_missing = enough - std::min(enough, ratings);
  // A theme goes on where it was when it was last shown: `hands` were dealt of it before.
  const auto show = [&](const Candidates& chosen, std::uint64_t hands) {
    const auto refreshed = request.of_theme.find(chosen.id);
    const std::uint64_t hand =
        hands + (refreshed == request.of_theme.end() ? 0 : refreshed->second);
    ShopTheme& theme = result.themes.emplace_back(ShopTheme{
        .id = chosen.id, .name = chosen.name, .recipes = {}, .all = chosen.recipes.size()});
    if (result.by_taste) {
      RecipeSet own(shop.batch().catalogue().recipes());
      for (const ItemIndex recipe : chosen.recipes) own.add(recipe);
      const auto best = shop.batch().taste().nearest(liked, person.survey, own, theme.all);
      for (std::size_t i = 0; i < std::min(request.recipes, theme.all); ++i)
        theme.recipes.push_back(best[(hand * request.recipes + i) % theme.all]);
    } else {
      for (const std::size_t recipe :
           deal(theme.all, request.recipes, hand, number_of(request.seed, chosen.id)))
        theme.recipes.push_back(chosen.recipes[recipe]);
    }
  };
  const auto deal_out = [&](const std::vector<Candidates>& themes, std::size_t count) {
    for (const std::size_t place : deal(themes.size(), count, request.refreshed, request.seed))
      show(themes[place],
           times_dealt(themes.size(), count, request.refreshed, request.seed, place));
  };
  if (clusters.size() >= request.themes) {
    deal_out(clusters, request.themes);
    return result;
  }
  // Too few to choose from: all of them, and tags beside them.
  for (const Candidates& cluster : clusters) show(cluster, request.refreshed);
  deal_out(tag_themes(shop, left, request.recipes), request.themes - clusters.size());
  return result;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_themes.h"

#include <algorithm>
#include <tuple>

#include "core/base/random.h"
#include "core/serving/theme_shelf.h"
#include "core/workbench/themes.h"

namespace hankki {
namespace {

struct Candidates {
  std::string id, name;
  std::vector<ItemIndex> recipes;
};

std::vector<ItemIndex> among(const std::vector<ItemIndex>& recipes, const RecipeSet& left) {
  std::vector<ItemIndex> kept;
  for (const ItemIndex recipe : recipes)
    if (left.contains(recipe)) kept.push_back(recipe);
  return kept;
}

std::vector<Candidates> cluster_themes(const Shop& shop, const RecipeSet& edible) {
  std::vector<Candidates> all;
  for (const RecipeTheme& theme : themes_of(shop.workspace(), shop.batch().data().dataset_id)) {
    auto recipes = among(theme.recipes, edible);
    if (!recipes.empty())
      all.push_back({"theme:" + std::to_string(theme.info.id), theme.name, std::move(recipes)});
  }
  return all;
}

/// Tags that say something: with enough recipes for a shelf, and not on every other recipe.
std::vector<Candidates> tag_themes(const Shop& shop, const RecipeSet& edible, std::size_t least) {
  const Dataset& dataset = *shop.batch().data().dataset;
  std::vector<std::vector<ItemIndex>> recipes_of(dataset.tags().size());
  edible.each([&](ItemIndex recipe) {
    for (const std::uint32_t tag : dataset.recipes()[recipe].tags)
      recipes_of[tag].push_back(recipe);
  });
  const std::size_t most = edible.count() / 2;
  std::vector<Candidates> all;
  for (std::uint32_t tag = 0; tag < recipes_of.size(); ++tag)
    if (recipes_of[tag].size() >= least && recipes_of[tag].size() <= most)
      all.push_back({"tag:" + dataset.tags().term(tag), dataset.tags().term(tag),
                     std::move(recipes_of[tag])});
  return all;
}

/// Fills the shelves of one request.
class Shelves {
 public:
  Shelves(const Shop& shop, const ShopPerson& person, const ThemesRequest& request, Time now)
      : shop_(shop),
        person_(person),
        request_(request),
        left_(shop.unseen(person, now)),
        liked_(shop.liked(person)) {
    left_ -= shop.batch().catalogue().with_allergens(person.survey.allergies);
  }

  bool by_taste() const { return !liked_.empty() || person_.survey.orders(); }

  ShopTheme shelf(const Candidates& chosen) const {
    const std::vector<ItemIndex> left = among(chosen.recipes, left_);
    ShopTheme theme{.id = chosen.id, .name = chosen.name, .recipes = {}, .all = left.size()};
    const auto there = request_.on_shelf.find(chosen.id);
    if (there != request_.on_shelf.end()) theme.recipes = among(there->second, left_);
    for (const ItemIndex recipe : in_order(chosen.id, left)) {
      if (theme.recipes.size() >= request_.recipes) break;
      if (std::ranges::find(theme.recipes, recipe) == theme.recipes.end())
        theme.recipes.push_back(recipe);
    }
    return theme;
  }

 private:
  std::size_t times_seen(ItemIndex recipe) const {
    const auto found = request_.seen.find(recipe);
    return found == request_.seen.end() ? 0 : found->second;
  }

  /// What was seen least often first; in another order each time that all was seen.
  std::vector<ItemIndex> in_order(const std::string& theme, std::vector<ItemIndex> recipes) const {
    if (by_taste()) {
      RecipeSet own(shop_.batch().catalogue().recipes());
      for (const ItemIndex recipe : recipes) own.add(recipe);
      recipes = shop_.batch().taste().nearest(liked_, person_.survey, own, recipes.size());
      std::ranges::stable_sort(recipes, {}, [&](ItemIndex recipe) { return times_seen(recipe); });
      return recipes;
    }
    const std::uint64_t seed = derive_seed(request_.seed, theme);
    std::vector<std::tuple<std::size_t, std::uint64_t, ItemIndex>> keys;
    for (const ItemIndex recipe : recipes) {
      const std::size_t times = times_seen(recipe);
      keys.emplace_back(times, derive_seed(derive_seed(seed, "shelf", times), "recipe", recipe),
                        recipe);
    }
    std::ranges::sort(keys);
    std::ranges::transform(keys, recipes.begin(), [](const auto& key) { return std::get<2>(key); });
    return recipes;
  }

  const Shop& shop_;
  const ShopPerson& person_;
  const ThemesRequest& request_;
  RecipeSet left_;
  std::vector<ItemIndex> liked_;
};

}  // namespace

void ThemesRequest::show(const ShopThemes& shown) {
  on_shelf.clear();
  for (const ShopTheme& theme : shown.themes) on_shelf[theme.id] = theme.recipes;
}

void ThemesRequest::refresh() {
  ++refreshed;
  while (!on_shelf.empty()) refresh(std::string(on_shelf.begin()->first));
}

void ThemesRequest::refresh(const std::string& theme) {
  const auto cleared = on_shelf.extract(theme);
  if (cleared.empty()) return;
  for (const ItemIndex recipe : cleared.mapped()) ++seen[recipe];
}

ShopThemes shop_themes(const Shop& shop, const ShopPerson& person, const ThemesRequest& request,
                       Time now) {
  // Which themes there are must not hang on what was rated: they would be dealt in another order.
  RecipeSet edible = shop.batch().offered();
  edible -= shop.batch().catalogue().with_allergens(person.survey.allergies);
  const Shelves shelves(shop, person, request, now);
  ShopThemes result;
  const auto clusters = cluster_themes(shop, edible);
  result.of_clusters = !clusters.empty();
  result.by_taste = shelves.by_taste();
  const std::size_t ratings = shop.ratings(person);
  const std::size_t enough = shop.settings().warm_after;
  result.ratings_missing = enough - std::min(enough, ratings);
  const auto show = [&](const Candidates& chosen) {
    ShopTheme theme = shelves.shelf(chosen);
    if (theme.all > 0) result.themes.push_back(std::move(theme));
  };
  // Those of this hand, and of the others where nothing is left of one.
  const auto deal_out = [&](const std::vector<Candidates>& themes) {
    const std::size_t count = request.themes - result.themes.size();
    auto places = deal(themes.size(), count, request.refreshed, request.seed);
    for (std::size_t place = 0; place < themes.size(); ++place)
      if (std::ranges::find(places, place) == places.end()) places.push_back(place);
    for (const std::size_t place : places)
      if (result.themes.size() < request.themes) show(themes[place]);
  };
  if (clusters.size() >= request.themes) {
    deal_out(clusters);
    return result;
  }
  // Too few to choose from: all of them, and tags beside them.
  for (const Candidates& cluster : clusters) show(cluster);
  deal_out(tag_themes(shop, edible, request.recipes));
  return result;
}

}  // namespace hankki

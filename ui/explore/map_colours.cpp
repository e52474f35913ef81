// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/map_colours.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hankki {
namespace {

constexpr float kFewestStars = 1, kMostStars = 5;

float mostRatings(const ExploreTexts& texts) {
  const auto& counts = texts.statistics.per_recipe;
  return counts.empty() ? 1.0F
                        : static_cast<float>(std::max(1U, *std::ranges::max_element(counts)));
}

}  // namespace

MapColours popularityColours(const ExploreTexts& texts, const std::vector<ItemIndex>& recipes) {
  const float most = std::log1p(mostRatings(texts));
  MapColours colours;
  colours.values.reserve(recipes.size());
  for (const ItemIndex recipe : recipes)
    colours.values.push_back(std::log1p(static_cast<float>(texts.statistics.per_recipe[recipe])) /
                             most);
  return colours;
}

MapColours ratingColours(const ExploreTexts& texts, const std::vector<ItemIndex>& recipes) {
  MapColours colours;
  for (const ItemIndex recipe : recipes)  // NaN without a rating: grey
    colours.values.push_back((texts.statistics.mean_per_recipe[recipe] - kFewestStars) /
                             (kMostStars - kFewestStars));
  return colours;
}

MapColours tagColours(const ExploreTexts& texts, const std::vector<ItemIndex>& recipes,
                      std::uint32_t tag) {
  MapColours colours;
  for (const ItemIndex recipe : recipes) {
    const auto& tags = texts.recipe(recipe).tags;
    const bool has = std::ranges::find(tags, tag) != tags.end();
    colours.categories.push_back(has ? std::uint8_t{0} : MapColours::kNone);
  }
  return colours;
}

MapColours clusterColours(const ClustersModel& clusters, const std::vector<ItemIndex>& recipes) {
  MapColours colours;
  const auto series = clusters.seriesOfRecipes(recipes.empty() ? 0 : recipes.back() + 1, true);
  colours.categories.reserve(recipes.size());
  for (const ItemIndex recipe : recipes)
    colours.categories.push_back(series[recipe] < kSeriesCount ? series[recipe]
                                                               : MapColours::kNone);
  return colours;
}

MapColours lostColours(const MapQuality& quality, std::size_t points) {
  MapColours colours;
  colours.values.assign(points, std::numeric_limits<float>::quiet_NaN());
  for (std::size_t i = 0; i < quality.points.size(); ++i)
    colours.values[quality.points[i]] = 1 - quality.kept[i];
  return colours;
}

std::vector<float> ratingSizes(const ExploreTexts& texts, const std::vector<ItemIndex>& recipes) {
  const float most = mostRatings(texts);
  std::vector<float> sizes;
  sizes.reserve(recipes.size());
  for (const ItemIndex recipe : recipes)
    sizes.push_back(std::sqrt(static_cast<float>(texts.statistics.per_recipe[recipe]) / most));
  return sizes;
}

MapColours mapColours(const MapColouring& colouring, const ExploreTexts& texts,
                      const ClustersModel& clusters, const RecipeMap* map,
                      const std::vector<ItemIndex>& recipes) {
  if (colouring.by == "cluster" && !clusters.isEmpty()) return clusterColours(clusters, recipes);
  if (colouring.by == "tag") return tagColours(texts, recipes, colouring.tag);
  if (colouring.by == "rating") return ratingColours(texts, recipes);
  if (colouring.by == "trust" && map) return lostColours(map->quality, recipes.size());
  return popularityColours(texts, recipes);
}

}  // namespace hankki

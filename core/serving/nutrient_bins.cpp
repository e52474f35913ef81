// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/nutrient_bins.h"

#include <algorithm>

namespace hankki {
namespace {

constexpr int kHighestBin = 4;

}  // namespace

bool energy_shares(const Recipe& recipe, std::array<double, kEnergyNutrients>& shares) {
  if (!recipe.nutrition || !(recipe.nutrition->calories > 0)) return false;
  const double carbohydrate = 4 * 3 * static_cast<double>(recipe.nutrition->carbohydrates);
  const double protein = 4 * .5 * static_cast<double>(recipe.nutrition->protein);
  const double fat = 9 * .65 * static_cast<double>(recipe.nutrition->total_fat);
  const double sum = carbohydrate + protein + fat;
  if (!(sum > 0)) return false;
  shares = {carbohydrate / sum, protein / sum, fat / sum};
  return true;
}

bool any(const NutrientWishes& wishes) {
  return std::ranges::any_of(wishes, [](NutrientWish wish) { return wish != NutrientWish::Off; });
}

NutrientBins::NutrientBins(const Dataset& dataset) {
  bins_.assign(dataset.recipes().size(), {kNone, kNone, kNone});
  std::vector<ItemIndex> known;
  std::vector<std::array<double, kEnergyNutrients>> shares;
  for (ItemIndex recipe = 0; recipe < bins_.size(); ++recipe) {
    std::array<double, kEnergyNutrients> of_recipe{};
    if (!energy_shares(dataset.recipes()[recipe], of_recipe)) continue;
    known.push_back(recipe);
    shares.push_back(of_recipe);
  }
  for (std::size_t nutrient = 0; nutrient < kEnergyNutrients; ++nutrient) {
    std::vector<double> sorted;
    for (const auto& of_recipe : shares) sorted.push_back(of_recipe[nutrient]);
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i < known.size(); ++i) {
      const auto lower = std::ranges::lower_bound(sorted, shares[i][nutrient]) - sorted.begin();
      bins_[known[i]][nutrient] = static_cast<std::uint8_t>(5 * lower / std::ssize(sorted));
    }
  }
}

int NutrientBins::distance(ItemIndex recipe, const NutrientWishes& wishes) const {
  constexpr int kBeyond = kHighestBin * static_cast<int>(kEnergyNutrients) + 1;
  int distance = 0;
  for (std::size_t nutrient = 0; nutrient < kEnergyNutrients; ++nutrient) {
    if (wishes[nutrient] == NutrientWish::Off) continue;
    const std::uint8_t bin = bins_[recipe][nutrient];
    if (bin == kNone) return kBeyond;
    distance += wishes[nutrient] == NutrientWish::Low ? bin : kHighestBin - bin;
  }
  return distance;
}

void NutrientBins::sort(std::vector<ItemIndex>& recipes, const NutrientWishes& wishes) const {
  if (!any(wishes)) return;
  std::ranges::stable_sort(recipes, {}, [&](ItemIndex recipe) { return distance(recipe, wishes); });
}

}  // namespace hankki

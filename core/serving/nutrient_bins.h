// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/data/dataset.h"

namespace hankki {

/// What a person may ask for little or much of, in this order everywhere.
enum class EnergyNutrient { Carbohydrate, Protein, Fat };
inline constexpr std::size_t kEnergyNutrients = 3;

enum class NutrientWish : std::uint8_t { Off, Low, High };
using NutrientWishes = std::array<NutrientWish, kEnergyNutrients>;

/// Each nutrient's share of the three's energy, from % of the daily value: fat 9 x .65 kcal a
/// percent, carbohydrate 4 x 3, protein 4 x .5. False, and nothing set, where the recipe tells no
/// nutrition, has 0 kcal, or the three have none.
bool energy_shares(const Recipe& recipe, std::array<double, kEnergyNutrients>& shares);

/// Of each recipe and nutrient the quintile, 0 to 4, of its share among the known shares of the
/// catalogue: the bin is floor(5 r / n) where r of the n shares are lower, so equal shares have
/// equal bins. Immutable.
class NutrientBins {
 public:
  static constexpr std::uint8_t kNone = 0xFF;

  explicit NutrientBins(const Dataset& dataset);

  /// 0 to 4, or kNone where there is no share.
  std::uint8_t bin(ItemIndex recipe, EnergyNutrient nutrient) const {
    return bins_[recipe][static_cast<std::size_t>(nutrient)];
  }

  /// How far the recipe is from what is wished: the sum, over the nutrients that are switched on,
  /// of the bin where little is wished, or of 4 less the bin. One more than all of them can be
  /// where there are no bins.
  int distance(ItemIndex recipe, const NutrientWishes& wishes) const;

  /// The list sorted by distance(); recipes of one distance keep their order.
  void sort(std::vector<ItemIndex>& recipes, const NutrientWishes& wishes) const;

 private:
  std::vector<std::array<std::uint8_t, kEnergyNutrients>> bins_;  // by recipe
};

bool any(const NutrientWishes& wishes);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/data/dataset.h"
#include "core/serving/allergens.h"
#include "core/serving/ingredient_finder.h"
#include "core/serving/nutrient_bins.h"
#include "core/serving/recipe_set.h"

namespace hankki {

/// An ingredient at hand: what was typed, and the ingredients of the catalogue that it means.
struct AtHand {
  std::string name;
  std::vector<std::uint32_t> ingredients;  ///< ascending
};

/// An ingredient that a recipe needs and that is not at hand.
struct MissingIngredient {
  std::uint32_t ingredient = 0;
  std::string substitute;  ///< "milk + lemon", all of it at hand: it does not count then
};

/// What a recipe is for somebody with allergies, as far as its ingredients tell.
enum class AllergyState { Free, Contains, Unknown };

/// The recipes of a data set as filters ask for them. Immutable, so it may be read from any thread;
/// the data set is shared.
class ShopCatalogue {
 public:
  explicit ShopCatalogue(std::shared_ptr<const Dataset> dataset);

  const Dataset& dataset() const { return *dataset_; }
  std::size_t recipes() const { return dataset_->recipes().size(); }
  const IngredientFinder& finder() const { return *finder_; }
  const NutrientBins& bins() const { return bins_; }

  /// Throws Error where no recipe has it.
  AtHand at_hand(std::string_view name) const;

  /// The recipes that have one of these ingredients.
  RecipeSet with_any(std::span<const std::uint32_t> ingredients) const;
  /// The recipes that tell their ingredients, of which at most `missing` are not at hand, where one
  /// that has a substitute at hand does not count.
  RecipeSet cookable(std::span<const AtHand> at_hand, int missing) const;
  std::vector<MissingIngredient> missing(ItemIndex recipe, std::span<const AtHand> at_hand) const;

  /// Recipes that are known to keep within the limit; those that do not tell are not among them.
  RecipeSet within_minutes(double most) const { return within(minutes_, most); }
  RecipeSet within_sodium(double most) const { return within(sodium_, most); }  ///< % of the daily
  RecipeSet within_sugar(double most) const { return within(sugar_, most); }    ///< value

  /// Recipes with an ingredient of one of the groups.
  RecipeSet with_allergens(AllergenMask groups) const;
  AllergyState allergy(ItemIndex recipe, AllergenMask groups) const;

  /// The recipes that this person added.
  RecipeSet contributed_by(std::string_view contributor) const;

 private:
  std::span<const ItemIndex> posting(std::uint32_t ingredient) const;
  std::vector<bool> covered(std::span<const AtHand> at_hand,
                            std::vector<std::string>* substitutes = nullptr) const;
  RecipeSet within(const std::vector<double>& values, double most) const;
  /// A known substitute by numbers of ingredients; each part is met by any of its own.
  struct NumberedSubstitute {
    std::vector<std::uint32_t> ingredients;
    std::vector<std::vector<std::uint32_t>> parts;
    std::string text;
  };
  void number_substitutes();

  std::shared_ptr<const Dataset> dataset_;
  NutrientBins bins_;
  std::unique_ptr<const IngredientFinder> finder_;
  std::vector<NumberedSubstitute> substitutes_;
  std::vector<std::uint32_t> offsets_;  // of the postings, by ingredient
  std::vector<ItemIndex> postings_;
  std::vector<std::uint16_t> lengths_;            // distinct ingredients, by recipe
  std::vector<double> minutes_, sodium_, sugar_;  // by recipe; NaN: not known
  std::vector<AllergenMask> allergens_of_ingredient_, allergens_;
  std::unordered_map<std::string_view, std::vector<ItemIndex>> by_contributor_;  // of the data set
};

}  // namespace hankki

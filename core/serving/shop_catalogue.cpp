// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/shop_catalogue.h"

#include <algorithm>
#include <limits>

#include "core/serving/substitutes.h"

namespace hankki {
namespace {

/// An ingredient that stands twice in a recipe is one.
std::vector<std::uint32_t> distinct(std::vector<std::uint32_t> ingredients) {
  std::ranges::sort(ingredients);
  const auto repeated = std::ranges::unique(ingredients);
  ingredients.erase(repeated.begin(), repeated.end());
  return ingredients;
}

}  // namespace

ShopCatalogue::ShopCatalogue(std::shared_ptr<const Dataset> dataset)
    : dataset_(std::move(dataset)),
      bins_(*dataset_),
      offsets_(dataset_->ingredients().size() + 1),
      allergens_of_ingredient_(allergens_of(dataset_->ingredients())),
      allergens_(recipes()) {
  std::vector<std::uint32_t> uses(dataset_->ingredients().size());
  lengths_.reserve(recipes());
  constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
  for (const Recipe& recipe : dataset_->recipes()) {
    minutes_.push_back(recipe.minutes < 0 ? kUnknown : recipe.minutes);
    sodium_.push_back(recipe.nutrition ? static_cast<double>(recipe.nutrition->sodium) : kUnknown);
    sugar_.push_back(recipe.nutrition ? static_cast<double>(recipe.nutrition->sugar) : kUnknown);
    if (!recipe.contributor.empty())
      by_contributor_[recipe.contributor].push_back(static_cast<ItemIndex>(lengths_.size()));
    const auto own = distinct(recipe.ingredients);
    lengths_.push_back(static_cast<std::uint16_t>(
        std::min<std::size_t>(own.size(), std::numeric_limits<std::uint16_t>::max())));
    for (const std::uint32_t ingredient : own) ++uses[ingredient];
  }
  for (std::size_t i = 0; i < uses.size(); ++i) offsets_[i + 1] = offsets_[i] + uses[i];
  postings_.resize(offsets_.back());
  auto next = offsets_;
  for (ItemIndex recipe = 0; recipe < recipes(); ++recipe)
    for (const std::uint32_t ingredient : distinct(dataset_->recipes()[recipe].ingredients)) {
      postings_[next[ingredient]++] = recipe;
      allergens_[recipe] |= allergens_of_ingredient_[ingredient];
    }
  finder_ = std::make_unique<IngredientFinder>(dataset_->ingredients(), std::move(uses));
  number_substitutes();
}

void ShopCatalogue::number_substitutes() {
  for (const Substitute& known : known_substitutes()) {
    NumberedSubstitute numbered{.ingredients = finder_->find(known.ingredient)};
    for (const auto part : known.parts) {
      numbered.parts.push_back(finder_->find(part));
      numbered.text += (numbered.text.empty() ? "" : " + ") + std::string(part);
    }
    if (!numbered.ingredients.empty()) substitutes_.push_back(std::move(numbered));
  }
}

std::span<const ItemIndex> ShopCatalogue::posting(std::uint32_t ingredient) const {
  return std::span(postings_).subspan(offsets_[ingredient],
                                      offsets_[ingredient + 1] - offsets_[ingredient]);
}

AtHand ShopCatalogue::at_hand(std::string_view name) const {
  return {std::string(name), finder_->expect(name)};
}

RecipeSet ShopCatalogue::with_any(std::span<const std::uint32_t> ingredients) const {
  RecipeSet found(recipes());
  for (const std::uint32_t ingredient : ingredients)
    for (const ItemIndex recipe : posting(ingredient)) found.add(recipe);
  return found;
}

std::vector<bool> ShopCatalogue::covered(std::span<const AtHand> at_hand,
                                         std::vector<std::string>* substitutes) const {
  std::vector<bool> here(dataset_->ingredients().size());
  for (const AtHand& one : at_hand)
    for (const std::uint32_t ingredient : one.ingredients) here[ingredient] = true;
  const std::vector<bool> really = here;  // a substitute of a substitute is none
  const auto is_here = [&](const std::vector<std::uint32_t>& part) {
    return std::ranges::any_of(part, [&](auto number) { return really[number]; });
  };
  for (const NumberedSubstitute& known : substitutes_) {
    if (!std::ranges::all_of(known.parts, is_here)) continue;
    for (const std::uint32_t ingredient : known.ingredients) {
      if (here[ingredient]) continue;
      here[ingredient] = true;
      if (substitutes) (*substitutes)[ingredient] = known.text;
    }
  }
  return here;
}

RecipeSet ShopCatalogue::cookable(std::span<const AtHand> at_hand, int missing) const {
  std::vector<std::uint16_t> lacking = lengths_;
  const auto here = covered(at_hand);
  for (std::uint32_t ingredient = 0; ingredient < here.size(); ++ingredient)
    if (here[ingredient])
      for (const ItemIndex recipe : posting(ingredient)) --lacking[recipe];
  RecipeSet found(recipes());
  for (ItemIndex recipe = 0; recipe < recipes(); ++recipe)
    if (lengths_[recipe] > 0 && lacking[recipe] <= missing) found.add(recipe);
  return found;
}

std::vector<MissingIngredient> ShopCatalogue::missing(ItemIndex recipe,
                                                      std::span<const AtHand> at_hand) const {
  std::vector<std::string> substitutes(dataset_->ingredients().size());
  const auto here = covered(at_hand, &substitutes);
  std::vector<MissingIngredient> all;
  for (const std::uint32_t ingredient : distinct(dataset_->recipes()[recipe].ingredients))
    if (!here[ingredient] || !substitutes[ingredient].empty())
      all.push_back({ingredient, substitutes[ingredient]});
  return all;
}

RecipeSet ShopCatalogue::within(const std::vector<double>& values, double most) const {
  RecipeSet found(recipes());
  for (ItemIndex recipe = 0; recipe < recipes(); ++recipe)
    if (values[recipe] <= most) found.add(recipe);  // not where it is not known: NaN
  return found;
}

RecipeSet ShopCatalogue::with_allergens(AllergenMask groups) const {
  RecipeSet found(recipes());
  for (ItemIndex recipe = 0; recipe < recipes(); ++recipe)
    if ((allergens_[recipe] & groups) != 0) found.add(recipe);
  return found;
}

AllergyState ShopCatalogue::allergy(ItemIndex recipe, AllergenMask groups) const {
  if ((allergens_[recipe] & groups) != 0) return AllergyState::Contains;
  return lengths_[recipe] == 0 ? AllergyState::Unknown : AllergyState::Free;
}

RecipeSet ShopCatalogue::contributed_by(std::string_view contributor) const {
  RecipeSet found(recipes());
  const auto own = by_contributor_.find(contributor);
  if (own != by_contributor_.end())
    for (const ItemIndex recipe : own->second) found.add(recipe);
  return found;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/serving/ingredient_finder.h"
#include "core/serving/shop_catalogue.h"

namespace hankki {

/// What a person tells about taste on signing up.
struct TasteSurvey {
  std::vector<std::string> cuisines;       ///< tags
  std::vector<std::string> likes, avoids;  ///< ingredients
  AllergenMask allergies = 0;
  std::optional<double> minutes;  ///< to cook

  /// Whether something is told by which recipes can be put in an order.
  bool orders() const { return !cuisines.empty() || !likes.empty() || !avoids.empty(); }
  bool operator==(const TasteSurvey&) const = default;
};

/// Recipes by the words that say what they are: their tags and ingredients, weighed by how rare
/// they are (idf = ln(n / df)), each recipe's to length 1. Immutable.
class TasteSpace {
 public:
  explicit TasteSpace(std::shared_ptr<const Dataset> dataset);

  /// Throws Error, naming what is alike, where a word of the survey is no ingredient, as
  /// IngredientFinder finds them, or no tag: it would change nothing.
  void check(const TasteSurvey& survey) const;

  /// What is believed of a person's taste, by term: 1 of what the survey likes, -1 of what it
  /// avoids; of anything else how much oftener the recipes that were liked have it than all recipes
  /// have, as a difference of shares. From -1 to 1.
  std::vector<float> beliefs(std::span<const ItemIndex> liked, const TasteSurvey& survey) const;

  /// "tag:korean", "ingredient:egg"; and back, also "korean", which is a tag where there is one.
  std::string term_name(std::uint32_t term) const;
  std::optional<std::uint32_t> find_term(std::string_view name) const;

  /// How near each recipe of `among` is to what the person liked and told: a cosine, but for the
  /// length of what was liked, which is the same for all.
  std::vector<double> nearness(std::span<const ItemIndex> liked, const TasteSurvey& survey,
                               std::span<const ItemIndex> among) const;

  /// body(number of the term) for each tag and ingredient of the recipe.
  template <typename Body>
  void each_term(ItemIndex recipe, const Body& body) const;

  /// The recipes of `among` by the cosine with the mean of the recipes that a person liked and what
  /// the survey says, best first, ties by index; at most `limit`.
  std::vector<ItemIndex> nearest(std::span<const ItemIndex> liked, const TasteSurvey& survey,
                                 const RecipeSet& among, std::size_t limit) const;

  /// The recipes of `among` that have more of what the survey likes and less of what it avoids,
  /// among equal ones the more popular ones; at most `limit`.
  std::vector<ItemIndex> popular(const TasteSurvey& survey,
                                 std::span<const std::uint32_t> popularity, const RecipeSet& among,
                                 std::size_t limit) const;

 private:
  std::vector<float> wishes(const TasteSurvey& survey) const;  // by term
  std::vector<float> profile(std::span<const ItemIndex> liked, const TasteSurvey& survey) const;
  double along(std::span<const float> profile, ItemIndex recipe) const;

  std::optional<std::uint32_t> tag(std::string_view name) const;  // case aside

  std::shared_ptr<const Dataset> dataset_;
  std::optional<IngredientFinder> finder_;
  std::vector<float> idf_;      // tags, then ingredients
  std::vector<float> inverse_;  // 1 / length, by recipe; 0 where it says nothing
};

template <typename Body>
void TasteSpace::each_term(ItemIndex recipe, const Body& body) const {
  const Recipe& told = dataset_->recipes()[recipe];
  const auto tags = static_cast<std::uint32_t>(dataset_->tags().size());
  for (const std::uint32_t tag : told.tags) body(tag);
  for (const std::uint32_t ingredient : told.ingredients) body(tags + ingredient);
}

}  // namespace hankki

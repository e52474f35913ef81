// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

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
  template <typename Body>
  void each_term(ItemIndex recipe, const Body& body) const;

  std::shared_ptr<const Dataset> dataset_;
  std::vector<float> idf_;      // tags, then ingredients
  std::vector<float> inverse_;  // 1 / length, by recipe; 0 where it says nothing
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/data/dates.h"

namespace hankki {

class Store;

/// "This or that": of two recipes, by the ids of the source, the one that a person would rather
/// eat.
struct RecipeChoice {
  std::string chosen, instead;
  bool operator==(const RecipeChoice&) const = default;
};

/// What people chose: ShopRecords::choices(). No choice is a rating, and none counts for a model.
class ShopChoices {
 public:
  static constexpr std::size_t kMost = 100;

  explicit ShopChoices(Store& store) : store_(store) {}

  std::vector<RecipeChoice> of(const std::string& person) const;
  /// They take the place of those that there were; none: nothing is chosen. Throws Error where
  /// there are more than kMost.
  void set(const std::string& person, const std::vector<RecipeChoice>& choices, Time now);

 private:
  Store& store_;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/replacement.h"

namespace hankki {

/// What a data set's ingredients are called once some of them have other names.
class IngredientNames {
 public:
  /// Chains are followed: a to b and b to c make a c. Throws Error, naming the ingredient, where
  /// the data set does not have it, it is given two names or an empty one, or names go in a circle.
  IngredientNames(const Dataset& dataset, std::span<const Replacement> renames);

  /// The recipe's ingredients as terms of `to`, each once where one of them has another name, at
  /// the place of the first.
  std::vector<std::uint32_t> of(const Recipe& recipe, Vocabulary& to) const;

  /// Whether it has one that gets another name.
  bool changes(const Recipe& recipe) const;

  std::int64_t changed_recipes() const;

  /// Every ingredient that gets another name, in the order of `renames`.
  const std::vector<Replacement>& renames() const { return renames_; }

 private:
  const Dataset& dataset_;
  std::vector<std::string> names_;  ///< of each term
  std::vector<bool> renamed_;
  std::vector<Replacement> renames_;
};

}  // namespace hankki

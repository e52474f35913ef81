// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/data/dataset.h"

namespace hankki {

/// The ingredients of a data set by the names that people type. An ingredient is found by its own
/// name, and by what is left of it without a maker's or a remnant's word and in the singular:
/// "onion" finds "onion", "onions" and "durkee onion". Immutable.
class IngredientFinder {
 public:
  /// `uses`: how many recipes have each ingredient.
  IngredientFinder(const Vocabulary& ingredients, std::vector<std::uint32_t> uses);

  /// The numbers of all that are meant, ascending; empty where there is none.
  std::vector<std::uint32_t> find(std::string_view name) const;
  /// The same, but throws Error, naming those that are alike, where there is none.
  std::vector<std::uint32_t> expect(std::string_view name) const;

  /// Names with a word that begins so, those of most recipes first: for completion, and advice.
  std::vector<std::string> complete(std::string_view beginning, std::size_t limit) const;

  /// Those of most recipes first.
  std::vector<std::string> most_used(std::size_t limit) const;

 private:
  std::vector<std::string> names_;  // case folded
  std::vector<std::uint32_t> by_use_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> kinds_;
};

}  // namespace hankki

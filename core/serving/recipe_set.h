// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/data/dataset.h"

namespace hankki {

/// A set of the recipes of a data set, a bit each. Sets that are combined are of one size.
class RecipeSet {
 public:
  explicit RecipeSet(std::size_t recipes = 0, bool full = false)
      : recipes_(recipes), words_((recipes + 63) / 64, full ? ~std::uint64_t{0} : 0) {
    if (full && recipes % 64 != 0) words_.back() >>= 64 - recipes % 64;
  }

  void add(ItemIndex recipe) { words_[recipe / 64] |= bit(recipe); }
  void remove(ItemIndex recipe) { words_[recipe / 64] &= ~bit(recipe); }
  bool contains(ItemIndex recipe) const {
    return recipe < recipes_ && (words_[recipe / 64] & bit(recipe)) != 0;
  }
  std::size_t size() const { return recipes_; }  ///< of the catalogue

  std::size_t count() const {
    std::size_t total = 0;
    for (const std::uint64_t word : words_) total += static_cast<std::size_t>(std::popcount(word));
    return total;
  }
  RecipeSet& operator&=(const RecipeSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  RecipeSet& operator-=(const RecipeSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }

  /// body(recipe), ascending.
  template <typename Body>
  void each(Body&& body) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
        body(static_cast<ItemIndex>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
  }

  bool operator==(const RecipeSet&) const = default;

 private:
  static std::uint64_t bit(ItemIndex recipe) { return std::uint64_t{1} << (recipe % 64); }

  std::size_t recipes_;
  std::vector<std::uint64_t> words_;
};

}  // namespace hankki

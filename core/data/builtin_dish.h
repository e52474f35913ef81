// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/data/builtin_cookbook.h"
#include "core/data/dataset.h"

/// Cooking one recipe from the cookbook; no part of the layer's interface.
namespace hankki {

/// A recipe in words, before it belongs to a data set.
struct CookedDish {
  std::uint32_t pattern = 0;               ///< into Cookbook::dishes
  std::vector<std::uint32_t> ingredients;  ///< into Cookbook::ingredients; the main one first
  std::string choice;  ///< names pattern, slots and style: equal only for equal recipes
  std::string name;
  std::string description;
  std::vector<std::string> steps;
  std::vector<std::string> tags;
  std::int32_t minutes = 0;
  Nutrition nutrition;  ///< of one serving
};

/// Fills the slots of the pattern book.dishes[index] at random; nullopt where an ingredient would
/// stand in it twice.
std::optional<CookedDish> cook(const Cookbook& book, std::uint32_t index, RandomEngine& engine);

}  // namespace hankki

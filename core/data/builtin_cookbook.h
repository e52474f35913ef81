// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// What datasets/ says, parsed; no part of the layer's interface.
namespace hankki {

/// What 100 g of an ingredient hold, in tenths of the unit: integers, so that every platform
/// computes the same nutrition.
enum class Nutrient { Energy, Fat, SaturatedFat, Carbohydrates, Sugar, Protein, Sodium };
inline constexpr std::size_t kNutrients = 7;

/// The most that a diet allows: each kind of eater also eats what stands before it.
enum class DietKind : std::uint8_t { Vegan, Vegetarian, Fish, Meat };

struct IngredientFacts {
  std::string name;
  std::string group;       ///< Food.com's main-ingredient tag: "beef", "noodles"
  std::int64_t grams = 0;  ///< tenths of a gram, in one serving
  std::array<std::int64_t, kNutrients> per_100g{};  ///< by Nutrient: tenths of kcal, g; mg (Sodium)
  DietKind diet = DietKind::Vegan;
  bool gluten = false;
};

/// An ingredient of a dish: fixed, or chosen for a slot.
struct DishPortion {
  std::int32_t slot = -1;        ///< into DishPattern::slots, or -1
  std::uint32_t ingredient = 0;  ///< into Cookbook::ingredients, where there is no slot
  std::int64_t grams = -1;       ///< tenths of a gram a serving; -1: the ingredient's own
};

struct DishSlot {
  std::string name;
  std::vector<std::uint32_t> choices;  ///< into Cookbook::ingredients
};

/// A dish that is cooked in many ways. Templates hold "{slot}" for the slot's ingredient and, in
/// steps, "{5-8}" for a number in that range.
struct DishPattern {
  std::vector<std::string> names;
  std::string cuisine, course;
  std::vector<std::string> tags;
  std::int32_t min_minutes = 0, max_minutes = 0;
  std::int32_t serves = 1;
  std::vector<DishSlot> slots;
  std::vector<DishPortion> portions;  ///< the main ingredient first
  std::string about;
  std::vector<std::string> steps;
};

/// A twist that suits many dishes: "Spicy", "Quick".
struct DishStyle {
  std::string name;
  std::vector<std::string> courses;
  std::vector<std::string> cuisines;  ///< empty: all
  std::string not_tag;                ///< dishes with this tag have it already
  std::int32_t adds = -1;             ///< an ingredient, or -1
  std::int64_t amount = -1;           ///< of it; -1: the ingredient's own
  std::vector<std::string> lighter;   ///< groups of which less is used
  std::int32_t lighter_percent = 100, minutes_percent = 100, serves_percent = 100;
  std::string opening, step;  ///< added first, added before the last step
  std::vector<std::string> tags;
};

struct Cookbook {
  std::vector<IngredientFacts> ingredients;
  std::vector<DishPattern> dishes;
  std::vector<DishStyle> styles;
  std::map<std::string, std::vector<std::string>, std::less<>> remarks;  ///< by course
};

/// Parses the files that are compiled in. Throws Error, naming file and dish, where one of them
/// names an unknown ingredient or slot.
Cookbook read_cookbook();

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/shop_filters.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "core/base/error.h"

namespace hankki {
namespace {

struct Limit {
  FilterUse use;
  RecipeSet passing;
};

constexpr std::size_t kMostLimits = 64;

std::vector<Limit> limits_of(const ShopCatalogue& catalogue, const ShopFilters& filters) {
  using Use = FilterUse::Kind;
  std::vector<Limit> limits;
  const auto add = [&](Use kind, RecipeSet passing, std::string ingredient = {}) {
    limits.push_back({{.kind = kind, .ingredient = std::move(ingredient)}, std::move(passing)});
  };
  if (filters.missing)
    add(Use::AtMostMissing, catalogue.cookable(filters.have, *filters.missing));
  else
    for (const AtHand& one : filters.have)
      add(Use::Ingredient, catalogue.with_any(one.ingredients), one.name);
  if (filters.max_minutes) add(Use::Minutes, catalogue.within_minutes(*filters.max_minutes));
  if (filters.max_sodium) add(Use::Sodium, catalogue.within_sodium(*filters.max_sodium));
  if (filters.max_sugar) add(Use::Sugar, catalogue.within_sugar(*filters.max_sugar));
  if (filters.allergies != 0) {
    RecipeSet passing(catalogue.recipes(), true);
    add(Use::Allergies, passing -= catalogue.with_allergens(filters.allergies));
  }
  return limits;
}

/// By recipe, the limits that leave it out, a bit each; the rarest sets of bits decide what to
/// drop.
std::vector<std::size_t> fewest_to_drop(const std::vector<Limit>& limits, const RecipeSet& among) {
  std::unordered_map<std::uint64_t, std::size_t> recipes_of;  // by the limits that leave them out
  std::uint64_t kept = 0;
  for (std::size_t i = 0; i < limits.size(); ++i)
    if (limits[i].use.kind == FilterUse::Kind::Allergies) kept |= std::uint64_t{1} << i;
  among.each([&](ItemIndex recipe) {
    std::uint64_t failing = 0;
    for (std::size_t i = 0; i < limits.size(); ++i)
      if (!limits[i].passing.contains(recipe)) failing |= std::uint64_t{1} << i;
    if ((failing & kept) == 0) ++recipes_of[failing];
  });
  std::uint64_t best = 0;
  std::size_t most = 0;
  for (const auto& [failing, count] : recipes_of) {
    const int size = std::popcount(failing), least = std::popcount(best);
    const bool better = most == 0 || size < least || (size == least && count > most) ||
                        (size == least && count == most && failing < best);
    if (better) best = failing, most = count;
  }
  std::vector<std::size_t> drop;
  for (std::size_t i = 0; i < limits.size(); ++i)
    if (best >> i & 1) drop.push_back(i);
  return drop;
}

}  // namespace

bool ShopFilters::operator==(const ShopFilters& other) const {
  const auto same = [](const AtHand& a, const AtHand& b) { return a.name == b.name; };
  return std::ranges::equal(have, other.have, same) && missing == other.missing &&
         max_minutes == other.max_minutes && max_sodium == other.max_sodium &&
         max_sugar == other.max_sugar && allergies == other.allergies && wishes == other.wishes;
}

std::string to_text(const FilterUse& use) {
  switch (use.kind) {
    case FilterUse::Kind::Ingredient:
      return "have:" + use.ingredient;
    case FilterUse::Kind::AtMostMissing:
      return "missing";
    case FilterUse::Kind::Minutes:
      return "minutes";
    case FilterUse::Kind::Sodium:
      return "sodium";
    case FilterUse::Kind::Sugar:
      return "sugar";
    case FilterUse::Kind::Allergies:
      return "allergies";
  }
  return {};
}

FilteredRecipes filter_recipes(const ShopCatalogue& catalogue, const ShopFilters& filters,
                               const RecipeSet& among) {
  auto limits = limits_of(catalogue, filters);
  if (limits.size() > kMostLimits)
    throw Error(en::say("filters"),
                en::say("there are {} of them; take {} at most", limits.size(), kMostLimits));
  FilteredRecipes result{.allowed = among};
  // What the limits before and behind each one leave, so that each is combined but a few times.
  std::vector<RecipeSet> behind(limits.size() + 1, among);
  for (std::size_t i = limits.size(); i-- > 0;) (behind[i] = behind[i + 1]) &= limits[i].passing;
  for (std::size_t i = 0; i < limits.size(); ++i) {
    FilterUse& use = limits[i].use;
    RecipeSet alone = among;
    use.alone = (alone &= limits[i].passing).count();
    RecipeSet without = result.allowed;
    use.without = (without &= behind[i + 1]).count();
    result.allowed &= limits[i].passing;
  }
  result.remaining = result.allowed.count();
  if (result.remaining == 0) result.drop = fewest_to_drop(limits, among);
  for (Limit& limit : limits) result.uses.push_back(std::move(limit.use));
  return result;
}

}  // namespace hankki

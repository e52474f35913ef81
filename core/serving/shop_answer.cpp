// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/shop_answer.h"

#include <algorithm>
#include <unordered_set>

namespace hankki {
namespace {

std::vector<ItemIndex> filtered(const OwnList& own, const BlendRequest& request) {
  std::vector<ItemIndex> list;
  for (const ItemIndex recipe : own.recipes)
    if (request.allowed->contains(recipe)) list.push_back(recipe);
  if (request.leaning) request.leaning->sort(list);
  request.bins->sort(list, request.wishes);
  return list;
}

/// Recipes that could surprise: how many, and as many of them, in random order, as slots may take.
struct Surprises {
  std::size_t pool = 0;
  std::vector<ItemIndex> recipes;
};

Surprises draw_surprises(const BlendRequest& request,
                         const std::vector<std::vector<ItemIndex>>& lists, RandomEngine& random) {
  Surprises surprises;
  if (!(request.surprise > 0)) return surprises;
  RecipeSet left = *request.allowed;
  for (const auto& list : lists)
    for (const ItemIndex recipe : list) left.remove(recipe);
  surprises.pool = left.count();
  // Places in the set, drawn without replacement; then one walk through it.
  std::vector<std::size_t> places;
  std::unordered_set<std::size_t> taken;
  while (places.size() < std::min(request.length, surprises.pool)) {
    const std::size_t place = random_below(random, surprises.pool);
    if (taken.insert(place).second) places.push_back(place);
  }
  surprises.recipes.resize(places.size());
  std::size_t at = 0;
  left.each([&](ItemIndex recipe) {
    if (taken.contains(at))
      surprises.recipes[static_cast<std::size_t>(std::ranges::find(places, at) - places.begin())] =
          recipe;
    ++at;
  });
  return surprises;
}

ShopSlot slot_of(FilledSlot filled, std::span<const OwnList> own) {
  ShopSlot slot{.recipe = filled.item,
                .arm = filled.arm,
                .model_propensity = filled.arm_propensity,
                .item_propensity = filled.item_propensity,
                .reason = filled.reason,
                .ranks = {},
                .draws = std::move(filled.scores)};
  for (const OwnList& list : own) slot.ranks.push_back(list.rank(filled.item));
  return slot;
}

}  // namespace

std::optional<std::uint32_t> OwnList::rank(ItemIndex recipe) const {
  const auto found = std::ranges::find(recipes, recipe);
  if (found == recipes.end()) return std::nullopt;
  return ranks[static_cast<std::size_t>(found - recipes.begin())];
}

Blend blend_lists(Policy& policy, const BanditVisit& visit, const BlendRequest& request,
                  RandomEngine& random) {
  Blend blend;
  for (const OwnList& own : request.own) blend.lists.push_back(filtered(own, request));
  const std::vector<std::span<const ItemIndex>> views(blend.lists.begin(), blend.lists.end());
  const Surprises surprises = draw_surprises(request, blend.lists, random);
  auto filled = fill_list(policy, visit,
                          {.lists = views,
                           .length = request.length,
                           .surprises = surprises.recipes,
                           .surprise = request.surprise,
                           .propensities = request.propensities},
                          random);
  std::size_t shown = 0;
  for (FilledSlot& slot : filled) {
    // Which recipe surprises was drawn too: of all that are left, each is as likely.
    if (slot.reason == ChoiceReason::Surprise)
      slot.item_propensity = slot.arm_propensity / static_cast<double>(surprises.pool - shown++);
    blend.shown.push_back(slot_of(std::move(slot), request.own));
  }
  return blend;
}

}  // namespace hankki

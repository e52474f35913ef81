// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_explanation.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/data/user_history.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

/// The rank of a column among those that are not in the history.
std::uint32_t rank_in(std::span<const float> scores, ItemIndex column,
                      std::span<const ItemIndex> history) {
  std::uint32_t rank = 0;
  for (ItemIndex other = 0; other < scores.size(); ++other) {
    const bool before =
        scores[other] > scores[column] || (scores[other] == scores[column] && other < column);
    if (before && !std::ranges::binary_search(history, other)) ++rank;
  }
  return rank;
}

class Explaining {
 public:
  Explaining(const Shop& shop, const ShopPerson& person)
      : batch_(shop.batch()), history_(shop.liked(person)), chosen_(shop.chosen(person)) {
    for (const ItemIndex recipe : history_)
      if (const auto column = batch_.column(recipe)) columns_.push_back(*column);
    if (person.row)
      for (const PastItem& past :
           user_history(*batch_.data().dataset, *batch_.data().split, *person.row))
        if (past.rating > 0) stars_[batch_.recipe(past.item)] = static_cast<double>(past.rating);
    for (const Opinion& opinion : const_workspace(shop).shop().opinions(person.key))
      if (const auto found = batch_.data().dataset->find_recipe(opinion.recipe))
        if (opinion.stars) stars_[*found] = *opinion.stars;
  }

  std::optional<std::uint32_t> rank(std::size_t arm, ItemIndex column,
                                    std::optional<ItemIndex> without = {}) const {
    const Recommender* model = batch_.model(arm);
    if (!model || model->fold_in() == FoldIn::None) return std::nullopt;
    std::vector<ItemIndex> recipes, columns;
    for (const ItemIndex other : columns_) {
      if (other == without) continue;
      columns.push_back(other);
      recipes.push_back(batch_.recipe(other));
    }
    std::vector<float> scores(batch_.data().split->items.size());
    model->score_histories(batch_.history_row(recipes), scores);
    return rank_in(scores, column, columns);
  }

  ShopExplanation by(std::size_t arm, ItemIndex column, std::size_t limit) const {
    ShopExplanation told{.arm = arm, .rank = rank(arm, column), .reasons = {}};
    for (const Reason& reason : batch_.model(arm)->explain(columns_, column, limit)) {
      if (reason.kind != Reason::Kind::Item) continue;
      told.reasons.push_back(said(reason));
      told.reasons.back().rank_without = rank(arm, column, reason.index);
    }
    return told;
  }

  std::optional<ShopReason> strongest(std::size_t arm, ItemIndex column) const {
    const Recommender* model = batch_.model(arm);
    if (!model || columns_.empty()) return std::nullopt;
    for (const Reason& reason : model->explain(columns_, column, 1))
      if (reason.kind == Reason::Kind::Item) return said(reason);
    return std::nullopt;
  }

 private:
  ShopReason said(const Reason& reason) const {
    ShopReason told{.recipe = batch_.recipe(reason.index),
                    .stars = {},
                    .weight = reason.weight,
                    .rank_without = {}};
    if (const auto stars = stars_.find(told.recipe); stars != stars_.end())
      told.stars = stars->second;
    told.chosen = std::ranges::find(chosen_, told.recipe) != chosen_.end();
    return told;
  }
  static const Workspace& const_workspace(const Shop& shop) { return shop.workspace(); }

  const ServedBatch& batch_;
  std::vector<ItemIndex> history_, columns_;  // recipes, and columns, both ascending
  std::vector<ItemIndex> chosen_;             // recipes
  std::map<ItemIndex, double> stars_;
};

std::optional<std::size_t> arm_of_last_answer(const Shop& shop, const ShopPerson& person,
                                              const std::string& recipe) {
  const auto last = shop.workspace().shop().last_answer(person.key);
  if (!last || last->batch != shop.batch().info().id) return std::nullopt;
  for (std::size_t slot = 0; slot < last->recipes.size(); ++slot)
    if (last->recipes[slot] == recipe && last->arms[slot] >= 0 &&
        std::cmp_less(last->arms[slot], shop.batch().arms()))
      return static_cast<std::size_t>(last->arms[slot]);
  return std::nullopt;
}

}  // namespace

ShopExplanation explain_recipe(const Shop& shop, const ShopPerson& person, ItemIndex recipe,
                               std::size_t limit) {
  const ServedBatch& batch = shop.batch();
  const auto& told = batch.data().dataset->recipes()[recipe];
  const auto column = batch.column(recipe);
  if (!column) throw Error(told.id, en::say("no model knows this recipe, as nobody has chosen it"));
  const Explaining explaining(shop, person);
  if (const auto arm = arm_of_last_answer(shop, person, told.id); arm && batch.model(*arm))
    return explaining.by(*arm, *column, limit);
  std::optional<std::size_t> best;
  std::optional<std::uint32_t> best_rank;
  for (std::size_t arm = 0; arm < batch.arms(); ++arm) {
    if (!batch.model(arm)) continue;
    const auto rank = explaining.rank(arm, *column);
    if (!best || (rank && (!best_rank || *rank < *best_rank))) best = arm, best_rank = rank;
  }
  if (!best)
    throw Error(en::say("batch {}", batch.info().id),
                en::say("no model fits into the memory; allow more: --serve-memory"));
  return explaining.by(*best, *column, limit);
}

std::vector<std::optional<ShopReason>> slot_reasons(const Shop& shop, const ShopPerson& person,
                                                    const std::vector<ShopSlot>& answer) {
  const Explaining explaining(shop, person);
  std::vector<std::optional<ShopReason>> reasons(answer.size());
  for (std::size_t slot = 0; slot < answer.size(); ++slot)
    if (const auto column = shop.batch().column(answer[slot].recipe);
        column && answer[slot].arm >= 0)
      reasons[slot] = explaining.strongest(static_cast<std::size_t>(answer[slot].arm), *column);
  return reasons;
}

}  // namespace hankki

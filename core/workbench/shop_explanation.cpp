// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_explanation.h"

#include <algorithm>
#include <array>
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
      : batch_(shop.batch()),
        person_(person),
        stored_(shop.has_stored_lists(person)),
        liked_(shop.liked(person)),
        chosen_(shop.chosen(person)) {
    for (const ItemIndex recipe : stored_ ? batch_.trained(*person.row) : liked_)
      if (const auto column = batch_.column(recipe)) columns_.push_back(*column);
    std::ranges::sort(columns_);
    if (person.row)
      for (const PastItem& past :
           user_history(*batch_.data().dataset, *batch_.data().split, *person.row))
        if (past.rating > 0) stars_[batch_.recipe(past.item)] = static_cast<double>(past.rating);
    for (const Opinion& opinion : const_workspace(shop).shop().opinions(person.key))
      if (const auto found = batch_.data().dataset->find_recipe(opinion.recipe))
        if (opinion.stars) stars_[*found] = *opinion.stars;
  }

  /// As answers have it.
  std::optional<std::uint32_t> rank(std::size_t arm, ItemIndex recipe) const {
    if (!stored_) return folded_rank(arm, *batch_.column(recipe));
    RecipeSet mine(batch_.catalogue().recipes()), only = mine;
    for (const ItemIndex column : columns_) mine.add(batch_.recipe(column));
    mine.remove(recipe);
    only.add(recipe);
    return batch_.deep_list(arm, *person_.row, mine, only, 1).rank(recipe);
  }

  std::optional<std::uint32_t> folded_rank(std::size_t arm, ItemIndex column,
                                           std::optional<ItemIndex> without = {}) const {
    if (!batch_.folds_in(arm)) return std::nullopt;
    std::vector<ItemIndex> recipes, columns;
    for (const ItemIndex other : columns_) {
      if (other == without) continue;
      columns.push_back(other);
      recipes.push_back(batch_.recipe(other));
    }
    std::vector<float> scores(batch_.data().split->items.size());
    batch_.model(arm)->score_histories(batch_.history_row(recipes), scores);
    return rank_in(scores, column, columns);
  }

  ShopExplanation by(std::size_t arm, ItemIndex recipe, std::size_t limit) const {
    const ItemIndex column = *batch_.column(recipe);
    const Recommender& model = *batch_.model(arm);
    ShopExplanation told{.arm = arm,
                         .rank = rank(arm, recipe),
                         .folded_rank = folded_rank(arm, column),
                         .estimated = stored_ && model.fold_in() == FoldIn::Fitted,
                         .reasons = {}};
    for (const Reason& reason : model.explain(columns_, column, limit)) {
      if (reason.kind != Reason::Kind::Item) continue;
      told.reasons.push_back(said(batch_.recipe(reason.index), reason.weight));
      told.reasons.back().rank_without = folded_rank(arm, column, reason.index);
    }
    return told;
  }

  /// The recipes that the person liked and that are like it, the likest first.
  ShopExplanation by_text(ItemIndex recipe, std::size_t limit) const {
    ShopExplanation told;
    for (const ItemIndex other : liked_)
      if (other != recipe) {
        const double near = batch_.taste().nearness(std::array{other}, {}, std::array{recipe})[0];
        if (near > 0) told.reasons.push_back(said(other, near));
      }
    std::ranges::stable_sort(told.reasons, std::ranges::greater(), &ShopReason::weight);
    told.reasons.resize(std::min(limit, told.reasons.size()));
    return told;
  }

  std::optional<ShopReason> strongest(const ShopSlot& slot) const {
    const auto column = batch_.column(slot.recipe);
    if (slot.arm < 0) {
      if (slot.reason == ChoiceReason::Surprise) return std::nullopt;
      auto near = by_text(slot.recipe, 1).reasons;
      return near.empty() ? std::nullopt : std::optional(std::move(near.front()));
    }
    const Recommender* model = batch_.model(static_cast<std::size_t>(slot.arm));
    if (!model || !column || columns_.empty()) return std::nullopt;
    for (const Reason& reason : model->explain(columns_, *column, 1))
      if (reason.kind == Reason::Kind::Item)
        return said(batch_.recipe(reason.index), reason.weight);
    return std::nullopt;
  }

 private:
  ShopReason said(ItemIndex recipe, double weight) const {
    ShopReason told{.recipe = recipe, .stars = {}, .weight = weight, .rank_without = {}};
    if (const auto stars = stars_.find(recipe); stars != stars_.end()) told.stars = stars->second;
    told.chosen = std::ranges::find(chosen_, recipe) != chosen_.end();
    return told;
  }
  static const Workspace& const_workspace(const Shop& shop) { return shop.workspace(); }

  const ServedBatch& batch_;
  const ShopPerson& person_;
  bool stored_;                     // the person's lists, by what is in the training part
  std::vector<ItemIndex> liked_;    // recipes, ascending
  std::vector<ItemIndex> columns_;  // that models go by, ascending
  std::vector<ItemIndex> chosen_;   // recipes
  std::map<ItemIndex, double> stars_;
};

/// What put a recipe into the person's last answer: an arm of the batch, or its text (-1).
std::optional<int> arm_of_last_answer(const Shop& shop, const ShopPerson& person,
                                      const std::string& recipe) {
  const auto last = shop.workspace().shop().last_answer(person.key);
  if (!last || last->batch != shop.batch().info().id) return std::nullopt;
  const auto slot =
      static_cast<std::size_t>(std::ranges::find(last->recipes, recipe) - last->recipes.begin());
  if (slot == last->recipes.size() || std::cmp_greater_equal(last->arms[slot], shop.batch().arms()))
    return std::nullopt;
  if (last->arms[slot] >= 0) return last->arms[slot];
  const auto slots = last->detail.find("slots");
  const bool surprises =
      slots != last->detail.end() && slots->is_array() && slot < slots->size() &&
      slots->at(slot).is_object() &&
      slots->at(slot).value("reason", nlohmann::json()) == to_text(ChoiceReason::Surprise);
  return surprises ? std::nullopt : std::optional(-1);
}

}  // namespace

ShopExplanation explain_recipe(const Shop& shop, const ShopPerson& person, ItemIndex recipe,
                               std::size_t limit) {
  const ServedBatch& batch = shop.batch();
  const Explaining explaining(shop, person);
  const auto by = arm_of_last_answer(shop, person, batch.data().dataset->recipes()[recipe].id);
  if (!batch.column(recipe) || by == -1) return explaining.by_text(recipe, limit);
  if (by && batch.model(static_cast<std::size_t>(*by)))
    return explaining.by(static_cast<std::size_t>(*by), recipe, limit);
  std::optional<std::size_t> best;
  std::optional<std::uint32_t> best_rank;
  for (std::size_t arm = 0; arm < batch.arms(); ++arm) {
    if (!batch.model(arm)) continue;
    const auto rank = explaining.rank(arm, recipe);
    if (!best || (rank && (!best_rank || *rank < *best_rank))) best = arm, best_rank = rank;
  }
  if (!best) {
    bool imported = true;
    for (std::size_t arm = 0; arm < batch.arms(); ++arm)
      imported = imported && batch.is_imported(arm);
    throw Error(
        en::say("batch {}", batch.info().id),
        imported ? en::say("its lists were imported; models that could give reasons are not there")
                 : en::say("no model fits into the memory; allow more: --serve-memory"));
  }
  return explaining.by(*best, recipe, limit);
}

std::vector<std::optional<ShopReason>> slot_reasons(const Shop& shop, const ShopPerson& person,
                                                    const std::vector<ShopSlot>& answer) {
  const Explaining explaining(shop, person);
  std::vector<std::optional<ShopReason>> reasons;
  for (const ShopSlot& slot : answer) reasons.push_back(explaining.strongest(slot));
  return reasons;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/served_batch.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/error.h"
#include "core/models/listed_model.h"
#include "core/models/score_ranks.h"
#include "core/store/shop_records.h"
#include "core/store/workspace.h"
#include "core/training/model_file.h"
#include "core/training/trainer.h"

namespace hankki {
namespace {

constexpr double kMegabyte = 1 << 20;

}  // namespace

ServedBatch::ServedBatch(const Workspace& workspace, BatchInfo info, double memory_mb,
                         const LoadedData& known, const JobContext& job)
    : workspace_(workspace),
      info_(std::move(info)),
      stored_(load_split(workspace, info_.split, known, job)),
      data_(stored_),
      job_(job),
      offered_(0),
      models_(arms()) {
  if (!take_recipes()) number_recipes();
  const Split& split = *data_.split;
  double bytes = 0;
  for (std::size_t arm = 0; arm < arms(); ++arm) {
    job.check();
    RankedLists lists = workspace.batches().lists(info_.id, arm);
    if (lists.users.size() != split.users.size())
      throw Error(en::say("batch {}", info_.id),
                  en::say("its lists are not of its users; publish the runs again"));
    for (ItemIndex& item : lists.items) {
      if (item == RankedLists::kNoItem) continue;
      if (item >= split.items.size())
        throw Error(en::say("batch {}", info_.id),
                    en::say("its lists are not of its recipes; publish the runs again"));
      item = recipe(item);
    }
    lists.scores = {};
    lists_.push_back(std::move(lists));
    bytes += static_cast<double>(workspace.batches().model_bytes(info_.id, arm));
    // What another program trained can only be asked for the lists that it left.
    fits_.push_back(bytes <= memory_mb * kMegabyte && !is_imported(arm));
  }
}

bool ServedBatch::take_recipes() {
  const std::string stamp = workspace_.shop().recipes().stamp();
  if (stamp == own_stamp_) return false;
  own_ = workspace_.shop().recipes().all();
  own_stamp_ = stamp;
  std::vector<AddedRecipe> added;
  for (const OwnRecipeInfo& info : own_)
    added.push_back({own_recipe_name(info.id), info.person, info.recipe});
  data_.dataset = added.empty() ? stored_.dataset : with_added(*stored_.dataset, added);
  number_recipes();
  return true;
}

void ServedBatch::number_recipes() {
  taste_.reset();
  catalogue_ = std::make_unique<ShopCatalogue>(data_.dataset);
  const Split& split = *data_.split;
  const std::size_t recipes = catalogue_->recipes();
  offered_ = RecipeSet(recipes);
  popularity_.assign(recipes, 0);
  columns_.assign(recipes, RankedLists::kNoItem);
  const auto counts = split.train.column_counts();
  for (ItemIndex column = 0; column < split.items.size(); ++column) {
    offered_.add(recipe(column));
    popularity_[recipe(column)] = counts[column];
    columns_[recipe(column)] = column;
  }
  auto own = static_cast<ItemIndex>(stored_.dataset->recipes().size());
  for (const OwnRecipeInfo& info : own_) {
    if (!info.removed) offered_.add(own);
    ++own;
  }
}

std::vector<ItemIndex> ServedBatch::removed() const {
  if (own_.empty()) return {};
  const bool as_known = workspace_.shop().recipes().stamp() == own_stamp_;
  std::vector<ItemIndex> removed;
  for (const OwnRecipeInfo& info : as_known ? own_ : workspace_.shop().recipes().all())
    if (info.removed)
      if (const auto found = data_.dataset->find_recipe(own_recipe_name(info.id)))
        removed.push_back(*found);
  return removed;
}

const TasteSpace& ServedBatch::taste() const {
  if (!taste_) taste_ = std::make_unique<TasteSpace>(data_.dataset);
  return *taste_;
}

std::vector<ItemIndex> ServedBatch::trained(UserIndex row) const {
  std::vector<ItemIndex> recipes;
  for (const ItemIndex column : data_.split->train.row(row)) recipes.push_back(recipe(column));
  return recipes;
}

OwnList ServedBatch::stored_list(std::size_t arm, UserIndex row) const {
  OwnList own;
  for (const ItemIndex recipe : lists_[arm].row(row)) {
    if (recipe == RankedLists::kNoItem) break;
    own.ranks.push_back(static_cast<std::uint32_t>(own.recipes.size()));
    own.recipes.push_back(recipe);
  }
  return own;
}

Recommender* ServedBatch::model(std::size_t arm) const {
  if (!fits_[arm]) return nullptr;
  if (!models_[arm])
    models_[arm] = restore_model(info_.models[arm].request, *data_.split,
                                 model_weights(workspace_.batches().model(info_.id, arm)), job_);
  return models_[arm].get();
}

std::optional<ItemIndex> ServedBatch::column(ItemIndex recipe) const {
  if (recipe >= columns_.size() || columns_[recipe] == RankedLists::kNoItem) return std::nullopt;
  return columns_[recipe];
}

InteractionMatrix ServedBatch::history_row(std::span<const ItemIndex> history) const {
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  for (const ItemIndex recipe : history)
    if (const auto found = column(recipe)) pairs.emplace_back(0, *found);
  return InteractionMatrix::from_pairs(1, static_cast<std::uint32_t>(data_.split->items.size()),
                                       std::move(pairs));
}

OwnList ServedBatch::best(std::span<const float> scores, const RecipeSet& left_out,
                          const RecipeSet& among, std::size_t limit) const {
  const auto better = [&](ItemIndex a, ItemIndex b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
  };
  std::vector<ItemIndex> columns;
  among.each([&](ItemIndex recipe) {
    if (const auto found = column(recipe)) columns.push_back(*found);
  });
  const auto count = std::min(limit, columns.size());
  const auto end = columns.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(columns.begin(), end, columns.end(), better);
  columns.erase(end, columns.end());
  std::vector<ItemIndex> absent;
  left_out.each([&](ItemIndex recipe) {
    if (const auto found = column(recipe)) absent.push_back(*found);
  });
  OwnList own{.recipes = {}, .ranks = ranks_by_scores(scores, columns, absent)};
  for (const ItemIndex place : columns) own.recipes.push_back(recipe(place));
  return own;
}

OwnList ServedBatch::deep_list(std::size_t arm, UserIndex row, const RecipeSet& left_out,
                               const RecipeSet& among, std::size_t limit) const {
  const Recommender* scoring = model(arm);
  if (!scoring) return {};
  scores_.resize(data_.split->items.size());
  scoring->score(std::array{row}, scores_);
  return best(scores_, left_out, among, limit);
}

bool ServedBatch::is_imported(std::size_t arm) const {
  return is_imported_model(info_.models[arm].request.model);
}

bool ServedBatch::folds_in(std::size_t arm) const {
  const Recommender* scoring = model(arm);
  return scoring && scoring->fold_in() != FoldIn::None;
}

OwnList ServedBatch::folded_list(std::size_t arm, std::span<const ItemIndex> history,
                                 const RecipeSet& left_out, const RecipeSet& among,
                                 std::size_t limit) const {
  if (!folds_in(arm)) return {};
  const Recommender* scoring = model(arm);
  scores_.resize(data_.split->items.size());
  scoring->score_histories(history_row(history), scores_);
  return best(scores_, left_out, among, limit);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/serving/shop_answer.h"
#include "core/serving/shop_catalogue.h"
#include "core/serving/taste.h"
#include "core/store/batches.h"
#include "core/store/own_recipes.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// A batch in memory, ready to answer: its data, stored lists, and models as far as memory goes.
/// Recipes are those of the data set and, behind them, those that people of the shop wrote. One
/// thread at a time.
class ServedBatch {
 public:
  /// Models whose files come to more than `memory_mb` together, counted in the order of the arms,
  /// answer from their stored lists alone, and so do lists that were imported. Throws Error where
  /// something cannot be read, Cancelled.
  ServedBatch(const Workspace& workspace, BatchInfo info, double memory_mb, const LoadedData& known,
              const JobContext& job);

  /// Takes up what people wrote by now; true where that is something else than before: then the
  /// data, the catalogue and the numbers of terms are other ones, while recipes keep theirs.
  bool take_recipes();

  const BatchInfo& info() const { return info_; }
  const LoadedData& data() const { return data_; }      ///< with what people wrote
  const LoadedData& stored() const { return stored_; }  ///< without it
  const ShopCatalogue& catalogue() const { return *catalogue_; }
  const TasteSpace& taste() const;  ///< made when it is asked for first
  std::size_t arms() const { return info_.models.size(); }

  /// Whether somebody of the shop wrote it; also one that was removed.
  bool is_own(ItemIndex recipe) const { return recipe >= stored_.dataset->recipes().size(); }
  /// The recipes that people wrote and removed, as the workspace has it at this moment.
  std::vector<ItemIndex> removed() const;

  /// The recipes of the split, which models know, and those that people wrote and kept.
  const RecipeSet& offered() const { return offered_; }
  std::span<const std::uint32_t> popularity() const {
    return popularity_;
  }  ///< by recipe, in train
  /// The recipes that a user has in train.
  std::vector<ItemIndex> trained(UserIndex row) const;

  OwnList stored_list(std::size_t arm, UserIndex row) const;

  /// Null where the model's file is beyond the memory, or the model was imported; read when it is
  /// asked for first.
  Recommender* model(std::size_t arm) const;

  /// Whether another program trained it, so that there are its stored lists alone.
  bool is_imported(std::size_t arm) const;

  /// Whether the model is in memory and can know somebody by a history alone.
  bool folds_in(std::size_t arm) const;

  /// The best of `among` by one user's scores, in the order of the model; ranks are among all
  /// recipes without `left_out`. At most `limit`. Empty where there is no model.
  OwnList deep_list(std::size_t arm, UserIndex row, const RecipeSet& left_out,
                    const RecipeSet& among, std::size_t limit) const;
  /// The same for a person known by a history alone; empty also where the model cannot fold in.
  OwnList folded_list(std::size_t arm, std::span<const ItemIndex> history,
                      const RecipeSet& left_out, const RecipeSet& among, std::size_t limit) const;

  /// The column of a recipe in the split; nullopt where nobody has it.
  std::optional<ItemIndex> column(ItemIndex recipe) const;
  ItemIndex recipe(ItemIndex column) const { return data_.split->items[column]; }
  /// A history of recipes as the one row of a matrix over the split's columns.
  InteractionMatrix history_row(std::span<const ItemIndex> history) const;

 private:
  void number_recipes();
  OwnList best(std::span<const float> scores, const RecipeSet& left_out, const RecipeSet& among,
               std::size_t limit) const;

  const Workspace& workspace_;
  BatchInfo info_;
  LoadedData stored_, data_;
  std::vector<OwnRecipeInfo> own_;  // by recipe, behind those that are stored
  std::string own_stamp_;
  JobContext job_;
  std::unique_ptr<const ShopCatalogue> catalogue_;
  mutable std::unique_ptr<const TasteSpace> taste_;
  RecipeSet offered_;
  std::vector<std::uint32_t> popularity_;
  std::vector<RankedLists> lists_;  // of the data set's recipes, without scores
  std::vector<ItemIndex> columns_;  // by recipe; kNoItem: none
  std::vector<bool> fits_;          // by arm
  mutable std::vector<std::unique_ptr<Recommender>> models_;
  mutable std::vector<float> scores_;
};

}  // namespace hankki

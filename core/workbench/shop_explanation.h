// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/workbench/shop.h"

namespace hankki {

/// Something that the person did, as a reason for a recommendation.
struct ShopReason {
  ItemIndex recipe = 0;
  std::optional<double> stars;
  bool chosen = false;  ///< over another recipe, by somebody who is new (Shop::chosen())
  double weight = 0;    ///< as Reason::weight
  /// Where the recipe would stand in the model's list if this had not been done, from 0; computed
  /// anew from the history without it, to be held against ShopExplanation::folded_rank. None where
  /// the model cannot.
  std::optional<std::uint32_t> rank_without;
};

struct ShopExplanation {
  std::optional<std::size_t> arm;     ///< none: by the tags and ingredients of what was liked
  std::optional<std::uint32_t> rank;  ///< the model's own, as answers have it; from 0
  /// By the history alone, as of somebody whom the model never saw. Of a person whom it learned in
  /// training it may be another one than `rank`; then it is `estimated`, and so is what would be
  /// without a reason.
  std::optional<std::uint32_t> folded_rank;
  bool estimated = false;
  std::vector<ShopReason> reasons;  ///< the strongest first
};

/// Why a recipe is recommended to a person: by what put it into the last answer, a model or its
/// text; else by the model that has it highest, of a recipe that none knows by its text. Of a user
/// whose lists are stored the reasons are of the training part, as nothing later is in them. Throws
/// Error where there is no such recipe or model in memory.
ShopExplanation explain_recipe(const Shop& shop, const ShopPerson& person, ItemIndex recipe,
                               std::size_t limit);

/// The strongest reason of each slot, by the model that filled it, or by its text; none where that
/// cannot tell, and of a surprise. Without ShopReason::rank_without, so that a whole answer is
/// explained in little time.
std::vector<std::optional<ShopReason>> slot_reasons(const Shop& shop, const ShopPerson& person,
                                                    const std::vector<ShopSlot>& answer);

}  // namespace hankki

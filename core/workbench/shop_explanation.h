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
  /// anew from the history without it. None where the model cannot.
  std::optional<std::uint32_t> rank_without;
};

struct ShopExplanation {
  std::size_t arm = 0;
  std::optional<std::uint32_t> rank;  ///< by the same computation, with all that was done; from 0
  std::vector<ShopReason> reasons;    ///< the strongest first
};

/// Why a recipe is recommended to a person: by the model that put it into the last answer, else by
/// the one that has it highest. Throws Error where there is no such recipe or model in memory.
ShopExplanation explain_recipe(const Shop& shop, const ShopPerson& person, ItemIndex recipe,
                               std::size_t limit);

/// The strongest reason of each slot that a model filled, by that model; none where it cannot tell.
/// Without ShopReason::rank_without, so that a whole answer is explained in little time.
std::vector<std::optional<ShopReason>> slot_reasons(const Shop& shop, const ShopPerson& person,
                                                    const std::vector<ShopSlot>& answer);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/data/dataset.h"

namespace hankki {

/// What becomes of two selections of recipes.
enum class Combination {
  And,   ///< what is in both
  Or,    ///< what is in one of them
  Minus  ///< what is in the first one alone
};

/// Both ascending, each recipe once; so is the result.
std::vector<ItemIndex> combined(const std::vector<ItemIndex>& first,
                                const std::vector<ItemIndex>& second, Combination combination);

}  // namespace hankki

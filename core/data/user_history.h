// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/data/split.h"

namespace hankki {

/// Row of a user in the split's matrices, by the id in the source; nullopt where the split has no
/// such user.
std::optional<UserIndex> find_row(const Dataset& dataset, const Split& split, std::string_view id);

/// The item of a column of the split's matrices.
inline const Recipe& recipe_at(const Dataset& dataset, const Split& split, ItemIndex column) {
  return dataset.recipes()[split.items[column]];
}

/// Something that a user did.
struct PastItem {
  ItemIndex item = 0;  ///< column of the split's matrices
  float rating = 0;
  Time time = kNoTime;
  Part part = Part::Train;
};

/// What the user of a row did, as far as it is in the split, the latest last.
std::vector<PastItem> user_history(const Dataset& dataset, const Split& split, UserIndex row);

}  // namespace hankki

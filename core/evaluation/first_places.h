// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "core/evaluation/metrics.h"

namespace hankki {

/// The first k items of a list, or as many as there are: without padding.
inline std::span<const ItemIndex> first_places(const RankedLists& lists, std::size_t row,
                                               std::int32_t k) {
  const auto list = lists.row(row).first(static_cast<std::size_t>(k));
  return list.first(
      static_cast<std::size_t>(std::ranges::find(list, RankedLists::kNoItem) - list.begin()));
}

}  // namespace hankki

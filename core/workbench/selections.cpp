// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/selections.h"

#include <algorithm>
#include <iterator>

namespace hankki {

std::vector<ItemIndex> combined(const std::vector<ItemIndex>& first,
                                const std::vector<ItemIndex>& second, Combination combination) {
  std::vector<ItemIndex> result;
  switch (combination) {
    case Combination::And:
      std::ranges::set_intersection(first, second, std::back_inserter(result));
      break;
    case Combination::Or:
      std::ranges::set_union(first, second, std::back_inserter(result));
      break;
    case Combination::Minus:
      std::ranges::set_difference(first, second, std::back_inserter(result));
      break;
  }
  return result;
}

}  // namespace hankki

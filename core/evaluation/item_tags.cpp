// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/item_tags.h"

#include <algorithm>

namespace hankki {

ItemTags item_tags(const Split& split, const Dataset& dataset) {
  ItemTags tags;
  tags.reserve(split.items.size());
  for (const auto item : split.items) {
    tags.push_back(dataset.recipes()[item].tags);
    std::ranges::sort(tags.back());
    const auto repeated = std::ranges::unique(tags.back());
    tags.back().erase(repeated.begin(), repeated.end());
  }
  return tags;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/selection.h"

#include <algorithm>

namespace hankki {

bool Selection::contains(qint64 id) const { return std::ranges::binary_search(ids_, id); }

void Selection::set(Ids ids) {
  std::ranges::sort(ids);
  const auto repeated = std::ranges::unique(ids);
  ids.erase(repeated.begin(), repeated.end());
  if (ids == ids_) return;
  ids_ = std::move(ids);
  emit changed();
}

void Selection::setHovered(std::optional<qint64> id) {
  if (hovered_ == id) return;
  hovered_ = id;
  emit hoverChanged();
}

}  // namespace hankki

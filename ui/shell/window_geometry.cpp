// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_geometry.h"

#include <algorithm>

namespace hankki {

QRect fitted(const QRect& wanted, const QMargins& frame, const QRect& available) {
  const QRect room = available.marginsRemoved(frame);
  const QSize size = wanted.size().boundedTo(room.size());
  const int left = std::clamp(wanted.left(), room.left(), room.right() + 1 - size.width());
  const int top = std::clamp(wanted.top(), room.top(), room.bottom() + 1 - size.height());
  return {QPoint(left, top), size};
}

}  // namespace hankki

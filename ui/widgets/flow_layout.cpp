// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <QWidget>
#include <algorithm>
#include <vector>

namespace hankki {

FlowLayout::FlowLayout(int spacing, QWidget* parent) : QLayout(parent) { setSpacing(spacing); }

FlowLayout::~FlowLayout() { qDeleteAll(items_); }

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const { return arrange({0, 0, width, 0}, false); }

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : items_) size = size.expandedTo(item->minimumSize());
  return size.grownBy(contentsMargins());
}

/// In one row.
QSize FlowLayout::sizeHint() const {
  QSize size(0, 0);
  for (const QLayoutItem* item : items_) {
    const QSize hint = item->sizeHint();
    size = {size.width() + hint.width() + (size.isEmpty() ? 0 : spacing()),
            std::max(size.height(), hint.height())};
  }
  return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const {
  const QRect room = rect.marginsRemoved(contentsMargins());
  struct Placed {
    QLayoutItem* item;
    QRect rect;
  };
  std::vector<Placed> row;
  QPoint corner = room.topLeft();
  int height = 0;  // of the row
  const auto endRow = [&] {
    if (!place) return;
    for (const auto& [item, at] : row)  // a check box stands level with the field beside it
      item->setGeometry(at.translated(0, (height - at.height()) / 2));
    row.clear();
  };
  for (QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;  // hidden
    const QSize size = item->sizeHint();
    if (corner.x() > room.left() && corner.x() + size.width() > room.right() + 1) {
      endRow();
      corner = {room.left(), corner.y() + height + spacing()};
      height = 0;
    }
    if (place) row.push_back({item, {corner, size}});
    corner.rx() += size.width() + spacing();
    height = std::max(height, size.height());
  }
  endRow();
  return corner.y() + height - rect.top() + contentsMargins().bottom();
}

}  // namespace hankki

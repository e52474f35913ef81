// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/header_layout.h"

#include <QWidget>
#include <algorithm>

#include "ui/theme/metrics.h"

namespace hankki {
namespace {

int widthOf(const QList<QLayoutItem*>& items, const QWidget* without, int spacing) {
  int width = 0;
  for (const QLayoutItem* item : items)
    if (!item->isEmpty() && item->widget() != without)
      width += item->sizeHint().width() + (width > 0 ? spacing : 0);
  return width;
}

int heightOf(const QLayoutItem& item, int width) {
  return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

}  // namespace

HeaderLayout::HeaderLayout(QWidget* parent) : QLayout(parent) { setSpacing(metrics::kSpace); }

HeaderLayout::~HeaderLayout() {
  qDeleteAll(left_);
  qDeleteAll(right_);
}

void HeaderLayout::insertLeft(int index, QWidget* widget) {
  addChildWidget(widget);
  left_.insert(index, new QWidgetItem(widget));
  invalidate();
}

void HeaderLayout::setElastic(QWidget* widget) {
  elastic_ = widget;
  insertLeft(static_cast<int>(left_.size()), widget);
}

void HeaderLayout::addRight(QWidget* widget) { addWidget(widget); }

QLayoutItem* HeaderLayout::itemAt(int index) const {
  return index < left_.size() ? left_.value(index)
                              : right_.value(index - static_cast<int>(left_.size()));
}

QLayoutItem* HeaderLayout::takeAt(int index) {
  if (!itemAt(index)) return nullptr;
  return index < left_.size() ? left_.takeAt(index)
                              : right_.takeAt(index - static_cast<int>(left_.size()));
}

int HeaderLayout::heightForWidth(int width) const { return arrange({0, 0, width, 0}, false); }

/// In rows below each other; tabs at the left have rows of their own.
QSize HeaderLayout::minimumSize() const {
  QSize size(0, metrics::kFieldHeight);
  int left = 0;
  for (const QLayoutItem* item : left_)
    if (!item->isEmpty() && item->widget() != elastic_)
      left += item->minimumSize().width() + (left > 0 ? spacing() : 0);
  for (const QLayoutItem* item : right_)
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  return size.expandedTo({left, 0}).grownBy(contentsMargins());
}

/// In one row.
QSize HeaderLayout::sizeHint() const {
  int height = metrics::kFieldHeight;
  for (int i = 0; i < count(); ++i)
    if (!itemAt(i)->isEmpty()) height = std::max(height, itemAt(i)->sizeHint().height());
  const int left = widthOf(left_, nullptr, spacing()), right = rightWidth();
  return QSize(left + (left > 0 && right > 0 ? spacing() : 0) + right, height)
      .grownBy(contentsMargins());
}

void HeaderLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int HeaderLayout::leftWidth() const { return widthOf(left_, elastic_, spacing()); }

int HeaderLayout::rightWidth() const { return widthOf(right_, nullptr, spacing()); }

int HeaderLayout::arrange(const QRect& rect, bool place) const {
  const QRect room = rect.marginsRemoved(contentsMargins());
  const int right = rightWidth(), between = right > 0 ? right + spacing() : 0;
  QRect beside = room.adjusted(0, 0, -between, 0), below = room;
  const int above = placeLeft(room, false);
  const int both = above + metrics::kSmallSpace + placeBelow(room, false);
  const bool rows = std::ranges::any_of(
      left_, [](const auto* item) { return !item->isEmpty() && item->hasHeightForWidth(); });
  int height = 0;
  if (leftWidth() <= beside.width() ||
      (rows && beside.width() >= leftWidth() / 2 && placeLeft(beside, false) < both)) {
    height = std::max({placeLeft(beside, false), placeRight(room, false), room.height()});
    beside.setHeight(height);
    below.setHeight(height);
    if (place) placeLeft(beside, true);
    if (place) placeRight(below, true);
  } else {
    height = both;
    beside = QRect(room.topLeft(), QSize(room.width(), above));
    below.setTop(room.top() + above + metrics::kSmallSpace);
    if (place) placeLeft(beside, true);
    if (place) placeBelow(below, true);
  }
  return height + contentsMargins().top() + contentsMargins().bottom();
}

/// Each has what it wants but for the last of them, tabs, which get what is left of it.
int HeaderLayout::placeLeft(const QRect& row, bool place) const {
  int height = metrics::kFieldHeight, x = row.left(), others = leftWidth();
  for (QLayoutItem* item : left_) {
    if (item->isEmpty()) continue;
    const int wanted = item->sizeHint().width(), rest = row.right() + 1 - x;
    if (item->widget() != elastic_) others -= wanted + spacing();
    const int free = item->widget() == elastic_ ? rest - std::max(0, others) : rest;
    const int width = std::clamp(wanted, 0, std::max(0, free));
    const int tall = heightOf(*item, width);
    height = std::max(height, tall);
    if (place) item->setGeometry({x, row.top() + (row.height() - tall) / 2, width, tall});
    x += width + spacing();
  }
  return height;
}

int HeaderLayout::placeRight(const QRect& row, bool place) const {
  int height = 0, x = row.right() + 1 - rightWidth();
  for (QLayoutItem* item : right_) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint();
    height = std::max(height, size.height());
    if (place) item->setGeometry({QPoint(x, row.top() + (row.height() - size.height()) / 2), size});
    x += size.width() + spacing();
  }
  return height;
}

int HeaderLayout::placeBelow(const QRect& room, bool place) const {
  int height = 0, x = room.left(), y = room.top();
  for (QLayoutItem* item : right_) {
    if (item->isEmpty()) continue;
    const QSize wanted = item->sizeHint();
    if (x > room.left() && x + wanted.width() > room.right() + 1) {
      x = room.left();
      y += height + metrics::kSmallSpace;
      height = 0;
    }
    const int width = std::min(wanted.width(), room.width());
    if (place) item->setGeometry({x, y, width, wanted.height()});
    x += width + spacing();
    height = std::max(height, wanted.height());
  }
  return y + height - room.top();
}

}  // namespace hankki

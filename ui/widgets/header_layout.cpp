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
  const int left = widthOf(left_, nullptr, spacing()), right = widthOf(right_, nullptr, spacing());
  return QSize(left + (left > 0 && right > 0 ? spacing() : 0) + right, height)
      .grownBy(contentsMargins());
}

void HeaderLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int HeaderLayout::leftWidth() const { return widthOf(left_, elastic_, spacing()); }

qsizetype HeaderLayout::beside(const Items& choices, int room) const {
  const bool rows = std::ranges::any_of(
      left_, [](const auto* item) { return !item->isEmpty() && item->hasHeightForWidth(); });
  const int all = widthOf(choices, nullptr, spacing()) + (choices.isEmpty() ? 0 : spacing());
  if (rows) {  // tabs, which have rows of their own: all or none of the choices are beside them
    const QRect whole(0, 0, room, 0), left(0, 0, room - all, 0);
    const int below = metrics::kSmallSpace + placeBelow(choices, whole, false);
    const bool fit =
        leftWidth() + all <= room || (left.width() >= leftWidth() / 2 &&
                                      placeLeft(left, false) < placeLeft(whole, false) + below);
    return fit ? choices.size() : 0;
  }
  qsizetype count = 0;
  for (int width = leftWidth(); count < choices.size(); ++count) {
    width += choices[count]->sizeHint().width() + (width > 0 ? spacing() : 0);
    if (width > room) break;
  }
  return count;
}

int HeaderLayout::arrange(const QRect& rect, bool place) const {
  const QRect room = rect.marginsRemoved(contentsMargins());
  Items choices;
  for (QLayoutItem* item : right_)
    if (!item->isEmpty()) choices << item;
  const qsizetype count = beside(choices, room.width());
  const Items right = choices.first(count), below = choices.sliced(count);
  const int width = widthOf(right, nullptr, spacing());
  QRect left = room.adjusted(0, 0, right.isEmpty() ? 0 : -width - spacing(), 0), row = room;
  int height = std::max(placeLeft(left, false), placeRight(right, room, false));
  if (below.isEmpty()) height = std::max(height, room.height());
  left.setHeight(height);
  row.setHeight(height);
  if (place) placeLeft(left, true);
  if (place) placeRight(right, row, true);
  if (!below.isEmpty()) {
    height += metrics::kSmallSpace;
    height += placeBelow(below, room.adjusted(0, height, 0, 0), place);
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

int HeaderLayout::placeRight(const Items& choices, const QRect& row, bool place) const {
  int height = 0, x = row.right() + 1 - widthOf(choices, nullptr, spacing());
  for (QLayoutItem* item : choices) {
    const QSize size = item->sizeHint();
    height = std::max(height, size.height());
    if (place) item->setGeometry({QPoint(x, row.top() + (row.height() - size.height()) / 2), size});
    x += size.width() + spacing();
  }
  return height;
}

int HeaderLayout::placeBelow(const Items& choices, const QRect& room, bool place) const {
  int height = 0, x = room.left(), y = room.top();
  for (QLayoutItem* item : choices) {
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading_order.h"

#include <QScrollArea>
#include <algorithm>

namespace hankki {
namespace {

/// Whether it stands above, or in the same row further to the left.
bool isBefore(const QWidget* one, const QWidget* other) {
  const QRect a = one->geometry(), b = other->geometry();
  const int shared = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
  const bool sameRow = 2 * shared > std::min(a.height(), b.height());
  return sameRow ? a.left() < b.left() : a.top() < b.top();
}

void collect(const QWidget& widget, QList<QWidget*>& order) {
  QList<QWidget*> children;
  for (QObject* child : widget.children()) {
    auto* part = qobject_cast<QWidget*>(child);
    if (part && part->isVisible() && !part->isWindow()) children << part;
  }
  // Not a strict order where rows overlap in steps, so not std::sort.
  for (qsizetype i = 1; i < children.size(); ++i)
    for (qsizetype j = i; j > 0 && isBefore(children[j], children[j - 1]); --j)
      children.swapItemsAt(j, j - 1);
  for (QWidget* child : children) {
    if (child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) && !child->focusProxy())
      order << child;
    collect(*child, order);
  }
}

}  // namespace

QList<QWidget*> readingOrder(const QWidget& root) {
  QList<QWidget*> order;
  collect(root, order);
  return order;
}

void giveFocus(QWidget& stop, bool next) {
  stop.setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  for (QWidget* outer = stop.parentWidget(); outer; outer = outer->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(outer)) area->ensureWidgetVisible(&stop);
}

bool focusAsRead(QWidget& window, bool next) {
  const QList<QWidget*> order = readingOrder(window);
  if (order.isEmpty()) return false;
  const qsizetype at = order.indexOf(window.focusWidget());
  const qsizetype before = at < 0 ? order.size() - 1 : (at + order.size() - 1) % order.size();
  giveFocus(*order[next ? (at + 1) % order.size() : before], next);
  return true;
}

}  // namespace hankki

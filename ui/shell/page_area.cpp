// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_area.h"

#include "ui/session/page.h"
#include "ui/widgets/reading_order.h"

namespace hankki {

PageArea::PageArea(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setFocusPolicy(Qt::NoFocus);
}

void PageArea::setPage(std::unique_ptr<Page> page) { setWidget(page.release()); }

Page* PageArea::page() const { return static_cast<Page*>(widget()); }

bool PageArea::focusNextPrevChild(bool next) {
  const QList<QWidget*> order = readingOrder(*widget());
  QWidget* now = window()->focusWidget();
  qsizetype at = order.indexOf(now);
  if (at >= 0) at += next ? 1 : -1;
  QWidget* wanted = at >= 0 ? order.value(at) : nullptr;
  // Beyond the page's ends: what the window has outside of it.
  for (QWidget* other = now; !wanted && other;) {
    other = next ? other->nextInFocusChain() : other->previousInFocusChain();
    if (other == now) break;
    const bool outside = !isAncestorOf(other) && other != this;
    if (outside && other->isVisible() && other->isEnabled() &&
        (other->focusPolicy() & Qt::TabFocus))
      wanted = other;
  }
  if (!wanted) return QScrollArea::focusNextPrevChild(next);
  giveFocus(*wanted, next);
  return true;
}

}  // namespace hankki

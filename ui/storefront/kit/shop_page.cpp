// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/shop_page.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/kit/shop_style.h"

namespace hankki {

ShopPage::ShopPage(int mostWidth, QWidget* parent) : QScrollArea(parent), mostWidth_(mostWidth) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget;
  column_ = new QVBoxLayout(content);
  column_->setSpacing(shop::kGap);
  setWidget(content);
  content->installEventFilter(this);
}

void ShopPage::toTop() { verticalScrollBar()->setValue(0); }

/// The margins take what is beyond the width that is read well.
bool ShopPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == widget() && event->type() == QEvent::Resize) {
    const int beside = std::max(shop::kMargin, (widget()->width() - mostWidth_) / 2);
    column_->setContentsMargins(beside, shop::kGap, beside, shop::kMargin);
  }
  return QScrollArea::eventFilter(watched, event);
}

}  // namespace hankki

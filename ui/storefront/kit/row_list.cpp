// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/row_list.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/kit/clear_layout.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr std::size_t kAtOnce = 1;

}  // namespace

RowList::RowList(QWidget* parent)
    : QWidget(parent),
      rows_(new QVBoxLayout),
      empty_(makeShopLabel(ShopText::Body)),
      more_(makeShopButton(ShopButton::Normal)) {
  setTone(empty_, Tone::Muted);
  empty_->setWordWrap(true);
  rows_->setSpacing(0);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->setSpacing(metrics::kCardGap);
  all->addLayout(rows_);
  all->addWidget(empty_);
  all->addWidget(more_, 0, Qt::AlignHCenter);
  all->addStretch();
  connect(more_, &QPushButton::clicked, this, [this] { add(wanted_ + kStep); });
}

void RowList::setRows(std::size_t count, Maker make, const QString& empty) {
  const std::size_t before = std::max(wanted_, kStep);
  clearLayout(*rows_);
  make_ = std::move(make);
  count_ = count;
  shown_ = 0;
  empty_->setText(empty);
  empty_->setVisible(count == 0);
  add(before);
}

void RowList::add(std::size_t upTo) {
  wanted_ = std::min(upTo, count_);
  more_->setVisible(wanted_ < count_);
  retranslate();
  addFew();
}

void RowList::addFew() {
  for (const std::size_t end = std::min(shown_ + kAtOnce, wanted_); shown_ < end; ++shown_)
    rows_->addWidget(make_(shown_));
  if (shown_ < wanted_) QTimer::singleShot(0, this, &RowList::addFew);
}

void RowList::retranslate() {
  more_->setText(tr("Show more (%1 left)").arg(formatCount(static_cast<qint64>(count_ - wanted_))));
}

void RowList::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki

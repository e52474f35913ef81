// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/reset_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kResetWidth = 480;
}  // namespace

ResetDialog::ResetDialog(std::vector<ShopMark> marks, QWidget* parent)
    : QDialog(parent),
      marks_(std::move(marks)),
      title_(makeShopLabel(ShopText::Heading)),
      about_(makeShopLabel(ShopText::Body)),
      choice_(new ChoiceBox),
      stay_(makeShopButton(ShopButton::Normal)),
      reset_(makeShopButton(ShopButton::Primary)) {
  setObjectName(QStringLiteral("resetDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  dressAsShop(*this);
  reset_->setObjectName(QStringLiteral("resetNow"));
  about_->setWordWrap(true);
  for (const ShopMark& mark : marks_)
    choice_->addItem(QStringLiteral("%1 (%2)").arg(QString::fromStdString(mark.name),
                                                   QString::fromStdString(mark.created)));
  choice_->setCurrentIndex(choice_->count() - 1);  // the newest
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(stay_);
  buttons->addWidget(reset_);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(shop::kGap, shop::kGap, shop::kGap, shop::kGap);
  rows->setSpacing(metrics::kCardGap);
  rows->addWidget(title_);
  rows->addWidget(about_);
  rows->addWidget(choice_);
  rows->addLayout(buttons);
  choice_->setVisible(!marks_.empty());
  setMinimumWidth(kResetWidth);
  connect(stay_, &QPushButton::clicked, this, &QDialog::reject);
  connect(reset_, &QPushButton::clicked, this, &QDialog::accept);
  retranslate();
}

const ShopMark* ResetDialog::mark() const {
  return marks_.empty() ? nullptr : &marks_[static_cast<std::size_t>(choice_->currentIndex())];
}

void ResetDialog::retranslate() {
  setWindowTitle(tr("Reset the demo"));
  title_->setText(tr("Reset the demo?"));
  about_->setText(
      marks_.empty() ? tr("It is made again as it was packed. What people did in it since then is "
                          "put aside, and deleted by the next reset.")
                     : tr("What people rated, hid, set and wrote since the mark is taken back, and "
                          "so is what the models' policy learnt of it. It can be undone."));
  choice_->setAccessibleName(tr("Mark"));
  stay_->setText(tr("Cancel"));
  reset_->setText(tr("Reset"));
}

void ResetDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki

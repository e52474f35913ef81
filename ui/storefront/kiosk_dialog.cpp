// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kiosk_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/shop_window.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kKioskWidth = 480;

}  // namespace

KioskDialog::KioskDialog(QWidget* parent)
    : QDialog(parent),
      title_(makeShopLabel(ShopText::Title, {}, this)),
      note_(makeShopLabel(ShopText::Body, {}, this)),
      wayOut_(makeShopLabel(ShopText::HelpStrong, {}, this)),
      keys_(makeShopLabel(ShopText::Heading, {}, this)),
      begin_(makeShopButton(ShopButton::Primary, {}, this)),
      cancel_(makeShopButton(ShopButton::Normal, {}, this)) {
  setObjectName(QStringLiteral("kioskDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  dressAsShop(*this);
  begin_->setObjectName(QStringLiteral("go"));
  keys_->setObjectName(QStringLiteral("leavingKeys"));
  for (QLabel* label : {note_, wayOut_}) label->setWordWrap(true);
  setTone(keys_, Tone::Accent);
  begin_->setDefault(true);
  cancel_->setAutoDefault(false);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addStretch(1);
  buttons->addWidget(cancel_);
  buttons->addWidget(begin_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(shop::kMargin, shop::kMargin, shop::kMargin, shop::kMargin);
  layout->setSpacing(metrics::kSpace);
  layout->addWidget(title_);
  layout->addWidget(note_);
  layout->addSpacing(metrics::kSpace);
  layout->addWidget(wayOut_);
  layout->addWidget(keys_);
  layout->addSpacing(shop::kGap);
  layout->addLayout(buttons);
  connect(begin_, &QPushButton::clicked, this, &QDialog::accept);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  retranslate();
  setFixedWidth(kKioskWidth);
}

void KioskDialog::retranslate() {
  setWindowTitle(tr("Kiosk"));
  title_->setText(tr("The shop as a kiosk"));
  note_->setText(
      tr("The shop fills the screen, without menus, without the x-ray and without what only you "
         "do: visits, marks and resets. Visitors can sign up and in, rate and look around."));
  wayOut_->setText(tr("The only way out; remember it:"));
  keys_->setText(ShopWindow::leavingKeys().toString(QKeySequence::NativeText));
  begin_->setText(tr("Begin"));
  cancel_->setText(tr("Cancel"));
}

void KioskDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki

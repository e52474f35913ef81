// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/storefront_page.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/storefront/demonstrator.h"
#include "ui/storefront/kiosk_dialog.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/storefront.h"
#include "ui/widgets/empty_state.h"

namespace hankki {

PageKind StorefrontPage::pageKind() {
  return {.id = QStringLiteral("storefront"),
          .icon = QStringLiteral("bowl"),
          .title = [] { return tr("Storefront"); },
          .actions = {},
          .make = [](Session& session) { return std::make_unique<StorefrontPage>(session); }};
}

StorefrontPage::StorefrontPage(Session& session)
    : Page(pageKind()),
      stack_(new QStackedWidget(this)),
      shop_(new Storefront(session, stack_)),  // at its place: one that moves is styled anew
      away_(new EmptyState(QStringLiteral("bowl"))) {
  setObjectName(QStringLiteral("storefrontPage"));
  auto* panel = new LivePanel(shop_->visit());
  shop_->setSidePanel(panel);
  demonstrator_ = new Demonstrator(*shop_, *panel);
  stack_->addWidget(shop_);
  stack_->addWidget(away_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(stack_);
  connect(shop_, &Storefront::trainWanted, this,
          [this] { emit pageRequested(QStringLiteral("train")); });
  connect(shop_, &Storefront::ownWindowWanted, this, &StorefrontPage::setOwnWindow);
  connect(shop_, &Storefront::kioskWanted, this, &StorefrontPage::askKiosk);
  connect(away_->button(), &QPushButton::clicked, this, &StorefrontPage::takeBack);
  retranslate();
}

StorefrontPage::~StorefrontPage() { takeBack(); }

void StorefrontPage::activated() { shop_->enter(); }

void StorefrontPage::visit(const Visit& visit) {
  if (visit.batch == 0) return;
  takeBack();
  demonstrator_->openBatches(visit.batch);
}

void StorefrontPage::setOwnWindow(bool own) {
  if (!own) return takeBack();
  if (window_) return;
  window_ = new ShopWindow(*shop_);
  window_->setAttribute(Qt::WA_DeleteOnClose);
  connect(window_, &ShopWindow::closed, this, &StorefrontPage::takeBack);
  stack_->setCurrentWidget(away_);
  shop_->setOwnWindow(true);
  shop_->show();
  window_->show();
}

void StorefrontPage::askKiosk() {
  auto* dialog = new KioskDialog(shop_);
  connect(dialog, &QDialog::accepted, this, &StorefrontPage::beginKiosk);
  dialog->open();
}

void StorefrontPage::beginKiosk() {
  setOwnWindow(true);
  shop_->setKiosk(true);
  shop_->enter();
  window_->setKiosk(true);
  connect(window_, &ShopWindow::kioskLeft, this, &StorefrontPage::leaveKiosk);
  QWidget::window()->hide();
}

void StorefrontPage::leaveKiosk() {
  QWidget::window()->show();  // before the other one goes, as the program ends with the last one
  takeBack();
}

void StorefrontPage::takeBack() {
  if (!window_) return;
  window_->setKiosk(false);
  shop_->setKiosk(false);
  QPointer<ShopWindow> left = std::exchange(window_, nullptr);
  stack_->insertWidget(0, shop_);
  stack_->setCurrentWidget(shop_);
  shop_->setOwnWindow(false);
  left->close();
}

void StorefrontPage::retranslate() {
  away_->setTexts(tr("The shop stands in a window of its own."), tr("Bring it back"));
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "ui/session/page.h"
#include "ui/session/session.h"
#include "ui/storefront/shop_window.h"

class QStackedWidget;

namespace hankki {

class Demonstrator;
class EmptyState;
class Storefront;

/// The shop that the published models serve. It can stand in a window of its own meanwhile.
class StorefrontPage final : public Page {
  Q_OBJECT
 public:
  explicit StorefrontPage(Session& session);
  ~StorefrontPage() override;
  static PageKind pageKind();

  void activated() override;
  void visit(const Visit& visit) override;
  Storefront& shop() { return *shop_; }
  ShopWindow* window() const { return window_; }  ///< null: the shop stands in the page
  /// The shop alone on the screen, without menus or what only a demonstrator does; the workbench is
  /// hidden meanwhile. Left with ShopWindow::leavingKeys().
  void beginKiosk();

 protected:
  void retranslate() override;

 private:
  void setOwnWindow(bool own);
  void takeBack();
  void askKiosk();
  void leaveKiosk();

  QStackedWidget* stack_;
  Storefront* shop_;
  Demonstrator* demonstrator_;
  EmptyState* away_;
  QPointer<ShopWindow> window_;
};

}  // namespace hankki

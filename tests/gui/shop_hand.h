// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <utility>
#include <vector>

#include "tests/gui/explore_tour.h"
#include "tests/gui/patience.h"
#include "ui/storefront/kit/chip_field.h"
#include "ui/storefront/storefront.h"
#include "ui/storefront/storefront_page.h"

namespace hankki {

/// Whoever tours the shop: does what a visitor does, by the names of its controls, and takes the
/// pictures.
class ShopHand {
 public:
  ShopHand(Page& shown, const Camera& eye)
      : page(static_cast<StorefrontPage&>(shown)), shop(page.shop()), camera(eye) {}

  template <typename Ready>
  static bool waitUntil(Ready ready) {
    return QTest::qWaitFor(ready, kPatience);
  }
  template <typename Widget>
  Widget& find(const char* name) {
    return *shop.findChild<Widget*>(QLatin1String(name));
  }
  bool is(const char* room) { return find<QWidget>(room).isVisible(); }
  void click(const char* name) { find<QAbstractButton>(name).click(); }
  void choose(const char* action) { find<QAction>(action).trigger(); }
  void out() { choose("signOut"); }

  using Fields = std::vector<std::pair<const char*, QString>>;
  /// A dialog of the door is filled, sent, and seen: before, or after what is refused.
  void ask(const char* door, const char* name, const QString& picture, const Fields& fields,
           bool refused = false) {
    camera.skip();
    click(door);
    auto& dialog = find<QDialog>(name);
    for (const auto& [field, text] : fields) dialog.findChild<QLineEdit*>(field)->setText(text);
    waitUntil([&] { return dialog.isVisible(); });
    if (!refused) camera.beside(dialog, picture);
    auto* go = dialog.findChild<QAbstractButton*>("go");
    go->click();
    waitUntil([&] { return shop.visit().person() || go->isEnabled(); });
    if (refused) camera.beside(dialog, picture);
    if (!shop.visit().person()) dialog.reject();
    camera.skip();
  }
  void visitFirst() {
    camera.skip();
    click("doorVisit");
    auto& dialog = find<QDialog>("visitDialog");
    auto* users = dialog.findChild<QListWidget*>("users");
    waitUntil([&] { return users->count() > 0; });
    camera.beside(dialog, "storefront-visit");
    dialog.findChild<QLineEdit*>("user")->setText(users->item(0)->data(Qt::UserRole).toString());
    dialog.findChild<QAbstractButton*>("go")->click();
    waitUntil([this] { return shop.visit().person().has_value(); });
  }
  void hold(const char* ingredient) {
    const auto& remaining = find<QLabel>("remaining");
    const QString before = remaining.text();
    QLineEdit& field = find<ChipField>("atHand").field();
    QTest::keyClicks(&field, ingredient);
    QTest::keyClick(&field, Qt::Key_Return);
    waitUntil([&] { return remaining.text() != before; });
  }
  void search(const char* words) {
    auto& field = find<QLineEdit>("shopSearch");
    field.setText(words);
    QTest::keyClick(&field, Qt::Key_Return);
  }
  /// A picture of a dialog that a control opened; it is left by the Escape key.
  void seeDialog(const char* name, const QString& picture) {
    camera.skip();
    auto& dialog = find<QDialog>(name);
    waitUntil([&] { return dialog.isVisible(); });
    camera.beside(dialog, picture);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    camera.skip();
  }

  StorefrontPage& page;
  Storefront& shop;
  const Camera& camera;
};

/// What a demonstrator adds to the shop of a user who is visited.
void demonstrateShop(ShopHand& hand);

/// The story, by hand; nobody is in the shop before and after.
void tellShopStory(ShopHand& hand);

}  // namespace hankki

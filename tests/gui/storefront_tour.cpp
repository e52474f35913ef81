// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/storefront_tour.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include "ui/storefront/kit/card_strip.h"
#include "ui/storefront/kit/chip_field.h"
#include "ui/storefront/kit/my_page_view.h"
#include "ui/storefront/storefront.h"
#include "ui/storefront/storefront_page.h"
#include "ui/widgets/empty_state.h"

namespace hankki {
namespace {

constexpr int kPatience = 60'000;
constexpr const char* kName = "Minji";
constexpr const char* kPassword = "correct horse";

class Tour {
 public:
  Tour(Page& page, const Camera& camera)
      : shop_(static_cast<StorefrontPage&>(page).shop()), camera_(camera) {}

  void run() {
    if (is("shopEmpty")) {
      camera_.settled("storefront-nothing-served");
      shop_.findChild<EmptyState*>("shopEmpty")->button()->click();
      if (!waitUntil([this] { return is("door"); })) return;
    }
    camera_.settled("storefront-door");
    comeIn();
    camera_.settled("storefront-themes");
    click("thisOrThat");
    waitUntil([this] { return is("pairs"); });
    camera_.settled("storefront-pairs");
    for (int pair = 0; pair < 5; ++pair)
      QTest::keyClick(shop_.findChild<QWidget*>("pairs"), Qt::Key_Left);
    camera_.settled("storefront-themes-chosen");
    click("placeForYou");
    camera_.settled("storefront-for-you-chosen");
    click("placeThemes");
    click("forgetChoices");
    camera_.skip();
    waitUntil([this] { return !is("forgetChoices"); });
    out();
    visit();
    camera_.settled("storefront-for-you");
    click("xRaySwitch");
    hold("onion");
    camera_.settled("storefront-x-ray");
    for (const char* name : {"chocolate", "salmon", "flour"}) hold(name);
    camera_.settled("storefront-nothing-left");
    click("dropFilters");
    camera_.settled("storefront-dropped");
    auto* cards = shop_.findChild<CardStrip*>("forYouCards");
    if (!cards->faces().empty()) emit cards->opened(cards->faces().front().id);
    camera_.settled("storefront-recipe");
    click("placeMyPage");
    camera_.settled("storefront-my-page");
    auto* mine = shop_.findChild<MyPageView*>();
    mine->setSection(MyPageView::Section::Taste);
    camera_.settled("storefront-my-taste");
    mine->setSection(MyPageView::Section::Ratings);
    click("placeBrowse");
    camera_.settled("storefront-browse");
    auto* search = shop_.findChild<QLineEdit*>("shopSearch");
    search->setText("kimchi");
    QTest::keyClick(search, Qt::Key_Return);
    camera_.settled("storefront-search");
    click("xRaySwitch");
    out();
  }

 private:
  template <typename Ready>
  bool waitUntil(Ready ready) {
    return QTest::qWaitFor(ready, kPatience);
  }
  bool is(const char* room) { return shop_.findChild<QWidget*>(room)->isVisible(); }
  void click(const char* name) { shop_.findChild<QAbstractButton*>(name)->click(); }
  void out() { shop_.findChild<QAction*>("signOut")->trigger(); }

  /// A dialog of the door is filled, seen, and sent; it stays where what it asks is refused.
  void ask(const char* door, const char* name, const QString& picture,
           const std::vector<std::pair<const char*, QString>>& fields) {
    camera_.skip();
    click(door);
    auto* dialog = shop_.findChild<QDialog*>(name);
    for (const auto& [field, text] : fields) dialog->findChild<QLineEdit*>(field)->setText(text);
    QTest::qWait(400);
    camera_.beside(*dialog, picture);
    dialog->findChild<QAbstractButton*>("go")->click();
    waitUntil([this, dialog] {
      return shop_.visit().person() || dialog->findChild<QAbstractButton*>("go")->isEnabled();
    });
    if (!shop_.visit().person()) dialog->reject();
    camera_.skip();
  }
  /// Who signed up at an earlier look has an account by now.
  void comeIn() {
    ask("doorSignUp", "signUpDialog", "storefront-sign-up",
        {{"name", kName}, {"password", kPassword}, {"passwordAgain", kPassword}});
    if (!shop_.visit().person())
      ask("doorSignIn", "signInDialog", "storefront-sign-in",
          {{"name", kName}, {"password", kPassword}});
  }
  void visit() {
    camera_.skip();
    click("doorVisit");
    auto* dialog = shop_.findChild<QDialog*>("visitDialog");
    auto* users = dialog->findChild<QListWidget*>("users");
    waitUntil([users] { return users->count() > 0; });
    camera_.beside(*dialog, "storefront-visit");
    dialog->findChild<QLineEdit*>("user")->setText(users->item(0)->data(Qt::UserRole).toString());
    dialog->findChild<QAbstractButton*>("go")->click();
    waitUntil([this] { return shop_.visit().person().has_value(); });
  }
  void hold(const char* ingredient) {
    QLineEdit& field = shop_.findChild<ChipField*>("atHand")->field();
    QTest::keyClicks(&field, ingredient);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::qWait(400);  // filters wait for whoever goes on
  }

  Storefront& shop_;
  const Camera& camera_;
};

}  // namespace

void tourStorefront(Page& page, const Camera& camera) { Tour(page, camera).run(); }

}  // namespace hankki

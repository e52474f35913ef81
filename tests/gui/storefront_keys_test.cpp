// SPDX-License-Identifier: GPL-3.0-or-later
// The shop without a mouse, and to a screen reader; and the batches, to which other pages lead.
#include <QAccessible>
#include <QPushButton>

#include "tests/gui/storefront_page_fixture.h"
#include "ui/storefront/batch_card.h"
#include "ui/storefront/shop_window.h"
#include "ui/storefront/tag_names.h"
#include "ui/widgets/reading_order.h"

namespace hankki::test {
namespace {

class StorefrontKeysTest : public StorefrontPageTest {
 protected:
  /// Everything that the keyboard gets to within `root` says what it is.
  static void expectNames(const QWidget& root, const char* where) {
    const QList<QWidget*> stops = readingOrder(root);
    EXPECT_FALSE(stops.isEmpty()) << where;
    for (QWidget* stop : stops) {
      QAccessibleInterface* told = QAccessible::queryAccessibleInterface(stop);
      ASSERT_TRUE(told) << where;
      EXPECT_FALSE(told->text(QAccessible::Name).isEmpty())
          << where << ": " << stop->metaObject()->className() << ' '
          << stop->objectName().toStdString();
    }
  }
  void expectNamesOfADialog(const char* door, const char* name) {
    click(door);
    QDialog& opened = dialog(name);
    ASSERT_TRUE(waitFor([&] { return opened.isVisible(); }));
    ASSERT_TRUE(settle());
    expectNames(opened, name);
    QTest::keyClick(&opened, Qt::Key_Escape);
    EXPECT_FALSE(opened.isVisible()) << name;
    // No loop is around the test whose end would delete it.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  BatchCard& card(BatchId batch) {
    for (auto* one : shop().findChildren<BatchCard*>())
      if (one->batch() == batch) return *one;
    throw std::runtime_error("no such card");
  }
};

TEST_F(StorefrontKeysTest, ADialogBeginsAtItsFirstFieldAndIsGoneThroughAsItIsRead) {
  begin();
  window.activateWindow();
  click("doorSignIn");
  QDialog& form = dialog("signInDialog");
  ASSERT_TRUE(waitFor([&] { return form.isVisible(); }));
  QStringList stops;
  for (int step = 0; step < 5; ++step) {
    QWidget* now = form.focusWidget();
    ASSERT_TRUE(now);
    stops << (now->objectName().isEmpty() ? "other" : now->objectName());
    QTest::keyClick(now, Qt::Key_Tab);
  }
  EXPECT_EQ(stops, (QStringList{"name", "password", "other", "go", "name"}));
  QTest::keyClick(form.focusWidget(), Qt::Key_Backtab);
  EXPECT_EQ(form.focusWidget()->objectName(), "name");
}

TEST_F(StorefrontKeysTest, WhateverTheKeyboardGetsToHasAName) {
  begin();
  for (const char* language : {"en", "ko"}) {
    setLanguage(language);
    expectNames(shop(), "door");
    expectNamesOfADialog("doorSignIn", "signInDialog");
    expectNamesOfADialog("doorSignUp", "signUpDialog");
    expectNamesOfADialog("doorVisit", "visitDialog");
    visitUser(regular());
    click("xRaySwitch");
    ASSERT_TRUE(settle());
    expectNames(shop(), "made for you");
    emit cards().opened(cards().faces().front().id);
    ASSERT_TRUE(settle());
    expectNames(shop(), "recipe");
    for (const char* place : {"placeThemes", "placeBrowse", "placeMyPage"}) {
      click(place);
      ASSERT_TRUE(settle());
      expectNames(shop(), place);
    }
    find<MyPageView>().setSection(MyPageView::Section::Taste);
    expectNames(shop(), "taste");
    for (const char* room : {"timeMachine", "twoShopsSideBySide", "showBatches"}) {
      choose(room);
      ASSERT_TRUE(settle());
      expectNames(shop(), room);
    }
    click("xRaySwitch");
    choose("signOut");
    ASSERT_TRUE(settle());
  }
  setLanguage("en");
}

/// The workbench gives its pages that order; a window of the shop's own has to do it itself.
TEST_F(StorefrontKeysTest, TheShopsOwnWindowIsGoneThroughAsItIsRead) {
  begin();
  choose("ownWindow");
  ShopWindow* own = page().window();
  ASSERT_TRUE(own);
  own->activateWindow();
  ASSERT_TRUE(settle());
  const QList<QWidget*> stops = readingOrder(*own);
  ASSERT_GE(stops.size(), 5);
  stops.front()->setFocus();
  for (qsizetype step = 1; step < stops.size(); ++step) {
    QTest::keyClick(own->focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(own->focusWidget(), stops[step]) << step;
  }
  QTest::keyClick(own->focusWidget(), Qt::Key_Tab);
  EXPECT_EQ(own->focusWidget(), stops.front()) << "from the last to the first";
  own->showFullScreen();
  QTest::keyClick(own, Qt::Key_Escape);
  EXPECT_FALSE(own->isFullScreen());
}

/// A page that shows what serves a run leads here, also before the shop was ever opened.
TEST_F(StorefrontKeysTest, ABatchIsFoundInTheListAndServedAgain) {
  begin();
  publish_batch(workspace(), {.runs = {runs[2]}, .tag = "second"}, {}, {});
  ASSERT_TRUE(waitFor(
      [this] { return visit().shop().facts().batch.tag == "second" && session.jobs().isIdle(); }));
  window.showPage("compare");
  ASSERT_TRUE(settle());
  const auto batches = workspace().batches().list();
  ASSERT_EQ(batches.size(), 2U);
  const BatchId first = batches[0].id, second = batches[1].id;
  emit window.page("compare")->pageRequested("storefront", {.batch = first});
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("batches"));
  ASSERT_EQ(shop().findChildren<BatchCard*>().size(), 2);
  EXPECT_TRUE(card(first).isChosen());
  EXPECT_FALSE(card(second).isChosen());
  EXPECT_LT(card(second).y(), card(first).y()) << "the newest is first";
  EXPECT_FALSE(card(second).findChild<QAbstractButton*>("serveBatch")) << "it is served";

  card(first).findChild<QAbstractButton*>("serveBatch")->click();
  ASSERT_TRUE(waitFor(
      [this] { return visit().shop().facts().batch.tag == "first" && session.jobs().isIdle(); }));
  EXPECT_EQ(workspace().batches().served_id(), first);
  ASSERT_TRUE(sees("batches"));
  EXPECT_TRUE(card(first).isChosen()) << "the keys go on from where they were";
  EXPECT_FALSE(card(first).findChild<QAbstractButton*>("serveBatch"));
  EXPECT_TRUE(card(second).findChild<QAbstractButton*>("serveBatch"));
  click("leaveBatches");
  EXPECT_TRUE(sees("door"));
}

TEST_F(StorefrontKeysTest, TheUsualTagsAreSaidInTheLanguageOfTheShop) {
  setLanguage("en");
  EXPECT_EQ(tagText("main-dish"), "Main dish");
  EXPECT_EQ(tagText("north-american"), "North American");
  EXPECT_EQ(tagText("korean"), "Korean");
  EXPECT_EQ(themeText("tofu, kimchi"), "Tofu, kimchi");
  setLanguage("ko");
  EXPECT_EQ(tagText("main-dish"), "주요리");
  EXPECT_EQ(tagText("korean"), "한식");
  EXPECT_EQ(tagText("grandmas-own"), "Grandmas own") << "the data's own word";
  setLanguage("en");
}

}  // namespace
}  // namespace hankki::test

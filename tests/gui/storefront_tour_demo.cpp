// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenu>
#include <QTemporaryDir>
#include <filesystem>

#include "tests/gui/shop_hand.h"
#include "ui/storefront/demo_recorder.h"
#include "ui/storefront/demonstrator.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/recipe_column.h"
#include "ui/storefront/shop_bar.h"
#include "ui/storefront/shop_story.h"
#include "ui/storefront/shop_window.h"
#include "ui/theme/paths.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

void compareShops(ShopHand& hand) {
  hand.choose("twoShopsSideBySide");
  auto& list = hand.find<RecipeColumn>("otherList");
  hand.waitUntil([&] { return !list.face().rows.empty(); });
  for (int visit = 0; visit < 2; ++visit) {
    emit list.opened(list.face().rows.front().recipe.id);
    emit list.opened(list.face().rows.back().recipe.id);
    if (visit > 0) break;
    const QString before = list.face().rows.front().recipe.id;
    hand.click("nextVisit");
    hand.waitUntil([&] { return list.face().rows.front().recipe.id != before; });
  }
  hand.camera.settled("storefront-two-shops");
  hand.click("leaveTwoShops");
}

/// Some lists are shown, which are played again at the end.
void record(ShopHand& hand, const std::filesystem::path& file) {
  hand.choose("recordDemo");
  hand.waitUntil([&] { return hand.is("recordingStrip"); });
  hand.camera.settled("storefront-recording");
  hand.click("placeForYou");
  for (int list = 0; list < 3; ++list) {
    hand.waitUntil([&] { return hand.shop.session().jobs().isIdle(); });
    hand.click("newTen");
  }
  hand.waitUntil([&] { return hand.shop.session().jobs().isIdle(); });
  hand.shop.findChild<Demonstrator*>()->recorder().stopInto(file);
  hand.waitUntil([&] { return !hand.is("recordingStrip") && hand.shop.session().jobs().isIdle(); });
}

void replay(ShopHand& hand, const std::filesystem::path& file) {
  DemoRecorder& recorder = hand.shop.findChild<Demonstrator*>()->recorder();
  recorder.play(file);
  hand.camera.now("storefront-replaying");
  hand.waitUntil([&] { return !recorder.isPlaying() && hand.shop.session().jobs().isIdle(); });
  hand.camera.settled("storefront-replayed");
  hand.find<MessageStrip>("messageStrip").findChild<QAbstractButton*>("stripAction")->click();
  hand.waitUntil([&] { return hand.shop.session().jobs().isIdle(); });
}

void showKiosk(ShopHand& hand) {
  hand.choose("kiosk");
  hand.seeDialog("kioskDialog", "storefront-kiosk-asked");
  const QSize size = hand.page.QWidget::window()->size();
  hand.page.beginKiosk();
  ShopWindow* window = hand.page.window();
  window->setWindowState(Qt::WindowNoState);  // a screen of no size that anybody has
  window->resize(size);
  hand.camera.whole(*window, "storefront-kiosk");
  const auto keys = ShopWindow::leavingKeys()[0];
  QTest::keyClick(window, keys.key(), keys.keyboardModifiers());
  hand.waitUntil([&] { return hand.page.isVisible(); });
  hand.page.QWidget::window()->resize(size);
  hand.camera.skip();
}

}  // namespace

void demonstrateShop(ShopHand& hand) {
  QMenu& menu = hand.shop.bar().menu();
  menu.popup(hand.shop.mapToGlobal(QPoint(0, 0)));
  hand.camera.beside(menu, "storefront-menu");
  menu.close();
  hand.choose("timeMachine");
  hand.camera.settled("storefront-time-machine");
  compareShops(hand);
  hand.choose("showBatches");
  hand.camera.settled("storefront-batches");
  hand.click("leaveBatches");
  const QTemporaryDir folder;
  const auto file = toPath(folder.filePath("demo.jsonl"));
  record(hand, file);
  hand.choose("resetDemo");
  hand.camera.settled("storefront-reset-unmarked");
  showKiosk(hand);
  replay(hand, file);
}

void tellShopStory(ShopHand& hand) {
  hand.camera.settled("storefront-story-offered");
  hand.click("storyPlay");
  ShopStory& story = hand.shop.findChild<Demonstrator*>()->story();
  hand.waitUntil([&] { return story.isReady(); });
  story.setRuns(false);
  for (int step = 1; step < ShopStory::kSteps; ++step) {
    story.next();
    hand.waitUntil([&] { return story.isReady() && story.step() == step; });
    if (step != ShopStory::Traffic)
      hand.camera.settled(QStringLiteral("storefront-story-%1").arg(step + 1));
  }
  auto& autopilot = hand.find<LivePanel>("livePanel").autopilot();
  hand.waitUntil([&] { return autopilot.visits() > 60; });
  hand.camera.now("storefront-story-traffic");
  story.stop();
  hand.waitUntil([&] { return !story.isOn(); });
}

}  // namespace hankki

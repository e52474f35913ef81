// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QImage>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <memory>

#include "tests/gui/shop_faces_fixture.h"
#include "ui/storefront/kit/card_strip.h"
#include "ui/storefront/kit/face_paint.h"
#include "ui/storefront/kit/recipe_art.h"
#include "ui/storefront/kit/recipe_tile.h"
#include "ui/storefront/kit/round_button.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/kit/tile_grid.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

using testing::shopFace;
using testing::tenFaces;

TEST(DishOf, TheNameDecidesThenTheIngredientsThenTheTags) {
  EXPECT_EQ(dishOf("Kimchi Stew", {"pork belly"}, {}), (Dish{ArtGround::Kimchi, "🍲"}));
  EXPECT_EQ(dishOf("Grandma's Best", {"salt", "chicken broth", "shrimp"}, {}),
            (Dish{ArtGround::Shrimp, "🍤"}))
      << "a broth flavours";
  EXPECT_EQ(dishOf("Number 7", {}, {"beef", "salads"}), (Dish{ArtGround::Beef, "🥗"}));
  EXPECT_EQ(dishOf("Blueberries in a Glass", {}, {}).ground, ArtGround::Berries);
  EXPECT_EQ(dishOf("Berries", {}, {}).ground, ArtGround::Berries);
}

TEST(DishOf, WordsAreWhole) {
  EXPECT_EQ(dishOf("Eggplant", {}, {}).ground, ArtGround::Vegetables) << "no egg in it";
  EXPECT_EQ(dishOf("Hamburger Buns", {}, {}).ground, ArtGround::Bread) << "no ham in them";
}

TEST(DishOf, KoreanStandsWithinCompounds) {
  EXPECT_EQ(dishOf("김치볶음밥", {}, {}).ground, ArtGround::Kimchi);
  EXPECT_EQ(dishOf("새우볶음밥", {}, {}).ground, ArtGround::Shrimp);
  EXPECT_EQ(dishOf("순두부찌개", {}, {}), (Dish{ArtGround::Tofu, "🍲"}));
}

TEST(DishOf, KnowsNothingOfStrangeWords) {
  const Dish dish = dishOf("Xyzzy", {"plugh"}, {});
  EXPECT_FALSE(dish.emoji.isEmpty());
  EXPECT_EQ(dish, dishOf("", {}, {}));
}

TEST(MinutesText, GrowsIntoHoursAndDays) {
  EXPECT_EQ(minutesText(std::nullopt), "");
  EXPECT_EQ(minutesText(90), "90 min");
  EXPECT_EQ(minutesText(330), "5 h 30 min");
  EXPECT_EQ(minutesText(2147483647), "1,491,308 days");
}

/// A name that needs its third line is given it: letters that would fill up the second do not
/// count.
TEST(CountLines, BreaksBetweenWordsAsTheNameIsPainted) {
  const QFont font = shopFont(ShopText::Strong);
  const int width = QFontMetrics(font).horizontalAdvance("Enchiladas a");
  EXPECT_EQ(countLines(font, "Enchiladas", width, 5), 1);
  EXPECT_EQ(countLines(font, "Enchiladas Tortillas Enchiladas", width, 5), 3);
  EXPECT_EQ(countLines(font, "Enchiladas Tortillas Enchiladas", width, 2), 2);
}

TEST(RecipeArt, DarkIsDarkerAndASizeIsPaintedOnce) {
  const RecipeFace face = tenFaces()[0];
  RecipeArt& art = RecipeArt::instance();
  const QPixmap light = art.pixmap(face, {200, 160}, 2, false);
  EXPECT_EQ(light.size(), QSize(400, 320));
  EXPECT_EQ(light.devicePixelRatio(), 2);
  EXPECT_EQ(light.cacheKey(), art.pixmap(face, {200, 160}, 2, false).cacheKey());
  const QColor bright = light.toImage().pixelColor(2, 2);
  const QColor dim = art.pixmap(face, {200, 160}, 2, true).toImage().pixelColor(2, 2);
  EXPECT_NEAR(dim.red(), 0.85 * bright.red(), 2);
  EXPECT_NEAR(dim.blue(), 0.85 * bright.blue(), 2);
}

TEST(RecipeArt, APictureReplacesItAndABrokenOneDoesNot) {
  const QTemporaryDir folder;
  QImage blue(300, 100, QImage::Format_RGB32);
  blue.fill(Qt::blue);
  RecipeFace face = tenFaces()[0];
  face.picture = folder.filePath("blue.png");
  ASSERT_TRUE(blue.save(face.picture));
  RecipeArt& art = RecipeArt::instance();
  QSignalSpy arrived(&art, &RecipeArt::arrived);
  EXPECT_NE(art.pixmap(face, {80, 80}, 1, false).toImage().pixelColor(40, 4), QColor(Qt::blue));
  ASSERT_TRUE(arrived.wait());
  const QPixmap cover = art.pixmap(face, {80, 80}, 1, false);
  EXPECT_EQ(cover.size(), QSize(80, 80)) << "cropped to cover";
  EXPECT_EQ(cover.toImage().pixelColor(0, 0), QColor(Qt::blue));

  RecipeFace plain = face, broken = face;
  plain.picture.clear();
  broken.picture = folder.filePath("none.png");
  EXPECT_EQ(art.pixmap(broken, {64, 64}, 1, false).cacheKey(),
            art.pixmap(plain, {64, 64}, 1, false).cacheKey());
}

class CardStripTest : public ::testing::Test {
 protected:
  CardStripTest() {
    strip.setProperty("animated", false);
    strip.resize(1023, 520);
    strip.setFaces(tenFaces());
    strip.show();
    strip.setFocus();
  }
  void key(Qt::Key key) { QTest::keyClick(&strip, key); }
  CardStrip strip;
};

TEST_F(CardStripTest, KeysGoThroughTheCardsAndBringThemIntoView) {
  EXPECT_EQ(strip.current(), 0);
  EXPECT_EQ(strip.firstWhole(), 0);
  EXPECT_EQ(strip.lastWhole(), 3) << "four cards, and a bit of the fifth";
  EXPECT_LT(strip.cardRect(4).left(), strip.width());
  key(Qt::Key_Left);
  EXPECT_EQ(strip.current(), 0) << "there is none before the first";
  for (int i = 0; i < 4; ++i) key(Qt::Key_Right);
  EXPECT_EQ(strip.current(), 4);
  EXPECT_EQ(strip.lastWhole(), 4);
  key(Qt::Key_End);
  EXPECT_EQ(strip.current(), 9);
  EXPECT_EQ(strip.cardRect(9).right() + 1, strip.width()) << "the last one ends at the edge";
  key(Qt::Key_Home);
  EXPECT_EQ(strip.cardRect(0).left(), 0);
  QSignalSpy opened(&strip, &CardStrip::opened);
  key(Qt::Key_Return);
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened.first().first(), "1");
}

TEST_F(CardStripTest, AClickOpensADragDoesNot) {
  QSignalSpy opened(&strip, &CardStrip::opened);
  QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.cardRect(1).center());
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened.first().first(), "2");

  const QPoint from = strip.cardRect(2).center();
  QTest::mousePress(&strip, Qt::LeftButton, {}, from);
  for (int step = 1; step <= 5; ++step) QTest::mouseMove(&strip, from - QPoint(40 * step, 0));
  QTest::mouseRelease(&strip, Qt::LeftButton, {}, from - QPoint(200, 0));
  EXPECT_EQ(opened.count(), 1);
  EXPECT_EQ(strip.cardRect(1).left(), 0) << "it comes to rest at a card";
}

TEST_F(CardStripTest, AFingerPullsTheCards) {
  const auto finger = std::unique_ptr<QPointingDevice>(QTest::createTouchDevice());
  QSignalSpy opened(&strip, &CardStrip::opened);
  const QPoint from = strip.cardRect(2).center();
  QTest::touchEvent(&strip, finger.get()).press(0, from);
  for (int step = 1; step <= 6; ++step)
    QTest::touchEvent(&strip, finger.get()).move(0, from - QPoint(40 * step, 0));
  QTest::touchEvent(&strip, finger.get()).release(0, from - QPoint(240, 0));
  EXPECT_EQ(strip.firstWhole(), 1);
  EXPECT_EQ(opened.count(), 0);
}

TEST_F(CardStripTest, TheWheelTurnsCardByCardAndIsLeftToThePageAtTheEnds) {
  const auto turn = [this](int notches) {
    const QPoint at = strip.cardRect(strip.firstWhole()).center();
    QWheelEvent event(at, strip.mapToGlobal(at), {}, {0, -120 * notches}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&strip, &event);
    return event.isAccepted();
  };
  EXPECT_FALSE(turn(-1));
  EXPECT_TRUE(turn(1));
  EXPECT_EQ(strip.firstWhole(), 1);
  EXPECT_TRUE(turn(20));
  EXPECT_FALSE(turn(1));
  EXPECT_EQ(strip.lastWhole(), 9);
}

TEST_F(CardStripTest, ButtonsAndThumbnailsScroll) {
  const auto buttons = strip.findChildren<RoundButton*>();
  ASSERT_EQ(buttons.size(), 2);
  EXPECT_FALSE(buttons[0]->isVisible()) << "nothing lies before the first card";
  QTest::mouseClick(buttons[1], Qt::LeftButton);
  EXPECT_EQ(strip.firstWhole(), 4);
  EXPECT_TRUE(buttons[0]->isVisible());
  QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.thumbnailRect(9).center());
  EXPECT_EQ(strip.current(), 9);
  EXPECT_FALSE(buttons[1]->isVisible());
}

TEST_F(CardStripTest, XRayChangesTheCardsButNotTheirSize) {
  const QRect before = strip.cardRect(0);
  const QImage plain = strip.grab().toImage();
  const QString said = strip.accessibleName();
  strip.setXRay(true);
  EXPECT_EQ(strip.cardRect(0), before);
  EXPECT_NE(strip.grab().toImage(), plain);
  EXPECT_FALSE(said.contains("RecVAE"));
  EXPECT_TRUE(strip.accessibleName().contains("RecVAE"));
  EXPECT_TRUE(strip.accessibleName().contains("Kimchi Fried Rice"));
}

TEST_F(CardStripTest, AMovingStripArrives) {
  strip.setProperty("animated", true);
  key(Qt::Key_End);
  if (!mayAnimate(strip)) GTEST_SKIP() << "this style does not move anything";
  EXPECT_TRUE(strip.isScrolling());
  EXPECT_TRUE(QTest::qWaitFor([&] { return !strip.isScrolling(); }));
  EXPECT_EQ(strip.lastWhole(), 9);
}

TEST_F(CardStripTest, FewCardsNeedNoScrolling) {
  auto faces = tenFaces();
  faces.resize(2);
  strip.setFaces(faces);
  key(Qt::Key_End);
  EXPECT_EQ(strip.current(), 1);
  EXPECT_EQ(strip.firstWhole(), 0);
  strip.setFaces({});
  EXPECT_EQ(strip.current(), -1);
  key(Qt::Key_Right);
  key(Qt::Key_Return);
  EXPECT_EQ(strip.current(), -1);
}

TEST(RecipeTileTest, OpensByMouseAndKeyAndSaysWhatItShows) {
  RecipeTile tile;
  tile.setFace(tenFaces()[2]);
  tile.resize(tile.sizeHint());
  tile.show();
  QSignalSpy opened(&tile, &RecipeTile::opened);
  QTest::mouseClick(&tile, Qt::LeftButton);
  QTest::keyClick(&tile, Qt::Key_Space);
  ASSERT_EQ(opened.count(), 2);
  EXPECT_EQ(opened.first().first(), "3");
  EXPECT_TRUE(tile.accessibleName().contains("Oyakodon"));
  EXPECT_TRUE(tile.accessibleName().contains("25 min"));
}

TEST(TileGridTest, WrapsByItsWidth) {
  TileGrid grid;
  grid.setFaces(tenFaces());
  grid.resize(1000, 10);
  grid.show();
  const int wide = grid.heightForWidth(1000), narrow = grid.heightForWidth(480);
  EXPECT_GT(narrow, wide);
  EXPECT_EQ(grid.tiles()[0]->y(), grid.tiles()[3]->y());
  EXPECT_LT(grid.tiles()[3]->y(), grid.tiles()[4]->y());
  EXPECT_EQ(grid.tiles()[3]->geometry().right() + 1, 1000);
  grid.setFaces({tenFaces()[4]});
  ASSERT_EQ(grid.tiles().size(), 1U);
  EXPECT_EQ(grid.tiles()[0]->face().id, "5");
}

}  // namespace
}  // namespace hankki

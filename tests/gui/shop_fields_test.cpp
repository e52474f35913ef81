// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QCompleter>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include "ui/storefront/kit/chip_field.h"
#include "ui/storefront/kit/nutrient_choice.h"
#include "ui/storefront/kit/nutrition_ring.h"
#include "ui/storefront/kit/ring_chart.h"
#include "ui/storefront/kit/star_rating.h"
#include "ui/storefront/kit/taste_sliders.h"

namespace hankki {
namespace {

class StarRatingTest : public ::testing::Test {
 protected:
  StarRatingTest() {
    stars.resize(stars.sizeHint());
    stars.show();
  }
  /// The middle of the half star that ends at `value`.
  QPoint at(double value) const {
    return {static_cast<int>((value - 0.25) * stars.width() / 5), stars.height() / 2};
  }
  void click(double value) { QTest::mouseClick(&stars, Qt::LeftButton, {}, at(value)); }
  StarRating stars;
  QSignalSpy rated{&stars, &StarRating::rated};
  QSignalSpy withdrawn{&stars, &StarRating::withdrawn};
};

TEST_F(StarRatingTest, HalvesByMouseAndTheSameAgainWithdraws) {
  for (int halves = 1; halves <= 10; ++halves) {
    click(halves / 2.0);
    ASSERT_EQ(rated.count(), halves);
    EXPECT_EQ(rated.last().first().toDouble(), halves / 2.0);
  }
  EXPECT_TRUE(stars.accessibleName().contains("5.0"));
  click(5);
  EXPECT_EQ(withdrawn.count(), 1);
  EXPECT_EQ(stars.stars(), std::nullopt);
}

TEST_F(StarRatingTest, Keys) {
  QTest::keyClick(&stars, Qt::Key_Delete);
  EXPECT_EQ(withdrawn.count(), 0) << "nothing to withdraw";
  QTest::keyClick(&stars, Qt::Key_4);
  QTest::keyClick(&stars, Qt::Key_Right);
  EXPECT_EQ(stars.stars(), 4.5);
  for (int i = 0; i < 12; ++i) QTest::keyClick(&stars, Qt::Key_Left);
  EXPECT_EQ(stars.stars(), 0.5) << "the least there is";
  QTest::keyClick(&stars, Qt::Key_Delete);
  EXPECT_EQ(withdrawn.count(), 1);
}

TEST_F(StarRatingTest, WhatIsSetIsNotGiven) {
  stars.setStars(3.5);
  EXPECT_EQ(rated.count(), 0);
  EXPECT_EQ(stars.stars(), 3.5);
}

class ChipFieldTest : public ::testing::Test {
 protected:
  ChipFieldTest() {
    chips.setFinder(findWords({"egg", "eggplant", "quail egg", "egg noodles", "rice", "onion"}));
    chips.resize(500, 60);
    chips.show();
  }
  void type(const QString& text) { QTest::keyClicks(&chips.field(), text); }
  void key(Qt::Key key) { QTest::keyClick(&chips.field(), key); }
  ChipField chips;
  QSignalSpy changed{&chips, &ChipField::changed};
};

TEST_F(ChipFieldTest, EnterAddsWhatIsMeantAndBackspaceTakesItAway) {
  type("EGG");
  key(Qt::Key_Return);
  type("oni");
  key(Qt::Key_Return);
  EXPECT_EQ(chips.chips(), (QStringList{"egg", "onion"}));
  type("egg");
  key(Qt::Key_Return);
  EXPECT_EQ(changed.count(), 2) << "it is there already";
  EXPECT_TRUE(chips.field().text().isEmpty());
  key(Qt::Key_Backspace);
  EXPECT_EQ(chips.chips(), QStringList{"egg"});
  chips.setChips({"rice"});
  EXPECT_EQ(changed.count(), 3) << "what is set tells nobody";
}

TEST_F(ChipFieldTest, WhatNobodyKnowsIsRefusedUnlessWordsAreFree) {
  type("plutonium");
  key(Qt::Key_Return);
  EXPECT_TRUE(chips.chips().isEmpty());
  EXPECT_EQ(chips.field().text(), "plutonium") << "to be mended";
  chips.setFreeWords(true);
  key(Qt::Key_Return);
  EXPECT_EQ(chips.chips(), QStringList{"plutonium"});
}

TEST_F(ChipFieldTest, AChipsOwnButtonTakesItAway) {
  chips.setChips({"egg", "rice", "onion"});
  const auto buttons = chips.findChildren<QPushButton*>();
  ASSERT_EQ(buttons.size(), 3);
  EXPECT_TRUE(buttons[1]->accessibleName().contains("rice"));
  QTest::mouseClick(buttons[1], Qt::LeftButton);
  EXPECT_EQ(chips.chips(), (QStringList{"egg", "onion"}));
}

TEST(FindWords, ThoseThatBeginSoComeFirstTheShorterBefore) {
  const WordFinder find =
      findWords({"quail egg", "egg noodles", "eggplant", "egg", "veggies", "김치", "배추김치"});
  EXPECT_EQ(find("eg", 10), (QStringList{"egg", "eggplant", "egg noodles", "quail egg"}));
  EXPECT_EQ(find("eg", 2), (QStringList{"egg", "eggplant"}));
  EXPECT_EQ(find("김", 5), QStringList{"김치"});
  EXPECT_TRUE(find("xyz", 5).isEmpty());
}

TEST(FindWords, FifteenThousandStayQuick) {
  QStringList names;
  for (int i = 0; i < 15'000; ++i) names << QStringLiteral("word%1 of kind %2").arg(i).arg(i % 97);
  const WordFinder find = findWords(names);
  QElapsedTimer timer;
  timer.start();
  constexpr int kTimes = 50;
  for (int i = 0; i < kTimes; ++i) EXPECT_TRUE(find("kindest", 12).isEmpty());
  RecordProperty("microseconds", static_cast<int>(timer.nsecsElapsed() / 1000 / kTimes));
  std::printf("15,000 names searched to the end in %.2f ms\n",
              static_cast<double>(timer.nsecsElapsed()) / 1e6 / kTimes);
}

TEST(NutrientChoiceTest, TellsWhatIsChosen) {
  NutrientChoice choice(EnergyNutrient::Protein);
  choice.show();
  EXPECT_EQ(choice.wish(), NutrientWish::Off);
  QSignalSpy chosen(&choice, &NutrientChoice::chosen);
  QTest::mouseClick(choice.findChild<QToolButton*>("high"), Qt::LeftButton);
  EXPECT_EQ(choice.wish(), NutrientWish::High);
  choice.setWish(NutrientWish::Low);
  EXPECT_EQ(choice.wish(), NutrientWish::Low);
  EXPECT_EQ(chosen.count(), 1);
}

TEST(NutritionRingTest, PartsAreTheEnergyOfEachNutrient) {
  NutritionRing ring;
  NutritionFace nutrition;
  nutrition.calories = 400;
  nutrition.carbohydrate = 10;  // % of the daily value
  nutrition.protein = 20;
  nutrition.fat = 30;
  ring.show(nutrition);
  const auto& slices = ring.ring().slices();
  ASSERT_EQ(slices.size(), 3U);
  EXPECT_DOUBLE_EQ(slices[0].value, 10 * 4 * 3);
  EXPECT_DOUBLE_EQ(slices[1].value, 20 * 4 * 0.5);
  EXPECT_DOUBLE_EQ(slices[2].value, 30 * 9 * 0.65);
  ring.show(NutritionFace{});
  EXPECT_TRUE(ring.ring().slices().empty());
}

TEST(TasteSlidersTest, WhatIsMovedIsThePersonsUntilItIsReset) {
  TasteSliders sliders;
  sliders.setTastes({{"korean", "Korean", 0.5, false}, {"beef", "beef", 0, false}});
  sliders.show();
  const auto tracks = sliders.findChildren<QSlider*>();
  const auto resets = sliders.findChildren<QPushButton*>();
  ASSERT_EQ(tracks.size(), 2);
  EXPECT_EQ(tracks[0]->value(), 50);
  EXPECT_FALSE(resets[1]->isEnabled());
  QSignalSpy changed(&sliders, &TasteSliders::changed), reset(&sliders, &TasteSliders::reset);
  tracks[1]->setValue(-40);
  ASSERT_EQ(changed.count(), 1);
  EXPECT_EQ(changed.first().at(0), "beef");
  EXPECT_DOUBLE_EQ(changed.first().at(1).toDouble(), -0.4);
  EXPECT_TRUE(resets[1]->isEnabled());
  QTest::mouseClick(resets[1], Qt::LeftButton);
  ASSERT_EQ(reset.count(), 1);
  sliders.setTastes({{"korean", "Korean", 0.5, false}, {"beef", "beef", 0.2, false}});
  EXPECT_EQ(tracks[1]->value(), 20);
  EXPECT_FALSE(resets[1]->isEnabled());
  EXPECT_EQ(changed.count(), 1) << "what the shop sets is no change of the person's";

  tracks[0]->setSliderDown(true);
  sliders.setTastes({{"korean", "Korean", -1, false}, {"beef", "beef", 0.2, false}});
  EXPECT_EQ(tracks[0]->value(), 50) << "it is being dragged";
}

}  // namespace
}  // namespace hankki

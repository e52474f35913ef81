// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "tests/gui/shop_faces_fixture.h"
#include "ui/session/language.h"
#include "ui/storefront/kit/browse_view.h"
#include "ui/storefront/kit/pair_view.h"
#include "ui/storefront/kit/recipe_form.h"
#include "ui/storefront/kit/recipe_tile.h"
#include "ui/storefront/kit/row_list.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/kit/star_rating.h"
#include "ui/storefront/kit/tile_grid.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/styled_parts.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

using testing::fiveThemes;
using testing::myPage;
using testing::recipePage;
using testing::tenFaces;

QPushButton* button(const QWidget& root, const QString& text) {
  for (auto* one : root.findChildren<QPushButton*>())
    if (one->text() == text && one->isVisible()) return one;
  return nullptr;
}

bool says(const QWidget& root, const QString& text) {
  return std::ranges::any_of(root.findChildren<QLabel*>(), [&](const QLabel* label) {
    return label->isVisible() && label->text().contains(text);
  });
}

TEST(ShopStyle, AShopHasItsOwnColoursInEitherTheme) {
  QWidget root;
  dressAsShop(root);
  root.show();
  for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
    Theme::instance().setMode(mode);
    EXPECT_EQ(root.styleSheet(), Theme::instance().parts().sheet(PartSheet::Shop));
    EXPECT_TRUE(root.styleSheet().contains(shopTokens().background.name()));
    EXPECT_FALSE(root.styleSheet().contains('@'));
    EXPECT_EQ(root.grab().toImage().pixelColor(2, 2), shopTokens().background);
  }
}

TEST(ThemesViewTest, RefreshesOneAndAll) {
  ThemesView view;
  view.resize(1300, 800);
  view.show(fiveThemes());
  view.show();
  EXPECT_TRUE(says(view, "3 so far, 7 to go"));
  QSignalSpy all(&view, &ThemesView::refreshAllWanted), one(&view, &ThemesView::refreshWanted),
      opened(&view, &ThemesView::opened);
  QTest::mouseClick(button(view, "Refresh all themes"), Qt::LeftButton);
  EXPECT_EQ(all.count(), 1);
  QTest::mouseClick(button(view, "Refresh this one"), Qt::LeftButton);
  ASSERT_EQ(one.count(), 1);
  EXPECT_EQ(one.first().first(), "0");
  ShelfFace shelf = fiveThemes().shelves[0];
  shelf.recipes = {tenFaces()[9]};
  view.setShelf(shelf);
  QTest::mouseClick(view.findChild<RecipeTile*>(), Qt::LeftButton);
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened.first().first(), "10");
  view.setRatings(10, 10);
  EXPECT_FALSE(says(view, "so far"));
}

class RecipeViewTest : public ::testing::Test {
 protected:
  RecipeViewTest() {
    view.resize(1100, 900);
    view.show(recipePage());
    view.show();
  }
  RecipeView view;
};

TEST_F(RecipeViewTest, ShowsAllThatIsKnown) {
  for (const char* text :
       {"Kimchi Fried Rice", "or milk + lemon", "Fry the egg beside it",
        "without your 5 stars for Kimchi Stew it would be 14th", "Contains eggs"})
    EXPECT_TRUE(says(view, text)) << text;
}

TEST_F(RecipeViewTest, StarsAreGivenAndWithdrawn) {
  QSignalSpy rated(&view, &RecipeView::rated), withdrawn(&view, &RecipeView::withdrawn);
  auto* stars = view.findChild<StarRating*>();
  EXPECT_EQ(stars->stars(), 4.5);
  QTest::keyClick(stars, Qt::Key_2);
  ASSERT_EQ(rated.count(), 1);
  EXPECT_EQ(rated.first(), (QVariantList{"1", 2.0}));
  QTest::mouseClick(button(view, "Withdraw"), Qt::LeftButton);
  EXPECT_EQ(withdrawn.count(), 1);
  EXPECT_EQ(button(view, "Withdraw"), nullptr);
  view.setStars("other", 5);
  EXPECT_EQ(stars->stars(), std::nullopt) << "that is another recipe's";
  view.setStars("1", 3);
  EXPECT_EQ(stars->stars(), 3);
}

TEST_F(RecipeViewTest, PutAwayCanBeUndone) {
  QSignalSpy away(&view, &RecipeView::putAwayWanted);
  QTest::mouseClick(button(view, "Not now"), Qt::LeftButton);
  ASSERT_EQ(away.count(), 1);
  EXPECT_EQ(away.first().at(1).value<PutAway>(), PutAway::Snoozed);
  view.setPutAway("1", PutAway::Snoozed);
  EXPECT_EQ(button(view, "Hide"), nullptr);
  QTest::mouseClick(button(view, "Undo"), Qt::LeftButton);
  ASSERT_EQ(away.count(), 2);
  EXPECT_EQ(away.last().at(1).value<PutAway>(), PutAway::None);
}

TEST_F(RecipeViewTest, CookedAndSimilarAndBack) {
  QSignalSpy cooked(&view, &RecipeView::cookedChanged), opened(&view, &RecipeView::opened),
      back(&view, &RecipeView::backWanted);
  QTest::mouseClick(button(view, "I cooked it"), Qt::LeftButton);
  EXPECT_EQ(cooked.first(), (QVariantList{"1", true}));
  view.setCooked("1", true);
  QTest::mouseClick(button(view, "Cooked"), Qt::LeftButton);
  EXPECT_EQ(cooked.last(), (QVariantList{"1", false}));
  QTest::mouseClick(view.findChild<RecipeTile*>(), Qt::LeftButton);
  EXPECT_EQ(opened.first().first(), "2");
  QTest::keyClick(&view, Qt::Key_Escape);
  EXPECT_EQ(back.count(), 1);
}

TEST_F(RecipeViewTest, WhoIsNotSignedInCannotRate) {
  RecipePageFace page = recipePage();
  page.canRate = false;
  view.show(page);
  EXPECT_FALSE(view.findChild<StarRating*>()->isVisible());
  EXPECT_EQ(button(view, "I cooked it"), nullptr);
}

TEST_F(RecipeViewTest, FollowsTheLanguage) {
  setLanguage("ko");
  EXPECT_TRUE(QTest::qWaitFor([&] { return button(view, "만들었어요") != nullptr; }));
  EXPECT_TRUE(says(view, "왜 추천했나요?"));
  setLanguage("en");
  EXPECT_TRUE(QTest::qWaitFor([&] { return button(view, "I cooked it") != nullptr; }));
}

class MyPageTest : public ::testing::Test {
 protected:
  MyPageTest() {
    view.resize(1000, 700);
    view.show(myPage());
    view.show();
  }
  MyPageView view;
};

TEST_F(MyPageTest, RatingsAreChangedAndWithdrawn) {
  QSignalSpy rated(&view, &MyPageView::rated), withdrawn(&view, &MyPageView::withdrawn);
  EXPECT_EQ(view.section(), MyPageView::Section::Ratings);
  ASSERT_TRUE(QTest::qWaitFor([this] { return view.findChildren<StarRating*>().size() == 6; }));
  const auto stars = view.findChildren<StarRating*>();
  QTest::keyClick(stars[1], Qt::Key_3);
  EXPECT_EQ(rated.first(), (QVariantList{"2", 3.0}));
  for (auto* tool : view.findChildren<QToolButton*>())
    if (tool->toolTip() == "Withdraw this rating") {
      QTest::mouseClick(tool, Qt::LeftButton);
      break;
    }
  ASSERT_EQ(withdrawn.count(), 1);
  EXPECT_EQ(withdrawn.first().first(), "1");
}

TEST_F(MyPageTest, EachSectionDoesWhatItSays) {
  QSignalSpy add(&view, &MyPageView::addWanted), again(&view, &MyPageView::showAgainWanted),
      visit(&view, &MyPageView::visitOpened);
  view.setSection(MyPageView::Section::Recipes);
  QTest::mouseClick(button(view, "Add a recipe"), Qt::LeftButton);
  EXPECT_EQ(add.count(), 1);
  view.setSection(MyPageView::Section::PutAway);
  EXPECT_TRUE(QTest::qWaitFor([this] { return says(view, "Left out until 2026-04-13"); }));
  QTest::mouseClick(button(view, "Show again"), Qt::LeftButton);
  EXPECT_EQ(again.first().first(), "5");
  view.setSection(MyPageView::Section::History);
  ASSERT_TRUE(QTest::qWaitFor([this] { return button(view, "As it was") != nullptr; }));
  QTest::mouseClick(button(view, "As it was"), Qt::LeftButton);
  EXPECT_EQ(visit.first().first(), "v2");
  view.show(myPage());
  EXPECT_EQ(view.section(), MyPageView::Section::History) << "it stays where it is";
}

TEST(RowListTest, ThousandsAreMadeByAndBy) {
  RowList list;
  std::size_t made = 0;
  const auto make = [&](std::size_t) {
    ++made;
    return new QLabel("row");
  };
  list.setRows(1000, make, "none");
  list.show();
  EXPECT_LT(made, RowList::kStep) << "the others in later turns";
  EXPECT_TRUE(QTest::qWaitFor([&] { return made == RowList::kStep; }));
  QTest::mouseClick(list.findChild<QPushButton*>(), Qt::LeftButton);
  EXPECT_TRUE(QTest::qWaitFor([&] { return made == 2 * RowList::kStep; }));
  list.setRows(0, make, "none");
  EXPECT_TRUE(says(list, "none"));
}

TEST(RecipeFormTest, SaysWhatIsMissingThenSaves) {
  RecipeForm form;
  form.show(RecipeDraft{});
  form.show();
  QSignalSpy saved(&form, &RecipeForm::saved);
  QPushButton* save = button(form, "Save");
  QTest::mouseClick(save, Qt::LeftButton);
  EXPECT_TRUE(says(form, "needs a name"));
  QTest::keyClicks(form.findChild<QLineEdit*>(), "Rice ");
  QTest::mouseClick(save, Qt::LeftButton);
  EXPECT_TRUE(says(form, "at least one ingredient"));
  EXPECT_EQ(saved.count(), 0);
  RecipeDraft draft{"9", " Stew ", 30, {"kimchi"}, {"Fry", "Simmer"}, {"stew"}, "Sour."};
  form.show(draft);
  QTest::mouseClick(save, Qt::LeftButton);
  ASSERT_EQ(saved.count(), 1);
  EXPECT_EQ(form.draft().name, "Stew");
  EXPECT_EQ(form.draft().id, "9");
  EXPECT_EQ(form.draft().steps, draft.steps);
  EXPECT_EQ(form.draft().minutes, 30);
}

TEST(BrowseViewTest, TopicsRecipesAndMore) {
  BrowseView view;
  view.resize(1000, 700);
  view.setTopics({{"korean", "Korean", 1212}, {"soup", "soups", 0}});
  view.show({"Korean", "12 recipes", {}, tenFaces(), true});
  view.show();
  QSignalSpy chosen(&view, &BrowseView::topicChosen), more(&view, &BrowseView::moreWanted);
  auto* korean = view.findChild<QToolButton*>("korean");
  EXPECT_EQ(korean->text(), "Korean · 1,212");
  QTest::mouseClick(korean, Qt::LeftButton);
  EXPECT_EQ(chosen.last().first(), "korean");
  QTest::mouseClick(button(view, "Show more"), Qt::LeftButton);
  EXPECT_EQ(more.count(), 1);
  view.append({tenFaces()[0], tenFaces()[1]}, false);
  EXPECT_EQ(view.findChild<TileGrid*>()->tiles().size(), 12U);
  EXPECT_EQ(button(view, "Show more"), nullptr);
  view.show({"Nothing", {}, "No recipe is called so.", {}, false});
  EXPECT_TRUE(says(view, "No recipe is called so."));
}

TEST(PairViewTest, AsksEachPairAndTellsAllAnswers) {
  PairView view;
  const auto faces = tenFaces();
  view.setPairs({{faces[0], faces[1]}, {faces[2], faces[3]}, {faces[4], faces[5]}});
  view.resize(900, 600);
  view.show();
  std::vector<PairView::Choice> answered;
  QObject::connect(&view, &PairView::finished,
                   [&](const std::vector<PairView::Choice>& all) { answered = all; });
  QTest::keyClick(&view, Qt::Key_Right);
  EXPECT_TRUE(says(view, "2 of 3"));
  QTest::mouseClick(button(view, "Neither"), Qt::LeftButton);
  QTest::keyClick(&view, Qt::Key_Left);
  ASSERT_EQ(answered.size(), 3U);
  EXPECT_EQ(answered[0].taken, "2");
  EXPECT_EQ(answered[0].left, "1");
  EXPECT_TRUE(answered[1].taken.isEmpty());
  EXPECT_EQ(answered[2].taken, "5");
  QTest::keyClick(&view, Qt::Key_Left);
  EXPECT_EQ(answered.size(), 3U) << "it is over";
}

}  // namespace
}  // namespace hankki

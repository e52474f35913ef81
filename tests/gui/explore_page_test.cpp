// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_page.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <algorithm>

#include "tests/gui/explore_page_fixture.h"
#include "ui/explore/marks_model.h"
#include "ui/explore/settings_dialog.h"
#include "ui/parameters/parameter_field.h"
#include "ui/plots/bar_plot.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki::test {
namespace {

bool says(const Recipe& recipe, const ExploreTexts& texts, const std::string& word) {
  std::string all = recipe.name + ' ' + recipe.description + ' ' + recipe.steps;
  for (const auto number : recipe.ingredients)
    all += ' ' + texts.dataset->ingredients().term(number);
  for (const auto number : recipe.tags) all += ' ' + texts.dataset->tags().term(number);
  std::ranges::transform(all, all.begin(), [](unsigned char c) { return std::tolower(c); });
  return all.find(word) != std::string::npos;
}

EmptyState* shownEmpty(QWidget& page) {
  for (auto* state : page.findChildren<EmptyState*>())
    if (state->isVisible()) return state;
  return nullptr;
}

TEST_F(ExplorePageTest, WithoutADataSetItSaysWhereToGetOne) {
  open();
  ASSERT_NE(shownEmpty(*page), nullptr);
  QSignalSpy asked(page.get(), &Page::pageRequested);
  QTest::mouseClick(shownEmpty(*page)->button(), Qt::LeftButton);
  ASSERT_EQ(asked.count(), 1);
  EXPECT_EQ(asked.front().front().toString(), "data");
}

TEST_F(ExplorePageTest, RecipesThatAreIdsAloneAreSaidToHaveNoTexts) {
  add(two_tastes().dataset, "ids");
  open();
  ASSERT_TRUE(waitFor([&] { return state.dataset() && session.jobs().isIdle(); }));
  EXPECT_TRUE(view().isWithoutTexts());
  ASSERT_NE(shownEmpty(*page), nullptr);
  EXPECT_FALSE(find<QPushButton>("textSettings").isEnabled());
}

TEST_F(ExplorePageTest, ListsTheMostRatedFirstAndLooksAtOne) {
  openBuiltin();
  QAbstractItemModelTester tester(&list(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  ASSERT_GT(list().rowCount(), 1000);
  const auto& ratings = view().texts()->statistics.per_recipe;
  const auto recipeOf = [&](int row) {
    return list().index(row, 0).data(RecipeRows::RecipeRole).toULongLong();
  };
  for (int row = 1; row < 50; ++row) EXPECT_GE(ratings[recipeOf(row - 1)], ratings[recipeOf(row)]);
  ASSERT_TRUE(view().recipe());
  EXPECT_EQ(*view().recipe(), recipeOf(0));
  EXPECT_EQ(find<QLabel>("recipeName").text().toStdString(), listed(0).name);
}

TEST_F(ExplorePageTest, SearchFindsWhatHasTheWordsTheBestFirst) {
  openBuiltin();
  const int all = list().rowCount();
  find<QLineEdit>("recipeSearch").setText("chicken");
  ASSERT_TRUE(waitFor([&] { return list().rowCount() < all && session.jobs().isIdle(); }));
  ASSERT_GT(list().rowCount(), 0);
  for (int row = 0; row < std::min(20, list().rowCount()); ++row)
    EXPECT_TRUE(says(listed(row), *view().texts(), "chicken")) << listed(row).name;
  EXPECT_TRUE(find<QLabel>("foundCount").text().contains("best match"));
  const auto best = view().texts()->search.find({.text = "chicken"});
  EXPECT_EQ(best.front(), list().index(0, 0).data(RecipeRows::RecipeRole).toULongLong());

  find<QLineEdit>("recipeSearch").setText("xyzzyplugh");
  ASSERT_TRUE(waitFor([&] { return list().rowCount() == 0; }));
  find<QLineEdit>("recipeSearch").clear();
  ASSERT_TRUE(waitFor([&] { return list().rowCount() == all; }));
}

TEST_F(ExplorePageTest, TheTermsAreThoseOfTheChosenRecipe) {
  openBuiltin();
  auto& bars = find<BarPlot>("termBars");
  const QString before = bars.toCsv();
  const auto other =
      static_cast<ItemIndex>(list().index(7, 0).data(RecipeRows::RecipeRole).toULongLong());
  find<QAbstractItemView>("recipeList").setCurrentIndex(list().index(7, 0));
  ASSERT_EQ(view().recipe(), other);
  const RecipeTerms& terms = view().texts()->terms;
  const auto top = top_terms(terms.counts, terms.weights.weights, *terms.document_of(other), 1);
  const QString first = QString::fromStdString(terms.counts.terms[top.front().term]);
  EXPECT_NE(bars.toCsv(), before);
  EXPECT_TRUE(bars.toCsv().split("\r\n").value(1).startsWith(first)) << first.toStdString();
  // The text has the term, tinted.
  const auto& text = find<QTextBrowser>("contextText");
  EXPECT_TRUE(text.toPlainText().contains(first, Qt::CaseInsensitive));
  EXPECT_TRUE(text.toHtml().contains("background-color"));
}

TEST_F(ExplorePageTest, ASelectionIsListedAndItsTermsMarkIt) {
  openBuiltin();
  const ExploreTexts& texts = *view().texts();
  const TermCounts& counts = texts.terms.counts;
  const std::uint32_t term = *counts.find("kimchi");
  Selection::Ids few;
  for (std::size_t document = 0; document < counts.documents(); ++document)
    if (std::ranges::binary_search(counts.terms_of(document), term))
      few.push_back(texts.terms.recipes[document]);
  ASSERT_GT(few.size(), 3U);
  view().selection().set(few);
  ASSERT_TRUE(
      waitFor([&] { return session.jobs().isIdle() && list().rowCount() == std::ssize(few); }));
  EXPECT_EQ(find<Segment>("termsOf").current(), "selection");
  auto& marks = *page->findChild<MarksModel*>();
  QAbstractItemModelTester tester(&marks, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const auto mark = std::ranges::find(marks.marks(), term, &Mark::term);
  ASSERT_NE(mark, marks.marks().end());
  EXPECT_EQ(mark->documents, std::ssize(few));
  EXPECT_EQ(mark->documents_outside, 0);
  EXPECT_LT(mark->q, MarksModel::kSure);

  // The term in its lines.
  auto& table = find<QTableView>("termTable");
  const auto row = static_cast<int>(mark - marks.marks().begin());
  ASSERT_EQ(marks.term(row), "kimchi");
  emit table.clicked(table.model()->index(row, 0));
  ASSERT_TRUE(settle());
  EXPECT_EQ(find<QTextBrowser>("contextText").toHtml().count("background-color"),
            std::min<std::ptrdiff_t>(100, std::ssize(few)));
  QTest::mouseClick(&find<QPushButton>("backToRecipe"), Qt::LeftButton);
  EXPECT_FALSE(find<QPushButton>("backToRecipe").isVisible());

  view().selection().set({});
  ASSERT_TRUE(settle());
  EXPECT_EQ(find<Segment>("termsOf").current(), "recipe");
  EXPECT_GT(list().rowCount(), std::ssize(few));
}

TEST_F(ExplorePageTest, SeveralRowsOfTheListAreASelection) {
  openBuiltin();
  auto& shown = find<QAbstractItemView>("recipeList");
  shown.setCurrentIndex(list().index(2, 0));
  EXPECT_TRUE(view().selection().empty()) << "one row is the recipe that is looked at";
  shown.selectionModel()->select(list().index(4, 0), QItemSelectionModel::Select);
  EXPECT_EQ(view().selection().ids().size(), 2U);
  ASSERT_TRUE(settle());
  EXPECT_GT(list().rowCount(), 1000) << "what is selected in the list leaves the list";
}

TEST_F(ExplorePageTest, TermsOfATag) {
  openBuiltin();
  auto& of = find<Segment>("termsOf");
  for (auto* option : of.findChildren<QToolButton*>())
    if (option->text() == "Tag") QTest::mouseClick(option, Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle(); }));
  const auto& marks = *page->findChild<MarksModel*>();
  ASSERT_GT(marks.rowCount(), 0);
  EXPECT_GT(marks.marks().front().z, 0);
}

/// What cannot be counted is said where it is looked for, with the way to put it right.
TEST_F(ExplorePageTest, SettingsThatLeaveNoTermAreToldAndCanBePutRight) {
  openBuiltin();
  ParameterValues values = view().settings();
  values.set("min_df", 1e8);
  view().setSettings("default", values);
  ASSERT_TRUE(settle());
  const auto strips = page->findChildren<MessageStrip*>();
  const auto shown = std::ranges::find_if(strips, [](auto* strip) { return strip->isVisible(); });
  ASSERT_NE(shown, strips.end());
  EXPECT_EQ((*shown)->kind(), MessageStrip::Kind::Error);
  EXPECT_NE(view().texts(), nullptr) << "what was counted before stays";

  QTest::mouseClick(&find<QPushButton>("textSettings"), Qt::LeftButton);
  auto& dialog = find<SettingsDialog>("settingsDialog");
  auto* stemmer = dialog.findChild<ParameterField*>("field:stemmer");
  ASSERT_NE(stemmer, nullptr);
  stemmer->findChild<QLineEdit*>("editor")->setText("klingon");
  dialog.accept();
  EXPECT_TRUE(dialog.isVisible()) << "no such stemmer";
  dialog.setValues("reading", view().settings());
  dialog.findChild<ParameterField*>("field:min_df")->findChild<QLineEdit*>("editor")->setText("2");
  dialog.findChild<ParameterField*>("field:fields")
      ->findChild<QLineEdit*>("editor")
      ->setText("name, ingredients");
  dialog.accept();
  ASSERT_TRUE(settle());
  EXPECT_EQ(view().texts()->terms.settings.fields,
            (std::vector{TextField::Name, TextField::Ingredients}));
  EXPECT_TRUE(std::ranges::none_of(page->findChildren<MessageStrip*>(),
                                   [](auto* strip) { return strip->isVisible(); }));
}

TEST_F(ExplorePageTest, CountingThatWasCancelledCanBeAskedForAgain) {
  add(builtin(), "built in");
  page = std::make_unique<ExplorePage>(session);
  page->show();
  QObject::connect(
      &view(), &ExploreView::busyChanged, &view(),
      [&](bool busy) {
        if (busy) view().cancel();
      },
      Qt::SingleShotConnection);
  state.openWorkspace(path());
  ASSERT_TRUE(waitFor([&] { return state.dataset() && session.jobs().isIdle(); }));
  ASSERT_EQ(view().texts(), nullptr);
  ASSERT_NE(shownEmpty(*page), nullptr);
  QTest::mouseClick(shownEmpty(*page)->button(), Qt::LeftButton);
  ASSERT_TRUE(settle());
  EXPECT_NE(view().texts(), nullptr);
  EXPECT_EQ(shownEmpty(*page)->button()->objectName(), "makeMap") << "only the map is missing";
}

TEST_F(ExplorePageTest, AnotherLanguageSaysTheSameOfWhatIsShown) {
  openBuiltin();
  find<QLineEdit>("recipeSearch").setText("rice");
  ASSERT_TRUE(waitFor([&] {
    return session.jobs().isIdle() && find<QLabel>("foundCount").text().contains("best match");
  }));
  const int found = list().rowCount();
  const auto recipe = view().recipe();
  setLanguage("ko");
  ASSERT_TRUE(waitFor([&] {
    return session.jobs().isIdle() && !find<QLabel>("foundCount").text().contains("best match");
  }));
  EXPECT_EQ(list().rowCount(), found);
  EXPECT_EQ(view().recipe(), recipe);
  EXPECT_EQ(find<QLineEdit>("recipeSearch").text(), "rice");
}

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>
#include <algorithm>

#include "core/workbench/selections.h"
#include "tests/gui/explore_page_fixture.h"
#include "ui/explore/figures_view.h"
#include "ui/explore/marks_model.h"
#include "ui/explore/named_selections.h"
#include "ui/explore/near_rows.h"
#include "ui/explore/overlap_rows.h"
#include "ui/explore/recipe_map_view.h"
#include "ui/explore/second_map.h"
#include "ui/explore/selection_menu.h"
#include "ui/plots/density_plot.h"
#include "ui/plots/histogram_plot.h"
#include "ui/plots/map_plot.h"
#include "ui/widgets/segment.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

class ExploreSelectionTest : public ExplorePageTest {
 protected:
  Selection& selection() { return view().selection(); }
  NamedSelections& named() { return *page->findChild<NamedSelections*>(); }
  QUndoStack& undo() { return *page->findChild<QUndoStack*>(); }
  RecipeMapView& maps() { return *page->findChild<RecipeMapView*>(); }

  void makeMap(std::int64_t epochs = 20) {
    ParameterValues settings = maps().settings();
    settings.set("epochs", epochs);
    maps().make(settings);
    ASSERT_TRUE(settle());
    ASSERT_TRUE(maps().hasPoints());
  }
  std::vector<ItemIndex> withWord(const std::string& word) {
    auto found = view().texts()->search.find({.text = word});
    std::ranges::sort(found);
    return found;
  }
  void select(const std::vector<ItemIndex>& recipes) {
    selection().set({recipes.begin(), recipes.end()});
  }
  Selection::Ids idsOf(const std::vector<ItemIndex>& recipes) {
    return {recipes.begin(), recipes.end()};
  }

  /// The entry of a menu as it is filled now.
  QAction* entry(QMenu& menu, const QString& start) {
    for (QAction* action : menu.actions())
      if (action->text().startsWith(start)) return action;
    return nullptr;
  }
  SelectionMenu& filledMenu() {
    auto& menu = *page->findChild<SelectionMenu*>();
    emit menu.aboutToShow();
    return menu;
  }
  void saveAs(const QString& name) {
    entry(filledMenu(), "Save")->trigger();
    auto& dialog = find<QDialog>("nameDialog");
    dialog.findChild<QLineEdit*>("newName")->setText(name);
    QTest::mouseClick(dialog.findChild<QPushButton*>("saveName"), Qt::LeftButton);
    ASSERT_TRUE(settle());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
};

TEST_F(ExploreSelectionTest, EveryChangeIsTakenBackAndDoneAgain) {
  openBuiltin();
  EXPECT_FALSE(undo().canUndo());
  const Selection::Ids soups = idsOf(withWord("soup")), rice = idsOf(withWord("rice"));
  ASSERT_FALSE(soups.empty());
  selection().set(soups);
  selection().set(rice);
  undo().undo();
  EXPECT_EQ(selection().ids(), soups);
  undo().undo();
  EXPECT_TRUE(selection().empty());
  EXPECT_FALSE(undo().canUndo());
  undo().redo();
  undo().redo();
  EXPECT_EQ(selection().ids(), rice);
  undo().undo();
  selection().set({});
  EXPECT_FALSE(undo().canRedo()) << "what is new is another way on";
  undo().undo();
  EXPECT_EQ(selection().ids(), soups);
}

TEST_F(ExploreSelectionTest, AnotherDataSetHasNothingToTakeBack) {
  const DatasetId other = add(two_tastes().dataset, "other");
  add(builtin(), "built in");
  open();
  ASSERT_TRUE(waitFor([&] { return view().texts() && session.jobs().isIdle(); }));
  select(withWord("rice"));
  state.selectDataset(other);
  ASSERT_TRUE(settle());
  EXPECT_TRUE(selection().empty());
  EXPECT_FALSE(undo().canUndo());
  EXPECT_FALSE(undo().canRedo());
}

TEST_F(ExploreSelectionTest, ASelectionKeepsItsNameToTheNextStart) {
  openBuiltin();
  const auto rice = withWord("rice");
  select(rice);
  saveAs("With rice");
  ASSERT_THAT(named().all(), SizeIs(1));
  page = std::make_unique<ExplorePage>(session);
  page->show();
  ASSERT_TRUE(waitFor([&] { return view().texts() && session.jobs().isIdle(); }));
  ASSERT_THAT(named().all(), SizeIs(1));
  EXPECT_EQ(named().all()[0].name(), "With rice");
  EXPECT_EQ(named().all()[0].recipes, rice);
  EXPECT_TRUE(selection().empty());
  QMenu& menu = *entry(filledMenu(), "With rice")->menu();
  entry(menu, "Select it")->trigger();
  EXPECT_EQ(selection().ids(), idsOf(rice));
}

TEST_F(ExploreSelectionTest, ANameThatIsTakenOrEmptyIsNotSaved) {
  openBuiltin();
  select(withWord("rice"));
  saveAs("With rice");
  entry(filledMenu(), "Save")->trigger();
  auto& dialog = find<QDialog>("nameDialog");
  auto* save = dialog.findChild<QPushButton*>("saveName");
  EXPECT_FALSE(save->isEnabled());
  dialog.findChild<QLineEdit*>("newName")->setText(" With rice ");
  EXPECT_FALSE(save->isEnabled());
  EXPECT_TRUE(save->toolTip().contains("Another selection"));
  dialog.findChild<QLineEdit*>("newName")->setText("Rice again");
  EXPECT_TRUE(save->isEnabled());
}

TEST_F(ExploreSelectionTest, TwoSelectionsAreCombinedAndOneIsRemoved) {
  openBuiltin();
  const auto rice = withWord("rice"), soup = withWord("soup");
  select(rice);
  saveAs("With rice");
  const auto combine = [&](const char* how) {
    select(soup);
    entry(*entry(filledMenu(), "With rice")->menu(), how)->trigger();
    return selection().ids();
  };
  EXPECT_EQ(combine("Keep only"), idsOf(combined(soup, rice, Combination::And)));
  EXPECT_EQ(combine("Add"), idsOf(combined(soup, rice, Combination::Or)));
  EXPECT_EQ(combine("Take it away"), idsOf(combined(soup, rice, Combination::Minus)));
  undo().undo();
  EXPECT_EQ(selection().ids(), idsOf(soup)) << "a combination is one step";
  entry(*entry(filledMenu(), "With rice")->menu(), "Remove")->trigger();
  ASSERT_TRUE(settle());
  EXPECT_TRUE(named().all().empty());
  session.removals().undo();
  ASSERT_TRUE(settle());
  EXPECT_THAT(named().all(), SizeIs(1));
}

TEST_F(ExploreSelectionTest, TermsMarkASelectionAgainstANamedOne) {
  openBuiltin();
  auto& against = find<QComboBox>("termsAgainst");
  select(withWord("rice"));
  EXPECT_FALSE(against.isVisible()) << "there is nothing to choose";
  saveAs("With rice");
  const auto soup = withWord("soup");
  select(soup);
  ASSERT_TRUE(settle());
  const auto& marks = *page->findChild<MarksModel*>();
  ASSERT_GT(marks.rowCount(), 0);
  const QString summary = find<QLabel>("termsSummary").text();
  ASSERT_TRUE(against.isVisible());
  against.setCurrentIndex(1);
  emit against.activated(1);
  ASSERT_TRUE(settle());
  EXPECT_NE(find<QLabel>("termsSummary").text(), summary);
  EXPECT_TRUE(find<QLabel>("termsSummary").text().contains("With rice"));
  // As core says it of these two, without what is in both.
  const ExploreTexts& texts = *view().texts();
  const auto rice = combined(named().all()[0].recipes, soup, Combination::Minus);
  const auto expected =
      marks_of(texts.terms.counts, texts.documents_of(soup), texts.documents_of(rice));
  ASSERT_GT(marks.rowCount(), 0);
  EXPECT_EQ(marks.marks()[0].term, expected[0].term);
  EXPECT_EQ(marks.marks()[0].z, expected[0].z);
}

TEST_F(ExploreSelectionTest, HistogramsShareTheSelection) {
  openBuiltin();
  find<QToolButton>("figures").click();
  auto& minutes = find<HistogramPlot>("figure:minutes");
  ASSERT_TRUE(waitFor([&] { return minutes.isVisible(); })) << "made when it is looked at";
  const Dataset& data = *view().dataset();
  emit minutes.binClicked(2);  // over 15, up to 20
  ASSERT_FALSE(selection().empty());
  for (const qint64 recipe : selection().ids()) {
    EXPECT_GT(data.recipes()[static_cast<std::size_t>(recipe)].minutes, 15);
    EXPECT_LE(data.recipes()[static_cast<std::size_t>(recipe)].minutes, 20);
  }
  EXPECT_EQ(std::ssize(selection().ids()), minutes.bins()[2].count);
  const auto parts = [&](HistogramPlot& plot) {
    double sum = 0;
    for (const QString& line : plot.toCsv().split("\r\n", Qt::SkipEmptyParts).mid(1))
      sum += line.section(',', -1).toDouble();
    return sum;
  };
  EXPECT_TRUE(minutes.toCsv().startsWith("label,count,part"));
  EXPECT_EQ(parts(find<HistogramPlot>("figure:ingredients")), double(selection().ids().size()));
  selection().set({});
  EXPECT_TRUE(minutes.toCsv().startsWith("label,count\r\n"));
}

TEST_F(ExploreSelectionTest, ATermsRecipesCanBeSelected) {
  openBuiltin();
  select(withWord("rice"));
  ASSERT_TRUE(settle());
  auto& table = find<QAbstractItemView>("termTable");
  emit table.clicked(table.model()->index(0, 0));
  const QString term = page->findChild<MarksModel*>()->term(0);
  QAction* action = entry(filledMenu(), "Select recipes with");
  ASSERT_NE(action, nullptr);
  EXPECT_TRUE(action->text().contains(term));
  action->trigger();
  EXPECT_EQ(selection().ids(), idsOf(view().texts()->recipesWith(term.toStdString())));
}

/// What a filter leaves out stays on the map, in grey.
TEST_F(ExploreSelectionTest, AFilterKeepsTheContext) {
  openBuiltin();
  makeMap();
  auto& plot = find<MapPlot>("recipeMap");
  const auto grey = [&] {
    std::int64_t count = 0;
    for (std::size_t point = 0; point < plot.pointCount(); ++point)
      count += plot.isContext(static_cast<qint64>(point)) ? 1 : 0;
    return count;
  };
  EXPECT_EQ(grey(), 0);
  find<QLineEdit>("recipeSearch").setText("rice");
  const auto found = std::ssize(withWord("rice"));
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle() && list().rowCount() == found; }));
  EXPECT_EQ(grey(), std::ssize(maps().map()->recipes()) - found);
  // Of what is selected then, the rest is context too.
  select(withWord("soup"));
  const auto both = std::ssize(combined(withWord("soup"), withWord("rice"), Combination::And));
  find<QToolButton>("selectedFilter").setChecked(false);
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle() && list().rowCount() == found; }));
  EXPECT_EQ(grey(), std::ssize(maps().map()->recipes()) - both);
  selection().set({});
  find<QLineEdit>("recipeSearch").clear();
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle() && grey() == 0; }));
}

TEST_F(ExploreSelectionTest, TwoMapsStandSideBySideWithOneSelection) {
  openBuiltin();
  auto& beside = find<QPushButton>("besideMap");
  EXPECT_FALSE(beside.isEnabled()) << "there is no map yet";
  makeMap(20);
  makeMap(40);
  const MapId newest = maps().map()->map->id;
  auto& first = find<MapPlot>("recipeMap");
  auto& second = find<MapPlot>("secondMap");
  EXPECT_FALSE(second.isVisible());
  ASSERT_TRUE(beside.isEnabled());
  beside.click();
  ASSERT_TRUE(settle());
  ASSERT_TRUE(second.isVisible());
  auto& other = *page->findChild<SecondMap*>();
  ASSERT_TRUE(other.map());
  EXPECT_NE(other.map()->map->id, newest) << "one that is not seen yet";
  EXPECT_EQ(second.pointCount(), first.pointCount());
  EXPECT_NE(second.toCsv(), first.toCsv());

  const auto rice = withWord("rice");
  select(rice);
  EXPECT_THAT(first.selection().ids(), SizeIs(rice.size()));
  EXPECT_EQ(second.selection().ids(), first.selection().ids());
  QWidget& surface = *second.focusProxy();
  QTest::mouseClick(&surface, Qt::LeftButton, Qt::ControlModifier,
                    second.positionOf(second.selection().ids().front()).toPoint());
  EXPECT_NE(selection().ids().size(), rice.size()) << "of the second one, too";
  EXPECT_EQ(second.selection().ids(), first.selection().ids());
  const_cast<Selection&>(second.selection()).setHovered(7);
  EXPECT_EQ(first.selection().hovered(), 7);

  // Each chooses its own.
  auto& choice = find<QComboBox>("secondMapChoice");
  ASSERT_EQ(choice.count(), 2);
  const int at = choice.findData(static_cast<qint64>(newest));
  choice.setCurrentIndex(at);
  emit choice.activated(at);
  ASSERT_TRUE(settle());
  EXPECT_EQ(other.map()->map->id, newest);
  auto& main = find<QComboBox>("firstMapChoice");
  ASSERT_TRUE(main.isVisible());
  main.setCurrentIndex(0);
  emit main.activated(0);
  ASSERT_TRUE(settle());
  EXPECT_NE(maps().map()->map->id, newest);

  beside.click();
  EXPECT_FALSE(second.isVisible());
  EXPECT_FALSE(main.isVisible());
}

TEST_F(ExploreSelectionTest, LikenessIsComparedWhenItIsLookedAt) {
  openBuiltin();
  find<QToolButton>("likeness").click();
  EXPECT_EQ(page->findChild<OverlapRows*>()->rowCount(), 0) << "there are no vectors yet";
  find<QToolButton>("map").click();
  makeMap();
  EXPECT_EQ(page->findChild<OverlapRows*>()->rowCount(), 0) << "nobody looks at it";
  find<QToolButton>("likeness").click();
  ASSERT_TRUE(settle());
  auto& rows = *page->findChild<OverlapRows*>();
  ASSERT_GT(rows.rowCount(), 3);
  EXPECT_TRUE(find<DensityPlot>("cosines").isVisible());
  EXPECT_GT(find<DensityPlot>("cosines").toCsv().count("\r\n"), 10);
  // The first one is where they differ most; a click shows both lists of another.
  auto& list = find<QAbstractItemView>("overlapList");
  const auto recipesOf = [&](const char* name) {
    const QAbstractItemModel& model = *find<QAbstractItemView>(name).model();
    std::vector<ItemIndex> recipes;
    for (int row = 0; row < model.rowCount(); ++row)
      recipes.push_back(
          static_cast<ItemIndex>(model.index(row, 0).data(NearRows::RecipeRole).toLongLong()));
    std::ranges::sort(recipes);
    return recipes;
  };
  const auto expectShare = [&](int row) {
    const auto vectors = recipesOf("nearByVectors"), terms = recipesOf("nearByTerms");
    ASSERT_THAT(vectors, SizeIs(10));
    ASSERT_THAT(terms, SizeIs(10));
    const auto both = std::ssize(combined(vectors, terms, Combination::And));
    EXPECT_TRUE(
        rows.index(row).data(RecipeRows::FactsRole).toString().startsWith(QString::number(both)))
        << row << ": " << both;
  };
  expectShare(0);
  const int last = rows.rowCount() - 1;
  list.setCurrentIndex(rows.index(last));
  emit list.clicked(rows.index(last));
  ASSERT_TRUE(settle());
  EXPECT_EQ(view().recipe(), rows.recipe(last));
  expectShare(last);
}

TEST_F(ExploreSelectionTest, ARowUnderTheMouseIsItsPointAndAPointIsItsRow) {
  openBuiltin();
  makeMap();
  auto& rows = find<QAbstractItemView>("recipeList");
  auto& map = find<MapPlot>("recipeMap");
  const QModelIndex third = rows.model()->index(2, 0);
  const auto recipe = third.data(RecipeRows::RecipeRole).toLongLong();
  QTest::mouseMove(rows.viewport(), rows.visualRect(third).center());
  ASSERT_EQ(selection().hovered(), recipe);
  const auto point = map.selection().hovered();
  ASSERT_TRUE(point) << "it is on the map";
  EXPECT_EQ(maps().map()->recipes()[static_cast<std::size_t>(*point)], recipe);
  QEvent leave(QEvent::Leave);
  QCoreApplication::sendEvent(rows.viewport(), &leave);
  EXPECT_FALSE(selection().hovered());
  EXPECT_FALSE(map.selection().hovered());

  const QModelIndex fourth = rows.model()->index(3, 0);
  const auto other = fourth.data(RecipeRows::RecipeRole).toLongLong();
  const auto seen = [&] { return rows.viewport()->grab(rows.visualRect(fourth)).toImage(); };
  const QImage before = seen();
  selection().setHovered(other);
  EXPECT_NE(seen(), before) << "its row is raised";
  selection().setHovered(std::nullopt);
  EXPECT_EQ(seen(), before);
}

TEST_F(ExploreSelectionTest, KeysInAListMarkTheirPoint) {
  openBuiltin();
  makeMap();
  page->activateWindow();
  auto& near = find<QAbstractItemView>("nearList");
  ASSERT_TRUE(waitFor([&] { return near.model()->rowCount() > 2; }));
  near.setFocus();
  ASSERT_TRUE(near.hasFocus());
  QTest::keyClick(&near, Qt::Key_Down);
  QTest::keyClick(&near, Qt::Key_Down);
  EXPECT_EQ(selection().hovered(), near.currentIndex().data(RecipeRows::RecipeRole).toLongLong());
}

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
// What runs recommend to a user, and the parts of their losses: the tabs of the Train page.
#include <QCompleter>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <cmath>

#include "core/evaluation/recommendation.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/training/trainer.h"
#include "tests/gui/train_page_fixture.h"
#include "ui/session/language.h"
#include "ui/tables/list_panel.h"
#include "ui/theme/core_text.h"
#include "ui/train/live_curves_card.h"
#include "ui/train/recommendations_view.h"
#include "ui/widgets/empty_state.h"

namespace hankki {
namespace {

class RecommendationsTest : public test::TrainPageTest {
 protected:
  void showTab(const QString& id) {
    QTest::mouseClick(find<QWidget>("resultTabs").findChild<QToolButton*>(id), Qt::LeftButton);
  }
  RecommendationsView& view() { return *page->findChild<RecommendationsView*>(); }
  const UserLists& lists() { return view().lists(); }
  ListPanel& panel(int run) { return find<ListPanel>(QString("runPanel%1").arg(run)); }
  ListPanel& history() { return find<ListPanel>("historyPanel"); }

  /// Trains these models as their presets say and shows what they recommend.
  void train(const QStringList& models) {
    choose(models);
    const auto before = state->workspace()->runs().list().size();
    click(start());
    ASSERT_TRUE(waitFor([&] {
      return state->workspace()->runs().list().size() ==
             before + static_cast<std::size_t>(models.size());
    }));
    ASSERT_TRUE(waitIdle());
  }
  bool waitForLists(std::size_t runs) {
    return waitFor([&] { return jobs->isIdle() && lists().runs.size() == runs; });
  }
  /// What the core says of that run and user.
  std::vector<Recommendation> expected(const RunInfo& run, UserIndex row) {
    const auto model =
        restore_model(run.request, data.split, state->workspace()->runs().model(run.id), {});
    return recommend(*model, data.split, row, 10, 5, {});
  }
};

TEST_F(RecommendationsTest, WithoutARunItSaysWhatToDoAndStartsIt) {
  choose({"mostpop"});
  showTab("recommendations");
  ASSERT_TRUE(view().isVisible());
  auto* empty = view().findChild<EmptyState*>();
  ASSERT_TRUE(empty->isVisible());
  click(*empty->button());
  ASSERT_TRUE(waitForLists(1)) << "the lists come by themselves when the run is done";
  EXPECT_FALSE(empty->isVisible());
}

TEST_F(RecommendationsTest, ShowsTheListsOfTheRunsAsTheCoreMakesThem) {
  train({"mostpop", "itemknn"});
  showTab("recommendations");
  ASSERT_TRUE(waitForLists(2));
  EXPECT_FALSE(data.split.test.row(lists().row).empty()) << "the first user has something to find";
  for (int i = 0; i < 2; ++i) {
    const RunList& list = lists().runs[static_cast<std::size_t>(i)];
    const auto items = expected(list.run, lists().row);
    const auto& rows = panel(i).rows();
    ASSERT_EQ(rows.size(), items.size());
    for (std::size_t place = 0; place < items.size(); ++place) {
      EXPECT_EQ(rows[place].key, items[place].item);
      EXPECT_EQ(rows[place].marked, items[place].in_test);
      EXPECT_EQ(rows[place].title.toStdString(),
                recipe_at(data.dataset, data.split, items[place].item).id);
      EXPECT_EQ(rows[place].others.empty(), false) << "its own run at least";
    }
  }
  EXPECT_EQ(history().rows().size(), 10U);
  EXPECT_FALSE(panel(2).isVisible());
}

TEST_F(RecommendationsTest, MarksWhatAllRunsShareAndWhatOneHasAlone) {
  train({"mostpop", "random"});
  showTab("recommendations");
  ASSERT_TRUE(waitForLists(2));
  std::set<quint32> first, second;
  for (const ListRow& row : panel(0).rows()) first.insert(row.key);
  for (const ListRow& row : panel(1).rows()) second.insert(row.key);
  for (const ListRow& row : panel(0).rows())
    EXPECT_EQ(row.others.size(), second.contains(row.key) ? 2U : 1U);
  for (const ListRow& row : panel(1).rows())
    EXPECT_EQ(row.others.size(), first.contains(row.key) ? 2U : 1U);
}

TEST_F(RecommendationsTest, UsersAreChosenByIdByStepAndByChance) {
  train({"mostpop"});
  showTab("recommendations");
  ASSERT_TRUE(waitForLists(1));
  auto& field = find<QLineEdit>("userField");
  field.setFocus();
  field.selectAll();
  QTest::keyClicks(&field, "17");
  EXPECT_EQ(field.completer()->model()->rowCount(), 1);
  QTest::keyClick(&field, Qt::Key_Return);
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle(); }));
  EXPECT_EQ(lists().user_id(lists().row), "17");
  const UserIndex row = lists().row;

  QTest::mouseClick(&find<QToolButton>("nextUser"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle() && lists().row == row + 1; }));
  QTest::mouseClick(&find<QToolButton>("previousUser"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle() && lists().row == row; }));
  EXPECT_EQ(field.text(), "17");

  field.selectAll();
  QTest::keyClicks(&field, "999");
  QTest::keyClick(&field, Qt::Key_Return);
  EXPECT_EQ(field.property("state"), "error");
  EXPECT_TRUE(field.toolTip().contains("999"));
  EXPECT_EQ(lists().row, row) << "the lists stay";

  click(find<QPushButton>("randomUser"));
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle() && field.property("state") != "error"; }));
  EXPECT_FALSE(data.split.test.row(lists().row).empty());
}

TEST_F(RecommendationsTest, AChosenItemBringsItsReasonsToTheTopOfTheHistory) {
  train({"itemknn", "mostpop"});
  showTab("recommendations");
  ASSERT_TRUE(waitForLists(2));
  for (int run = 0; run < 2; ++run) {
    const auto& items = lists().runs[static_cast<std::size_t>(run)].items;
    panel(run).view()->setCurrentIndex(panel(run).view()->model()->index(2, 0));
    const auto& reasons = items[2].reasons;
    const auto& rows = history().rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
      EXPECT_EQ(rows[i].share.has_value(), i < reasons.size());
    for (std::size_t i = 0; i < reasons.size(); ++i) EXPECT_EQ(rows[i].key, reasons[i].index);
    const int other = 1 - run;
    const QModelIndex same = panel(other).view()->currentIndex();
    if (!same.isValid()) continue;  // it does not recommend the item
    EXPECT_EQ(panel(other).rows()[static_cast<std::size_t>(same.row())].key, items[2].item);
  }
}

TEST_F(RecommendationsTest, ARunWithoutItsModelSaysSoInItsColumn) {
  train({"mostpop", "itemknn"});
  std::filesystem::remove_all(path() / "artifacts/runs/1");
  showTab("recommendations");
  ASSERT_TRUE(waitForLists(2));
  const auto faulty = std::ranges::find(lists().runs, 1, [](const RunList& l) { return l.run.id; });
  ASSERT_NE(faulty, lists().runs.end());
  EXPECT_FALSE(faulty->fault.empty());
  auto& shown = panel(static_cast<int>(faulty - lists().runs.begin()));
  EXPECT_TRUE(shown.rows().empty());
  const auto labels = shown.findChildren<QLabel*>();
  EXPECT_TRUE(std::ranges::any_of(labels, [&](const QLabel* label) {
    return label->isVisible() && label->text() == coreText(faulty->fault);
  }));
}

TEST_F(RecommendationsTest, RunsAreChosenFromTheMenu) {
  train({"mostpop", "itemknn", "random", "ease"});
  showTab("recommendations");
  ASSERT_TRUE(waitForLists(3)) << "three at first";
  QMenu& menu = *find<QToolButton>("runsButton").menu();
  emit menu.aboutToShow();
  ASSERT_EQ(menu.actions().size(), 4);
  const auto actions = menu.actions();
  const auto unchecked =
      std::ranges::find_if(actions, [](const QAction* action) { return !action->isChecked(); });
  (*unchecked)->trigger();
  ASSERT_TRUE(waitForLists(4));
  emit menu.aboutToShow();
  menu.actions().front()->trigger();
  ASSERT_TRUE(waitForLists(3));
}

TEST_F(RecommendationsTest, AnotherSplitHasItsOwnRuns) {
  train({"mostpop"});
  showTab("recommendations");
  ASSERT_TRUE(waitForLists(1));
  const SplitRecipe recipe{.seed = 8};
  const SplitId other = state->workspace()->splits().add(
      state->datasetInfo()->id, data.dataset, assign_parts(data.dataset, recipe), recipe);
  state->chooseMade(std::nullopt, other);
  ASSERT_TRUE(waitFor([&] { return state->splitInfo()->id == other && jobs->isIdle(); }));
  EXPECT_TRUE(view().findChild<EmptyState*>()->isVisible());
  state->selectSplit(split);
  ASSERT_TRUE(waitForLists(1));
}

TEST_F(RecommendationsTest, TheTextsFollowTheLanguage) {
  setLanguage("en");
  train({"mostpop"});
  showTab("recommendations");
  ASSERT_TRUE(waitForLists(1));
  const QString english = panel(0).rows().front().note;
  setLanguage("ko");
  EXPECT_TRUE(waitFor([&] { return panel(0).rows().front().note != english; }));
  setLanguage("en");
}

TEST_F(RecommendationsTest, TheCardCanHaveThePageForItself) {
  train({"mostpop"});
  auto& expand = find<QToolButton>("expandButton");
  auto& table = find<QWidget>("queueTable");
  ASSERT_TRUE(table.isVisible());
  QTest::mouseClick(&expand, Qt::LeftButton);
  EXPECT_FALSE(table.isVisible());
  EXPECT_FALSE(find<QWidget>("changedCount").isVisible());
  QTest::mouseClick(&expand, Qt::LeftButton);
  EXPECT_TRUE(table.isVisible());
  showTab("recommendations");
  EXPECT_FALSE(table.isVisible()) << "a narrow card takes the page for its lists";
  showTab("curves");
  EXPECT_TRUE(table.isVisible());
}

TEST_F(RecommendationsTest, PartsOfALossAddUpToItAndWeightsStandBelow) {
  choose({"multivae"});
  type("multivae", "epochs", "6");
  type("multivae", "patience", "0");
  type("multivae", "hidden", "8");
  type("multivae", "latent", "4");
  type("multivae", "batch_size", "16");
  type("multivae", "kl_steps", "100");
  click(start());
  ASSERT_TRUE(waitFor([&] { return model().rowCount() == 1; }));
  ASSERT_TRUE(waitIdle());
  const auto values = [&](const QString& plot) {
    std::map<std::pair<QString, int>, double> found;
    const auto lines = find<LinePlot>(plot).toCsv().split("\r\n", Qt::SkipEmptyParts);
    for (const QString& line : lines.mid(1)) {
      const QStringList cells = line.split(',');
      found[{cells[0], cells[2].toInt()}] = cells[3].toDouble();
    }
    return found;
  };
  const auto total = values("lossPlot");
  showTab("parts");
  const auto parts = values("partsPlot"), weights = values("weightsPlot");
  ASSERT_EQ(total.size(), 6U);
  ASSERT_EQ(parts.size(), 12U);
  ASSERT_EQ(weights.size(), 6U);
  EXPECT_TRUE(find<LinePlot>("weightsPlot").isVisible());
  const auto rows = state->workspace()->runs().epochs(1);
  for (int epoch = 1; epoch <= 6; ++epoch) {
    EXPECT_NEAR(parts.at({"Reconstruction", epoch}) + parts.at({"KL divergence", epoch}),
                total.at({"MultiVAE", epoch}), 1e-9);
    EXPECT_EQ(weights.at({"KL weight", epoch}),
              rows[static_cast<std::size_t>(epoch) - 1].weights.at("kl_weight"));
  }
  EXPECT_GT(weights.at({"KL weight", 6}), weights.at({"KL weight", 1})) << "it is annealed";
}

TEST_F(RecommendationsTest, PartsOfARunWithoutScheduleHaveNoPlotBelow) {
  chooseSmallBpr(4);
  showTab("parts");
  click(start());
  ASSERT_TRUE(waitFor([&] { return model().rowCount() == 1; }));
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(find<LinePlot>("partsPlot").hasPoints());
  EXPECT_FALSE(find<LinePlot>("weightsPlot").isVisible());
  showTab("curves");
  EXPECT_EQ(find<LinePlot>("lossPlot").toCsv().count('\n'), 5) << "drawn also while not in front";
}

}  // namespace
}  // namespace hankki

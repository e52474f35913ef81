// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

#include "core/models/registry.h"
#include "core/store/runs.h"
#include "core/store/studies.h"
#include "tests/gui/search_page_fixture.h"
#include "ui/parameters/parameter_field.h"
#include "ui/plots/box_plot.h"
#include "ui/plots/line_plot.h"
#include "ui/plots/parallel_coordinates_plot.h"
#include "ui/search/model_ranges.h"
#include "ui/search/search_form.h"
#include "ui/session/language.h"
#include "ui/session/left_over_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

using test::SearchPageTest;

TEST_F(SearchPageTest, TheFormOffersWhatTheSchemasSay) {
  auto& form = *page().findChild<SearchForm*>();
  for (const ModelSpec& spec : model_specs()) {
    choose({QString::fromStdString(spec.id)});
    const auto request = form.request();
    ASSERT_TRUE(request) << spec.id;
    ASSERT_EQ(request->models.size(), 1U);
    EXPECT_EQ(request->models[0].ranges, default_ranges(spec)) << spec.id;
    EXPECT_EQ(request->models[0].parameters, spec.preset(spec.presets.front().name));
  }
  choose({});
  EXPECT_FALSE(find<QPushButton>("startSearch").isEnabled());
  EXPECT_FALSE(find<QPushButton>("startSearch").toolTip().isEmpty());
}

TEST_F(SearchPageTest, AWrongRangeIsRefusedAtItsField) {
  choose({"itemknn", "bpr"});
  auto& low = inRange<QLineEdit>("bpr", "learning_rate", "low");
  auto& error = inRange<QLabel>("bpr", "learning_rate", "error");
  EXPECT_TRUE(error.isHidden());
  for (const char* wrong : {"7", "0", "x", "", "0.9"}) {
    type(low, wrong);
    EXPECT_FALSE(error.isHidden()) << wrong;
    EXPECT_EQ(low.property("state"), "error") << wrong;
    EXPECT_FALSE(page().findChild<SearchForm*>()->request()) << wrong;
  }
  EXPECT_TRUE(low.isVisible()) << "the wrong field comes to the front";
  type(low, "0.001");
  EXPECT_TRUE(error.isHidden());
  type(inRange<QLineEdit>("bpr", "dimensions", "values"), "16, 4.5");
  EXPECT_FALSE(inRange<QLabel>("bpr", "dimensions", "error").isHidden());
  type(inRange<QLineEdit>("bpr", "dimensions", "values"), "16, 32");
  EXPECT_TRUE(page().findChild<SearchForm*>()->request());
}

TEST_F(SearchPageTest, RangesThatNobodyLookedAtAreTheUsualOnes) {
  for (const ModelSpec& spec : model_specs()) {
    const ModelRanges ranges(spec);
    EXPECT_EQ(ModelRanges::usualGridSize(spec), ranges.gridSize()) << spec.id;
    const StudyModel seen = ranges.model(), unseen = ModelRanges::usualModel(spec);
    EXPECT_EQ(unseen.preset, seen.preset) << spec.id;
    EXPECT_EQ(unseen.parameters, seen.parameters) << spec.id;
    EXPECT_EQ(unseen.ranges, seen.ranges) << spec.id;
  }
}

TEST_F(SearchPageTest, OneModelsFormIsShownUnderItsTab) {
  choose({"itemknn", "bpr", "ease"});
  chooseMethod("grid");  // which counts the points of all of them
  EXPECT_TRUE(page().findChild<SearchForm*>()->request());
  const auto shown = [&] {
    QStringList ids;
    for (auto* ranges : page().findChildren<ModelRanges*>())
      if (ranges->isVisible()) ids << ranges->objectName();
    return ids;
  };
  EXPECT_EQ(shown().size(), 1) << shown().join(' ').toStdString();
  click(*find<QWidget>("rangeTabs").findChild<QToolButton*>("ease"));
  EXPECT_EQ(shown(), QStringList{"ranges:ease"});
}

TEST_F(SearchPageTest, ALimitOfZeroSaysThatItIsNone) {
  const auto unit = [&](const QString& name) {
    QStringList texts;
    for (const QLabel* label : field(name).findChildren<QLabel*>()) texts << label->text();
    return texts.join(' ');
  };
  EXPECT_EQ(unit("budget_epochs"), "no limit");
  EXPECT_NE(unit("trials"), "no limit");
  type(field("budget_epochs"), "50");
  EXPECT_NE(unit("budget_epochs"), "no limit");
  type(field("trials"), "0");
  EXPECT_EQ(unit("trials"), "no limit");
}

TEST_F(SearchPageTest, TheSplitIsShownAndChosen) {
  const SplitRecipe other{.seed = 99};
  const SplitId made = workspace()->splits().add(session->state().datasetInfo()->id, data.dataset,
                                                 assign_parts(data.dataset, other), other);
  auto& splits = find<QComboBox>("splitCombo");
  ASSERT_TRUE(waitFor([&] { return splits.count() == 2; }));
  EXPECT_TRUE(splits.isVisible());
  const int at = splits.findData(QVariant::fromValue<qint64>(made));
  ASSERT_GE(at, 0);
  splits.setCurrentIndex(at);
  emit splits.activated(at);
  EXPECT_EQ(session->state().splitInfo()->id, made);
  emit splits.activated(1 - at);
  EXPECT_EQ(session->state().splitInfo()->id, split);
  EXPECT_EQ(splits.currentIndex(), 1 - at);
}

TEST_F(SearchPageTest, AGridSaysHowManyPointsItHas) {
  choose({"bpr"});
  chooseMethod("grid");
  for (const char* name : {"l2_user", "l2_positive", "l2_negative"})
    inRange<QCheckBox>("bpr", name, "searched").setChecked(false);
  type(inRange<QLineEdit>("bpr", "dimensions", "values"), "8, 16, 32");
  type(inRange<QLineEdit>("bpr", "learning_rate", "points"), "4");
  type(field("trials"), "0");
  EXPECT_TRUE(find<QLabel>("summary").text().contains("12"));
  type(field("trials"), "5");
  EXPECT_TRUE(find<QLabel>("summary").text().contains("5 of them"));
  chooseMethod("random");
  type(field("trials"), "0");
  EXPECT_TRUE(find<QLabel>("summary").text().contains("limit")) << "a random search needs an end";
}

TEST_F(SearchPageTest, WhatIsShownIsWhatIsStored) {
  QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  chooseSmallBpr(5, 6);
  const StudyInfo study = search();
  EXPECT_EQ(study.state, RunState::Done) << study.message.english();
  EXPECT_EQ(study.split, split);
  const std::vector<Trial> stored = workspace()->studies().trials(study.id);
  ASSERT_EQ(stored.size(), 5U);
  ASSERT_EQ(model().rowCount(), 5);
  const int metric = model().metricColumn();
  for (int row = 0; row < 5; ++row) {
    const Trial& trial = stored[static_cast<std::size_t>(row)];
    EXPECT_EQ(model().index(row, 0).data(TrialTableModel::TrialRole).toLongLong(), trial.number);
    EXPECT_EQ(model().index(row, metric).data(SortRole).toDouble(), trial.value);
  }
  const Trial& best = *best_trial(stored);
  EXPECT_TRUE(find<QLabel>("bestTrial").text().contains(QString("#%1").arg(best.number)));
  EXPECT_EQ(find<ParallelCoordinatesPlot>("coordinatesPlot").toCsv().count('\n'), 6);
  const QStringList curve = find<LinePlot>("bestPlot").toCsv().split('\n', Qt::SkipEmptyParts);
  ASSERT_EQ(curve.size(), 6);
  EXPECT_EQ(curve.back().trimmed().split(',').back().toDouble(), best.value);
  EXPECT_TRUE(workspace()->runs().list().empty()) << "nothing was tested";
}

TEST_F(SearchPageTest, SeveralModelsShareTheAxesThatTheyHave) {
  choose({"mostpop", "itemknn"});
  chooseMethod("random");
  type(field("trials"), "3");
  search();
  auto& plot = find<ParallelCoordinatesPlot>("coordinatesPlot");
  EXPECT_TRUE(plot.positionOf("model", 0));
  EXPECT_TRUE(plot.positionOf("metric", 0.5));
  EXPECT_FALSE(plot.positionOf("neighbours", 50)) << "MostPop has none";
  auto& models = find<QComboBox>("coordinatesModel");
  ASSERT_EQ(models.count(), 3);
  models.setCurrentIndex(2);
  emit models.activated(2);
  EXPECT_FALSE(plot.positionOf("model", 0));
  EXPECT_EQ(plot.toCsv().count('\n'), 4) << "the trials of ItemKNN alone";
}

TEST_F(SearchPageTest, CancelAndResumeComeToTheSameTrials) {
  chooseSmallBpr(6, 30);
  auto once = std::make_shared<bool>(false);
  QObject::connect(&queue(), &StudyQueue::trialChanged, window.get(),
                   [&, once](StudyId, const Trial& trial) {
                     if (trial.number == 3 && !std::exchange(*once, true))
                       click(find<QPushButton>("toggleStudy"));
                   });
  const StudyInfo cancelled = search();
  ASSERT_EQ(cancelled.state, RunState::Cancelled);
  EXPECT_TRUE(cancelled.resumable);
  EXPECT_LT(cancelled.trials, 6);
  auto& toggle = find<QPushButton>("toggleStudy");
  ASSERT_TRUE(toggle.isVisible());
  EXPECT_EQ(toggle.text(), "Resume");
  QSignalSpy ended(&queue(), &StudyQueue::ended);
  click(toggle);
  ASSERT_TRUE(waitFor([&] { return ended.count() == 1; }));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(workspace()->studies().info(cancelled.id).state, RunState::Done);
  EXPECT_FALSE(toggle.isVisible());

  const StudyInfo whole = search();
  const auto resumed = workspace()->studies().trials(cancelled.id),
             straight = workspace()->studies().trials(whole.id);
  ASSERT_EQ(resumed.size(), straight.size());
  for (std::size_t i = 0; i < resumed.size(); ++i) {
    EXPECT_EQ(resumed[i].point, straight[i].point) << i;
    EXPECT_EQ(resumed[i].value, straight[i].value) << i;
  }
}

TEST_F(SearchPageTest, RemovingAsksFirstAndTakesTheStudyAway) {
  choose({"itemknn"});
  chooseMethod("random");
  type(field("trials"), "2");
  search();
  search();
  ASSERT_EQ(find<QComboBox>("studyCombo").count(), 2);
  click(find<QToolButton>("removeStudy"));
  MessageStrip* strip = nullptr;
  for (auto* one : page().findChildren<MessageStrip*>())
    if (one->isVisible()) strip = one;
  ASSERT_TRUE(strip);
  EXPECT_EQ(workspace()->studies().list().size(), 2U) << "not before it is confirmed";
  click(*strip->findChild<QToolButton*>("stripAction"));
  ASSERT_TRUE(waitFor([&] { return session->state().studies().size() == 1; }));
  EXPECT_EQ(workspace()->studies().list().front().id, 1);
  EXPECT_EQ(find<QComboBox>("studyCombo").count(), 1);
  EXPECT_EQ(find<QComboBox>("studyCombo").currentData().toLongLong(), 1) << "the older one shows";
}

TEST_F(SearchPageTest, SeveralModelsShowHowTheirTrialsSpread) {
  choose({"mostpop", "itemknn"});
  chooseMethod("random");
  type(field("trials"), "3");
  search();
  auto* tabs = page().findChild<Segment*>("bestTabs");
  ASSERT_NE(tabs, nullptr);
  auto* spread = tabs->findChildren<QToolButton*>().at(1);
  ASSERT_TRUE(spread->isEnabled());
  QTest::mouseClick(spread, Qt::LeftButton);
  const auto& boxes = find<BoxPlot>("spreadPlot");
  EXPECT_TRUE(boxes.isVisible());
  EXPECT_EQ(boxes.toCsv().count('\n'), 1 + static_cast<int>(model().trials().size()));
  EXPECT_TRUE(boxes.toCsv().contains("ItemKNN,"));
}

TEST_F(SearchPageTest, BrushesAndTheTableShareTheSelection) {
  chooseSmallBpr(8, 3);
  search();
  auto& plot = find<ParallelCoordinatesPlot>("coordinatesPlot");
  auto& table = find<QTableView>("trialTable");
  const auto inTable = [&] {
    std::set<qint64> trials;
    for (const QModelIndex& row : table.selectionModel()->selectedRows())
      trials.insert(row.data(TrialTableModel::TrialRole).toLongLong());
    return Selection::Ids(trials.begin(), trials.end());
  };
  const Selection& selection = plot.selection();
  plot.drawNow();
  const auto& trials = model().trials();
  std::vector<double> values;
  for (const Trial& trial : trials) values.push_back(trial.value);
  std::ranges::sort(values);
  const double from = (values[5] + values[4]) / 2;
  QWidget& canvas = *plot.focusProxy();
  const QPoint low = plot.positionOf("metric", from)->toPoint();
  const QPoint high = plot.positionOf("metric", values.back())->toPoint() - QPoint(0, 6);
  QTest::mousePress(&canvas, Qt::LeftButton, {}, low);
  QTest::mouseMove(&canvas, high);
  QTest::mouseRelease(&canvas, Qt::LeftButton, {}, high);
  Selection::Ids expected;
  for (const Trial& trial : trials)
    if (trial.value >= from) expected.push_back(trial.number);
  EXPECT_EQ(selection.ids(), expected);
  EXPECT_EQ(inTable(), expected);
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, low);
  EXPECT_TRUE(selection.empty()) << "a click on the axis clears its brush";
  EXPECT_TRUE(inTable().empty());

  table.selectRow(2);
  EXPECT_EQ(selection.ids(), inTable());
  EXPECT_EQ(selection.ids().size(), 1U);
  const QModelIndex other = table.model()->index(3, 0);
  table.scrollTo(other);
  QTest::mouseMove(table.viewport(), table.visualRect(other).center());
  EXPECT_EQ(selection.hovered(), other.data(TrialTableModel::TrialRole).toLongLong());
}

TEST_F(SearchPageTest, TheBestIsTrainedInFullAndTestedOnce) {
  chooseSmallBpr(3, 4);
  const StudyInfo study = search();
  const Trial best = *best_trial(workspace()->studies().trials(study.id));
  click(find<QPushButton>("trainBestButton"));
  ASSERT_TRUE(waitFor([&] {
    const auto& runs = session->state().runs();
    return runs.size() == 1 && runs[0].state == RunState::Done && session->jobs().isIdle();
  }));
  EXPECT_TRUE(isShown("train"));
  const RunInfo run = workspace()->runs().info(1);
  EXPECT_EQ(run.request.parameters, trial_parameters(study.request, best));
  EXPECT_FALSE(run.result.test.empty());

  window->showPage("search");
  EXPECT_TRUE(find<QPushButton>("trainBestButton").text().contains("#1"));
  click(find<QPushButton>("trainBestButton"));
  ASSERT_TRUE(waitFor([&] { return isShown("compare"); }));
  EXPECT_EQ(workspace()->runs().list().size(), 1U) << "no second test";
}

TEST_F(SearchPageTest, ATrialsValuesGoIntoTheTrainForm) {
  chooseSmallBpr(4, 3);
  search();
  find<QTableView>("trialTable").selectRow(1);
  const qint64 number = find<ParallelCoordinatesPlot>("coordinatesPlot").selection().ids().front();
  click(find<QPushButton>("useButton"));
  EXPECT_TRUE(isShown("train"));
  const Trial& trial = model().trials()[static_cast<std::size_t>(number - 1)];
  auto* form = window->page("train")->findChild<QWidget*>("form:bpr");
  ASSERT_TRUE(form && form->isVisible());
  for (const auto& [name, value] : trial.point.all())
    EXPECT_EQ(form->findChild<ParameterField*>("field:" + QString::fromStdString(name))->value(),
              value)
        << name;
}

class SearchBesideTrainingTest : public SearchPageTest {
 protected:
  /// Trains a long run on one thread of `cores`, and starts a study on one thread.
  void trainAndSearch(int cores) {
    open(cores);
    RunRequest request{.model = "bpr", .preset = "default", .threads = 1};
    request.parameters = model_spec("bpr").preset("default");
    request.parameters.set("epochs", std::int64_t{100'000});
    request.parameters.set("patience", std::int64_t{0});
    QSignalSpy epochs(&training(), &TrainingQueue::epochDone);
    training().enqueue(split, {request});
    ASSERT_TRUE(waitFor([&] { return epochs.count() > 0; }));
    chooseSmallBpr(2, 2);
    click(find<QPushButton>("startSearch"));
    ASSERT_TRUE(waitFor([&] { return queue().knows(1); }));
  }
  TrainingQueue& training() { return session->training(); }
};

TEST_F(SearchBesideTrainingTest, ASearchWaitsForTheCoresOfTheRunThatIsTrained) {
  trainAndSearch(1);
  QSignalSpy epochs(&training(), &TrainingQueue::epochDone);
  QSignalSpy ended(&queue(), &StudyQueue::ended);
  ASSERT_TRUE(waitFor([&] { return epochs.count() > 3; }));
  EXPECT_TRUE(queue().isWaiting(1));
  EXPECT_TRUE(workspace()->studies().trials(1).empty());
  training().cancel(1);
  ASSERT_TRUE(waitFor([&] { return ended.count() == 1; }));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(workspace()->studies().info(1).state, RunState::Done);
}

TEST_F(SearchBesideTrainingTest, BothRunSideBySideWhereTheirThreadsFit) {
  trainAndSearch(2);
  QSignalSpy ended(&queue(), &StudyQueue::ended);
  ASSERT_TRUE(waitFor([&] { return ended.count() == 1; }));
  EXPECT_EQ(training().running(), 1) << "the run was not held up";
  EXPECT_EQ(workspace()->studies().info(1).state, RunState::Done);
  training().cancel(1);
  ASSERT_TRUE(waitIdle());
}

TEST_F(SearchPageTest, ClosingTheWindowLeavesAStudyThatResumes) {
  setLanguage("en");  // whose plurals are a translation too
  chooseSmallBpr(200, 50);
  QSignalSpy trials(&queue(), &StudyQueue::trialChanged);
  click(find<QPushButton>("startSearch"));
  ASSERT_TRUE(waitFor([&] { return trials.count() >= 4; }));
  window->showPage("data");
  window->showPage("search");
  EXPECT_EQ(queue().running(), 1) << "it goes on while other pages show";
  window->close();
  window.reset();
  open();
  const StudyInfo left = workspace()->studies().info(1);
  EXPECT_EQ(left.state, RunState::Interrupted);
  EXPECT_TRUE(left.resumable);
  ASSERT_TRUE(waitFor([&] { return model().rowCount() >= 2; }));
  EXPECT_EQ(find<QPushButton>("toggleStudy").text(), "Resume");
  const auto* strip = window->findChild<LeftOverStrip*>();
  ASSERT_TRUE(strip->isVisible()) << "over every page";
  EXPECT_EQ(strip->sentence(), "1 search was interrupted.");
  click(*strip->findChild<QToolButton*>("stripAction"));
  ASSERT_TRUE(waitFor([&] { return queue().running() == 1; }));
  EXPECT_FALSE(strip->isVisible());
}

TEST_F(SearchPageTest, LanguageSwitchesWhileItShowsTrials) {
  choose({"itemknn"});
  chooseMethod("random");
  type(field("trials"), "2");
  search();
  auto& start = find<QPushButton>("startSearch");
  setLanguage("ko");
  EXPECT_TRUE(waitFor([&] { return start.text() != "Start search"; }));
  for (int column = 0; column < model().columnCount(); ++column) {
    const QString name = model().columnName(column);
    if (name == "trial" || name == "state" || name == "epochs") {
      EXPECT_NE(model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toLower(),
                name);
    }
  }
  setLanguage("en");
  EXPECT_TRUE(waitFor([&] { return start.text() == "Start search"; }));
}

TEST_F(SearchPageTest, EmptyStatesSayWhatToDo) {
  const auto visible = [&] {
    std::vector<EmptyState*> shown;
    for (auto* one : page().findChildren<EmptyState*>())
      if (one->isVisible()) shown.push_back(one);
    return shown;
  };
  ASSERT_EQ(visible().size(), 1U) << "a split, but no study";
  EXPECT_FALSE(visible().front()->button()->isVisible());
  test::TemporaryFolder empty;
  session->state().openWorkspace(empty.path() / "w");
  ASSERT_TRUE(waitFor([&] { return session->jobs().isIdle() && workspace(); }));
  ASSERT_EQ(visible().size(), 1U);
  EXPECT_FALSE(find<QPushButton>("startSearch").isVisible());
  click(*visible().front()->button());
  EXPECT_TRUE(isShown("data"));
}

}  // namespace
}  // namespace hankki

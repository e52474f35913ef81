#include "ui/train/train_page.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/models/registry.h"
#include "core/training/trainer.h"
#include "tests/support/test_support.h"
#include "tests/support/tiny_data.h"
#include "tests/training/recording_sink.h"
#include "ui/app_state.h"
#include "ui/models/run_queue_model.h"
#include "ui/plots/line_plot.h"
#include "ui/train/live_curves_card.h"
#include "ui/train/parameter_field.h"
#include "ui/train/training_queue.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr int kPatience = 60'000;

/// The page in a window of its own, on a workspace with the two-tastes data.
class TrainPageTest : public testing::Test {
 protected:
  void SetUp() override {
    {
      const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
      const DatasetId dataset =
          workspace->add_dataset(data.dataset, {.name = "tastes", .source = "csv"}, {});
      split = workspace->add_split(
          dataset, data.dataset, assign_parts(data.dataset, data.split.recipe), data.split.recipe);
    }
    open();
  }

  void open() {
    jobs = std::make_unique<JobRunner>();
    state = std::make_unique<AppState>(*jobs);
    page = makeTrainPage(*state, *jobs);
    page->resize(1200, 740);
    page->show();
    state->openWorkspace(path());
    ASSERT_TRUE(waitFor([&] { return state->dataset() && jobs->isIdle(); }));
  }

  /// As the window goes: the page first, then its jobs, which are waited for.
  void close() {
    page.reset();
    jobs.reset();
    state.reset();
  }

  void TearDown() override { close(); }

  std::filesystem::path path() const { return folder.path() / "w"; }

  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, kPatience);
  }
  bool waitIdle() {
    return waitFor([&] { return jobs->isIdle() && queue().waiting().empty(); });
  }

  template <typename Widget>
  Widget& find(const QString& name) {
    auto* found = page->findChild<Widget*>(name);
    if (!found) throw std::runtime_error(("no widget " + name).toStdString());
    return *found;
  }
  TrainingQueue& queue() { return *page->findChild<TrainingQueue*>(); }
  RunQueueModel& model() { return *page->findChild<RunQueueModel*>(); }
  QPushButton& start() { return find<QPushButton>("startButton"); }

  void choose(const QStringList& ids) {
    for (const ModelSpec& spec : model_specs()) {
      const QString id = QString::fromStdString(spec.id);
      find<QCheckBox>("model:" + id).setChecked(ids.contains(id));
    }
  }

  /// Brings the model's form to the front.
  ParameterField& field(const QString& model, const QString& parameter) {
    auto* tab = find<QWidget>("modelTabs").findChild<QToolButton*>(model);
    if (tab && !tab->isChecked()) QTest::mouseClick(tab, Qt::LeftButton);
    return *find<QWidget>("form:" + model).findChild<ParameterField*>("field:" + parameter);
  }
  QLineEdit& line(const QString& model, const QString& parameter) {
    return *field(model, parameter).findChild<QLineEdit*>("editor");
  }
  /// Types into the form as a user does.
  void type(const QString& model, const QString& parameter, const QString& text) {
    line(model, parameter).selectAll();
    QTest::keyClicks(&line(model, parameter), text);
  }
  void chooseSmallBpr(int epochs) {
    choose({"bpr"});
    type("bpr", "epochs", QString::number(epochs));
    type("bpr", "patience", "0");
    type("bpr", "dimensions", "8");
    type("bpr", "batch_size", "64");
    type("bpr", "learning_rate", "0.02");
    type("bpr", "threads", "1");
  }
  void click(QPushButton& button) { QTest::mouseClick(&button, Qt::LeftButton); }

  RunInfo run(RunId id) { return state->workspace()->run_info(id); }

  test::TemporaryFolder folder;
  test::TinyData data = test::two_tastes();
  SplitId split = 0;
  std::unique_ptr<JobRunner> jobs;
  std::unique_ptr<AppState> state;
  std::unique_ptr<Page> page;
};

TEST_F(TrainPageTest, OffersEveryModelAndStartsTheChosenOnes) {
  for (const ModelSpec& spec : model_specs())
    EXPECT_TRUE(page->findChild<QCheckBox*>("model:" + QString::fromStdString(spec.id)));
  choose({});
  EXPECT_FALSE(start().isEnabled());
  EXPECT_FALSE(start().toolTip().isEmpty()) << "a disabled button says why";
  choose({"mostpop", "bpr"});
  EXPECT_TRUE(start().isEnabled());
  EXPECT_TRUE(start().text().contains("2")) << start().text().toStdString();
}

TEST_F(TrainPageTest, TheFormIsMadeFromTheSchema) {
  choose({"bpr"});
  for (const Parameter& parameter : model_spec("bpr").parameters.parameters()) {
    const ParameterField& made = field("bpr", QString::fromStdString(parameter.name));
    EXPECT_EQ(made.value(), model_spec("bpr").preset("default").at(parameter.name));
    EXPECT_FALSE(made.isChanged());
  }
  auto& presets = *find<QWidget>("form:bpr").findChild<QWidget*>("presets");
  QTest::mouseClick(presets.findChild<QToolButton*>("recbole"), Qt::LeftButton);
  EXPECT_EQ(field("bpr", "stop_metric").value(), ParameterValue(std::string("mrr@10")));
}

TEST_F(TrainPageTest, AChangeIsMarkedCountedAndReset) {
  choose({"bpr"});
  auto& presets = *find<QWidget>("form:bpr").findChild<QWidget*>("presets");
  auto* preset = presets.findChild<QToolButton*>("default");
  EXPECT_EQ(preset->text(), "default");
  type("bpr", "learning_rate", "0.01");
  type("bpr", "batch_size", "128");
  EXPECT_EQ(preset->text(), "default*");
  EXPECT_EQ(line("bpr", "batch_size").property("state"), "changed");
  EXPECT_TRUE(find<QLabel>("changedCount").text().startsWith("2"));
  click(find<QPushButton>("resetButton"));
  EXPECT_EQ(preset->text(), "default");
  EXPECT_FALSE(field("bpr", "batch_size").isChanged());
  EXPECT_EQ(line("bpr", "learning_rate").text(), "0.001");
}

TEST_F(TrainPageTest, AWrongValueIsRefusedAtItsField) {
  choose({"mostpop", "bpr"});
  type("bpr", "learning_rate", "7");
  auto& error = *field("bpr", "learning_rate").findChild<QLabel*>("error");
  EXPECT_FALSE(error.isHidden());
  EXPECT_TRUE(error.text().contains("1e-06")) << error.text().toStdString();
  EXPECT_EQ(line("bpr", "learning_rate").property("state"), "error");
  QTest::mouseClick(find<QWidget>("modelTabs").findChild<QToolButton*>("mostpop"), Qt::LeftButton);
  EXPECT_FALSE(error.isVisible());
  click(start());
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(model().rowCount(), 0) << "nothing starts as long as a value is wrong";
  EXPECT_TRUE(error.isVisible()) << "the wrong field comes to the front";
  type("bpr", "learning_rate", "0.5");
  EXPECT_TRUE(error.isHidden());
}

TEST_F(TrainPageTest, WhatIsPlottedIsWhatIsStored) {
  QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  chooseSmallBpr(12);
  QSignalSpy epochs(&queue(), &TrainingQueue::epochDone);
  QSignalSpy ended(&queue(), &TrainingQueue::ended);
  click(start());
  ASSERT_TRUE(waitFor([&] { return ended.count() == 1; }));
  ASSERT_TRUE(waitIdle());
  const auto rows = state->workspace()->epochs(1);
  ASSERT_EQ(rows.size(), 12U);
  EXPECT_EQ(epochs.count(), 12);
  QString expected;
  auto& plot = find<LinePlot>("validationPlot");
  const QStringList lines = plot.toCsv().split('\n', Qt::SkipEmptyParts);
  ASSERT_EQ(lines.size(), 13) << plot.toCsv().toStdString();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const QStringList cells = lines[static_cast<qsizetype>(i) + 1].split(',');
    bool found = false;
    for (const QString& cell : cells)
      found |= std::abs(cell.toDouble() - rows[i].validation.at("ndcg@10")) < 1e-9;
    EXPECT_TRUE(found) << lines[static_cast<qsizetype>(i) + 1].toStdString();
  }
  const RunInfo stored = run(1);
  EXPECT_EQ(stored.state, RunState::Done);
  EXPECT_EQ(stored.request.parameters.real("learning_rate"), 0.02);
  EXPECT_EQ(model().index(0, RunQueueModel::Preset).data().toString(), "default*");
  EXPECT_EQ(model().index(0, RunQueueModel::Epoch).data().toString(), "12");
  EXPECT_EQ(model().index(0, RunQueueModel::Progress).data(ShareRole).toDouble(), 1);
  const QString best = model().index(0, RunQueueModel::Best).data().toString();
  EXPECT_TRUE(best.endsWith(QString(" at %1").arg(stored.result.best_epoch + 1)))
      << best.toStdString();
}

TEST_F(TrainPageTest, SeveralQueueAndTrainOneAfterTheOther) {
  QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  choose({"random", "mostpop", "itemknn"});
  std::vector<RunId> order;
  int together = 0, most = 0;
  QObject::connect(&queue(), &TrainingQueue::started, page.get(), [&](RunId id) {
    order.push_back(id);
    most = std::max(most, ++together);
  });
  QObject::connect(&queue(), &TrainingQueue::ended, page.get(), [&] { --together; });
  click(start());
  ASSERT_TRUE(waitFor([&] { return order.size() == 3 && together == 0; }));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(order, (std::vector<RunId>{1, 2, 3}));
  EXPECT_EQ(most, 1);
  for (RunId id : order) EXPECT_EQ(run(id).state, RunState::Done);
}

TEST_F(TrainPageTest, AHeldQueueStartsNothingUntilItGoesOn) {
  click(find<QPushButton>("holdButton"));
  choose({"mostpop", "random"});
  click(start());
  ASSERT_TRUE(waitFor([&] { return queue().waiting().size() == 2; }));
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle(); }));
  EXPECT_EQ(queue().running(), 0);
  EXPECT_EQ(run(1).state, RunState::Queued);
  queue().remove(2);
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle() && model().rowCount() == 1; }));
  click(find<QPushButton>("holdButton"));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(run(1).state, RunState::Done);
  EXPECT_EQ(state->workspace()->runs().size(), 1U);
}

TEST_F(TrainPageTest, CancelKeepsTheBestAndResumeEqualsTheUninterruptedRun) {
  chooseSmallBpr(150);
  QSignalSpy ended(&queue(), &TrainingQueue::ended);
  // Cancelled from an epoch's own signal: the run cannot end before.
  auto once = std::make_shared<bool>(false);
  QObject::connect(&queue(), &TrainingQueue::epochDone, page.get(),
                   [&, once](RunId id, const EpochRow&) {
                     if (!std::exchange(*once, true)) queue().cancel(id);
                   });
  click(start());
  ASSERT_TRUE(waitFor([&] { return ended.count() == 1; }));
  ASSERT_TRUE(waitIdle());
  const RunInfo cancelled = run(1);
  ASSERT_EQ(cancelled.state, RunState::Cancelled) << "epochs: " << cancelled.result.epochs_run;
  EXPECT_FALSE(cancelled.result.test.empty()) << "the best so far is kept and tested";
  EXPECT_LT(cancelled.result.epochs_run, 150);
  ASSERT_EQ(model().action(*model().find(1)), RunAction::Resume);

  auto& table = find<DataTable>("queueTable");
  table.setCurrentIndex(model().index(0, 0));
  QTest::keyClick(&table, Qt::Key_Return);  // resumes
  ASSERT_TRUE(waitFor([&] { return ended.count() == 2; }));
  ASSERT_TRUE(waitIdle());
  const RunInfo resumed = run(1);
  ASSERT_EQ(resumed.state, RunState::Done);

  test::RecordingSink whole;
  const RunResult expected = train(resumed.request, data.split, data.dataset, whole, {});
  EXPECT_EQ(resumed.result.weights_hash, expected.weights_hash);
  EXPECT_EQ(resumed.result.best_epoch, expected.best_epoch);
  const auto rows = state->workspace()->epochs(1);
  ASSERT_EQ(rows.size(), whole.rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_EQ(rows[i].validation, whole.rows[i].validation) << "epoch " << i;
  auto& plot = find<LinePlot>("validationPlot");
  EXPECT_EQ(plot.toCsv().count('\n'), 151) << "each epoch once";
}

TEST_F(TrainPageTest, ClosingDuringTrainingLeavesARunThatResumes) {
  chooseSmallBpr(2000);
  QSignalSpy epochs(&queue(), &TrainingQueue::epochDone);
  click(start());
  ASSERT_TRUE(waitFor([&] { return epochs.count() >= 3; }));
  close();
  open();
  const RunInfo left = run(1);
  EXPECT_EQ(left.state, RunState::Cancelled);
  EXPECT_TRUE(left.resumable);
  EXPECT_GE(state->workspace()->epochs(1).size(), 3U);
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(page->findChild<LiveCurvesCard*>()->isShown(1)) << "its curve is still there";
}

TEST_F(TrainPageTest, RunsThatWaitedWaitAgainAndAreHeld) {
  click(find<QPushButton>("holdButton"));
  choose({"mostpop"});
  click(start());
  ASSERT_TRUE(waitFor([&] { return queue().waiting().size() == 1 && jobs->isIdle(); }));
  close();
  open();
  ASSERT_EQ(queue().waiting().size(), 1U);
  EXPECT_TRUE(queue().isHeld());
  EXPECT_EQ(run(1).state, RunState::Queued);
  queue().setHeld(false);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(run(1).state, RunState::Done);
}

TEST_F(TrainPageTest, AFailedRunSaysWhyInItsRow) {
  RunRequest request{.model = "bpr", .preset = "default", .threads = 1};
  request.parameters = model_spec("bpr").preset("default");
  request.parameters.set("learning_rate", 1.0);
  request.parameters.set("l2_user", 10.0);
  request.parameters.set("epochs", std::int64_t{3});
  const RunId id = state->workspace()->add_run(split, request);
  state->workspace()->sink(id)->finished(RunState::Failed, {}, "BPR: the loss became nan");
  state->refresh();
  ASSERT_TRUE(waitFor([&] { return model().rowCount() == 1; }));
  EXPECT_EQ(model().index(0, RunQueueModel::Progress).data(RunQueueModel::MessageRole).toString(),
            "BPR: the loss became nan");
  EXPECT_GT(find<DataTable>("queueTable").columnSpan(0, RunQueueModel::Progress), 1);
}

TEST_F(TrainPageTest, CurvesAreShownAndHiddenFromTheTable) {
  chooseSmallBpr(4);
  click(start());
  ASSERT_TRUE(waitFor([&] { return model().rowCount() == 1; }));
  ASSERT_TRUE(waitIdle());
  auto* curves = page->findChild<LiveCurvesCard*>();
  ASSERT_TRUE(curves->isShown(1));
  const QModelIndex cell = model().index(0, RunQueueModel::Curve);
  EXPECT_EQ(cell.data(Qt::CheckStateRole), Qt::Checked);
  ASSERT_TRUE(model().setData(cell, Qt::Unchecked, Qt::CheckStateRole));
  EXPECT_FALSE(curves->isShown(1));
  ASSERT_TRUE(model().setData(cell, Qt::Checked, Qt::CheckStateRole));
  ASSERT_TRUE(waitFor([&] { return curves->isShown(1); }));
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(find<LinePlot>("lossPlot").hasPoints());
}

TEST_F(TrainPageTest, TheMetricIsChosenAmongTheRecorded) {
  chooseSmallBpr(3);
  click(start());
  ASSERT_TRUE(waitFor([&] { return model().rowCount() == 1; }));
  ASSERT_TRUE(waitIdle());
  auto& metrics = find<QComboBox>("metricCombo");
  const auto rows = state->workspace()->epochs(1);
  EXPECT_EQ(metrics.count(), static_cast<int>(rows.front().validation.size()));
  const int recall = metrics.findData("recall@20");
  ASSERT_GE(recall, 0);
  metrics.setCurrentIndex(recall);
  emit metrics.activated(recall);
  EXPECT_TRUE(model()
                  .headerData(RunQueueModel::Best, Qt::Horizontal, Qt::DisplayRole)
                  .toString()
                  .contains("Recall@20"));
}

TEST_F(TrainPageTest, WithoutDataItSaysWhatToDo) {
  test::TemporaryFolder empty;
  state->openWorkspace(empty.path() / "w");
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle() && state->workspace(); }));
  EXPECT_FALSE(start().isVisible());
  QSignalSpy asked(page.get(), &Page::pageRequested);
  for (auto* shown : page->findChildren<EmptyState*>())
    if (shown->isVisible()) QTest::mouseClick(shown->button(), Qt::LeftButton);
  ASSERT_EQ(asked.count(), 1);
  EXPECT_EQ(asked.front().front().toString(), "data");
}

}  // namespace
}  // namespace hankki

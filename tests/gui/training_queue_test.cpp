// SPDX-License-Identifier: GPL-3.0-or-later
// The queue: one run after the other, cancel, resume, and what is left when the program ends.
#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSettings>

#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "core/training/forwarding_run_sink.h"
#include "core/training/trainer.h"
#include "tests/gui/train_page_fixture.h"
#include "tests/training/recording_sink.h"
#include "ui/plots/line_plot.h"
#include "ui/session/language.h"
#include "ui/session/left_over_strip.h"
#include "ui/train/live_curves_card.h"
#include "ui/train/queue_card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

class TrainingQueueTest : public test::TrainPageTest {};

TEST_F(TrainingQueueTest, SeveralQueueAndTrainOneAfterTheOther) {
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

TEST_F(TrainingQueueTest, AHeldQueueStartsNothingUntilItGoesOn) {
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
  EXPECT_EQ(state->workspace()->runs().list().size(), 1U);
}

TEST_F(TrainingQueueTest, CancelKeepsTheBestAndResumeEqualsTheUninterruptedRun) {
  constexpr int kEpochs = 600;  // far more than end before the window hears of the first one
  chooseSmallBpr(kEpochs);
  QSignalSpy ended(&queue(), &TrainingQueue::ended);
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
  EXPECT_LT(cancelled.result.epochs_run, kEpochs);
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
  const auto rows = state->workspace()->runs().epochs(1);
  ASSERT_EQ(rows.size(), whole.rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_EQ(rows[i].validation, whole.rows[i].validation) << "epoch " << i;
  auto& plot = find<LinePlot>("validationPlot");
  EXPECT_EQ(plot.toCsv().count('\n'), kEpochs + 1) << "each epoch once";
}

TEST_F(TrainingQueueTest, ClosingDuringTrainingLeavesARunThatResumes) {
  chooseSmallBpr(2000);
  QSignalSpy epochs(&queue(), &TrainingQueue::epochDone);
  click(start());
  ASSERT_TRUE(waitFor([&] { return epochs.count() >= 3; }));
  close();
  open();
  const RunInfo left = run(1);
  EXPECT_EQ(left.state, RunState::Interrupted) << "nobody cancelled it";
  EXPECT_TRUE(left.resumable);
  EXPECT_GE(state->workspace()->runs().epochs(1).size(), 3U);
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(page->findChild<LiveCurvesCard*>()->isShown(1)) << "its curve is still there";
}

/// Stores a run as a program does that is killed on its way: nobody says that it finished.
class KilledSink final : public ForwardingRunSink {
 public:
  using ForwardingRunSink::ForwardingRunSink;
  std::function<void(const EpochRow&)> on_epoch;

  void epoch(const EpochRow& row) override {
    ForwardingRunSink::epoch(row);
    on_epoch(row);
  }
  void model(const TensorMap&) override {}
  void test_evaluation(const Evaluation&) override {}
  void finished(RunState, const RunResult&, const Message&) override {}
};

TEST_F(TrainingQueueTest, AnInterruptedRunGoesOnExactly) {
  close();
  RunRequest request{.model = "bpr", .preset = "default", .threads = 1};
  request.parameters = model_spec("bpr").preset("default");
  request.parameters.set("epochs", std::int64_t{40});
  request.parameters.set("patience", std::int64_t{0});
  request.parameters.set("batch_size", std::int64_t{64});
  request.parameters.set("learning_rate", 0.02);
  {
    const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
    const RunId id = workspace->runs().add(split, request);
    const JobContext job;
    KilledSink sink(workspace->runs().sink(id));
    sink.on_epoch = [&](const EpochRow& row) {
      if (row.epoch == 9) job.token().cancel();  // the checkpoint is written here
    };
    train(request, data.split, data.dataset, sink, job);
  }
  open();
  ASSERT_EQ(run(1).state, RunState::Interrupted);
  const QModelIndex state_cell = model().index(0, RunQueueModel::State);
  EXPECT_EQ(state_cell.data().toString(), "interrupted");
  ASSERT_EQ(model().action(*model().find(1)), RunAction::Resume);
  QSignalSpy epochs(&queue(), &TrainingQueue::epochDone);
  queue().resume(1);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(epochs.count(), 30) << "only what was missing is trained";
  test::RecordingSink whole;
  const RunResult expected = train(request, data.split, data.dataset, whole, {});
  EXPECT_EQ(run(1).result.weights_hash, expected.weights_hash);
  const QString best = model().index(0, RunQueueModel::Best).data().toString();
  EXPECT_TRUE(best.endsWith(QString(" at %1").arg(expected.best_epoch + 1))) << best.toStdString();
}

TEST_F(TrainingQueueTest, CancellingAllJobsHoldsWhatWaits) {
  chooseSmallBpr(2000);
  QSignalSpy epochs(&queue(), &TrainingQueue::epochDone);
  click(start());
  ASSERT_TRUE(waitFor([&] { return epochs.count() >= 1; }));
  click(start());
  ASSERT_TRUE(waitFor([&] { return queue().waiting().size() == 1; }));
  jobs->cancelShown();  // as the job bar does
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle(); }));
  EXPECT_EQ(run(1).state, RunState::Cancelled);
  EXPECT_EQ(queue().waiting().size(), 1U);
  EXPECT_TRUE(queue().isHeld());
  EXPECT_EQ(model().index(0, RunQueueModel::Left).data().toString(), "on hold");
}

TEST_F(TrainingQueueTest, AnOfferToRemoveARunEndsWithItsWorkspace) {
  choose({"mostpop"});
  click(start());
  ASSERT_TRUE(waitFor([&] { return state->runs().size() == 1 && waitIdle(); }));
  auto* card = page->findChild<QueueCard*>();
  card->apply(1, RunAction::Remove);
  ASSERT_TRUE(card->strip()->isVisible()) << "it asks first";
  state->openWorkspace(folder.path() / "other");
  EXPECT_FALSE(card->strip()->isVisible());
  ASSERT_TRUE(waitFor([&] { return state->workspace() && jobs->isIdle(); }));
}

TEST_F(TrainingQueueTest, GoingBackWhileItsRunStillEndsOpensTheWorkspaceAtOnce) {
  chooseSmallBpr(2000);
  QSignalSpy epochs(&queue(), &TrainingQueue::epochDone);
  click(start());
  ASSERT_TRUE(waitFor([&] { return epochs.count() >= 3; }));
  QSignalSpy failed(state, &AppState::failed);
  state->openWorkspace(folder.path() / "other");
  state->openWorkspace(path());
  ASSERT_TRUE(
      waitFor([&] { return state->workspace() && state->workspace()->folder() == path(); }));
  EXPECT_EQ(failed.count(), 0) << "nobody is locked out, least of all by itself";
  ASSERT_TRUE(waitFor([&] {
    return jobs->isIdle() && state->runs().size() == 1 &&
           state->runs().front().state == RunState::Interrupted;
  }));
  EXPECT_TRUE(state->runs().front().resumable);
}

TEST_F(TrainingQueueTest, ARemovedRunCanBeBroughtBackAndOneThatOnlyWaitedIsGone) {
  choose({"mostpop"});
  click(start());
  ASSERT_TRUE(waitFor([&] { return state->runs().size() == 1 && waitIdle(); }));
  Removals& removals = session->removals();
  queue().remove(1);
  ASSERT_TRUE(waitFor([&] { return removals.any() && state->runs().empty(); }));
  removals.undo();
  ASSERT_TRUE(waitFor([&] { return state->runs().size() == 1 && jobs->isIdle(); }));
  EXPECT_EQ(model().rowCount(), 1);
  EXPECT_FALSE(removals.any());
  click(find<QPushButton>("holdButton"));
  click(start());
  ASSERT_TRUE(waitFor([&] { return queue().waiting().size() == 1; }));
  queue().cancel(2);
  ASSERT_TRUE(waitFor([&] { return jobs->isIdle() && state->runs().size() == 1; }));
  EXPECT_FALSE(removals.any());
}

TEST_F(TrainingQueueTest, NoneIsStoredWhereTheValuesOfOneDoNotGoTogether) {
  const auto request = [](const char* id, const char* preset) {
    return RunRequest{.model = id, .preset = preset, .parameters = model_spec(id).preset(preset)};
  };
  RunRequest wrong = request("bpr", "fast");
  wrong.parameters.set("engine", std::string("autograd"));
  QSignalSpy failed(&queue(), &TrainingQueue::failed);
  queue().enqueue(split, {request("mostpop", "default"), wrong});
  ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
  EXPECT_TRUE(state->workspace()->runs().list().empty());
}

class LeftOverTest : public TrainingQueueTest {
 protected:
  LeftOverTest() { setLanguage("en"); }  // whose plurals are a translation too

  /// One run that is trained while two more wait, and the program ends.
  void leaveThree() {
    chooseSmallBpr(2000);
    QSignalSpy epochs(&queue(), &TrainingQueue::epochDone);
    click(start());
    ASSERT_TRUE(waitFor([&] { return epochs.count() >= 1; }));
    choose({"mostpop", "random"});
    click(start());
    ASSERT_TRUE(waitFor([&] { return queue().waiting().size() == 2; }));
    close();
    open();
  }
  /// As the window has it, over every page.
  MessageStrip& strip() {
    if (!strip_) strip_ = std::make_unique<LeftOverStrip>(*session);
    return *strip_;
  }
  void TearDown() override {
    strip_.reset();  // before the session
    TrainingQueueTest::TearDown();
  }
  std::unique_ptr<LeftOverStrip> strip_;
  void press(const char* name) { strip().findChild<QToolButton*>(name)->click(); }
};

TEST_F(LeftOverTest, AStripCountsWhatWasInterruptedAndWhatWaitsAndGoesOn) {
  leaveThree();
  EXPECT_EQ(run(1).state, RunState::Interrupted);
  EXPECT_TRUE(queue().waiting().empty()) << "nobody asked for them in this session";
  EXPECT_FALSE(queue().isHeld()) << "what is started now begins at once";
  ASSERT_TRUE(strip().isVisible());
  EXPECT_EQ(strip().sentence(), "1 run was interrupted, 2 wait.");
  EXPECT_EQ(model().action(*model().find(2)), RunAction::Resume);

  queue().remove(3);
  ASSERT_TRUE(waitFor([&] { return strip().sentence() == "1 run was interrupted, 1 waits."; }))
      << strip().sentence().toStdString();

  QSignalSpy started(&queue(), &TrainingQueue::started);
  press("stripAction");
  ASSERT_TRUE(waitFor([&] { return started.count() == 1; }));
  EXPECT_EQ(queue().running(), 1) << "the interrupted one first";
  EXPECT_EQ(queue().waiting(), (std::deque<RunId>{2}));
  EXPECT_TRUE(waitFor([&] { return !strip().isVisible(); }));
  queue().cancel(1);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(run(1).state, RunState::Cancelled);
  EXPECT_EQ(run(2).state, RunState::Done);
}

TEST_F(LeftOverTest, AnImportThatStoppedHalfwayDoesNotWaitToBeTrained) {
  leaveThree();
  state->workspace()->runs().add(split, {.model = "imported:GRU4Rec", .preset = "imported"});
  strip_.reset();
  close();
  open();
  EXPECT_EQ(run(4).holder, Holder::Nobody);
  EXPECT_EQ(strip().sentence(), "1 run was interrupted, 2 wait.");
}

TEST_F(LeftOverTest, WhatWasDismissedIsNotToldAgain) {
  leaveThree();
  ASSERT_TRUE(strip().isVisible());
  press("stripSecondAction");
  EXPECT_FALSE(strip().isVisible());
  strip_.reset();
  close();
  open();
  EXPECT_TRUE(queue().leftOver().empty());
  EXPECT_FALSE(strip().isVisible());
  EXPECT_TRUE(model().find(1)->resumable) << "it can still go on from its row";
}

TEST_F(LeftOverTest, BackInAWorkspaceThatIsStillBeingLeftItsRunIsRunningThere) {
  chooseSmallBpr(100'000);
  QSignalSpy epochs(&queue(), &TrainingQueue::epochDone);
  click(start());
  ASSERT_TRUE(waitFor([&] { return epochs.count() >= 1; }));
  const auto before = state->workspace();  // as a job that still ends holds it
  state->openWorkspace(folder.path() / "other");
  state->openWorkspace(path());
  ASSERT_TRUE(waitFor([&] { return state->workspace() && !state->runs().empty(); }));
  EXPECT_NE(state->workspace(), before);
  EXPECT_TRUE(waitFor([&] { return state->runs().front().state == RunState::Interrupted; }));
  EXPECT_TRUE(waitFor([&] { return strip().sentence() == "1 run was interrupted."; }));
}

/// The clock of a resumed run goes on, and one estimate is shown in both places.
TEST_F(TrainingQueueTest, ElapsedNeverRunsBackAndTimeLeftIsToldOnce) {
  chooseSmallBpr(100'000);
  type("bpr", "patience", "90000");
  QSignalSpy epochs(&queue(), &TrainingQueue::epochDone);
  click(start());
  ASSERT_TRUE(waitFor([&] { return queue().secondsLeft().has_value(); }));
  const auto text = [&](int column) {
    return model().index(0, column).data().toString().toStdString();
  };
  ASSERT_TRUE(waitFor([&] { return text(RunQueueModel::Left).starts_with("at most "); }))
      << text(RunQueueModel::Left);
  EXPECT_THAT(model().index(0, RunQueueModel::Left).data(Qt::ToolTipRole).toString().toStdString(),
              testing::StartsWith("may stop after epoch "));
  EXPECT_TRUE(jobs->shownJobs().front().atMost);
  queue().cancel(1);
  ASSERT_TRUE(waitIdle());
  const double before = run(1).result.total_seconds;
  ASSERT_GT(before, 1);

  double earliest = 1e9;
  QObject::connect(&queue(), &TrainingQueue::epochDone, page.get(),
                   [&](RunId, const EpochRow& row) { earliest = std::min(earliest, row.elapsed); });
  epochs.clear();
  queue().resume(1);
  ASSERT_TRUE(waitFor([&] { return epochs.count() >= 3; }));
  EXPECT_GE(earliest, before);
  queue().cancel(1);
  ASSERT_TRUE(waitIdle());
}

}  // namespace
}  // namespace hankki

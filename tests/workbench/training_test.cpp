// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/training.h"

#include "core/store/database.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/training/trainer.h"
#include "core/workbench/lineage.h"
#include "tests/training/recording_sink.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class WorkbenchTraining : public WorkbenchTest {
 protected:
  RunId queue(const RunRequest& request) { return workspace->runs().add(known.split_id, request); }
};

TEST_F(WorkbenchTraining, EachEpochIsToldOnceItIsStored) {
  const RunId id = queue(small_bpr(4));
  std::vector<std::int64_t> told;
  const auto tell = [&](const RunInfo& run, const EpochRow& row) {
    EXPECT_EQ(run.id, id);
    told.push_back(row.epoch);
    EXPECT_EQ(workspace->runs().epochs(id).size(), told.size());
  };
  const TrainedRun trained = train_run(*workspace, id, known, tell, job);
  EXPECT_EQ(trained.run.state, RunState::Done);
  EXPECT_FALSE(trained.run.result.test.empty());
  EXPECT_EQ(trained.data.split, known.split) << "nothing was read again";
  EXPECT_EQ(told, (std::vector<std::int64_t>{0, 1, 2, 3}));
  EXPECT_THAT(log, Contains("run 1 started"));
  EXPECT_EQ(log.back(), "run 1 done");
  EXPECT_THAT(error_of([&] { train_run(*workspace, id, known, {}, job); }), HasSubstr("is done"));
}

TEST_F(WorkbenchTraining, ACancelledRunGoesOnWhereItStood) {
  const RunRequest request = small_bpr(30);
  const RunId id = queue(request);
  const JobContext stopped;
  const auto stop = [&](const RunInfo&, const EpochRow& row) {
    if (row.epoch == 9) stopped.token().cancel();
  };
  EXPECT_EQ(train_run(*workspace, id, known, stop, stopped).run.state, RunState::Cancelled);
  std::int64_t epochs = 0;
  const auto count = [&](const RunInfo&, const EpochRow&) { ++epochs; };
  const RunInfo resumed = train_run(*workspace, id, known, count, job).run;
  EXPECT_EQ(resumed.state, RunState::Done);
  EXPECT_EQ(epochs, 20);
  EXPECT_THAT(log, Contains("run 1 resumed"));
  RecordingSink whole;
  EXPECT_EQ(resumed.result.weights_hash,
            train(request, *known.split, *known.dataset, whole, {}).weights_hash);
}

TEST_F(WorkbenchTraining, AnInterruptedRunIsFiledAsThatAndItsClockGoesOn) {
  const RunId id = queue(small_bpr(30));
  const Interruption interruption;
  const auto stop = [&](const RunInfo&, const EpochRow& row) {
    if (row.epoch == 9) interruption.request(Interruption::When::AfterEpoch);
  };
  const RunInfo interrupted = train_run(*workspace, id, known, stop, job, interruption).run;
  EXPECT_EQ(interrupted.state, RunState::Interrupted);
  EXPECT_TRUE(interrupted.resumable);
  EXPECT_FALSE(interrupted.result.validation.empty()) << "the best so far is shown";
  EXPECT_EQ(log.back(), "run 1 interrupted");
  double before = interrupted.result.total_seconds;
  EXPECT_GE(before, workspace->runs().epochs(id).back().elapsed);
  std::int64_t first = -1;
  const auto follow = [&](const RunInfo&, const EpochRow& row) {
    if (first < 0) first = row.epoch;
    EXPECT_GE(row.elapsed, before);
    before = row.elapsed;
  };
  EXPECT_EQ(train_run(*workspace, id, known, follow, job).run.state, RunState::Done);
  EXPECT_EQ(first, 10) << "nothing was trained twice";
}

TEST_F(WorkbenchTraining, AnInterruptionBeforeTheDataIsThereIsNoCancel) {
  const RunId id = queue(small_bpr(2));
  const JobContext cancelled;
  const Interruption interruption;
  interruption.request(Interruption::When::Now);
  cancelled.token().cancel();
  EXPECT_EQ(train_run(*workspace, id, {}, {}, cancelled, interruption).run.state,
            RunState::Interrupted);
}

TEST_F(WorkbenchTraining, ARunWhoseDataCannotBeReadIsFailedNotRunning) {
  lose_data();
  const RunId id = queue(small_bpr(2));
  const std::string fault = error_of([&] { train_run(*workspace, id, {}, {}, job); });
  EXPECT_FALSE(fault.empty());
  const RunInfo run = workspace->runs().info(id);
  EXPECT_EQ(run.state, RunState::Failed);
  EXPECT_EQ(run.message.english(), fault);
  EXPECT_EQ(log.back(), "run 1 failed");
  workspace->runs().remove(id);
  EXPECT_THAT(workspace->runs().list(), IsEmpty());
}

TEST_F(WorkbenchTraining, AnImportThatStoppedHalfwayIsNotTrained) {
  const RunId id = queue({.model = "imported:GRU4Rec", .preset = "imported"});
  workspace->runs().sink(id);  // as its process ended
  EXPECT_THAT(error_of([&] { train_run(*workspace, id, known, {}, job); }),
              HasSubstr("import them again"));
  const RunInfo run = workspace->runs().info(id);
  EXPECT_EQ(run.state, RunState::Interrupted) << "it did not fail either";
  EXPECT_FALSE(run.resumable);
}

TEST_F(WorkbenchTraining, WhatWasSaidStandsInItsLog) {
  const RunId id = queue(small_bpr(4));
  train_run(*workspace, id, known, {}, job);
  const auto lines = workspace->runs().log(id);
  ASSERT_GE(lines.size(), 2u);
  EXPECT_EQ(lines.front().text.english(), "run 1 started");
  EXPECT_EQ(lines.back().text.english(), "run 1 done");
  EXPECT_FALSE(workspace->runs().info(id).machine.empty());
}

TEST_F(WorkbenchTraining, ALineThatCannotBeKeptFailsNoRun) {
  const RunId id = queue(small_bpr(4));
  Connection(database(), Connection::Mode::ReadWrite)
      .run("CREATE TRIGGER full BEFORE INSERT ON run_log BEGIN SELECT raise(ABORT, 'full'); END");
  EXPECT_EQ(train_run(*workspace, id, known, {}, job).run.state, RunState::Done);
  EXPECT_THAT(workspace->runs().log(id), IsEmpty());
  EXPECT_EQ(log.back(), "run 1 done") << "who looks on is told all the same";
}

TEST_F(WorkbenchTraining, ADamagedRunStopsNoOther) {
  const RunId damaged = queue(small_bpr(4)), id = queue(small_bpr(4));
  train_run(*workspace, damaged, known, {}, job);
  Connection(database(), Connection::Mode::ReadWrite)
      .run("UPDATE run SET ks = '{}' WHERE id = ?", damaged);
  ASSERT_FALSE(error_of([&] { workspace->runs().list(known.split_id); }).empty());
  EXPECT_EQ(train_run(*workspace, id, known, {}, job).run.state, RunState::Done);
}

TEST_F(WorkbenchTraining, ALongLineageIsFolded) {
  const Dataset& data = *known.dataset;
  DatasetId last = known.dataset_id;
  for (int step = 0; step < 5; ++step)
    last = workspace->datasets().add(data, {.name = "cleaned", .source = "", .derived_from = last},
                                     {});
  const SplitId split = workspace->splits().add(last, data, assign_parts(data, known.split->recipe),
                                                known.split->recipe);
  const Lineage lineage =
      lineage_of(*workspace, workspace->runs().add(split, request_of("mostpop")));
  std::vector<std::string> titles;
  for (const Lineage::Node& node : lineage.nodes) titles.push_back(node.title.english());
  EXPECT_EQ(titles, (std::vector<std::string>{"Data set 1", "3 more", "Data set 5", "Data set 6",
                                              "Split 2", "MostPop #1"}));
  EXPECT_EQ(lineage.nodes[1].id, 0) << "it stands for several";
  EXPECT_EQ(lineage.nodes.back().column, 5);
  EXPECT_EQ(lineage.edges.size(), 5U);
}

TEST_F(WorkbenchTraining, WhatIsOddIsToldAndLogged) {
  const RunId before = queue(small_bpr(30));
  train_run(*workspace, before, known, {}, job);
  std::vector<Message> alerts;
  const RunGuard guard{.rules = {},
                       .alerted = [&](const Message& alert) { alerts.push_back(alert); }};
  const RunId id = queue(small_bpr(30));
  train_run(*workspace, id, known, {}, job, {}, guard);
  std::size_t logged = 0;
  for (const RunLogLine& line : workspace->runs().log(id))
    logged += line.text.english().starts_with("run 2: ") ? 1U : 0U;
  EXPECT_EQ(logged, alerts.size()) << "each alert is a line";
  for (const Message& alert : alerts)
    EXPECT_THAT(log, Contains(en::say("run {}: {}", id, alert).english()));
}

TEST_F(WorkbenchTraining, ARunThatCannotEvenBeginIsFailedNotRunning) {
  const std::vector<Part> untrained(known.dataset->interactions().size(), Part::Test);
  known.split_id = workspace->splits().add(known.dataset_id, *known.dataset, untrained, {});
  known.split.reset();
  const RunId id = queue(request_of("mostpop"));
  EXPECT_THAT(error_of([&] { train_run(*workspace, id, known, {}, job); }),
              HasSubstr("training part is empty"));
  EXPECT_EQ(workspace->runs().info(id).state, RunState::Failed);
}

TEST_F(WorkbenchTraining, CancellingBeforeTheDataIsThereIsACancelledRun) {
  const RunId id = queue(small_bpr(2));
  const JobContext cancelled;
  cancelled.token().cancel();
  const TrainedRun trained = train_run(*workspace, id, {}, {}, cancelled);
  EXPECT_EQ(trained.run.state, RunState::Cancelled);
  EXPECT_TRUE(trained.run.resumable);
}

TEST_F(WorkbenchTraining, WhatCannotFitIsRefusedAndTheOthersAreQueued) {
  RunRequest large = request_of("recvae");
  large.parameters.set("hidden", std::int64_t{16384});
  large.parameters.set("latent", std::int64_t{16384});
  large.threads = 512;
  const std::vector requests{request_of("mostpop"), large, request_of("ease")};
  const QueuedRuns queued = queue_runs(*workspace, known.split_id, requests);
  if (queued.refused.empty()) GTEST_SKIP() << "this machine has too much memory";
  ASSERT_EQ(queued.runs.size(), 2U);
  EXPECT_EQ(queued.runs[1].request.model, "ease");
  EXPECT_EQ(queued.runs[1].state, RunState::Queued);
  EXPECT_THAT(queued.refused.front().what(), HasSubstr("RecVAE: needs about "));
  EXPECT_EQ(workspace->runs().list().size(), 2U);
}

TEST_F(WorkbenchTraining, NoneIsQueuedWhereOneOfAFamilyCannotBeStored) {
  std::vector<SplitId> family;
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const SplitRecipe recipe{.seed = seed};
    family.push_back(workspace->splits().add(known.dataset_id, *known.dataset,
                                             assign_parts(*known.dataset, recipe), recipe));
  }
  const std::vector requests{request_of("mostpop"), request_of("ease")};
  const auto queue_all = [&] {
    return queue_runs(*workspace, std::span<const SplitId>(family), requests);
  };
  Connection beside(database(), Connection::Mode::ReadWrite);
  beside.run(
      "CREATE TRIGGER fault BEFORE INSERT ON run WHEN (SELECT count(*) FROM run) = 4 "
      "BEGIN SELECT raise(ABORT, 'fault'); END");
  EXPECT_THROW(queue_all(), std::exception);
  EXPECT_THAT(workspace->runs().list(), IsEmpty());
  beside.run("DROP TRIGGER fault");
  const QueuedRuns queued = queue_all();
  std::vector<std::pair<SplitId, std::string>> order;
  for (const RunInfo& run : queued.runs) order.emplace_back(run.split, run.request.model);
  EXPECT_THAT(order,
              testing::ElementsAre(std::pair(family[0], "mostpop"), std::pair(family[0], "ease"),
                                   std::pair(family[1], "mostpop"), std::pair(family[1], "ease"),
                                   std::pair(family[2], "mostpop"), std::pair(family[2], "ease")));
}

TEST_F(WorkbenchTraining, NoneIsQueuedWhereTheValuesOfOneDoNotGoTogether) {
  RunRequest wrong = request_of("bpr");
  wrong.parameters = model_spec("bpr").preset("fast");
  wrong.parameters.set("engine", std::string("autograd"));
  const std::vector requests{request_of("mostpop"), wrong};
  EXPECT_FALSE(error_of([&] { queue_runs(*workspace, known.split_id, requests); }).empty());
  EXPECT_THAT(workspace->runs().list(), IsEmpty());
}

}  // namespace
}  // namespace hankki::test

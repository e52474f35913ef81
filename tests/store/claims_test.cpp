// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/claims.h"

#include <chrono>

#include "core/base/process.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "tests/store/child_process.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class ClaimsTest : public WorkspaceTest {
 protected:
  /// Makes the writer of all runs one of another machine, last seen so many seconds ago.
  void move_to_another_machine(int seconds_ago) const {
    ProcessIdentity process = this_process();
    process.machine = "0123456789abcdef";
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto seen = std::chrono::duration_cast<std::chrono::milliseconds>(now).count() -
                      1000 * std::int64_t{seconds_ago};
    edit_database({"INSERT INTO writer (id, process, number, seen) VALUES (77, '" +
                       to_text(process) + "', 1, " + std::to_string(seen) + ")",
                   "UPDATE run SET writer = 77"});
  }
};

TEST_F(ClaimsTest, ARunningRunIsOfWhoeverRunsIt) {
  const auto ours = open(), theirs = open();
  const RunId run = add_run(*ours);
  EXPECT_EQ(ours->runs().info(run).holder, Holder::Us);
  EXPECT_EQ(theirs->runs().info(run).holder, Holder::Another);
  EXPECT_FALSE(theirs->runs().info(run).resumable);
  EXPECT_THAT(error_of([&] { theirs->runs().sink(run); }),
              HasSubstr("waits in the queue of Hankki"));
  const auto sink = ours->runs().sink(run);
  EXPECT_EQ(theirs->runs().info(run).state, RunState::Running);
  EXPECT_THAT(error_of([&] { theirs->runs().sink(run); }), HasSubstr("running already in Hankki"));
  EXPECT_THAT(error_of([&] { theirs->runs().remove(run); }), HasSubstr("is running"));
  sink->finished(RunState::Cancelled, {}, {});
  EXPECT_EQ(theirs->runs().info(run).holder, Holder::Nobody);
  theirs->runs().sink(run)->finished(RunState::Done, {}, {});
  EXPECT_EQ(ours->runs().info(run).state, RunState::Done);
}

TEST_F(ClaimsTest, AQueuedRunWaitsForSomebodyOnceItsProcessHasEnded) {
  const RunId run = add_run(*open());
  const auto workspace = open();
  const RunInfo info = workspace->runs().info(run);
  EXPECT_EQ(info.state, RunState::Queued);
  EXPECT_EQ(info.holder, Holder::Nobody);
  EXPECT_TRUE(info.resumable);
  workspace->runs().sink(run)->finished(RunState::Done, {}, {});
}

TEST_F(ClaimsTest, ASinkThatEndsEarlyLeavesAnInterruptedRun) {
  const auto workspace = open();
  const RunId run = add_run(*workspace);
  workspace->runs().sink(run)->epoch(some_epoch(0));
  EXPECT_EQ(workspace->runs().info(run).state, RunState::Interrupted);
  EXPECT_EQ(workspace->runs().info(run).holder, Holder::Nobody);
}

TEST_F(ClaimsTest, OneOfAnotherMachineCountsAsEndedAfterTheLease) {
  const auto workspace = open();
  const RunId run = add_run(*workspace);
  const auto sink = workspace->runs().sink(run);
  move_to_another_machine(20);
  EXPECT_EQ(workspace->runs().info(run).state, RunState::Running);
  EXPECT_EQ(workspace->runs().info(run).holder, Holder::Another);
  edit_database({"UPDATE writer SET seen = seen - 20000 WHERE id = 77"});
  EXPECT_EQ(workspace->runs().info(run).state, RunState::Interrupted);
}

TEST_F(ClaimsTest, WhoSleptTooLongStoresNothingMore) {
  const auto slept = open(), next = open();
  const RunId run = add_run(*slept);
  const auto old_sink = slept->runs().sink(run);
  old_sink->epoch(some_epoch(0));
  move_to_another_machine(40);
  const auto sink = next->runs().sink(run);
  const auto taken_over = HasSubstr("taken over by Hankki, pid");
  EXPECT_THAT(error_of([&] { old_sink->epoch(some_epoch(1)); }), taken_over);
  EXPECT_THAT(error_of([&] { old_sink->checkpoint(some_checkpoint(1)); }), taken_over);
  EXPECT_THAT(error_of([&] { old_sink->finished(RunState::Done, {}, {}); }), taken_over);
  EXPECT_EQ(next->runs().epochs(run).size(), 1U);
  EXPECT_EQ(next->runs().checkpoint(run), std::nullopt);
  EXPECT_EQ(next->runs().info(run).state, RunState::Running);
  sink->epoch(some_epoch(1));
  sink->finished(RunState::Done, {}, {});
}

TEST_F(ClaimsTest, AKilledProcessLetsGoAtOnce) {
  const auto workspace = open();
  const QString name = QString::fromStdString(folder().string());
  Child child({QStringLiteral("train-forever"), name});
  ASSERT_EQ(child.read_line(), "training");
  EXPECT_EQ(workspace->runs().info(1).state, RunState::Running);
  EXPECT_EQ(workspace->runs().info(1).holder, Holder::Another);
  child.kill();
  EXPECT_EQ(workspace->runs().info(1).state, RunState::Interrupted);
  workspace->runs().sink(1)->finished(RunState::Done, {}, {});
}

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "core/store/runs.h"
#include "tests/store/child_process.h"
#include "tests/store/store_fixture.h"
#include "tests/store/tracker_work.h"

namespace hankki::test {
namespace {

constexpr int kKills = 18;  // each leaves a tag, and a run has at most 20

class TrackerKill : public WorkspaceTest {
 protected:
  /// The run whose curves and tags are written on.
  void SetUp() override {
    const auto workspace = open();
    const RunId run = add_run(*workspace);
    ASSERT_EQ(run, 1);
    const auto sink = workspace->runs().sink(run);
    sink->epoch(some_epoch(0));
    sink->finished(RunState::Done, {.epochs_run = 1}, {});
  }
  static void read(Child& child, TrackerJournal& journal) {
    for (const std::string& line : child.rest()) journal.read(line);
  }
};

// One is killed again and again while another one writes beside it, and is killed at the end.
TEST_F(TrackerKill, WhatAPersonWroteIsThereWholeWhenItWasConfirmed) {
  const QString name = QString::fromStdString(folder().string());
  std::mt19937 random(2026);
  TrackerJournal journal, journal_beside;
  Child beside({QStringLiteral("track"), name, QStringLiteral("1000")});
  for (int kill = 0; kill < kKills; ++kill) {
    SCOPED_TRACE(kill);
    Child child({QStringLiteral("track"), name, QString::number(kill)});
    for (auto lines = 10 + random() % 20; lines > 0; --lines) journal.read(child.read_line());
    child.work(static_cast<int>(random() % 40));
    ASSERT_TRUE(child.running()) << testing::PrintToString(child.rest());
    child.kill();
    read(child, journal);
    EXPECT_EQ(journal.missing_in(read_tracker(*open())), "");
    beside.work(1);
    ASSERT_TRUE(beside.running()) << testing::PrintToString(beside.rest());
    read(beside, journal_beside);
  }
  while (journal_beside.confirmed() < 80) journal_beside.read(beside.read_line());
  beside.kill();
  read(beside, journal_beside);
  const TrackerState found = read_tracker(*open());
  EXPECT_EQ(journal.missing_in(found), "");
  EXPECT_EQ(journal_beside.missing_in(found), "");
  for (const auto& [thing, value] : found)
    EXPECT_TRUE(journal.knows(thing) || journal_beside.knows(thing)) << thing;
  EXPECT_GT(journal.confirmed(), 80U);
}

// A family of folds is queued as one: whoever is killed meanwhile leaves all of it or none.
TEST_F(TrackerKill, RunsThatAreQueuedTogetherAreThereTogether) {
  std::mt19937 random(2027);
  std::size_t confirmed = 1;  // SetUp()'s
  for (int kill = 0; kill < kKills; ++kill) {
    SCOPED_TRACE(kill);
    Child child({QStringLiteral("queue"), QString::fromStdString(folder().string())});
    ASSERT_EQ(child.read_line(), "5");
    child.work(static_cast<int>(random() % 40));
    ASSERT_TRUE(child.running()) << testing::PrintToString(child.rest());
    child.kill();
    confirmed += 5 * (1 + child.rest().size());
    const std::size_t found = open()->runs().list().size();
    EXPECT_EQ(found % 5, 1U);
    EXPECT_GE(found, confirmed);
    confirmed = found;
  }
}

}  // namespace
}  // namespace hankki::test

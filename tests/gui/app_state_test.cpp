// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/app_state.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "core/base/file.h"
#include "core/store/datasets.h"
#include "core/store/folder_lock.h"
#include "core/store/splits.h"
#include "tests/support/as_nobody.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

Dataset smallDataset() {
  DatasetBuilder builder;
  for (int user = 0; user < 12; ++user)
    for (int item = 0; item < 10; ++item)
      if ((user + item) % 3)
        builder.add_interaction(std::to_string(user), std::to_string(item), 5, kNoTime);
  return builder.build();
}

class AppStateTest : public testing::Test {
 protected:
  void waitForIdle() {
    ASSERT_TRUE(QTest::qWaitFor([this] { return jobs.isIdle(); }, 60'000));
  }
  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, 60'000);
  }
  /// Stores a data set with a split, as a job of a page does.
  DatasetId addDataset(const std::string& name) {
    const Dataset dataset = smallDataset();
    DatasetInfo info;
    info.name = name;
    info.source = "csv";
    const DatasetId id = state.workspace()->datasets().add(dataset, info, {});
    state.workspace()->splits().add(id, dataset, assign_parts(dataset, {}), {});
    return id;
  }
  test::TemporaryFolder folder;
  JobRunner jobs;
  AppState state{jobs};
};

TEST_F(AppStateTest, TheOpenWorkspaceByAnotherNameOfItsFolderStaysOpen) {
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  const auto open = state.workspace();
  QSignalSpy changed(&state, &AppState::workspaceChanged);
  state.openWorkspace(folder.path() / "w" / "");
  state.openWorkspace(folder.path() / "w" / ".." / "w");
  EXPECT_EQ(changed.count(), 0);
  EXPECT_EQ(state.workspace(), open);
}

TEST_F(AppStateTest, OpensAnEmptyWorkspace) {
  QSignalSpy changed(&state, &AppState::workspaceChanged);
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  ASSERT_TRUE(state.workspace());
  EXPECT_EQ(state.workspaceName(), "w");
  EXPECT_TRUE(state.datasets().empty());
  EXPECT_FALSE(state.datasetInfo());
  EXPECT_GE(changed.count(), 1);
}

TEST_F(AppStateTest, WhatWasMadeIsChosenAndLoaded) {
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  const DatasetId id = addDataset("small");
  state.chooseMade(id);
  ASSERT_TRUE(waitFor([&] { return state.dataset() && state.splitInfo(); }));
  EXPECT_EQ(state.datasetInfo()->name, "small");
  EXPECT_EQ(state.dataset()->interactions().size(), 80u);
  EXPECT_EQ(state.splitInfo()->dataset, id);
}

TEST_F(AppStateTest, OnlyWhatChangedIsToldAndNothingWhereNothingDid) {
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  const DatasetId id = addDataset("small");
  state.chooseMade(id);
  ASSERT_TRUE(waitFor([&] { return state.dataset() && jobs.isIdle(); }));
  QSignalSpy datasets(&state, &AppState::datasetsChanged), splits(&state, &AppState::splitsChanged),
      runs(&state, &AppState::runsChanged), studies(&state, &AppState::studiesChanged);
  jobs.run(&state, "changes nothing", [](const JobContext&) {}, {});
  waitForIdle();
  EXPECT_EQ(datasets.count() + splits.count() + runs.count() + studies.count(), 0);

  const SplitId split = state.splits().front().id;
  jobs.run(&state, "adds a run",
           [workspace = state.workspace(), split](const JobContext&) {
             workspace->runs().add(split, {.model = "mostpop", .preset = "default"});
           },
           {});
  waitForIdle();
  ASSERT_EQ(state.runs().size(), 1U) << "without being asked to look";
  EXPECT_GE(runs.count(), 1);
  EXPECT_EQ(datasets.count() + splits.count() + studies.count(), 0);
  state.workspace()->runs().remove(state.runs().front().id);  // in no job
  EXPECT_TRUE(waitFor([&] { return state.runs().empty(); }));
}

TEST_F(AppStateTest, ARemovedDatasetIsNoLongerChosen) {
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  const DatasetId id = addDataset("small");
  state.chooseMade(id);
  ASSERT_TRUE(waitFor([&] { return state.dataset() && jobs.isIdle(); }));
  state.workspace()->datasets().remove(id);
  ASSERT_TRUE(waitFor([&] { return !state.datasetInfo() && jobs.isIdle(); }));
  EXPECT_FALSE(state.dataset());
  EXPECT_FALSE(state.splitInfo());
}

TEST_F(AppStateTest, AFolderThatIsNoWorkspaceFailsWithASentence) {
  folder.write("w/notes.txt", "not a workspace");
  QSignalSpy failed(&state, &AppState::openingFailed), other(&state, &AppState::failed);
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  ASSERT_EQ(failed.count(), 1);
  const auto failure = failed.first().first().value<OpeningFailure>();
  EXPECT_FALSE(failure.error.sentence.empty());
  EXPECT_FALSE(failure.passes);
  EXPECT_FALSE(failure.readable) << "there is nothing to read";
  EXPECT_EQ(other.count(), 0) << "it is told once";
  EXPECT_FALSE(state.workspace());
}

TEST_F(AppStateTest, AWorkspaceThatSomebodyHasAloneCanBeTriedAgain) {
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  state.openWorkspace(folder.path() / "other");
  waitForIdle();
  QSignalSpy failed(&state, &AppState::openingFailed);
  {
    const FolderLock alone(folder.path() / "w", FolderLock::Kind::Exclusive);
    state.openWorkspace(folder.path() / "w");
    waitForIdle();
  }
  ASSERT_EQ(failed.count(), 1);
  EXPECT_TRUE(failed.first().first().value<OpeningFailure>().passes);
  EXPECT_FALSE(failed.first().first().value<OpeningFailure>().readable);
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  EXPECT_TRUE(state.workspace());
}

TEST_F(AppStateTest, AWorkspaceThatCannotBeWrittenCanBeReadAndWrittenLater) {
  namespace fs = std::filesystem;
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  addDataset("small");
  state.openWorkspace(folder.path() / "other");
  waitForIdle();
  fs::permissions(folder.path(), fs::perms(0755));
  fs::permissions(folder.path() / "w", fs::perms(0555));
  {
    const test::AsNobody nobody;
    QSignalSpy failed(&state, &AppState::openingFailed);
    state.openWorkspace(folder.path() / "w");
    waitForIdle();
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed.first().first().value<OpeningFailure>().readable);
    state.openWorkspace(folder.path() / "w", false, Workspace::Access::ReadOnly);
    ASSERT_TRUE(waitFor([&] { return state.dataset() != nullptr; }));
    waitForIdle();
    EXPECT_EQ(failed.count(), 1);
  }
  fs::permissions(folder.path() / "w", fs::perms::owner_all);
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  EXPECT_EQ(state.workspace()->access(), Workspace::Access::ReadWrite) << "not the one for reading";
}

TEST_F(AppStateTest, TheBuiltinDatasetComesWithASplit) {
  state.openWorkspace(folder.path() / "w", true);
  ASSERT_TRUE(QTest::qWaitFor([this] { return state.dataset() && state.splitInfo(); }, 60'000));
  EXPECT_GE(state.dataset()->recipes().size(), 1500u);
  EXPECT_EQ(state.datasetInfo()->source, "builtin");
}

}  // namespace
}  // namespace hankki

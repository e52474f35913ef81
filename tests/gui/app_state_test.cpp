#include "ui/session/app_state.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "core/base/file.h"
#include "core/store/datasets.h"
#include "core/store/splits.h"
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

TEST_F(AppStateTest, RefreshChoosesAndLoads) {
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  const DatasetId id = addDataset("small");
  state.refresh(id);
  waitForIdle();
  ASSERT_TRUE(state.datasetInfo());
  EXPECT_EQ(state.datasetInfo()->name, "small");
  ASSERT_TRUE(state.dataset());
  EXPECT_EQ(state.dataset()->interactions().size(), 80u);
  ASSERT_TRUE(state.splitInfo());
  EXPECT_EQ(state.splitInfo()->dataset, id);
}

TEST_F(AppStateTest, ALaterRefreshKeepsTheChoiceOfAnEarlierOne) {
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  const DatasetId id = addDataset("small");
  state.refresh(id);
  state.refresh();  // drops the job of the first
  waitForIdle();
  ASSERT_TRUE(state.datasetInfo());
  EXPECT_EQ(state.datasetInfo()->id, id);
}

TEST_F(AppStateTest, ARemovedDatasetIsNoLongerChosen) {
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  const DatasetId id = addDataset("small");
  state.refresh(id);
  waitForIdle();
  state.workspace()->datasets().remove(id);
  state.refresh();
  waitForIdle();
  EXPECT_FALSE(state.datasetInfo());
  EXPECT_FALSE(state.dataset());
  EXPECT_FALSE(state.splitInfo());
}

TEST_F(AppStateTest, AFolderThatIsNoWorkspaceFailsWithASentence) {
  folder.write("w/notes.txt", "not a workspace");
  QSignalSpy failed(&state, &AppState::failed);
  state.openWorkspace(folder.path() / "w");
  waitForIdle();
  ASSERT_EQ(failed.count(), 1);
  EXPECT_FALSE(failed.first().first().value<JobError>().sentence.empty());
  EXPECT_FALSE(state.workspace());
}

TEST_F(AppStateTest, TheBuiltinDatasetComesWithASplit) {
  state.openWorkspace(folder.path() / "w", true);
  ASSERT_TRUE(QTest::qWaitFor([this] { return state.dataset() && state.splitInfo(); }, 60'000));
  EXPECT_GE(state.dataset()->recipes().size(), 1500u);
  EXPECT_EQ(state.datasetInfo()->source, "builtin");
}

}  // namespace
}  // namespace hankki

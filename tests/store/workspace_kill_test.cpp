#include <map>
#include <random>
#include <set>
#include <sstream>

#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "tests/store/child_process.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

constexpr int kKills = 20;

/// What the child's lines say that the workspace has.
struct Journal {
  std::map<DatasetId, int> datasets;  ///< rows
  std::map<SplitId, int> splits;
  std::map<RunId, DatasetId> runs;
  std::map<RunId, std::int64_t> epochs, checkpoints;  ///< the last
  std::set<RunId> models, done;
  std::set<DatasetId> perhaps_removed;

  void read(const std::string& line) {
    std::istringstream words(line);
    std::string what;
    std::int64_t id = 0, value = 0;
    ASSERT_TRUE(words >> what >> id >> value) << line;
    if (what == "dataset") datasets[id] = static_cast<int>(value);
    if (what == "split") splits[id] = static_cast<int>(value);
    if (what == "run") runs[id] = value;
    if (what == "epoch") epochs[id] = std::max(epochs[id], value);
    if (what == "checkpoint") checkpoints[id] = std::max(checkpoints[id], value);
    if (what == "model") models.insert(id);
    if (what == "done") done.insert(id);
    if (what == "removing") perhaps_removed.insert(id);
    if (what == "removed") forget(id);
  }

  void forget(DatasetId dataset) {
    datasets.erase(dataset);
    perhaps_removed.erase(dataset);
    std::erase_if(runs, [&](const auto& run) { return run.second == dataset; });
  }
};

class WorkspaceKill : public WorkspaceTest {
 protected:
  void check_datasets(const Workspace& workspace) {
    std::set<DatasetId> there;
    for (const auto& info : workspace.datasets().list()) {
      there.insert(info.id);
      EXPECT_EQ(workspace.datasets().load(info.id, {}).identity(), info.identity);
    }
    for (const DatasetId id : std::set(journal_.perhaps_removed))
      if (!there.contains(id)) journal_.forget(id);
    journal_.perhaps_removed.clear();
    for (const auto& [id, rows] : journal_.datasets) {
      ASSERT_TRUE(there.contains(id)) << "data set " << id << " was confirmed";
      EXPECT_EQ(workspace.datasets().info(id).interactions, rows);
    }
    for (const auto& split : workspace.splits().list())
      EXPECT_EQ(workspace.splits().parts(split.id),
                some_parts(workspace.datasets().load(split.dataset, {})));
  }

  void check_runs(const Workspace& workspace) {
    for (const auto& [id, dataset] : journal_.runs) {
      const RunInfo info = workspace.runs().info(id);  // throws where a confirmed run is gone
      EXPECT_NE(info.state, RunState::Running);
      if (journal_.done.contains(id)) {
        EXPECT_EQ(info.state, RunState::Done);
      }
      if (journal_.models.contains(id)) {
        EXPECT_EQ(workspace.runs().model(id), some_checkpoint(12).weights);
      }
      if (info.state == RunState::Interrupted) {
        EXPECT_TRUE(info.resumable);
      }
      check_progress(workspace, info);
    }
  }

  void check_progress(const Workspace& workspace, const RunInfo& info) {
    const auto epochs = workspace.runs().epochs(info.id);
    if (const auto last = journal_.epochs.find(info.id); last != journal_.epochs.end()) {
      ASSERT_GT(std::ssize(epochs), last->second);
      for (std::size_t i = 0; i < epochs.size(); ++i)
        EXPECT_EQ(epochs[i].losses, some_epoch(static_cast<std::int64_t>(i)).losses);
    }
    const auto confirmed = journal_.checkpoints.find(info.id);
    if (confirmed == journal_.checkpoints.end() || info.state == RunState::Done) return;
    const auto checkpoint = workspace.runs().checkpoint(info.id);
    ASSERT_TRUE(checkpoint);
    EXPECT_GE(checkpoint->epochs_run, confirmed->second);
    EXPECT_EQ(checkpoint->weights, some_checkpoint(checkpoint->epochs_run).weights);
  }

  Journal journal_;
};

TEST_F(WorkspaceKill, NothingThatWasConfirmedIsLost) {
  std::mt19937 random(2026);
  std::size_t confirmed = 0;
  for (int kill = 0; kill < kKills; ++kill) {
    Child child(
        {QStringLiteral("work"), QString::fromStdString(folder().string()), QString::number(kill)});
    child.work(static_cast<int>(30 + random() % 700));
    ASSERT_TRUE(child.running());
    child.kill();
    for (const auto& line : child.rest()) {
      journal_.read(line);
      ++confirmed;
    }
    const auto workspace = open();
    check_datasets(*workspace);
    check_runs(*workspace);
    for (const auto& file : artifact_files())
      EXPECT_THAT(file, testing::Not(testing::HasSubstr(".tmp")));
  }
  EXPECT_GT(confirmed, 100U);
}

}  // namespace
}  // namespace hankki::test

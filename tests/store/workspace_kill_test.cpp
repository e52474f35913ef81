// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/vector_sets.h"
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
  std::map<VectorsId, DatasetId> vectors;
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
    if (what == "vectors") vectors[id] = value;
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
    std::erase_if(vectors, [&](const auto& one) { return one.second == dataset; });
  }
};

class WorkspaceKill : public WorkspaceTest {
 protected:
  /// Another process may add and remove data sets of its own meanwhile.
  void check_datasets(const Workspace& workspace, Journal& journal) {
    std::set<DatasetId> there;
    for (const auto& info : workspace.datasets().list()) there.insert(info.id);
    for (const DatasetId id : std::set(journal.perhaps_removed))
      if (!there.contains(id)) journal.forget(id);
    journal.perhaps_removed.clear();
    for (const auto& [id, rows] : journal.datasets) {
      ASSERT_TRUE(there.contains(id)) << "data set " << id << " was confirmed";
      const Dataset dataset = workspace.datasets().load(id, {});
      EXPECT_EQ(dataset.identity(), workspace.datasets().info(id).identity);
      EXPECT_EQ(dataset.interactions().size(), static_cast<std::size_t>(rows));
      for (const auto& split : workspace.splits().list(id))
        EXPECT_EQ(workspace.splits().parts(split.id), some_parts(dataset));
    }
  }

  static void check_vectors(const Workspace& workspace, const Journal& journal) {
    for (const auto& [id, dataset] : journal.vectors) {
      EXPECT_EQ(workspace.vectors().info(id).work.state, RunState::Done);
      EXPECT_EQ(workspace.vectors().load(id).recipes.size(), 2U);
    }
    for (const auto& info : workspace.vectors().list()) {
      if (info.work.state != RunState::Done) {
        EXPECT_TRUE(info.recipes == 0 && info.key.empty()) << "it is complete, or it is not there";
      }
    }
  }

  void check_runs(const Workspace& workspace, const Journal& journal) {
    for (const auto& [id, dataset] : journal.runs) {
      const RunInfo info = workspace.runs().info(id);  // throws where a confirmed run is gone
      EXPECT_NE(info.state, RunState::Running);
      if (journal.done.contains(id)) {
        EXPECT_EQ(info.state, RunState::Done);
      }
      if (journal.models.contains(id)) {
        EXPECT_EQ(workspace.runs().model(id), some_checkpoint(12).weights);
      }
      if (info.state == RunState::Interrupted) {
        EXPECT_TRUE(info.resumable);
      }
      check_progress(workspace, journal, info);
    }
  }

  void check_progress(const Workspace& workspace, const Journal& journal, const RunInfo& info) {
    const auto epochs = workspace.runs().epochs(info.id);
    if (const auto last = journal.epochs.find(info.id); last != journal.epochs.end()) {
      ASSERT_GT(std::ssize(epochs), last->second);
      for (std::size_t i = 0; i < epochs.size(); ++i)
        EXPECT_EQ(epochs[i].losses, some_epoch(static_cast<std::int64_t>(i)).losses);
    }
    const auto confirmed = journal.checkpoints.find(info.id);
    if (confirmed == journal.checkpoints.end() || info.state == RunState::Done) return;
    const auto checkpoint = workspace.runs().checkpoint(info.id);
    ASSERT_TRUE(checkpoint);
    EXPECT_GE(checkpoint->epochs_run, confirmed->second);
    EXPECT_EQ(checkpoint->weights, some_checkpoint(checkpoint->epochs_run).weights);
  }
};

// One is killed again and again while another one writes beside it, and is killed at the end.
TEST_F(WorkspaceKill, NothingThatWasConfirmedIsLost) {
  const QString name = QString::fromStdString(folder().string());
  std::mt19937 random(2026);
  Journal journal, journal_beside;
  std::size_t confirmed = 0, confirmed_beside = 0;
  open();
  Child beside({QStringLiteral("work-beside"), name, QStringLiteral("1000")});
  const auto read = [](Child& child, Journal& target, std::size_t& count) {
    for (const auto& line : child.rest()) {
      target.read(line);
      ++count;
    }
  };
  for (int kill = 0; kill < kKills; ++kill) {
    Child child({QStringLiteral("work"), name, QString::number(kill)});
    child.work(static_cast<int>(50 + random() % 900));
    ASSERT_TRUE(child.running());
    child.kill();
    read(child, journal, confirmed);
    const auto workspace = open();
    check_datasets(*workspace, journal);
    check_runs(*workspace, journal);
    check_vectors(*workspace, journal);
    beside.work(1);
    ASSERT_TRUE(beside.running()) << testing::PrintToString(beside.rest());
    read(beside, journal_beside, confirmed_beside);
  }
  beside.kill();
  read(beside, journal_beside, confirmed_beside);
  const auto workspace = open();
  check_datasets(*workspace, journal);
  check_runs(*workspace, journal);
  check_vectors(*workspace, journal);
  check_datasets(*workspace, journal_beside);
  check_runs(*workspace, journal_beside);
  EXPECT_GT(confirmed, 100U);
  EXPECT_GT(confirmed_beside, 100U);
  for (const auto& file : artifact_files())
    EXPECT_THAT(file, testing::Not(testing::HasSubstr(".tmp")));
}

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/datasets.h"
#include "core/store/files.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/store.h"
#include "core/store/studies.h"
#include "core/store/upkeep.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class RemovalTest : public WorkspaceTest {
 protected:
  /// Data set 1, split 1, run 1 with a model and a checkpoint.
  static void fill(Workspace& workspace) {
    const RunId run = add_run(workspace);
    const auto sink = workspace.runs().sink(run);
    sink->epoch(some_epoch(0));
    sink->checkpoint(some_checkpoint(1));
    sink->model(some_checkpoint(1).weights);
    sink->finished(RunState::Cancelled, {}, {});
  }
};

TEST_F(RemovalTest, WhatIsHiddenTakesAllBelowItAlongAndBringsItBack) {
  const auto workspace = open();
  fill(*workspace);
  const auto files = artifact_files();
  workspace->datasets().remove(1);
  EXPECT_THAT(workspace->datasets().list(), IsEmpty());
  EXPECT_THAT(workspace->splits().list(), IsEmpty());
  EXPECT_THAT(workspace->runs().list(), IsEmpty());
  EXPECT_THAT(error_of([&] { workspace->runs().info(1); }), HasSubstr("no such run"));
  EXPECT_THAT(error_of([&] { workspace->runs().model(1); }), HasSubstr("no such run"));
  EXPECT_THAT(error_of([&] { workspace->runs().sink(1); }), HasSubstr("no such run"));
  EXPECT_THAT(error_of([&] { workspace->runs().add(1, some_request()); }), HasSubstr("split 1"));
  EXPECT_THAT(error_of([&] { workspace->datasets().remove(1); }), HasSubstr("no such data set"));
  EXPECT_EQ(artifact_files(), files);

  workspace->datasets().restore(1);
  EXPECT_THAT(workspace->datasets().list(), SizeIs(1));
  EXPECT_THAT(workspace->runs().epochs(1), SizeIs(1));
  EXPECT_EQ(workspace->runs().model(1), some_checkpoint(1).weights);
  EXPECT_THAT(error_of([&] { workspace->datasets().restore(1); }), HasSubstr("was not removed"));
}

TEST_F(RemovalTest, WhatWasHiddenBeforeItsOwnerStaysHidden) {
  const auto workspace = open();
  fill(*workspace);
  workspace->runs().remove(1);
  workspace->datasets().remove(1);
  workspace->datasets().restore(1);
  EXPECT_THAT(workspace->splits().list(), SizeIs(1));
  EXPECT_THAT(workspace->runs().list(), IsEmpty());
  workspace->runs().restore(1);
  EXPECT_THAT(workspace->runs().list(), SizeIs(1));
}

TEST_F(RemovalTest, PurgingDeletesTheWholeChainAndItsFiles) {
  const auto workspace = open();
  fill(*workspace);
  workspace->datasets().remove(1);
  workspace->purge(std::chrono::hours(1));
  EXPECT_THAT(artifact_files(), Not(IsEmpty())) << "removed just now";
  workspace->purge({});
  EXPECT_THAT(artifact_files(), IsEmpty());
  EXPECT_THAT(error_of([&] { workspace->datasets().restore(1); }), HasSubstr("gone for good"));
  Connection connection(database(), Connection::Mode::ReadOnly);
  for (const char* table : {"dataset", "split", "run", "epoch", "artifact", "gone_file"})
    EXPECT_EQ(connection.number(std::string("SELECT count(*) FROM ") + table), 0) << table;
}

TEST_F(RemovalTest, OneRunAlone) {
  const auto workspace = open();
  fill(*workspace);
  workspace->runs().remove(1);
  workspace->purge({});
  EXPECT_THAT(artifact_files(), ElementsAre("artifacts/datasets/1.bin", "artifacts/splits/1.json",
                                            "artifacts/splits/1.parts"));
}

TEST_F(RemovalTest, OpeningPurgesWhatWasRemovedAMonthAgo) {
  fill(*open());
  open()->runs().remove(1);
  edit_database({"UPDATE run SET removed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-29 days')"});
  open()->runs().restore(1);
  open()->runs().remove(1);
  edit_database({"UPDATE run SET removed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-31 days')"});
  EXPECT_THAT(error_of([&] { open()->runs().restore(1); }), HasSubstr("gone for good"));
}

TEST_F(RemovalTest, TidyingDeletesForGoodAndLeavesNoUnknownFile) {
  fill(*open());
  open()->runs().remove(1);
  temporary_.write("w/artifacts/runs/9/model.safetensors", "of nobody");
  EXPECT_THAT(error_of([&] {
                const auto workspace = open();
                tidy_workspace(folder());
              }),
              HasSubstr("the workspace is open in Hankki, pid"));
  tidy_workspace(folder());
  EXPECT_THAT(artifact_files(), ElementsAre("artifacts/datasets/1.bin", "artifacts/splits/1.json",
                                            "artifacts/splits/1.parts"));
  EXPECT_THAT(error_of([&] { open()->runs().restore(1); }), HasSubstr("gone for good"));
  EXPECT_THAT(error_of([&] { tidy_workspace(folder() / "artifacts"); }),
              HasSubstr("not a workspace"));
}

TEST_F(RemovalTest, AFolderThatSomethingIsAboutToBeStoredInStays) {
  open();
  Store store(folder(), Workspace::Access::ReadWrite);
  store.admit();
  temporary_.write("w/artifacts/runs/7/old.bin", "x");
  const PendingName name(store, "runs/7", "model", ".safetensors");
  store.write([](Connection& connection) {
    connection.run("INSERT INTO gone_file (path) VALUES ('artifacts/runs/7/old.bin')");
  });
  EXPECT_FALSE(std::filesystem::exists(folder() / "artifacts/runs/7/old.bin"));
  EXPECT_TRUE(std::filesystem::exists(folder() / "artifacts/runs/7"));
}

TEST_F(RemovalTest, AFileThatARowNamesIsNotGoneWhateverIsWrittenElsewhere) {
  add_dataset(*open());
  edit_database({"INSERT INTO gone_file SELECT path FROM artifact"});
  const auto workspace = open();
  EXPECT_EQ(workspace->datasets().load(1, {}).users(), small_dataset().users());
}

TEST_F(RemovalTest, OnlyATimeInThePastDeletesWhatWasRemoved) {
  add_dataset(*open());
  edit_database({"UPDATE dataset SET removed_at = ''"});
  open();
  open()->datasets().restore(1);
  EXPECT_EQ(open()->datasets().list().size(), 1U);
}

TEST_F(RemovalTest, ACleanedDataSetNamesItsSourceAgainOnceThatIsBack) {
  const auto workspace = open();
  const DatasetId parent = add_dataset(*workspace);
  const DatasetId child = workspace->datasets().add(
      small_dataset(20), {.name = "clean", .source = "clean", .derived_from = parent}, {});
  workspace->datasets().remove(parent);
  EXPECT_EQ(workspace->datasets().info(child).derived_from, std::nullopt);
  workspace->datasets().restore(parent);
  EXPECT_EQ(workspace->datasets().info(child).derived_from, parent);
}

}  // namespace
}  // namespace hankki::test

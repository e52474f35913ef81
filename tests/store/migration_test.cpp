// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "core/store/accounts.h"
#include "core/store/batch_policy.h"
#include "core/store/datasets.h"
#include "core/store/evaluations.h"
#include "core/store/migrate.h"
#include "core/store/notes.h"
#include "core/store/runs.h"
#include "core/store/schema.h"
#include "core/store/shop_records.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/store/vector_sets.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class MigrationTest : public WorkspaceTest {
 protected:
  /// A workspace as an older program left it.
  void take_fixture(const char* version) const {
    fs::copy(fs::path(HANKKI_STORE_FIXTURES) / version, folder(), fs::copy_options::recursive);
  }

  /// Every artifact that a row names is there and whole, and no other file is.
  void expect_all_files_usable(const Workspace& workspace) const {
    for (const auto& info : workspace.datasets().list())
      EXPECT_EQ(workspace.datasets().load(info.id, {}).identity(), info.identity);
    for (const auto& info : workspace.splits().list())
      EXPECT_FALSE(workspace.splits().parts(info.id).empty());
    for (const auto& info : workspace.runs().list())
      if (info.state == RunState::Done) {
        EXPECT_FALSE(workspace.runs().model(info.id).empty());
        EXPECT_FALSE(workspace.runs().test_lists(info.id).users.empty());
      }
    Connection connection(database(), Connection::Mode::ReadOnly);
    std::vector<std::string> named;
    for (Rows rows = connection.run("SELECT path FROM artifact ORDER BY path"); rows.next();)
      named.push_back(rows.text(0));
    EXPECT_EQ(artifact_files(), named);
  }

  static std::int64_t count(Connection& connection, const std::string& table) {
    return connection.number("SELECT count(*) FROM " + table);
  }

  /// A migration in the way of 002: the table is made anew, here with one more column.
  static Migration rebuild_runs() {
    return {"next_rebuild.sql",
            "CREATE TABLE new_run AS SELECT *, 0 AS stars FROM run;\n"
            "DROP TABLE run;\n"
            "CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, split INTEGER NOT NULL "
            "REFERENCES split(id) ON DELETE CASCADE, state TEXT, message TEXT, tags TEXT, writer "
            "INTEGER, removed_at TEXT, stars INTEGER);\n"
            "INSERT INTO run SELECT id, split, state, message, tags, writer, removed_at, stars "
            "FROM new_run;\n"
            "DROP TABLE new_run;\n"};
  }
};

TEST_F(MigrationTest, Version1LosesNothing) {
  take_fixture("version_1");
  EXPECT_THAT(open_error(Workspace::Access::ReadOnly), HasSubstr("older Hankki"));
  const auto workspace = open();
  EXPECT_EQ(check_database(database()), current_version());
  EXPECT_THAT(workspace->datasets().list(), SizeIs(1));
  EXPECT_THAT(workspace->splits().list(), SizeIs(1));
  EXPECT_THAT(workspace->studies().list(), IsEmpty());
  const auto runs = workspace->runs().list();
  ASSERT_THAT(runs, SizeIs(2));
  EXPECT_EQ(runs[0].state, RunState::Done);
  EXPECT_THAT(workspace->runs().epochs(runs[0].id), SizeIs(6));
  EXPECT_GT(runs[0].result.test.at("ndcg@10"), 0);
  EXPECT_EQ(runs[1].state, RunState::Interrupted);
  EXPECT_TRUE(runs[1].resumable);
  EXPECT_TRUE(workspace->runs().checkpoint(runs[1].id));
  expect_all_files_usable(*workspace);
}

TEST_F(MigrationTest, Version2LosesNothing) {
  take_fixture("version_2");
  const auto workspace = open();
  EXPECT_EQ(check_database(database()), current_version());
  const auto datasets = workspace->datasets().list();
  ASSERT_THAT(datasets, SizeIs(2));
  EXPECT_EQ(datasets[0].report.refused, 1);
  EXPECT_THAT(datasets[0].report.samples, SizeIs(1));
  EXPECT_EQ(datasets[1].derived_from, 1);
  EXPECT_THAT(datasets[1].cleaning, testing::Not(IsEmpty()));
  const auto runs = workspace->runs().list();
  ASSERT_THAT(runs, SizeIs(5));
  for (int run = 0; run < 4; ++run) EXPECT_EQ(runs[run].state, RunState::Done);
  EXPECT_THAT(runs[3].tags, ElementsAre("study 1"));
  EXPECT_EQ(runs[4].state, RunState::Interrupted);
  EXPECT_THAT(workspace->runs().epochs(5), SizeIs(10));
  const auto checkpoint = workspace->runs().checkpoint(5);
  ASSERT_TRUE(checkpoint);
  EXPECT_GT(checkpoint->epochs_run, 0);
  const auto studies = workspace->studies().list();
  ASSERT_THAT(studies, SizeIs(2));
  EXPECT_EQ(studies[0].state, RunState::Done);
  EXPECT_EQ(studies[0].final_runs, (std::map<std::int64_t, RunId>{{1, 4}}));
  EXPECT_EQ(studies[1].state, RunState::Interrupted) << "it ran, and nobody runs it now";
  EXPECT_THAT(workspace->studies().trials(1), SizeIs(3));
  EXPECT_THAT(workspace->studies().trial_epochs(1, 1), SizeIs(9));
  const auto trials = workspace->studies().trials(2);
  ASSERT_THAT(trials, SizeIs(1));
  EXPECT_TRUE(workspace->studies().sink(2)->load_checkpoint(trials[0]));
  expect_all_files_usable(*workspace);
}

TEST_F(MigrationTest, Version4LosesNothing) {
  take_fixture("version_4");
  const auto workspace = open();
  EXPECT_EQ(check_database(database()), current_version());
  EXPECT_THAT(workspace->datasets().list(), SizeIs(1));
  const auto runs = workspace->runs().list();
  ASSERT_THAT(runs, SizeIs(1));
  EXPECT_EQ(runs[0].state, RunState::Done);
  EXPECT_GT(runs[0].result.test.at("ndcg@10"), 0);
  EXPECT_EQ(workspace->evaluations().info(1).state, RunState::Cancelled);
  EXPECT_THAT(workspace->vectors().list(), IsEmpty());
  expect_all_files_usable(*workspace);
}

TEST_F(MigrationTest, Version9LosesNothingAndItsPolicyIsWhatItsCountsTell) {
  take_fixture("version_9");
  const auto workspace = open();
  EXPECT_EQ(check_database(database()), current_version());
  const auto batch = workspace->batches().served();
  ASSERT_TRUE(batch);
  EXPECT_EQ(batch->models[0].successes, 3);
  EXPECT_EQ(batch->models[0].failures, 28);
  EXPECT_TRUE(batch->policy_state.empty()) << "it was not kept then";
  const auto priors = make_batch_policy(*batch)->posteriors();
  EXPECT_EQ(batch_policy(*batch)->posteriors()[0].a, priors[0].a + 3);
  const auto answers = workspace->shop().answers(1, 10);
  ASSERT_THAT(answers, SizeIs(4));
  EXPECT_EQ(answers[0].person, "visitor:3");
  EXPECT_THAT(workspace->shop().opinions("visitor:3"), SizeIs(1));
  EXPECT_THAT(workspace->accounts().list(), SizeIs(1));
  // Credit from now on is kept with what was learnt before.
  workspace->shop().judge(
      "visitor:3", {.recipe = answers[0].recipes[1], .stars = 5, .at = answers[0].at + 1}, {});
  const auto now = workspace->batches().served();
  EXPECT_FALSE(now->policy_state.empty());
  EXPECT_EQ(batch_policy(*now)->posteriors()[0].a, priors[0].a + 4);
  workspace->accounts().remove(1);
  workspace->purge({});
  EXPECT_THAT(workspace->shop().answers(1, 10), SizeIs(4)) << "a visitor's stay";
  expect_all_files_usable(*workspace);
}

TEST_F(MigrationTest, Version13LosesNothingAndWhatItDidNotKnowIsEmpty) {
  take_fixture("version_13");
  std::map<std::string, std::int64_t> before;
  {
    Connection connection(database(), Connection::Mode::ReadWrite);
    ASSERT_EQ(connection.number("PRAGMA user_version"), 13);
    std::vector<std::string> tables;
    for (Rows rows = connection.run("SELECT name FROM sqlite_master WHERE type = 'table' AND name "
                                    "NOT IN ('sqlite_sequence', 'change', 'writer')");
         rows.next();)
      tables.push_back(rows.text(0));
    for (const std::string& table : tables) before[table] = count(connection, table);
  }
  for (const char* table : {"run", "epoch", "trial_epoch", "run_log", "note", "batch", "account",
                            "shop_answer", "shop_opinion"})
    ASSERT_GT(before[table], 0) << table;
  const auto workspace = open();
  EXPECT_EQ(check_database(database()), current_version());
  Connection connection(database(), Connection::Mode::ReadOnly);
  for (const auto& [table, rows] : before) EXPECT_EQ(count(connection, table), rows) << table;
  EXPECT_EQ(count(connection, "run WHERE vectors <> ''"), 0);
  EXPECT_EQ(count(connection, "epoch WHERE steps <> 0"), 0);
  EXPECT_EQ(count(connection, "trial_epoch WHERE steps <> 0"), 0);
  EXPECT_EQ(count(connection, "shop_setting"), 0);
  EXPECT_EQ(count(connection, "folder_file"), 0);
  const RunInfo named = workspace->runs().info(1);
  EXPECT_EQ(named.name, "the floor");
  EXPECT_EQ(named.note, "why");
  EXPECT_THAT(named.tags, ElementsAre("base", "kept"));
  EXPECT_TRUE(named.vectors.empty());
  const auto epochs = workspace->runs().epochs(2);
  ASSERT_THAT(epochs, SizeIs(3));
  EXPECT_GT(epochs[2].validation.at("ndcg@10"), 0);
  EXPECT_EQ(epochs[2].steps, 0);
  EXPECT_THAT(workspace->studies().trial_epochs(1, 2), SizeIs(2));
  EXPECT_EQ(workspace->notes().list().at(0).content.figures.at(0).runs.at(0).run, 2);
  EXPECT_THAT(workspace->shop().answers(1, 10), SizeIs(2));
  EXPECT_FALSE(workspace->batches().served()->policy_state.empty());
  expect_all_files_usable(*workspace);
}

TEST_F(MigrationTest, FilesFollowTheirOwnersAfterIt) {
  take_fixture("version_2");
  const auto workspace = open();
  for (const DatasetId id : {1, 2}) workspace->datasets().remove(id);
  workspace->purge({});
  EXPECT_THAT(artifact_files(), IsEmpty());
}

// SQLite empties a table before it drops it, where foreign keys are on, and their cascades empty
// what refers to it.
TEST_F(MigrationTest, MakingATableAnewDeletesNothing) {
  take_fixture("version_2");
  open();
  Connection connection(database(), Connection::Mode::ReadWrite);
  const auto epochs = count(connection, "epoch"), metrics = count(connection, "run_metric");
  ASSERT_GT(epochs, 0);
  std::vector<Migration> steps(migrations().begin(), migrations().end());
  steps.push_back(rebuild_runs());
  migrate(connection, steps);
  EXPECT_EQ(connection.number("PRAGMA user_version"), std::ssize(steps));
  EXPECT_EQ(connection.number("SELECT sum(stars) FROM run"), 0);
  EXPECT_EQ(count(connection, "epoch"), epochs);
  EXPECT_EQ(count(connection, "run_metric"), metrics);
  connection.run("PRAGMA foreign_keys = ON");
  connection.run("DELETE FROM run");
  EXPECT_EQ(count(connection, "epoch"), 0) << "what refers to it does so again";
}

TEST_F(MigrationTest, ForeignKeysOnWouldHaveDeletedEpochs) {
  take_fixture("version_2");
  open();
  Connection connection(database(), Connection::Mode::ReadWrite);
  for (const char* statement :
       {"PRAGMA foreign_keys = ON", "CREATE TABLE new_run AS SELECT * FROM run",
        "DROP VIEW shown_run", "DROP TABLE run"})
    connection.run(statement);
  EXPECT_EQ(count(connection, "epoch"), 0);
}

TEST_F(MigrationTest, ABrokenReferenceLeavesTheVersionBefore) {
  take_fixture("version_2");
  open();
  Connection connection(database(), Connection::Mode::ReadWrite);
  std::vector<Migration> steps(migrations().begin(), migrations().end());
  steps.push_back({"next_breaks.sql", "DELETE FROM split;\n"});
  EXPECT_THAT(error_of([&] { migrate(connection, steps); }), HasSubstr("next_breaks.sql"));
  EXPECT_EQ(connection.number("PRAGMA user_version"), current_version());
  EXPECT_EQ(count(connection, "split"), 2);
  EXPECT_EQ(count(connection, "shown_run"), 5) << "views and triggers are still there";
}

TEST_F(MigrationTest, TheNewestAnswersAreFoundWithoutALookAtAll) {
  open();
  Connection connection(database(), Connection::Mode::ReadOnly);
  for (const char* rest : {"ORDER BY id DESC LIMIT 9", "AND id > 7 ORDER BY id LIMIT 1"}) {
    Rows plan = connection.run(
        std::string("EXPLAIN QUERY PLAN SELECT id, person FROM shop_answer WHERE simulated = 0 AND "
                    "taken_back = 0 ") +
        rest);
    ASSERT_TRUE(plan.next());
    EXPECT_THAT(plan.text(3), HasSubstr("INDEX shop_answer_newest")) << rest;
    EXPECT_FALSE(plan.next()) << "nothing is sorted";
  }
  Rows plan = connection.run(
      "EXPLAIN QUERY PLAN SELECT id, arms FROM shop_answer WHERE batch = 2 AND taken_back = 0 "
      "ORDER "
      "BY id DESC LIMIT 9");
  ASSERT_TRUE(plan.next());
  EXPECT_THAT(plan.text(3), HasSubstr("INDEX shop_answer_batch (batch=?)"));
  EXPECT_FALSE(plan.next()) << "nothing is sorted";
}

}  // namespace
}  // namespace hankki::test

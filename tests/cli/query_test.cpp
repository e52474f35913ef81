// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

/// A workspace with two runs: 1 is MostPop, 2 is BPR.
class Query : public Cli {
 protected:
  void SetUp() override {
    import_two_tastes();
    ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
    ASSERT_EQ(work({"train", "--model", "bpr", "--set", "epochs=4"}).status, 0);
  }
  Json rows(const std::string& sql) { return work_json({"query", sql})["rows"]; }
  void expect_refused(const std::string& sql, const char* why) {
    const Outcome outcome = work({"query", sql});
    EXPECT_EQ(outcome.status, 2) << sql;
    EXPECT_THAT(outcome.err, HasSubstr(why)) << sql;
  }
};

TEST_F(Query, EveryDocumentedTableHasItsColumns) {
  const std::string help = cli({"query", "--help"}).out;
  for (const char* name :
       {"datasets", "splits", "runs", "parameters", "metrics", "epochs", "epoch_metrics",
        "epoch_losses", "studies", "trials", "experiments", "batches"}) {
    const Json answer = work_json({"query", std::string("SELECT * FROM ") + name});
    std::string columns;
    for (const Json& column : answer["columns"])
      columns += (columns.empty() ? "" : ", ") + column.get<std::string>();
    EXPECT_THAT(help, HasSubstr(std::string(name) + " (" + columns + ")"));
  }
}

TEST_F(Query, GivesWhatTheOtherCommandsGive) {
  const Json run = work_json({"info", "--run", "2"});
  EXPECT_EQ(rows("SELECT value FROM metrics WHERE run = 2 AND part = 'test' AND at = 'best' AND "
                 "metric = 'ndcg@10'")[0][0],
            run["test"]["ndcg@10"]);
  EXPECT_EQ(rows("SELECT value FROM parameters WHERE run = 2 AND parameter = 'epochs'")[0][0], 4);
  EXPECT_EQ(rows("SELECT count(*) FROM epochs WHERE run = 2")[0][0], run["epochs_run"]);
  const Json losses = rows("SELECT part, value FROM epoch_losses WHERE run = 2 AND epoch = 1");
  EXPECT_EQ(losses.size(), run["epochs"][0]["losses"].size());
  for (const Json& row : losses)
    EXPECT_EQ(row[1], run["epochs"][0]["losses"][row[0].get<std::string>()]);
  EXPECT_EQ(
      rows("WITH best AS (SELECT run FROM metrics) SELECT count(DISTINCT run) FROM best")[0][0], 2);
  EXPECT_EQ(rows("WITH two(n) AS (VALUES (1), (2)) SELECT count(*) FROM two")[0][0], 2);
  EXPECT_TRUE(rows("SELECT NULL")[0][0].is_null());
}

TEST_F(Query, WhatWasRemovedIsNotThere) {
  ASSERT_EQ(work({"remove", "run", "1"}).status, 0);
  EXPECT_EQ(rows("SELECT count(*) FROM runs")[0][0], 1);
  EXPECT_EQ(rows("SELECT count(*) FROM metrics WHERE run = 1")[0][0], 0);
}

TEST_F(Query, NothingCanBeChangedAndNothingElseBeRead) {
  const Json before = work_json({"info"});
  for (const char* sql : {"DELETE FROM runs",
                          "DELETE FROM run",
                          "UPDATE main.run SET note = 'x'",
                          "INSERT INTO runs (run) VALUES (9)",
                          "DROP VIEW runs",
                          "CREATE TABLE x (a)",
                          "PRAGMA query_only = OFF",
                          "ATTACH 'other.db' AS other",
                          "BEGIN",
                          "VACUUM",
                          "SELECT load_extension('x')",
                          "SELECT * FROM run",
                          "SELECT password FROM account",
                          "SELECT * FROM shown_account",
                          "SELECT count(*) FROM account",
                          "SELECT count(*) FROM ACCOUNT",
                          "SELECT * FROM sqlite_master",
                          "SELECT count(*) FROM SQLITE_MASTER",
                          "WITH x AS (SELECT * FROM account) SELECT * FROM x",
                          "WITH runs AS (SELECT * FROM account) SELECT * FROM runs",
                          "WITH shown_run AS (SELECT * FROM account) SELECT * FROM shown_run",
                          "SELECT * FROM (SELECT * FROM shop_opinion) AS metrics",
                          "SELECT * FROM pragma_table_info('run')"})
    EXPECT_EQ(work({"query", sql}).status, 2) << sql;
  EXPECT_EQ(work_json({"info"}), before);
  expect_refused("SELECT * FROM account", "there are the tables datasets");
}

TEST_F(Query, AWrongStatementSaysWhatIsWrong) {
  expect_refused("SELECT nobody FROM runs", "no such column");
  expect_refused("SELEC 1", "syntax error");
  expect_refused("", "empty");
  expect_refused("SELECT 1; SELECT 2", "one statement");
  expect_refused("SELECT 1; -- first\n SELECT 2", "one statement");
  expect_refused("SELECT 1; nonsense", "one statement");
  EXPECT_EQ(rows("SELECT 1;  ")[0][0], 1);
  EXPECT_EQ(rows("SELECT 1; ; -- said /* and */\n /* done */")[0][0], 1);
}

TEST_F(Query, AParameterIsNotTakenForNothing) {
  expect_refused("SELECT * FROM runs WHERE model = $model", "the parameter $model");
  expect_refused("SELECT * FROM runs WHERE run = ?", "the parameter ?");
  expect_refused("SELECT * FROM runs WHERE run = :run AND split = @split", "the parameter :run");
  EXPECT_EQ(rows("SELECT '$model?'")[0][0], "$model?");
}

TEST_F(Query, AnEndlessOneIsStopped) {
  const Outcome outcome = work({"query",
                                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                "SELECT max(i) FROM n",
                                "--seconds", "0.2"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("takes longer"));
}

TEST_F(Query, TextsWithoutEndAreRefusedBeforeTheyFillTheMemory) {
  expect_refused(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
      "SELECT printf('%.*c', 60000000, 'x') FROM n",
      "more than 256 MB");
}

TEST_F(Query, WritesRowsAsTheyAre) {
  ASSERT_EQ(work({"run", "note", "1", "=1+1, \"x\""}).status, 0);
  ASSERT_EQ(work({"query", "SELECT run, note FROM runs", "--csv", path("q.csv")}).status, 0);
  EXPECT_EQ(contents(path("q.csv")), "run,note\n1,\"=1+1, \"\"x\"\"\"\n2,\n");
}

}  // namespace
}  // namespace hankki::test

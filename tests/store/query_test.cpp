// SPDX-License-Identifier: GPL-3.0-or-later
// What a query can be made to tell.
#include "core/store/query.h"

#include <fmt/format.h>

#include "core/base/random.h"
#include "core/store/run_edits.h"
#include "core/store/runs.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

constexpr const char* kSecret = "nobody may read this";

/// Run 1 was removed and has a secret note; run 2 is shown.
class QueryTest : public WorkspaceTest {
 protected:
  void SetUp() override {
    workspace_ = open();
    const RunId removed = add_run(*workspace_);
    workspace_->runs().sink(removed)->finished(RunState::Failed, {}, {});
    edit_database({fmt::format("UPDATE run SET note = '{}' WHERE id = {}", kSecret, removed)});
    workspace_->runs().remove(removed);
    add_run(*workspace_);
  }

  /// The answer's texts, or why there is none.
  std::string told(const std::string& sql, bool* answered = nullptr) const {
    std::string text;
    try {
      const QueryAnswer answer = query(*workspace_, sql, {}, {});
      if (answered) *answered = true;
      for (const auto& row : answer.rows)
        for (const QueryValue& value : row)
          if (const auto* found = std::get_if<std::string>(&value))
            text += *found + "\n";
          else if (const auto* whole = std::get_if<std::int64_t>(&value))
            text += std::to_string(*whole) + "\n";
    } catch (const Error& error) {
      if (answered) *answered = false;
      text = error.what();
    }
    return text;
  }

  std::unique_ptr<Workspace> workspace_;
};

TEST_F(QueryTest, AWithThatIsCalledLikeAViewReadsNoMore) {
  EXPECT_EQ(told("SELECT run FROM runs"), "2\n");
  for (const char* sql : {"WITH runs AS (SELECT note FROM run) SELECT * FROM runs",
                          "WITH runs AS (SELECT note FROM main.run) SELECT * FROM runs",
                          "WITH runs AS (SELECT note FROM temp.run) SELECT * FROM runs",
                          "WITH shown_run AS (SELECT note FROM run) SELECT * FROM shown_run",
                          "WITH runs(a) AS (SELECT note FROM \"run\"), b AS (SELECT a FROM runs) "
                          "SELECT * FROM b",
                          "SELECT * FROM (SELECT note FROM run) AS runs",
                          "SELECT (SELECT note FROM run AS runs) FROM runs"}) {
    bool answered = true;
    EXPECT_THAT(told(sql, &answered), testing::Not(testing::HasSubstr(kSecret))) << sql;
    EXPECT_FALSE(answered) << sql;
  }
  EXPECT_EQ(told("WITH run AS (SELECT 7 AS note) SELECT note FROM run"), "7\n");
}

TEST_F(QueryTest, TellsWhereARunWasTrainedAndWhatWasSaid) {
  edit_database({R"(UPDATE run SET machine = '["{}, {}",false,["Z80",["{} cores",true,["2"]]]]')"});
  workspace_->runs().add_to_log(2, en::say("run {} started", 2));
  workspace_->runs().add_to_log(2, Message::verbatim("it's \"odd\" [1]"));
  EXPECT_EQ(told("SELECT machine FROM runs"), "Z80, 2 cores\n");
  EXPECT_EQ(told("SELECT run, number, line FROM log ORDER BY number"),
            "2\n1\nrun 2 started\n2\n2\nit's \"odd\" [1]\n");
  edit_database({"UPDATE run SET machine = ''",
                 "INSERT INTO run_log (run, number, at, line) VALUES (1, 1, '', '\"secret\"')"});
  EXPECT_EQ(told("SELECT machine IS NULL FROM runs"), "1\n") << "nobody knows";
  EXPECT_EQ(told("SELECT count(*) FROM log"), "2\n") << "nothing of what was removed";
}

TEST_F(QueryTest, TellsThatARunWasInterruptedAsAllOthersDo) {
  EXPECT_EQ(told("SELECT state FROM runs"), "queued\n");
  {
    const auto sink = workspace_->runs().sink(2);
    EXPECT_EQ(told("SELECT state FROM runs"), "running\n");
  }
  EXPECT_EQ(workspace_->runs().info(2).state, RunState::Interrupted);
  EXPECT_EQ(told("SELECT state FROM runs WHERE state = 'interrupted'"), "interrupted\n");
  EXPECT_EQ(told("SELECT state_now('run', 1, 'running')"), "running\n") << "it was removed";
}

TEST_F(QueryTest, AMessageThatIsNoneIsShownAsItIs) {
  EXPECT_EQ(told("SELECT message_text('[1')"), "[1\n");
  EXPECT_EQ(told("SELECT message_text('[1, 2]')"), "[1,2]\n");
  EXPECT_EQ(told("SELECT message_text('[\"{} {}\", true, [\"one\"]]')"), "one {}\n");
  bool answered = false;
  told(
      "SELECT message_text(replace(printf('%.*c', 999999, 'x'), 'x', '[') || "
      "replace(printf('%.*c', 999999, 'x'), 'x', ']'))",
      &answered);
  EXPECT_TRUE(answered) << "however deep it is";
}

/// Statements that are put together from what there is, in all places that a name may take.
class Speaker {
 public:
  explicit Speaker(std::uint64_t number) : engine_(random_stream(1, "queries", number)) {}

  std::string statement() {
    std::string text;
    const std::size_t withs = below(3);
    for (std::size_t i = 0; i < withs; ++i)
      text += (i == 0 ? "WITH " : ", ") + name() + (below(2) ? "" : "(note)") + " AS (" +
              select(2) + ")";
    return text + " " + select(3);
  }

 private:
  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(random_below(engine_, count));
  }
  template <std::size_t N>
  std::string one(const char* const (&of)[N]) {
    return of[below(N)];
  }
  std::string name() {
    return one({"runs", "runs", "runs", "run", "run", "shown_run", "RUN", "metrics", "x", "epoch",
                "\"run\"", "[run]", "sqlite_master", "account", "json_each", "datasets"});
  }
  std::string table(int depth) {
    if (depth > 0 && below(3) == 0)
      return "(" + select(depth - 1) + ")" + (below(2) ? "" : " AS " + name());
    return one({"", "", "", "", "", "main.", "temp."}) + name() +
           (below(3) ? "" : " AS " + one({"runs", "runs", "runs", "run", "run", "r"}));
  }
  std::string select(int depth) {
    std::string text = "SELECT " +
                       one({"*", "note", "count(*)", "1 AS note", "rowid", "run",
                            "max(note) AS note", "group_concat(note) AS note"}) +
                       " FROM " + table(depth);
    if (below(3) == 0) text += one({", ", " JOIN ", " NATURAL JOIN "}) + table(depth);
    if (depth > 0 && below(4) == 0) text += " WHERE EXISTS (" + select(depth - 1) + ")";
    if (depth > 0 && below(5) == 0) text += " UNION ALL " + select(depth - 1);
    return text;
  }

  RandomEngine engine_;
};

TEST_F(QueryTest, NoStatementTellsWhatWasRemoved) {
  int answers = 0;
  for (std::uint64_t number = 0; number < 500; ++number) {
    const std::string sql = Speaker(number).statement();
    bool answered = false;
    EXPECT_THAT(told(sql, &answered), testing::Not(testing::HasSubstr(kSecret))) << sql;
    answers += answered ? 1 : 0;
  }
  EXPECT_GT(answers, 25) << "enough of them mean something";
}

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <set>
#include <string>

#include "tests/cli/cli_fixture.h"
#include "tests/support/prepared.h"

namespace hankki::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A workspace with two MostPop runs.
class RunCommands : public Cli {
 protected:
  void SetUp() override {
    prepare("cli-two-runs", workspace(), [this] {
      import_two_tastes();
      for (int run = 0; run < 2; ++run) ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
    });
  }
  Json run(int id) const { return work_json({"info", "--run", std::to_string(id)}); }
};

TEST_F(RunCommands, WhatIsWrittenOnARunIsInEveryListOfRuns) {
  EXPECT_EQ(work({"run", "tag", "1", "baseline", "paper"}).status, 0);
  EXPECT_EQ(work({"run", "rename", "1", "가장 인기"}).status, 0);
  EXPECT_EQ(work({"run", "note", "1", "the floor"}).status, 0);
  EXPECT_EQ(run(1)["tags"], Json({"baseline", "paper"}));
  EXPECT_EQ(run(1)["name"], "가장 인기");
  EXPECT_EQ(run(1)["note"], "the floor");
  EXPECT_EQ(run(2)["tags"], Json::array());
  const std::string info = work({"info"}).out;
  for (const char* word : {"가장 인기", "baseline, paper"}) EXPECT_THAT(info, HasSubstr(word));
  const Json rows = work_json({"compare"})["runs"];
  EXPECT_EQ(rows[0]["name"], "가장 인기");
  EXPECT_EQ(rows[0]["tags"], "baseline, paper");
  EXPECT_TRUE(rows[1]["name"].is_null());
  EXPECT_FALSE(rows[0].contains("archived")) << "none is";
}

TEST_F(RunCommands, WhatWasWrittenCanBeTakenOff) {
  ASSERT_EQ(work({"run", "tag", "1", "a,b"}).status, 0);
  ASSERT_EQ(work({"run", "tag", "1", "a", "--undo"}).status, 0);
  EXPECT_EQ(run(1)["tags"], Json({"b"}));
  ASSERT_EQ(work({"run", "note", "1", "x"}).status, 0);
  ASSERT_EQ(work({"run", "note", "1", ""}).status, 0);
  EXPECT_EQ(run(1)["note"], "");
}

TEST_F(RunCommands, AllThatIsKnownOfARunIsTold) {
  const Json trained = work_json({"train", "--model", "bpr", "--set", "epochs=3"});
  const Json all = run(3);
  EXPECT_THAT(all["machine"].get<std::string>(), HasSubstr("core"));
  EXPECT_THAT(all["log"][0]["line"].get<std::string>(), HasSubstr("run 3 started"));
  EXPECT_EQ(all["epochs"].size(), 3U);
  work_json({"export", "run", "--run", "3", "--format", "json", "--out", path("out")});
  EXPECT_EQ(Json::parse(contents(path("out/run-3-bpr.json"))), all);
  const std::string text = work({"info", "--run", "3"}).out;
  for (const char* word : {"Machine", "Memory at most", "Learning rate", "Loss", "run 3 started"})
    EXPECT_THAT(text, HasSubstr(word));
  std::set<std::string> kinds;
  const Json lineage = work_json({"run", "lineage", "3"});
  for (const Json& node : lineage["nodes"]) kinds.insert(node["kind"].get<std::string>());
  EXPECT_EQ(kinds, std::set<std::string>({"dataset", "split", "run"}));
  EXPECT_EQ(all["lineage"]["edges"], lineage["edges"]);
  EXPECT_THAT(work({"run", "lineage", "3"}).out, HasSubstr(" *"));
  const Json difference = work_json({"run", "diff", "1", "3"});
  const std::string facts = difference["facts"].dump();
  EXPECT_THAT(facts, AllOf(HasSubstr("BPR"), Not(HasSubstr("Identity"))));
  EXPECT_THAT(work({"run", "diff", "1", "3"}).out, HasSubstr("Where they differ"));
  EXPECT_EQ(work({"run", "diff", "1", "9"}).status, 2);
}

TEST_F(RunCommands, MetricsAreThoseOfTheEpochThatIsAskedFor) {
  work_json({"train", "--model", "bpr", "--set", "epochs=3", "--set", "patience=0"});
  const Json all = run(3);
  const auto row = [&](const char* at) {
    return work_json({"compare", "--runs", "3", "--at", at})["runs"][0];
  };
  for (int epoch = 1; epoch <= 3; ++epoch)
    EXPECT_EQ(row(std::to_string(epoch).c_str())["validation ndcg@10"],
              all["epochs"][static_cast<std::size_t>(epoch - 1)]["validation"]["ndcg@10"]);
  EXPECT_EQ(row("last")["validation ndcg@10"], row("3")["validation ndcg@10"]);
  EXPECT_EQ(row("best")["test ndcg@10"], all["test"]["ndcg@10"]);
  EXPECT_EQ(work({"compare", "--at", "0"}).status, 2);
  EXPECT_EQ(work({"compare", "--at", "first"}).status, 2);
}

TEST_F(RunCommands, ArchivedRunsAreLeftOutUntilTheyAreAskedFor) {
  const Json done = work_json({"run", "archive", "1"});
  EXPECT_EQ(done["runs"][0]["archived"], true);
  EXPECT_EQ(work_json({"compare"})["runs"].size(), 1U);
  EXPECT_EQ(work_json({"compare", "--archived"})["runs"].size(), 2U);
  EXPECT_EQ(work_json({"compare", "--runs", "1,2"})["runs"].size(), 2U);
  EXPECT_THAT(work({"info"}).out, HasSubstr("done, archived"));
  ASSERT_EQ(work({"run", "archive", "2"}).status, 0);
  const Outcome none = work({"compare"});
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("--archived"));
  ASSERT_EQ(work({"run", "archive", "1,2", "--undo"}).status, 0);
  EXPECT_EQ(work_json({"compare"})["runs"].size(), 2U);
}

TEST_F(RunCommands, WhatCannotBeWrittenSaysWhyAndChangesNothing) {
  const auto refused = [&](const Words& words, const char* why) {
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2) << outcome.out;
    EXPECT_THAT(outcome.err, HasSubstr(why));
  };
  refused({"run", "tag", "9", "a"}, "run 9: ");
  refused({"run", "tag", "1"}, "tags");
  refused({"run", "tag", "1", "a", "--undo"}, "no tag \"a\"");
  refused({"run", "rename", "1", std::string(100, 'x')}, "too long");
  refused({"run", "rename", "1", "a\nb"}, "control character");
  refused({"run", "archive", "1", "9"}, "run 9: ");
  EXPECT_EQ(run(1)["archived"], false);
  EXPECT_EQ(run(1)["tags"], Json::array());
}

TEST_F(RunCommands, NotesAreWrittenListedAndTellWhenTheirFiguresAreStale) {
  EXPECT_THAT(work({"logbook", "list"}).out, HasSubstr("empty"));
  const Json note = work_json({"logbook", "add", "--text", "# 첫 기록", "--figure", "bars",
                               "--runs", "1,2", "--metric", "ndcg@10"});
  EXPECT_EQ(note["note"], 1);
  EXPECT_EQ(note["title"], "첫 기록");
  EXPECT_THAT(note["text"].get<std::string>(), HasSubstr("[figure 1]"));
  EXPECT_EQ(note["figures"][0]["runs"], Json({1, 2}));
  EXPECT_EQ(note["figures"][0]["stale"], Json::array());
  ASSERT_EQ(work({"remove", "run", "2"}).status, 0);
  EXPECT_THAT(work({"logbook", "show", "1"}).out,
              HasSubstr("[figure 1] is stale: Run 2 was removed."));
  EXPECT_THAT(work({"logbook", "list"}).out, HasSubstr("yes"));
  ASSERT_EQ(work({"remove", "note", "1"}).status, 0);
  EXPECT_EQ(work({"logbook", "show", "1"}).status, 2);
  ASSERT_EQ(work({"remove", "note", "1", "--restore"}).status, 0);
  EXPECT_EQ(work_json({"logbook", "list"})["notes"].size(), 1U);
  for (const Words& bad :
       {Words{"logbook", "add"}, Words{"logbook", "add", "--text", "a", "--runs", "1"},
        Words{"logbook", "add", "--text", "a", "--figure", "table", "--runs", "99"},
        Words{"logbook", "add", "--text", "a", "--metric", "ndcg@10"},
        Words{"logbook", "add", "--text", "a", "--figure", "bars", "--runs", "1", "--metric",
              "foo"},
        Words{"logbook", "add", "--text", "a", "--figure", "losses", "--runs", "1", "--metric",
              "ndcg@10"},
        Words{"logbook", "add", "--text", "a", "--file", "b"}})
    EXPECT_EQ(work(bad).status, 2) << bad.back();
  EXPECT_EQ(work_json({"logbook", "list"})["notes"].size(), 1U) << "nothing of the bad ones";
  const Json read = work_json({"logbook", "add", "--file", write("note.md", "# A\r\n\r\nb\r\n")});
  EXPECT_THAT(read["text"].get<std::string>(), AllOf(HasSubstr("# A\n\nb"), Not(HasSubstr("\r"))));
}

TEST_F(RunCommands, NotesAreWrittenOnCurvesAndTakenOff) {
  EXPECT_THAT(work({"curve-note", "list"}).out, HasSubstr("no notes"));
  ASSERT_EQ(work({"train", "--model", "bpr", "--set", "epochs=2"}).status, 0);
  const Json written = work_json({"curve-note", "add", "3", "2", "둘째\nline"})["notes"][0];
  EXPECT_EQ(written["note"], 1);
  EXPECT_EQ(written["run"], 3);
  EXPECT_EQ(written["epoch"], 2);
  ASSERT_EQ(work({"curve-note", "add", "3", "1", "first"}).status, 0);
  const auto texts = [&](const Words& words) {
    std::vector<std::string> all;
    const Json notes = work_json(words)["notes"];
    for (const Json& note : notes) all.push_back(note["text"]);
    return all;
  };
  EXPECT_THAT(texts({"curve-note", "list"}), testing::ElementsAre("first", "둘째\nline"));
  EXPECT_THAT(texts({"curve-note", "list", "--runs", "1"}), testing::IsEmpty());
  ASSERT_EQ(work({"curve-note", "edit", "1", "other"}).status, 0);
  EXPECT_EQ(work({"curve-note", "remove", "2", "--restore"}).status, 2) << "it is there";
  for (const char* epoch : {"0", "-9223372036854775808", "first"})
    EXPECT_EQ(work({"curve-note", "add", "3", epoch, "x"}).status, 2) << epoch;
  ASSERT_EQ(work({"curve-note", "remove", "2"}).status, 0);
  EXPECT_THAT(texts({"curve-note", "list"}), testing::ElementsAre("other"));
  EXPECT_EQ(work({"curve-note", "edit", "2", "x"}).status, 2) << "it is removed";
  ASSERT_EQ(work({"curve-note", "remove", "2", "--restore"}).status, 0);
  EXPECT_THAT(work({"curve-note", "list"}).out, AllOf(HasSubstr("first"), HasSubstr("other")));
  const Outcome late = work({"curve-note", "add", "3", "3", "late"});
  EXPECT_EQ(late.status, 2);
  EXPECT_THAT(late.err, HasSubstr("has no epoch 3: it ran 2"));
  for (const Words& bad :
       {Words{"curve-note", "add", "3", "0", "a"}, Words{"curve-note", "add", "9", "1", "a"},
        Words{"curve-note", "add", "3", "1", " "}, Words{"curve-note", "remove", "7"},
        Words{"curve-note", "list", "--runs", "9"}})
    EXPECT_EQ(work(bad).status, 2) << bad.back();
}

TEST_F(RunCommands, RunsOfAllDataSetsStandInOneTable) {
  ASSERT_EQ(work({"split", "--data", "1", "--seed", "8"}).status, 0);
  ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
  import_two_tastes();  // as another data set
  ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
  EXPECT_EQ(work_json({"compare"})["runs"].size(), 1U) << "the newest run's split";
  EXPECT_FALSE(work_json({"compare"})["runs"][0].contains("data"));
  const Json ofData = work_json({"compare", "--data", "1"})["runs"];
  ASSERT_EQ(ofData.size(), 3U);
  EXPECT_NE(ofData[0]["split"], ofData[2]["split"]);
  EXPECT_NE(ofData[0]["split_recipe"], ofData[2]["split_recipe"]);
  const Json all = work_json({"compare", "--all"})["runs"];
  ASSERT_EQ(all.size(), 4U);
  for (const Json& row : all) EXPECT_FALSE(row["data"].get<std::string>().empty());
  const Outcome table = work({"compare", "--all"});
  EXPECT_THAT(table.err + table.out, HasSubstr("on different splits"));
  EXPECT_THAT(table.out, HasSubstr("Data set"));
  const Outcome tested = work({"compare", "--all", "--baseline", "1", "--metric", "ndcg@10"});
  EXPECT_EQ(tested.status, 2);
  EXPECT_THAT(tested.err, HasSubstr("several splits"));
  EXPECT_EQ(work({"compare", "--all", "--split", "1"}).status, 2);
  EXPECT_EQ(work({"compare", "--data", "9"}).status, 2);
}

TEST_F(RunCommands, CurvesTellTheStepsThatWereDone) {
  ASSERT_EQ(work({"train", "--model", "bpr", "--set", "epochs=3", "--set", "batch_size=100",
                  "--set", "patience=0"})
                .status,
            0);
  const Json run = work_json({"info", "--run", "3"});
  const Json epochs = run["epochs"];
  ASSERT_EQ(epochs.size(), 3U);
  for (const Json& epoch : epochs)
    EXPECT_EQ(epoch["steps"], 5) << "480 training interactions in batches of 100";
  ASSERT_EQ(work({"export", "run", "--run", "3", "--format", "csv", "--out", path("csv")}).status,
            0);
  const Json queried = work_json({"query", "SELECT sum(steps) AS steps FROM epochs WHERE run = 3"});
  EXPECT_THAT(queried.dump(), HasSubstr("15"));
}

TEST_F(RunCommands, SavedViewsAreListed) {
  EXPECT_EQ(work_json({"run", "views"})["views"], Json::array());
  EXPECT_THAT(work({"run", "views"}).out, HasSubstr("no saved views"));
  EXPECT_EQ(work({"remove", "view", "1"}).status, 2);
}

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <filesystem>

#include "tests/cli/cli_fixture.h"
#include "tests/support/prepared.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

/// A workspace with two runs: 1 is MostPop, 2 is BPR.
class Report : public Cli {
 protected:
  void SetUp() override {
    split_ = write("two-tastes.tsv", two_tastes_split());
    prepare("cli-split", workspace(), [this] {
      ASSERT_EQ(work({"import", "split", "--file", split_}).status, 0);
      ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
      ASSERT_EQ(work({"train", "--model", "bpr", "--set", "epochs=30", "--k", "5"}).status, 0);
    });
  }
  std::string split_;
};

TEST_F(Report, InfoShowsDataSplitsAndRuns) {
  const Json json = work_json({"info"});
  EXPECT_EQ(json["datasets"].size(), 1u);
  EXPECT_EQ(json["splits"].size(), 1u);
  ASSERT_EQ(json["runs"].size(), 2u);
  EXPECT_EQ(json["runs"][1]["model"], "bpr");
  EXPECT_EQ(json["runs"][1]["parameters"]["epochs"], 30);
  EXPECT_EQ(json["runs"][1]["epochs_stored"], json["runs"][1]["epochs_run"]);
  const std::string text = work({"info"}).out;
  for (const char* word : {"mostpop", "bpr", "done", "480"}) EXPECT_THAT(text, HasSubstr(word));
}

TEST_F(Report, InfoOfOneRunHasItsEpochsFromOne) {
  const Json run = work_json({"info", "--run", "2"});
  ASSERT_EQ(run["epochs"].size(), run["epochs_run"].get<std::size_t>());
  EXPECT_EQ(run["epochs"].front()["epoch"], 1);
  EXPECT_FALSE(run["epochs"].front()["losses"].empty());
  EXPECT_TRUE(run["epochs"].front()["validation"].contains("ndcg@10"));
}

TEST_F(Report, EvaluateGivesWhatTrainingGave) {
  const Json trained = work_json({"info", "--run", "2"})["test"];
  const Json again = work_json({"evaluate", "--run", "2", "--k", "5"});
  EXPECT_EQ(again["users"], 60);
  EXPECT_EQ(again["metrics"], trained);
}

TEST_F(Report, EvaluateTakesOtherPartsAndLengths) {
  const Json json = work_json({"evaluate", "--part", "validation", "--k", "3,7"});
  EXPECT_EQ(json["run"], 2) << "the newest";
  EXPECT_TRUE(json["metrics"].contains("ndcg@7"));
  const Json kept = work_json({"evaluate", "--run", "2", "--k", "5,15", "--keep"});
  EXPECT_EQ(kept["state"], "done");
  EXPECT_EQ(work_json({"info", "--run", "2"})["test"], kept["test"]) << "it joined the run's";
  EXPECT_TRUE(kept["test"].contains("ndcg@15"));
  EXPECT_EQ(work({"evaluate", "--part", "train"}).status, 2);
  EXPECT_EQ(work({"evaluate", "--run", "9"}).status, 2);
}

TEST_F(Report, UnmaskedValidationItemsTakePlacesInTheLists) {
  const auto validation = rows_of_part(contents(split_), "valid");
  const auto listed = [&](const Words& more) {
    Words words{"evaluate", "--run", "2", "--k", "40", "--lists", path("lists.csv")};
    words.insert(words.end(), more.begin(), more.end());
    EXPECT_EQ(work(words).status, 0);
    std::size_t count = 0;
    for (const std::string& line : lines_of(contents(path("lists.csv")))) {
      const auto fields = fields_of(line, ',');
      count += validation.contains({fields[0], fields[1]});
    }
    return count;
  };
  EXPECT_EQ(listed({}), 0u);
  EXPECT_EQ(listed({"--no-mask-validation"}), validation.size());
}

TEST_F(Report, EvaluatingAMissingPartSaysSo) {
  ASSERT_EQ(work({"import", "lists", "--train", write("a.txt", "0 1 2\n1 2 3\n"), "--test",
                  write("b.txt", "0 3\n")})
                .status,
            0);
  ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
  const Outcome outcome = work({"evaluate", "--part", "validation"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("validation"));
}

TEST_F(Report, CompareHasARowARunAndWritesASpreadsheet) {
  const Json json = work_json({"compare", "--csv", path("runs.csv")});
  ASSERT_EQ(json["runs"].size(), 2u);
  EXPECT_EQ(json["runs"][0]["model"], "mostpop");
  EXPECT_TRUE(json["runs"][0]["best_epoch"].is_null());
  EXPECT_EQ(json["runs"][1]["preset"], "default*");
  EXPECT_TRUE(json["runs"][1]["test ndcg@5"].is_number());
  const std::string csv = contents(path("runs.csv"));
  EXPECT_THAT(csv, testing::StartsWith("\xEF\xBB\xBFrun,model,"));
  EXPECT_EQ(lines_of(csv).size(), 3u);
}

TEST_F(Report, CompareTakesChosenRunsInTheirOrder) {
  const Json json = work_json({"compare", "--runs", "2,1"});
  EXPECT_EQ(json["runs"][0]["run"], 2);
  EXPECT_EQ(json["runs"][1]["run"], 1);
  EXPECT_THAT(work({"compare", "--metrics", "map@10"}).out, HasSubstr("MAP@10"));
  EXPECT_EQ(work({"compare", "--runs", "1,8"}).status, 2);
}

TEST_F(Report, CompareWarnsOfDifferentSplits) {
  ASSERT_EQ(work({"split", "--seed", "5"}).status, 0);
  ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
  EXPECT_THAT(work({"compare", "--runs", "1,3"}).err, HasSubstr("different splits"));
  EXPECT_EQ(work_json({"compare"})["runs"].size(), 1u) << "the newest run's split alone";
  EXPECT_EQ(work_json({"compare", "--split", "1"})["runs"].size(), 2u);
}

TEST_F(Report, CompareWhereTheCsvCannotBeWrittenIsStatus2) {
  const Outcome outcome = work({"compare", "--csv", path("no/such/folder/runs.csv")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("runs.csv"));
}

TEST_F(Report, RecommendShowsHistoryAndList) {
  const Json json = work_json({"recommend", "--user", "4", "--k", "6"});
  EXPECT_EQ(json["run"], 2);
  ASSERT_EQ(json["items"].size(), 6u);
  ASSERT_EQ(json["history"].size(), 10u);
  std::set<std::string> known;
  int in_test = 0;
  for (const Json& past : json["history"]) {
    if (past["part"] == "test") {
      ++in_test;
    } else {
      known.insert(past["item"]);
    }
  }
  EXPECT_EQ(in_test, 1);
  double last = json["items"][0]["score"];
  for (const Json& item : json["items"]) {
    EXPECT_FALSE(known.contains(item["item"])) << item;
    EXPECT_LE(item["score"].get<double>(), last);
    last = item["score"];
  }
  EXPECT_EQ(work_json({"recommend", "--user", "4", "--model", "mostpop"})["run"], 1);
  EXPECT_THAT(work({"recommend", "--user", "4"}).out, HasSubstr("Recommended"));
}

TEST_F(Report, RecommendForAnUnknownUserSaysSo) {
  const Outcome outcome = work({"recommend", "--user", "nobody"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("\"nobody\" is not a user"));
}

TEST_F(Report, NamesCannotSteerTheTerminal) {
  ASSERT_EQ(work({"import", "split", "--file", split_, "--name", "a\033[31mb"}).status, 0);
  EXPECT_EQ(work({"info"}).out.find('\033'), std::string::npos);
}

TEST_F(Report, ReadingNeedsNoWriteLockAndChangesNothing) {
  const auto stamp = std::filesystem::last_write_time(workspace() + "/workspace.db");
  for (const Words& words :
       std::vector<Words>{{"info"}, {"compare"}, {"evaluate"}, {"recommend", "--user", "1"}}) {
    EXPECT_EQ(work(words).status, 0) << words.front();
  }
  EXPECT_EQ(std::filesystem::last_write_time(workspace() + "/workspace.db"), stamp);
}

}  // namespace
}  // namespace hankki::test

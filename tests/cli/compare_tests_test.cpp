// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <signal.h>

#include <filesystem>
#include <fstream>

#include "tests/cli/cli_fixture.h"
#include "tests/support/prepared.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// The built-in data with two trained models.
class CompareTests : public Cli {
 protected:
  void SetUp() override {
    prepare("cli-compared", workspace(), [this] {
      ASSERT_EQ(work({"import", "builtin"}).status, 0);
      work_json({"train", "--model", "mostpop"});
      work_json({"train", "--model", "itemknn"});
    });
  }
};

TEST_F(CompareTests, SayMeansIntervalsAndVerdicts) {
  const Json json =
      work_json({"compare", "--runs", "1,2", "--baseline", "1", "--metric", "ndcg@10", "--metric",
                 "recall@10", "--test", "wilcoxon", "--correction", "holm"});
  EXPECT_EQ(json["baseline"], 1);
  EXPECT_EQ(json["family"], 2);
  EXPECT_EQ(json["test"], "wilcoxon");
  ASSERT_EQ(json["rows"].size(), 4U);
  EXPECT_EQ(json["rows"][0]["difference"], nullptr) << "of the baseline";
  const Json& knn = json["rows"][2];
  EXPECT_EQ(knn["run"], 2);
  EXPECT_EQ(knn["metric"], "ndcg@10");
  EXPECT_NEAR(knn["difference"].get<double>(),
              knn["mean"].get<double>() - json["rows"][0]["mean"].get<double>(), 1e-12);
  EXPECT_LT(knn["interval"][0].get<double>(), knn["mean"].get<double>());
  EXPECT_GE(knn["p_adjusted"].get<double>(), knn["p"].get<double>());
  EXPECT_EQ(knn["verdict"], "better");
  const Outcome text = work({"compare", "--baseline", "1"});
  EXPECT_EQ(text.status, 0);
  EXPECT_THAT(text.out, HasSubstr("better"));
}

TEST_F(CompareTests, AreOfNdcgAndRecallWhereNobodySaid) {
  const Json json = work_json({"compare", "--baseline", "1"});
  EXPECT_EQ(json["family"], 2);
  ASSERT_EQ(json["rows"].size(), 4U);
  EXPECT_EQ(json["rows"][2]["metric"], "ndcg@10");
  EXPECT_EQ(json["rows"][3]["metric"], "recall@10");
}

TEST_F(CompareTests, TakeAnyLevelBetweenZeroAndOne) {
  EXPECT_EQ(work_json({"compare", "--baseline", "1", "--alpha", "0.00001"})["alpha"], 0.00001);
  EXPECT_EQ(work_json({"compare", "--baseline", "1", "--alpha", "0.9"})["alpha"], 0.9);
  for (const char* alpha : {"0", "1", "-0.1", "nan", "inf"}) {
    const Outcome outcome = work({"compare", "--baseline", "1", "--alpha", alpha});
    EXPECT_EQ(outcome.status, 2) << alpha;
    EXPECT_THAT(outcome.err, HasSubstr("alpha: ")) << alpha;
    EXPECT_EQ(work({"compare", "--group-seeds", "--baseline", "1", "--alpha", alpha}).status, 2);
    EXPECT_EQ(work({"report", "--out", path("r"), "--alpha", alpha}).status, 2) << alpha;
  }
}

TEST_F(CompareTests, WriteRowsOrTheValuesOfEachUser) {
  work_json({"compare", "--baseline", "1", "--csv", path("rows.csv")});
  const auto rows = lines_of(contents(path("rows.csv")));
  EXPECT_THAT(rows[0], StartsWith("\xEF\xBB\xBFrun,model,metric,mean")) << "for a spreadsheet";
  EXPECT_THAT(contents(path("rows.csv")), HasSubstr("\r\n"));
  EXPECT_EQ(rows.size(), 5U) << "two runs by the two usual metrics";
  const Json json =
      work_json({"compare", "--baseline", "1", "--per-user", "--csv", path("users.csv")});
  const auto users = lines_of(contents(path("users.csv")));
  EXPECT_THAT(users[0], StartsWith("\xEF\xBB\xBFuser,metric,run 1,run 2"));
  EXPECT_EQ(static_cast<std::int64_t>(users.size()) - 1, 2 * json["users"].get<std::int64_t>());
  const Json all = work_json({"compare", "--per-user", "--csv", path("all.csv")});
  EXPECT_EQ(contents(path("all.csv")), contents(path("users.csv"))) << "no baseline is needed";
  EXPECT_EQ(all["metrics"], Json({"ndcg@10", "recall@10"}));
  EXPECT_EQ(all["runs"][1]["run"], 2);
  EXPECT_NEAR(all["runs"][1]["means"]["ndcg@10"].get<double>(),
              json["rows"][2]["mean"].get<double>(), 1e-12);
  EXPECT_NE(work({"compare", "--per-user"}).status, 0) << "without a file";
}

TEST_F(CompareTests, CountEachRunAndMetricOnce) {
  const Outcome runs = work({"compare", "--runs", "1,2,2", "--baseline", "1"});
  EXPECT_EQ(runs.status, 2);
  EXPECT_THAT(runs.err, HasSubstr("run 2: is named twice"));
  const Outcome metrics =
      work({"compare", "--baseline", "1", "--metric", "ndcg@10", "--metric", "ndcg@10"});
  EXPECT_EQ(metrics.status, 2);
  EXPECT_THAT(metrics.err, HasSubstr("named twice"));
}

TEST_F(CompareTests, SayWhichOptionsDoNotGoTogether) {
  for (const Words& words :
       {Words{"--group-seeds", "--baseline", "1", "--test", "wilcoxon"},
        Words{"--group-seeds", "--per-user", "--csv", path("x.csv")},
        Words{"--overlap", "--baseline", "1"}, Words{"--overlap", "--metric", "ndcg@10"},
        Words{"--suite", "fair", "--baseline", "1"}, Words{"--at", "last", "--baseline", "1"},
        Words{"--baseline", "1", "--wins-by", "history", "--group-seeds"},
        Words{"--baseline", "1", "--wins-by", "history", "--alpha", "0.1"},
        Words{"--difference-from", "1", "--per-user", "--csv", path("x.csv")}}) {
    Words all{"compare"};
    all.insert(all.end(), words.begin(), words.end());
    const Outcome outcome = work(all);
    EXPECT_EQ(outcome.status, 2) << words[0];
    EXPECT_THAT(outcome.err, HasSubstr("excludes")) << words[0];
  }
}

TEST_F(CompareTests, TellForWhomARunWins) {
  const Json tested = work_json({"compare", "--baseline", "1", "--metric", "ndcg@10"});
  for (const char* by : {"history", "popularity"}) {
    const Json json = work_json(
        {"compare", "--baseline", "1", "--wins-by", by, "--csv", path(std::string(by) + ".csv")});
    std::int64_t users = 0, wins = 0;
    for (const Json& row : json["rows"]) {
      if (row["metric"] != "ndcg@10") continue;
      users += row["users"].get<std::int64_t>();
      wins += row["wins"].get<std::int64_t>();
      EXPECT_LE(row["from"].get<double>(), row["to"].get<double>());
      EXPECT_EQ(row["run"], 2) << "the baseline wins over nobody";
    }
    EXPECT_EQ(users, json["users"]);
    EXPECT_EQ(wins, tested["rows"][1]["wins"]);
    const auto lines = lines_of(contents(path(std::string(by) + ".csv")));
    EXPECT_EQ(lines.size(), json["rows"].size() + 1);
  }
  const Json groups = work_json({"compare", "--baseline", "1", "--wins-by", "group"});
  ASSERT_GT(groups["rows"].size(), 3U);
  EXPECT_GE(groups["rows"][0]["users"], groups["rows"][1]["users"]);
  EXPECT_FALSE(groups["rows"][0]["group"].get<std::string>().empty());
  EXPECT_THAT(work({"compare", "--baseline", "1", "--wins-by", "history"}).out,
              HasSubstr("Items in train"));
  EXPECT_NE(work({"compare", "--wins-by", "history"}).status, 0) << "without a baseline";
  EXPECT_NE(work({"compare", "--baseline", "1", "--wins-by", "town"}).status, 0);
}

TEST_F(CompareTests, GoBeyondAccuracyAndByPopularityOfTheTargets) {
  const Json runs = work_json({"compare"})["runs"];
  for (const char* metric : {"aplt@10", "diversity@10", "gini@10", "miscalibration@10",
                             "serendipity@10", "reo@10", "reo_tags@10", "user_mad@10"})
    for (const Json& run : runs)
      EXPECT_TRUE(run["test " + std::string(metric)].is_number()) << metric;
  EXPECT_EQ(runs[0]["test serendipity@10"], 0.0) << "of the most popular";
  EXPECT_GT(runs[1]["test serendipity@10"], 0.0);
  EXPECT_THAT(work({"compare", "--metrics", "serendipity@10,user_mad@10"}).out,
              HasSubstr("UserMAD@10"));
  const Json sliced = work_json({"evaluate", "--run", "1", "--by", "popularity"});
  std::vector<std::string> ids;
  for (const Json& slice : sliced["slices"]) ids.push_back(slice["slice"]);
  EXPECT_THAT(ids, testing::IsSupersetOf({"tail", "head", "top"}));
  EXPECT_EQ(
      work({"suite", "save", "--name", "tail", "--check", "popularity:tail:recall@10>=0.1*mean"})
          .status,
      0);
  const Json suite = work_json({"compare", "--runs", "1,2", "--suite", "tail"});
  EXPECT_EQ(suite["runs"][0]["passed"], false) << "nothing of the tail is popular";
  EXPECT_EQ(suite["runs"][1]["passed"], true);
}

TEST_F(CompareTests, RefuseWhatCannotBeTested) {
  const Outcome metric = work({"compare", "--baseline", "1", "--metric", "coverage@10"});
  EXPECT_EQ(metric.status, 2);
  EXPECT_THAT(metric.err, HasSubstr("no value for each user"));
  EXPECT_NE(work({"compare", "--metric", "ndcg@10"}).status, 0) << "without a baseline";
  // Another name of ndcg@10 would be tested beside it; lists of any length would fill the memory.
  for (const char* name : {"ndcg@010", "ndcg@0", "ndcg@1001", "ndcg@2147483647"}) {
    const Outcome outcome =
        work({"compare", "--baseline", "1", "--metric", "ndcg@10", "--metric", name});
    EXPECT_EQ(outcome.status, 2) << name;
    EXPECT_THAT(outcome.err, HasSubstr("k from 1 to 1000")) << name;
  }
}

TEST_F(CompareTests, RefuseASplitWithoutATestedRun) {
  ASSERT_EQ(work({"import", "split", "--file", write("small.tsv", two_tastes_split())}).status, 0);
  std::string lists = "user\titem\trank\n";
  int rank = 0;
  for (const auto& [user, item] : rows_of_part(two_tastes_split(), "valid"))
    lists += user + "\t" + item + "\t" + std::to_string(++rank) + "\n";
  work_json({"import", "run", "--name", "X", "--split", "2", "--part", "validation", "--lists",
             write("lists.tsv", lists)});
  for (const Words& asked :
       {Words{"--group-seeds"}, Words{"--overlap"}, Words{"--baseline", "3"}}) {
    Words words{"compare", "--split", "2"};
    words.insert(words.end(), asked.begin(), asked.end());
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2) << asked.front();
    EXPECT_THAT(outcome.err, HasSubstr("no run that was tested")) << asked.front();
  }
}

TEST_F(CompareTests, AreOfTheBaselinesSplitWhereNobodyNamesOne) {
  ASSERT_EQ(work({"import", "split", "--file", write("small.tsv", two_tastes_split())}).status, 0);
  const Json other = work_json({"train", "--model", "mostpop"});
  EXPECT_EQ(work_json({"compare"})["runs"].size(), 1U) << "of the newest run's";
  EXPECT_EQ(work_json({"compare", "--baseline", "2"})["rows"].size(), 4U);
  EXPECT_EQ(work_json({"compare", "--group-seeds", "--baseline", "1"})["groups"].size(), 2U);
  EXPECT_EQ(work_json({"compare", "--difference-from", "1"})["runs"].size(), 2U);
  const std::string split = std::to_string(other["split"].get<int>());
  const Outcome apart = work({"compare", "--baseline", "1", "--split", split});
  EXPECT_EQ(apart.status, 2);
  EXPECT_THAT(apart.err, HasSubstr("is of another split than run 1"));
}

TEST_F(CompareTests, GroupRunsByTheirSeeds) {
  for (const char* seed : {"1", "2", "3"})
    work_json({"train", "--model", "bpr", "--set", "epochs=3", "--seed", seed});
  const Json json = work_json({"compare", "--runs", "1,3,4,5", "--group-seeds", "--baseline", "1",
                               "--metric", "recall@10"});
  ASSERT_EQ(json["groups"].size(), 2U);
  const Json& popular = json["groups"][0];
  EXPECT_EQ(popular["baseline"], true);
  EXPECT_EQ(popular["difference"], nullptr);
  const Json& seeds = json["groups"][1];
  EXPECT_EQ(seeds["runs"], Json({3, 4, 5}));
  EXPECT_EQ(seeds["seeds"], Json({1, 2, 3}));
  EXPECT_GT(seeds["from_seeds"].get<double>(), 0);
  EXPECT_GT(seeds["from_users"].get<double>(), 0);
  EXPECT_LT(seeds["interval"][0].get<double>(), seeds["mean"].get<double>());
  EXPECT_NEAR(seeds["difference"]["mean"].get<double>(),
              seeds["mean"].get<double>() - popular["mean"].get<double>(), 1e-12);
  EXPECT_EQ(json["family"], 1);
  EXPECT_EQ(seeds["difference"]["p_adjusted"], seeds["difference"]["p"]) << "of one test";
  EXPECT_TRUE(seeds["difference"]["effect"].is_number());
  const auto judged = [&](Words more) {
    Words words{"compare", "--runs", "1,2,3,4,5", "--group-seeds", "--baseline", "1"};
    words.insert(words.end(), more.begin(), more.end());
    return work_json(words);
  };
  EXPECT_EQ(judged({"--threshold", "1"})["groups"][2]["difference"]["verdict"], "equal");
  const Json many = judged({"--metric", "recall@10", "--metric", "ndcg@10", "--correction", "bh"});
  EXPECT_EQ(many["family"], 4);
  for (const Json& group : many["groups"])
    if (group["difference"] != nullptr) {
      EXPECT_GE(group["difference"]["p_adjusted"].get<double>(),
                group["difference"]["p"].get<double>());
    }
  EXPECT_EQ(judged({})["groups"][1]["difference"]["verdict"], "better") << "ItemKNN";
  double mean = 0;
  for (const char* run : {"3", "4", "5"}) {
    const Json one =
        work_json({"compare", "--runs", run, "--group-seeds", "--metric", "recall@10"});
    mean += one["groups"][0]["mean"].get<double>() / 3;
  }
  EXPECT_NEAR(seeds["mean"].get<double>(), mean, 1e-12);
  work_json({"compare", "--group-seeds", "--csv", path("groups.csv")});
  EXPECT_EQ(lines_of(contents(path("groups.csv"))).size(), 4U);
}

TEST_F(CompareTests, GroupRunsByFolds) {
  const Json made = work_json({"split", "--folds", "3", "--seed", "7"});
  ASSERT_EQ(made["splits"].size(), 3U);
  EXPECT_EQ(made["splits"][1]["fold"], 2);
  EXPECT_EQ(made["splits"][1]["folds"], 3);
  EXPECT_THAT(made["splits"][1]["description"].get<std::string>(), HasSubstr("fold 2 of 3"));
  const std::string split = std::to_string(made["splits"][0]["split"].get<int>());
  const Json popular = work_json({"train", "--family", "--split", split, "--model", "mostpop"});
  ASSERT_EQ(popular["runs"].size(), 3U);
  EXPECT_EQ(popular["runs"][2]["fold"], 3);
  work_json({"train", "--family", "--split", split, "--model", "itemknn"});
  const Json json = work_json({"compare", "--group-folds", "--split", split, "--baseline", "3",
                               "--metric", "ndcg@10", "--csv", path("folds.csv")});
  ASSERT_EQ(json["groups"].size(), 2U);
  EXPECT_EQ(json["splits"].size(), 3U);
  double mean = 0;
  for (const Json& run : popular["runs"]) mean += run["test"]["ndcg@10"].get<double>() / 3;
  EXPECT_NEAR(json["groups"][0]["mean"].get<double>(), mean, 1e-12);
  EXPECT_GT(json["groups"][1]["from_folds"].get<double>(), 0);
  EXPECT_EQ(json["groups"][1]["difference"]["verdict"], "better");
  EXPECT_EQ(json["groups"][1]["difference"]["folds"], 3);
  EXPECT_THAT(lines_of(contents(path("folds.csv")))[0], HasSubstr("from_folds,from_seeds"));
  EXPECT_THAT(work({"compare", "--group-folds", "--split", split}).out, HasSubstr("3 of 3 folds"));
  const Outcome lacking =
      work({"compare", "--group-folds", "--runs", "3,4,5,6,8", "--baseline", "3"});
  EXPECT_EQ(lacking.status, 0);
  EXPECT_THAT(lacking.out, HasSubstr("has no run on split 3 (fold 2 of 3); it is compared on"));
  EXPECT_THAT(work({"compare", "--group-folds", "--runs", "3,7", "--baseline", "3"}).out,
              HasSubstr("none in common with the baseline"));
  for (const Words& words :
       {Words{"compare", "--group-folds", "--runs", "1,3"},
        Words{"compare", "--group-seeds", "--runs", "3,4"},
        Words{"compare", "--group-folds", "--group-seeds"},
        Words{"split", "--folds", "5", "--method", "leave-latest-out"},
        Words{"split", "--folds", "500"},
        Words{"train", "--model", "mostpop", "--family", "--lists", path("x.csv")},
        Words{"train", "--model", "mostpop", "--family", "--split", "1"}})
    EXPECT_EQ(work(words).status, 2) << words[0] << " " << words.back();
  const Json again = work_json({"split", "--folds", "3", "--seed", "7"});
  const std::string same = std::to_string(again["splits"][0]["split"].get<int>());
  EXPECT_THAT(work({"compare", "--group-folds", "--split", same}).out, HasSubstr("3 of 3 folds"))
      << "runs of the folds that were made first are of the same folds";
  EXPECT_EQ(work_json({"export", "split", "--split", split, "--out", path("fold")})["fold"], 1);
  EXPECT_EQ(Json::parse(contents(path("fold/split.json")))["folds"], 3);
  work_json({"split", "--method", "leave-one-out", "--seed", "9"});
  work_json({"export", "split", "--out", path("one")});
  const Json one = Json::parse(contents(path("one/split.json")));
  EXPECT_EQ(one["seed"], 9);
  EXPECT_TRUE(one["train"].is_null()) << "a split of one item a user has no shares";
}

/// Bytes that are none of a split's take the place of what it stores.
void damage_split(const std::string& workspace, const std::string& split) {
  for (const auto& file : std::filesystem::directory_iterator(workspace + "/artifacts/splits"))
    if (file.path().filename().string().starts_with(split + ".") ||
        file.path().filename().string().starts_with(split + "-"))
      std::ofstream(file.path(), std::ios::binary) << "?";
}

TEST_F(CompareTests, AFamilyThatEndsEarlyTellsWhatCameOfEachFold) {
  const Json made = work_json({"split", "--folds", "3", "--seed", "7"});
  const std::string split = std::to_string(made["splits"][0]["split"].get<int>());
  const Words request{"train", "--family", "--split", split, "--model", "bpr", "--json"};
  const auto states = [](const Json& runs) {
    std::vector<std::string> all;
    for (const Json& run : runs) all.push_back(run["state"]);
    return all;
  };
  const std::size_t before = work_json({"info"})["runs"].size();

  Process process(
      command(in_workspace({"train", "--family", "--split", split, "--model", "bpr", "--set",
                            "epochs=100000", "--set", "patience=0", "--json"})));
  ASSERT_TRUE(process.wait_for_stderr(" epoch 3 "));
  process.send(SIGINT);
  const Outcome cancelled = process.finish();
  EXPECT_EQ(cancelled.status, 130) << cancelled.err;
  const Json stopped = parse_document(cancelled)["runs"];
  EXPECT_EQ(states(stopped), (std::vector<std::string>{"cancelled", "not begun", "not begun"}));
  EXPECT_TRUE(stopped[2]["run"].is_null());
  EXPECT_EQ(stopped[2]["split"], made["splits"][2]["split"]);
  EXPECT_EQ(work_json({"info"})["runs"].size(), before + 1) << "no run that nobody began";

  damage_split(workspace(), made["splits"][1]["split"].dump());
  const Outcome failed = work(request);
  EXPECT_EQ(failed.status, 2);
  const Json runs = parse_document(failed)["runs"];
  EXPECT_EQ(states(runs), (std::vector<std::string>{"done", "failed", "not begun"}));
  EXPECT_FALSE(runs[0]["test"].is_null());
  EXPECT_EQ(runs[1]["fold"], 2);
  EXPECT_THAT(failed.err, HasSubstr(runs[1]["message"].get<std::string>()));
  EXPECT_EQ(work_json({"info", "--run", runs[1]["run"].dump()})["state"], "failed");
  Words words = request;
  words.pop_back();
  EXPECT_THAT(work(words).out,
              testing::AllOf(HasSubstr("fold 2 of 3"), HasSubstr("failed"), HasSubstr("not begun"),
                             testing::Not(HasSubstr("Compare them"))));
}

TEST_F(CompareTests, JudgeRunsByASuite) {
  const Json suite =
      work_json({"suite", "save", "--name", "fair", "--check", "history:*:recall@10>=0", "--check",
                 "cuisine:*:recall@10>=1.5*mean"});
  EXPECT_EQ(suite["checks"].size(), 2U);
  const Json json = work_json({"compare", "--runs", "1,2", "--suite", "fair"});
  ASSERT_EQ(json["runs"].size(), 2U);
  const Json& checks = json["runs"][1]["checks"];
  EXPECT_EQ(json["runs"][1]["passed"], false);
  EXPECT_EQ(checks[0]["passed"], true);
  EXPECT_EQ(checks[1]["passed"], false);
  EXPECT_GT(checks[1]["slices"].get<int>(), 3);
  EXPECT_LT(checks[1]["value"].get<double>(), checks[1]["bound"].get<double>());
  EXPECT_EQ(work({"suite", "save", "--name", "fair", "--check", "age:*:hit@10>=0"}).status, 2);
  EXPECT_EQ(work({"suite", "save", "--name", "new", "--check", "nonsense"}).status, 2);
  const Outcome unknown =
      work({"suite", "save", "--name", "new", "--check", "history:1-3:recall@10>=0.9*mean"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("there are 0, 1-2, 3-5"));
  work_json({"suite", "remove", "--name", "fair"});
  EXPECT_EQ(work({"compare", "--suite", "fair"}).status, 2);
  EXPECT_TRUE(work_json({"suite", "list"})["suites"].empty());
  work_json({"suite", "remove", "--name", "fair", "--restore"});
  EXPECT_EQ(work_json({"suite", "list"})["suites"][0], suite);
}

TEST_F(CompareTests, TellHowMuchRunsRecommendTheSame) {
  work_json({"train", "--model", "mostpop"});
  const Json json = work_json({"compare", "--runs", "1,2,3", "--overlap"});
  EXPECT_NEAR(json["overlap"][0][2].get<double>(), 1, 1e-12) << "MostPop twice";
  EXPECT_LT(json["overlap"][0][1].get<double>(), 1);
  EXPECT_EQ(json["overlap"][1][0], json["overlap"][0][1]);
}

TEST_F(CompareTests, WriteOverlapsAndVerdictsForASpreadsheet) {
  work_json({"suite", "save", "--name", "=fair", "--check", "history:*:recall@10>=0"});
  work_json({"compare", "--overlap", "--csv", path("overlap.csv")});
  const std::string overlap = contents(path("overlap.csv"));
  EXPECT_THAT(overlap, testing::StartsWith("\xEF\xBB\xBFrun,other,overlap\r\n1,2,0."));
  work_json({"compare", "--suite", "=fair", "--csv", path("suite.csv")});
  const auto lines = lines_of(contents(path("suite.csv")));
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_THAT(lines[1], HasSubstr("1,mostpop,'=fair,")) << "no spreadsheet runs it";
  EXPECT_THAT(lines[1], HasSubstr(",passes,"));
}

TEST_F(CompareTests, TakeOnlyRunsThatAreAsked) {
  work_json({"run", "tag", "2", "serve"});
  const auto runs = [&](const std::string& where) {
    std::vector<int> numbers;
    const Json json = work_json({"compare", "--where", where});
    for (const Json& row : json["runs"]) numbers.push_back(row["run"]);
    return numbers;
  };
  EXPECT_THAT(runs("model = mostpop"), testing::ElementsAre(1));
  EXPECT_THAT(runs("tag=serve ndcg@10 > 0"), testing::ElementsAre(2));
  EXPECT_THAT(runs("neighbours >= 1"), testing::ElementsAre(2));
  EXPECT_EQ(work_json({"info", "--where", "tag = serve"})["runs"].size(), 1U);
  const Outcome nothing = work({"compare", "--where", "ndcg@10 > 1"});
  EXPECT_EQ(nothing.status, 2);
  EXPECT_THAT(nothing.err, HasSubstr("no run of split 1"));
  for (const Words& scope : {Words{"--all"}, Words{"--data", "1"}}) {
    Words words{"compare", "--where", "model = mostpop"};
    words.insert(words.end(), scope.begin(), scope.end());
    EXPECT_EQ(work_json(words)["runs"].size(), 1U) << scope.front();
    words[2] = "ndcg@10 > 1";
    const Outcome none = work(words);
    EXPECT_EQ(none.status, 2);
    EXPECT_THAT(none.err, HasSubstr(scope.size() == 1 ? "no run is so" : "no run of data set 1"));
  }
  const Outcome broken = work({"compare", "--where", "ndcg@10 >"});
  EXPECT_EQ(broken.status, 2);
  EXPECT_THAT(broken.err, HasSubstr("write a condition as ndcg@10 > 0.05"));
}

TEST_F(CompareTests, TellHowFarRunsAreFromOne) {
  const Json json = work_json({"compare", "--difference-from", "1", "--csv", path("runs.csv")});
  const Json &base = json["runs"][0], &other = json["runs"][1];
  EXPECT_EQ(base["test ndcg@10 difference"], 0.0);
  EXPECT_DOUBLE_EQ(other["test ndcg@10 difference"].get<double>(),
                   other["test ndcg@10"].get<double>() - base["test ndcg@10"].get<double>());
  EXPECT_THAT(lines_of(contents(path("runs.csv")))[0], HasSubstr(",test ndcg@10 difference,"));
  EXPECT_THAT(work({"compare", "--difference-from", "1"}).out, HasSubstr("+0."));
  EXPECT_EQ(work({"compare", "--difference-from", "7"}).status, 2);
}

TEST_F(CompareTests, ShowValidationMetricsOfAnEpoch) {
  work_json({"train", "--model", "bpr", "--set", "epochs=3"});
  const Outcome first = work({"compare", "--runs", "3", "--at", "1"});
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_THAT(first.out, HasSubstr("Validation NDCG@10"));
  EXPECT_EQ(work({"compare", "--runs", "3", "--at", "1", "--metrics", "ndcg@10"}).status, 0);
  EXPECT_EQ(work({"compare", "--at", "3"}).status, 0) << "of the one that came so far";
  const Outcome never = work({"compare", "--at", "4"});
  EXPECT_EQ(never.status, 2);
  EXPECT_THAT(never.err, HasSubstr("none of these runs has metrics of epoch 4"));
  const Outcome unknown = work({"compare", "--runs", "3", "--at", "1", "--metrics", "no@10"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("ndcg@10"));
}

TEST_F(CompareTests, ChooseWhichToServe) {
  work_json({"train", "--model", "mostpop"});
  const Json json = work_json({"serve", "choose", "--top", "2", "--metric", "ndcg@10"});
  EXPECT_EQ(json["part"], "validation");
  ASSERT_EQ(json["runs"].size(), 3U);
  EXPECT_EQ(json["runs"][0]["run"], 2) << "ItemKNN is best";
  EXPECT_EQ(json["runs"][1]["serve"], true);
  EXPECT_EQ(json["runs"][2]["serve"], false);
  EXPECT_THAT(json["note"].get<std::string>(), HasSubstr("either may be served"))
      << "the next is the same model";
  const Json batch = work_json({"serve", "publish", "--top", "2", "--metric", "ndcg@10"});
  EXPECT_EQ(batch["models"][0]["run"], 2);
  EXPECT_EQ(batch["models"][0]["prior"], json["runs"][0]["prior"]);
  EXPECT_EQ(work_json({"serve", "choose", "--top", "9"})["note"], "");
}

}  // namespace
}  // namespace hankki::test

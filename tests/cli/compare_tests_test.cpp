// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

/// The built-in data with two trained models.
class CompareTests : public Cli {
 protected:
  void SetUp() override {
    ASSERT_EQ(work({"import", "builtin"}).status, 0);
    work_json({"train", "--model", "mostpop"});
    work_json({"train", "--model", "itemknn"});
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

TEST_F(CompareTests, WriteRowsOrTheValuesOfEachUser) {
  work_json({"compare", "--baseline", "1", "--csv", path("rows.csv")});
  const auto rows = lines_of(contents(path("rows.csv")));
  EXPECT_THAT(rows[0], HasSubstr("run,model,metric,mean"));
  EXPECT_EQ(rows.size(), 3U);
  const Json json =
      work_json({"compare", "--baseline", "1", "--per-user", "--csv", path("users.csv")});
  const auto users = lines_of(contents(path("users.csv")));
  EXPECT_EQ(users[0], "user,metric,run 1,run 2");
  EXPECT_EQ(static_cast<std::int64_t>(users.size()) - 1, json["users"]);
}

TEST_F(CompareTests, RefuseWhatCannotBeTested) {
  const Outcome metric = work({"compare", "--baseline", "1", "--metric", "coverage@10"});
  EXPECT_EQ(metric.status, 2);
  EXPECT_THAT(metric.err, HasSubstr("no value for each user"));
  EXPECT_NE(work({"compare", "--metric", "ndcg@10"}).status, 0) << "without a baseline";
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

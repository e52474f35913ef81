// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

/// The built-in data with vectors and two trained models.
class SimilarityAware : public Cli {
 protected:
  void SetUp() override {
    ASSERT_EQ(work({"import", "builtin"}).status, 0);
    work_json({"explore", "embed", "--name", "v", "--set", "dimensions=16"});
    run_ = work_json({"train", "--model", "itemknn"});
    work_json({"train", "--model", "mostpop"});
  }

  Json judge(Words more = {}) const {
    Words words{"evaluate", "--similarity-aware", "v"};
    words.insert(words.end(), more.begin(), more.end());
    return work_json(words);
  }

  Json run_;
};

TEST_F(SimilarityAware, AboveOneTheyAreTheExactMetrics) {
  const Json judged = judge({"--run", "1", "--threshold", "1.1", "--k", "10,20"});
  const Json& row = judged["rows"][0];
  EXPECT_EQ(row["run"], 1);
  for (const std::string at : {"@10", "@20"}) {
    for (const char* name : {"recall", "class_recall", "soft_recall"})
      EXPECT_EQ(row["metrics"][name + at], run_["test"]["recall" + at]) << name;
    for (const char* name : {"ndcg", "novelty_ndcg", "soft_ndcg"})
      EXPECT_EQ(row["metrics"][name + at], run_["test"]["ndcg" + at]) << name;
  }
  EXPECT_EQ(judged["edges"], 0);
  EXPECT_EQ(judged["class_sizes"].size(), 1U);
  EXPECT_EQ(judged["kendall_tau"]["class_recall@10"], nullptr) << "there is one run";
}

TEST_F(SimilarityAware, ChanceAndBaselinesStandBeside) {
  const Json judged = judge({"--every-model", "--threshold", "0.8", "--out", path("s.csv")});
  ASSERT_EQ(judged["rows"].size(), 4U);
  EXPECT_EQ(judged["rows"][2]["model"], "mostpop");
  const Json& random = judged["rows"][3];
  EXPECT_EQ(random["model"], "random");
  EXPECT_EQ(random["run"], nullptr);
  EXPECT_EQ(random["corrected"]["soft_recall@10"], 0) << "it is what is taken away";
  EXPECT_NEAR(random["corrected"]["class_recall@10"].get<double>(), 0, 0.01)
      << "what chance hits is what it hits";
  EXPECT_GT(random["metrics"]["class_recall_chance@10"].get<double>(),
            random["metrics"]["recall@10"].get<double>());
  const Json& knn = judged["rows"][0];
  EXPECT_EQ(knn["model"], "itemknn");
  EXPECT_GE(knn["metrics"]["class_recall@10"], knn["metrics"]["recall@10"]);
  EXPECT_EQ(judged["rows"][1]["metrics"], judged["rows"][2]["metrics"]) << "both are MostPop";
  std::int64_t items = 0;
  for (const Json& size : judged["class_sizes"])
    items += size["size"].get<std::int64_t>() * size["classes"].get<std::int64_t>();
  EXPECT_EQ(items, judged["items"]);
  EXPECT_EQ(judged["encoder"], "svd");
  EXPECT_EQ(judged["kendall_tau"]["class_recall@10"], 1);
  const auto lines = lines_of(contents(path("s.csv")));
  EXPECT_EQ(lines[0], "run,model,metric,value,corrected");
  EXPECT_EQ(lines.size(), 1U + 4 * 7 * 2);
  const Outcome text = work({"evaluate", "--similarity-aware", "v"});
  EXPECT_THAT(text.out, HasSubstr("Random"));
  EXPECT_THAT(text.out, HasSubstr("less chance"));
}

TEST_F(SimilarityAware, WhatIsLongerThanTheListsIsRankedAnew) {
  const Json judged = judge({"--run", "1", "--k", "50"});
  EXPECT_GT(judged["rows"][0]["metrics"]["recall@50"].get<double>(),
            run_["test"]["recall@20"].get<double>());
}

TEST_F(SimilarityAware, WrongWordsGetASentence) {
  EXPECT_THAT(work({"evaluate", "--similarity-aware", "w"}).err, HasSubstr("no vectors named"));
  EXPECT_THAT(work({"evaluate", "--threshold", "0.5"}).err, HasSubstr("--similarity-aware"));
  EXPECT_THAT(work({"evaluate", "--similarity-aware", "v", "--keep"}).err, HasSubstr("excludes"));
}

TEST_F(SimilarityAware, SuggestedNamesAreWhatCleanTakes) {
  const std::string recipes = write("RAW_recipes.csv",
                                    "name,id,minutes,contributor_id,submitted,tags,nutrition,"
                                    "n_steps,steps,description,ingredients,n_ingredients\n"
                                    "a,1,,,,[],,0,[],,\"['durkee onion']\",1\n"
                                    "b,2,,,,[],,0,[],,\"['durkee onion', 'onion']\",2\n");
  ASSERT_EQ(work({"import", "foodcom", "--recipes", recipes}).status, 0);
  const Json found = work_json({"explore", "ingredients", "--out", path("names.csv")});
  ASSERT_EQ(found["suggestions"].size(), 1U);
  EXPECT_EQ(found["suggestions"][0]["reason"], "brand");
  EXPECT_EQ(found["suggestions"][0]["recipes"], 2);
  const Json made = work_json({"clean", "--rename-ingredients", path("names.csv")});
  EXPECT_EQ(made["recipes"], 2);
  EXPECT_EQ(made["steps"][0]["recipes"], 2);
  EXPECT_EQ(work_json({"explore", "ingredients"})["suggestions"].size(), 0U);
  EXPECT_THAT(work({"clean", "--rename-ingredients", path("nothing.csv")}).err,
              HasSubstr("nothing.csv"));
}

}  // namespace
}  // namespace hankki::test

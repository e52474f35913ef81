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

}  // namespace
}  // namespace hankki::test

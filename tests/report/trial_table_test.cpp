// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/trial_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hankki {
namespace {

using testing::ElementsAre;

StudyRequest study() {
  StudyRequest request{.models = {default_study_model("slim"), default_study_model("rp3beta")}};
  request.ks = {10};
  return request;
}

std::vector<Trial> trials() {
  std::vector<Trial> made{{.number = 1, .model = "slim"}, {.number = 2, .model = "rp3beta"}};
  made[0].state = TrialState::Done;
  made[0].point.set("alpha", 0.25);
  made[0].point.set("l1_ratio", 0.01);
  made[0].rungs = {0.3};
  made[0].validation = {{"ndcg@10", 0.3}, {"recall@10", 0.2}};
  made[0].seconds = 1.5;
  made[1].point.set("alpha", 1.0);
  made[1].point.set("beta", 0.5);
  made[1].point.set("neighbours", std::int64_t{50});
  return made;
}

TEST(TrialTable, HasWhatIsSearchedAndNothingOfTheTestPart) {
  const auto made = trials();
  const RunTable table = make_trial_table(study(), made);
  std::vector<std::string> names;
  for (const auto& column : table.columns) names.push_back(column.name);
  EXPECT_THAT(names,
              ElementsAre("trial", "model", "state", "rung", "epochs", "best_epoch", "alpha",
                          "l1_ratio", "neighbours", "beta", "normalise", "validation ndcg@10",
                          "validation recall@10", "seconds", "message"));
  ASSERT_EQ(table.rows.size(), 2U);
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), names.size());
}

TEST(TrialTable, CsvLeavesEmptyWhatATrialDoesNotHave) {
  const auto made = trials();
  const std::string csv = to_csv(make_trial_table(study(), made));
  EXPECT_THAT(csv, testing::HasSubstr("\r\n1,slim,done,1,0,,0.25,0.01,,,,0.3,0.2,1.5,\r\n"));
  EXPECT_THAT(csv, testing::HasSubstr("\r\n2,rp3beta,running,0,0,,1,,50,0.5,,,,0,\r\n"));
}

TEST(TrialTable, LeavesOutTheParametersOfAModelThatThisVersionDoesNotHave) {
  StudyRequest old = study();
  old.models[0].model = "a model of old";
  auto made = trials();
  made[0].model = "a model of old";
  const RunTable table = make_trial_table(old, made);
  EXPECT_LT(table.find("l1_ratio"), 0);
  EXPECT_GE(table.find("beta"), 0);
}

TEST(TrialTable, WithoutTrialsHasItsColumns) {
  const RunTable table = make_trial_table(study(), {});
  EXPECT_TRUE(table.rows.empty());
  EXPECT_GE(table.find("validation ndcg@10"), 0);
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/log_evaluation.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

TEST(LogEvaluation, OfDecisionsHasTheKnownAnswers) {
  HANKKI_REAL_DATA(file, "open-bandit/bts/men/men.csv");
  const LogEvaluation made = evaluate_log({.log = file, .options = {.bootstraps = 0}}, {});
  ASSERT_NE(made.decisions(), nullptr);
  EXPECT_EQ(made.lists(), nullptr);
  EXPECT_EQ(made.items, 34U);
  EXPECT_EQ(made.units(), 10'000);
  EXPECT_NEAR(made.logged(), .0069, 1e-12);
  EXPECT_NEAR(*made.estimates()[0].value, .0030086263, 5e-11);
  EXPECT_NEAR(made.weights().effective, 655.7098, 5e-5);
  EXPECT_FALSE(made.doubts().empty());
  EXPECT_TRUE(counts_few(made.weights(), 10'000));
}

TEST(LogEvaluation, OfListsTakesWeightsAndNoSingleItem) {
  const TemporaryFolder folder;
  std::string log = "list,slot,item_id,click,item_propensity,marginal_propensity\n";
  const char* lists[] = {"01;10", "02;01", "10;11", "12;00", "20;01", "01;00", "21;10", "10;01"};
  for (int i = 0; i < 8; ++i)
    for (int slot = 0; slot < 2; ++slot)
      log += std::to_string(i) + ',' + std::to_string(slot + 1) + ',' + lists[i][slot] + ',' +
             lists[i][3 + slot] +
             (slot == 0 ? ",.333333333333333,.333333333333333\n" : ",.5,.333333333333333\n");
  const auto file = folder.write("lists.csv", log);
  const auto policy = folder.write("weights.csv", "item_id,weight\n0,5\n1,3\n2,2\n");
  LogQuestion question{.log = file,
                       .kind = LogQuestion::Kind::Lists,
                       .policy = (folder.path() / "weights.csv").string(),
                       .options = {.bootstraps = 0}};
  const LogEvaluation made = evaluate_log(question, {});
  ASSERT_NE(made.lists(), nullptr);
  EXPECT_EQ(made.units(), 8);
  EXPECT_NEAR(made.logged(), .875, 1e-12);
  EXPECT_NEAR(*made.estimates()[0].value, 1.0071428571, 1e-9);
  EXPECT_NEAR(made.weights().effective, 6.7357063, 1e-6);
  question.policy = "fixed:0";
  EXPECT_THROW(evaluate_log(question, {}), Error);
}

}  // namespace
}  // namespace hankki::test

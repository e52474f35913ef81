// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/bandit_csv.h"

#include <gtest/gtest.h>

namespace hankki {
namespace {

TEST(BanditCsv, EstimatesLeaveEmptyWhatThereIsNot) {
  OffPolicyEstimate known{.id = "ips", .value = 0.5, .error = 0.25};
  known.delta = RateInterval{0.25, 0.75};
  EXPECT_EQ(
      to_csv(std::vector<OffPolicyEstimate>{known, {.id = "dm"}}, CsvWriter::Audience::Script),
      "estimator,value,error,normal_low,normal_high,delta_low,delta_high,bootstrap_low,"
      "bootstrap_high,trusted\n"
      "ips,0.5,0.25,,,0.25,0.75,,,yes\n"
      "dm,,,,,,,,,no\n");
}

TEST(BanditCsv, PoliciesStandBesideTheBest) {
  const Comparison made =
      compare_policies({parse_policy("uniform"), parse_policy("thompson")},
                       {.world = {.rates = {.9, .1}}, .horizon = 200, .replications = 20}, {});
  EXPECT_EQ(made.best, 1U);
  const std::string csv = to_csv(made, CsvWriter::Audience::Script);
  EXPECT_EQ(csv.substr(0, csv.find('\n')),
            "policy,regret_mean,regret_se,regret_sd,saved_mean,saved_se,best_arm_share,"
            "visits_to_95,more_than_best_low,more_than_best_high");
  EXPECT_NE(csv.find("\nuniform,"), csv.npos);
  EXPECT_TRUE(csv.ends_with(",,\n")) << "the best has no difference to itself: " << csv;
}

TEST(BanditCsv, PairsHaveTheirModelsNames) {
  ListInterleaving made;
  made.pairs.push_back({.one = 0, .two = 1, .wins = {60, 40, 20}, .p = 0.5, .delta = 0.25});
  made.pairs.back().interleaved = NeededVisits{100, 0.75};
  EXPECT_EQ(to_csv(made, {"a", "b"}, CsvWriter::Audience::Script),
            "one,two,wins,losses,ties,p,delta,interleaved_visits,interleaved_power,split_visits,"
            "split_power,ratio\n"
            "a,b,60,40,20,0.5,0.25,100,0.75,,,\n");
}

}  // namespace
}  // namespace hankki

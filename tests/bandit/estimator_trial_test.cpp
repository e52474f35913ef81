// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/estimator_trial.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/base/error.h"

namespace hankki {
namespace {

TrialSetup small_world() {
  return {.rates = {0.3, 0.2, 0.1},
          .logging = {0.2, 0.3, 0.5},
          .targets = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.4, 0.4, 0.2}},
          .rows = 1000,
          .repetitions = 200};
}

TEST(EstimatorTrialTest, InAnEasyWorldAllAreRight) {
  const TrialSetup setup = small_world();
  const auto truth = true_values(setup);
  EXPECT_DOUBLE_EQ(truth[3], 0.22);
  for (const EstimatorRecord& record : try_estimators(setup, {})) {
    SCOPED_TRACE(record.id);
    if (record.id == "ips" || record.id == "snips" || record.id == "dr") {
      EXPECT_NEAR(record.bias, 0, 4 * record.bias_error + 1e-4);
    }
    EXPECT_LT(record.rmse, 0.05);
    EXPECT_GT(*record.rank_correlation, 0.95);
    EXPECT_EQ(record.missing, 0);
    EXPECT_FALSE(record.bootstrap_coverage);
    if (record.id == "dros") continue;  // its shrinkage is a bias that no interval knows
    EXPECT_NEAR(record.coverage, 0.95, 0.03);
  }
}

// What shrinks or cuts weights pays for less variance with bias; what normalises has less variance.
TEST(EstimatorTrialTest, RareArmsTellTheEstimatorsApart) {
  const TrialSetup setup{.rates = {0.3, 0.2},
                         .logging = {0.005, 0.995},
                         .targets = {{1, 0}},
                         .rows = 1000,
                         .repetitions = 300};
  std::map<std::string, EstimatorRecord> records;
  for (const EstimatorRecord& record : try_estimators(setup, {})) records[record.id] = record;
  EXPECT_LT(std::abs(records["ips"].bias), 4 * records["ips"].bias_error);
  EXPECT_LT(records["dros"].rmse, records["ips"].rmse);
  EXPECT_LT(records["snips"].rmse, records["ips"].rmse);
  EXPECT_LT(records["ips"].coverage, 0.94) << "five rows say little, and the interval is too short";
  EXPECT_FALSE(records["ips"].rank_correlation) << "one target has no order";
}

TEST(EstimatorTrialTest, ThreadsChangeNothingAndTheSeedDoes) {
  TrialSetup setup = small_world();
  setup.repetitions = 20;
  setup.options.bootstraps = 50;
  const auto one = try_estimators(setup, JobContext().with_threads(1));
  const auto two = try_estimators(setup, JobContext().with_threads(2));
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].bias, two[i].bias);
    EXPECT_EQ(one[i].bootstrap_coverage, two[i].bootstrap_coverage);
    EXPECT_GT(one[i].bootstrap_coverage, 0.8) << one[i].id;
  }
  setup.seed = 2;
  EXPECT_NE(try_estimators(setup, {})[0].bias, one[0].bias);
}

TEST(EstimatorTrialTest, ImpossibleWorldsAreRefused) {
  const auto refused = [](const auto& change) {
    TrialSetup setup = small_world();
    change(setup);
    EXPECT_THROW(try_estimators(setup, {}), Error);
  };
  refused([](TrialSetup& setup) { setup.rates[0] = 1.5; });
  refused([](TrialSetup& setup) { setup.logging = {1, 0, 0}; });
  refused([](TrialSetup& setup) { setup.logging = {0.5, 0.5}; });
  refused([](TrialSetup& setup) { setup.targets[0] = {0.5, 0.4, 0}; });
}

TEST(RankCorrelationTest, TiesHaveTheirMeanRank) {
  const double one[] = {1, 2, 2, 4}, same[] = {10, 20, 20, 40}, back[] = {4, 3, 2, 1};
  EXPECT_DOUBLE_EQ(rank_correlation(one, same), 1);
  EXPECT_NEAR(rank_correlation(one, back), -0.9486832981, 1e-9);
  const double flat[] = {1, 1, 1, 1};
  EXPECT_TRUE(std::isnan(rank_correlation(one, flat)));
}

}  // namespace
}  // namespace hankki

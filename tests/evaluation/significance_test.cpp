// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/significance.h"

#include <gmock/gmock.h>

#include <boost/random/normal_distribution.hpp>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/multiple_testing.h"
#include "core/base/random.h"
#include "core/evaluation/bootstrap.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

constexpr double kClose = 1e-8;

nlohmann::json expected() {
  std::ifstream file(test::golden("significance-expected.json"));
  return nlohmann::json::parse(file);
}

/// The reference's t is that of b against a.
std::vector<double> differences_of(const nlohmann::json& one) {
  const auto a = one["a"].get<std::vector<double>>(), b = one["b"].get<std::vector<double>>();
  return paired_differences(b, a);
}

std::vector<double> normal_differences(std::size_t users, std::uint64_t seed, double shift = 0) {
  RandomEngine engine = random_stream(seed, "trial");
  boost::random::normal_distribution<double> draw(shift, 1);
  std::vector<double> differences(users);
  for (double& difference : differences) difference = draw(engine);
  return differences;
}

TEST(Significance, IsWhatScipySays) {
  int exact = 0, cases = 0;
  const auto all = expected();
  for (const auto& one : all["cases"]) {
    ++cases;
    const auto differences = differences_of(one);
    const TestOutcome t = paired_t_test(differences);
    EXPECT_NEAR(t.statistic, one["paired_t"]["t"].get<double>(), kClose);
    EXPECT_NEAR(t.p, one["paired_t"]["p"].get<double>(), kClose);
    const TestOutcome normal = wilcoxon_test(differences, 0);
    EXPECT_NEAR(normal.statistic, one["wilcoxon_approx"]["statistic"].get<double>(), kClose);
    EXPECT_NEAR(normal.p, one["wilcoxon_approx"]["p"].get<double>(), kClose);
    if (!one.contains("wilcoxon_exact")) continue;
    const TestOutcome ranks = wilcoxon_test(differences);
    EXPECT_TRUE(ranks.exact);
    EXPECT_EQ(ranks.statistic, normal.statistic);
    EXPECT_NEAR(ranks.p, one["wilcoxon_exact"]["p"].get<double>(), kClose);
    ++exact;
  }
  EXPECT_EQ(cases, 6);
  EXPECT_EQ(exact, 2);
  const auto ties = differences_of(all["cases"][3]), untied = differences_of(all["cases"][2]);
  EXPECT_FALSE(wilcoxon_test(ties).exact) << "it has zeros and ties";
  EXPECT_TRUE(wilcoxon_test(untied).exact);
  EXPECT_NEAR(wilcoxon_test(untied).p, wilcoxon_test(untied, 0).p, 2e-3);
}

TEST(Significance, HolmIsWhatTheReferenceSays) {
  const auto wanted = expected()["holm"];
  const auto adjusted = holm(wanted["p"].get<std::vector<double>>());
  ASSERT_EQ(adjusted.size(), wanted["adjusted"].size());
  for (std::size_t i = 0; i < adjusted.size(); ++i)
    EXPECT_NEAR(adjusted[i], wanted["adjusted"][i].get<double>(), kClose);
}

TEST(Significance, TheRandomisationAgreesWithTheTTestWhereBothHold) {
  const auto all = expected();
  for (const auto& one : all["cases"]) {
    const auto differences = differences_of(one);
    const double t = paired_t_test(differences).p;
    const double p = randomisation_test(differences, 9'999, 1, {}).p;
    // With eight users there are 256 choices of signs only.
    EXPECT_NEAR(p, t, one["n"] < 40 ? 0.04 : 0.003) << one["n"];
  }
}

TEST(Significance, TheRandomisationIsTheSameAtAnyNumberOfThreads) {
  const auto differences = normal_differences(300, 5);
  const double one = randomisation_test(differences, 9'999, 7, JobContext().with_threads(1)).p;
  EXPECT_EQ(randomisation_test(differences, 9'999, 7, JobContext().with_threads(2)).p, one);
  EXPECT_NE(randomisation_test(differences, 9'999, 8, {}).p, one);
  CancelToken token;
  token.cancel();
  EXPECT_THROW(randomisation_test(differences, 9'999, 7, JobContext(token)), Cancelled);
}

/// With three differences of one sign two of the eight choices of signs are as far.
TEST(Significance, TheRandomisationCountsSumsThatAreEqual) {
  const std::vector<double> differences{0.1, 0.2, 0.3};
  EXPECT_NEAR(randomisation_test(differences, 9'999, 1, {}).p, 0.25, 0.02);
}

TEST(Significance, WhoseValuesAreEqualDoNotDiffer) {
  const std::vector<double> same{0.25, 0.5, 0}, near{0.25 + 1e-13, 0.5, 0};
  const auto differences = paired_differences(near, same);
  EXPECT_THAT(differences, testing::Each(0));
  EXPECT_EQ(paired_t_test(differences).p, 1);
  EXPECT_EQ(wilcoxon_test(differences).p, 1);
  EXPECT_EQ(wilcoxon_test(differences).compared, 0U);
  EXPECT_EQ(randomisation_test(differences, 99, 1, {}).p, 1);
  EXPECT_EQ(paired_effect(differences), 0);
  EXPECT_EQ(paired_t_test({}).p, 1);
  EXPECT_EQ(randomisation_test({}, 99, 1, {}).p, 1);
  EXPECT_EQ(paired_t_test(std::vector<double>{0.5, 0.5, 0.5}).p, 0) << "all by the same";
}

TEST(Significance, TheEffectIsTheMeanInStandardDeviations) {
  EXPECT_NEAR(paired_effect(std::vector<double>{1, 2, 3}), 2, kClose);
  EXPECT_NEAR(paired_effect(std::vector<double>{-1, -2, -3}), -2, kClose);
}

TEST(Significance, AVerdictNeedsMoreThanASmallP) {
  EXPECT_EQ(run_verdict(0.02, 0.01, 0.03, 0.001, 0.05, 0), RunVerdict::Better);
  EXPECT_EQ(run_verdict(-0.02, -0.03, -0.01, 0.001, 0.05, 0), RunVerdict::Worse);
  EXPECT_EQ(run_verdict(0.02, -0.01, 0.05, 0.2, 0.05, 0), RunVerdict::Unclear);
  EXPECT_EQ(run_verdict(0.002, 0.001, 0.003, 0.001, 0.05, 0.005), RunVerdict::Equal)
      << "the interval lies within the threshold, whatever p says";
  EXPECT_EQ(run_verdict(0.004, 0.001, 0.007, 0.001, 0.05, 0.005), RunVerdict::Better);
  EXPECT_EQ(run_verdict(0, 0, 0, 1, 0.05, 0), RunVerdict::Unclear);
}

TEST(Significance, NamesGoBothWays) {
  for (const char* name : {"t", "wilcoxon", "randomisation"})
    EXPECT_EQ(to_text(parse_significance_test(name)), name);
  for (const char* name : {"none", "holm", "bh"})
    EXPECT_EQ(to_text(parse_multiple_correction(name)), name);
  EXPECT_THROW(parse_significance_test("anova"), Error);
  EXPECT_THROW(parse_multiple_correction("bonferroni"), Error);
}

TEST(Bootstrap, IntervalsAreAsWideAsTheNormalOnes) {
  const auto values = normal_differences(400, 11, 0.5);
  double mean = 0, squares = 0;
  for (const double value : values) mean += value / 400;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double error = std::sqrt(squares / 399 / 400);
  const auto intervals = bootstrap_means({values, std::vector<double>(400, 2)}, {}, {});
  EXPECT_NEAR(intervals[0].mean, mean, 1e-12);
  EXPECT_NEAR(intervals[0].low, mean - 1.96 * error, 0.15 * error);
  EXPECT_NEAR(intervals[0].high, mean + 1.96 * error, 0.15 * error);
  EXPECT_EQ(intervals[1].low, 2);
  EXPECT_EQ(intervals[1].high, 2);
}

TEST(Bootstrap, IsTheSameAtAnyNumberOfThreadsAndForEachSeriesAlone) {
  const auto first = normal_differences(100, 1), second = normal_differences(100, 2);
  const auto both = bootstrap_means({first, second}, {.draws = 300}, JobContext().with_threads(2));
  const auto alone = bootstrap_means({second}, {.draws = 300}, JobContext().with_threads(1));
  EXPECT_EQ(both[1].low, alone[0].low);
  EXPECT_EQ(both[1].high, alone[0].high);
  EXPECT_THAT(bootstrap_means({}, {}, {}), testing::IsEmpty());
  EXPECT_EQ(bootstrap_means({{}}, {}, {})[0].high, 0);
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
// How often two models that are equal are called different.
#include <gtest/gtest.h>

#include <boost/random/normal_distribution.hpp>
#include <functional>

#include "core/base/random.h"
#include "core/evaluation/significance.h"

namespace hankki {
namespace {

constexpr int kTrials = 10'000;
constexpr std::size_t kUsers = 500;

std::vector<double> equal_models(int trial) {
  RandomEngine engine = random_stream(20, "equal models", static_cast<std::uint64_t>(trial));
  boost::random::normal_distribution<double> draw(0, 0.3);
  std::vector<double> differences(kUsers);
  for (double& difference : differences) difference = draw(engine);
  return differences;
}

/// The share of trials with p below .05; a right test's lies in the band 999 times of 1,000.
void expect_false_alarms_in_band(const std::function<double(std::span<const double>, int)>& p_of) {
  int alarms = 0;
  for (int trial = 0; trial < kTrials; ++trial)
    alarms += p_of(equal_models(trial), trial) < 0.05 ? 1 : 0;
  testing::Test::RecordProperty("alarms", alarms);
  const double share = static_cast<double>(alarms) / kTrials;
  EXPECT_GE(share, 0.0430);
  EXPECT_LE(share, 0.0573);
}

TEST(FalseAlarms, OfTheTTest) {
  expect_false_alarms_in_band(
      [](std::span<const double> differences, int) { return paired_t_test(differences).p; });
}

TEST(FalseAlarms, OfWilcoxon) {
  expect_false_alarms_in_band(
      [](std::span<const double> differences, int) { return wilcoxon_test(differences).p; });
}

TEST(FalseAlarms, OfTheRandomisation) {
  expect_false_alarms_in_band([](std::span<const double> differences, int trial) {
    return randomisation_test(differences, 999, static_cast<std::uint64_t>(trial), {}).p;
  });
}

}  // namespace
}  // namespace hankki

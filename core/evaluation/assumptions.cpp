// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/assumptions.h"

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace hankki {
namespace {

constexpr double kCochran = 25;
constexpr double kMostSkewed = 1;
constexpr std::size_t kFewestRanks = 10;
constexpr std::size_t kFewestSigns = 6;  // 2 / 2^6 is the first p below 0.05

/// Fisher's; 0 where all are the same.
double skewness_of(std::span<const double> values) {
  const auto count = static_cast<double>(values.size());
  double mean = 0, second = 0, third = 0;
  for (const double value : values) mean += value / count;
  for (const double value : values) {
    const double away = value - mean;
    second += away * away / count;
    third += away * away * away / count;
  }
  return second > 0 ? third / std::pow(second, 1.5) : 0;
}

std::string two(double value) { return fmt::format("{:.2f}", value); }

void judge_t(TestAssumption& made, std::size_t users) {
  const double needed = kCochran * made.skewness * made.skewness;
  made.holds = users > 1 && static_cast<double>(users) > needed;
  made.said = en::say(
      "a t test needs the mean difference to be about normal: the skewness is {}, for which "
      "more than {} users are enough, and there are {}",
      two(made.skewness), std::llround(needed), users);
}

void judge_wilcoxon(TestAssumption& made) {
  made.holds = made.differing >= kFewestRanks && std::abs(made.skewness) <= kMostSkewed;
  made.said = en::say(
      "Wilcoxon's test needs differences that are about symmetric: of the {} users who differ the "
      "skewness is {}, and within 1 is taken for symmetric, with ten users at least",
      made.differing, two(made.skewness));
}

void judge_randomisation(TestAssumption& made) {
  made.holds = made.differing >= kFewestSigns;
  made.said =
      en::say("a randomisation needs nothing but users who differ, six at least: there are {}",
              made.differing);
}

}  // namespace

TestAssumption check_assumption(SignificanceTest test, std::span<const double> differences) {
  std::vector<double> differing;
  for (const double difference : differences)
    if (difference != 0) differing.push_back(difference);
  TestAssumption made{.differing = differing.size()};
  made.skewness =
      test == SignificanceTest::Wilcoxon ? skewness_of(differing) : skewness_of(differences);
  switch (test) {
    case SignificanceTest::T:
      judge_t(made, differences.size());
      break;
    case SignificanceTest::Wilcoxon:
      judge_wilcoxon(made);
      break;
    case SignificanceTest::Randomisation:
      judge_randomisation(made);
      break;
  }
  return made;
}

}  // namespace hankki

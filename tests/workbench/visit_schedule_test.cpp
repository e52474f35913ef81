// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/visit_schedule.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hankki::test {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// What comes in a minute where a group of at most `most` is let in each `pause`.
std::int64_t visits_of_a_minute(double per_second, std::int64_t most, microseconds pause) {
  VisitSchedule schedule;
  schedule.begin(per_second, seconds(7));
  std::int64_t visits = 0;
  for (microseconds passed{}; passed <= seconds(60); passed += pause) {
    const std::int64_t group = std::min(most, schedule.due(seconds(7) + passed));
    schedule.take(group);
    visits += group;
  }
  return visits;
}

TEST(VisitSchedule, TheMeanIsTheRateHoweverOftenOneLooks) {
  EXPECT_EQ(visits_of_a_minute(200, 1000, milliseconds(50)), 12'000);
  EXPECT_EQ(visits_of_a_minute(200, 1000, milliseconds(1)), 12'000);
  // Parts of a millisecond count, and groups that are no part of the rate.
  EXPECT_NEAR(visits_of_a_minute(200, 1000, microseconds(1'700)), 12'000, 1);
  EXPECT_NEAR(visits_of_a_minute(200, 1000, microseconds(61'900)), 12'000, 13);
  EXPECT_NEAR(visits_of_a_minute(200, 13, microseconds(61'900)), 12'000, 13);
  EXPECT_EQ(visits_of_a_minute(.5, 1000, milliseconds(50)), 30);
}

TEST(VisitSchedule, WhatWasLateIsMadeUp) {
  VisitSchedule schedule;
  schedule.begin(200, seconds(0));
  EXPECT_EQ(schedule.due(seconds(0)), 0);
  EXPECT_EQ(schedule.due(milliseconds(4)), 0);
  EXPECT_EQ(schedule.due(milliseconds(5)), 1);
  EXPECT_EQ(schedule.due(seconds(3)), 600) << "nobody looked for three seconds";
  schedule.take(12);
  EXPECT_EQ(schedule.due(seconds(3)), 588);
  schedule.take(588);
  EXPECT_EQ(schedule.due(seconds(3)), 0);
  EXPECT_EQ(schedule.due(milliseconds(3'050)), 10);
}

TEST(VisitSchedule, WhereTheyCannotComeSoFastOnlySomeWait) {
  VisitSchedule schedule;
  schedule.begin(200, seconds(0));
  const std::int64_t most = 200 * VisitSchedule::kLongestWait.count();
  EXPECT_EQ(schedule.due(seconds(3600)), most);
  schedule.take(most);
  EXPECT_EQ(schedule.due(seconds(3600)), 0);
  EXPECT_EQ(schedule.due(milliseconds(3'600'100)), 20);
}

TEST(VisitSchedule, AnotherRateBeginsAnew) {
  VisitSchedule schedule;
  schedule.begin(200, seconds(0));
  EXPECT_EQ(schedule.due(seconds(2)), 400);
  schedule.begin(5, seconds(2));
  EXPECT_EQ(schedule.due(seconds(2)), 0);
  EXPECT_EQ(schedule.due(seconds(3)), 5);
}

}  // namespace
}  // namespace hankki::test

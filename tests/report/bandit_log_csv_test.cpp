// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/bandit_log_csv.h"

#include <gtest/gtest.h>

#include "core/base/file.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

// The layout is fixed: what was read is written with the same bytes.
TEST(BanditLogCsvTest, TheFixtureComesBackByteForByte) {
  const auto file = test::golden("bandit-log.csv");
  const JobContext job;
  LogReader reader(TextSource(file), job);
  std::string written = bandit_log_header(true);
  while (reader.next()) written += bandit_log_line(reader.row(), true);
  EXPECT_EQ(written, read_file(file));
}

TEST(BanditLogCsvTest, WhatIsNotKnownIsEmpty) {
  EXPECT_EQ(bandit_log_header(false),
            "timestamp,item_id,position,click,propensity_score,user,arm,slot,list,reward_time,"
            "model_propensity,item_propensity\n");
  const std::string line = bandit_log_line({.item = "7", .slot = 1, .list = "v"}, false);
  EXPECT_EQ(line, ",7,1,0,,,,1,v,,,\n");
  const std::string log = bandit_log_header(false) + line;
  const JobContext job;
  LogReader reader(TextSource("log.csv", log), job);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.row().time, kNoTime);
  EXPECT_FALSE(reader.row().item_propensity);
}

}  // namespace
}  // namespace hankki

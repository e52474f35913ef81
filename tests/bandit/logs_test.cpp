// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/logs.h"

#include <gmock/gmock.h>

#include "core/bandit/log_reader.h"
#include "core/base/error.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TextSource text(std::string_view bytes) { return {"log.csv", bytes}; }

template <typename Read>
void expect_refused(const Read& read, const char* sentence) {
  try {
    read();
    ADD_FAILURE() << "not refused: " << sentence;
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr(sentence));
  }
}

TEST(LogReaderTest, ReadsTheOpenBanditLayout) {
  const JobContext job;
  LogReader reader(text("timestamp,item_id,position,click,propensity_score,other\n"
                        "2019-11-24 00:01:03.979311+00:00,2,3,1,0.045525,x\n"),
                   job);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(format_time(reader.row().time), "2019-11-24 00:01:03.979311");
  EXPECT_EQ(reader.row().item, "2");
  EXPECT_EQ(reader.row().position, 3);
  EXPECT_EQ(reader.row().reward, 1);
  EXPECT_EQ(reader.row().propensity, 0.045525);
  EXPECT_FALSE(reader.row().item_propensity);
  EXPECT_FALSE(reader.has(LogColumn::List));
  EXPECT_FALSE(reader.next());
}

TEST(LogReaderTest, ARowThatCannotBeReadNamesItsLine) {
  const auto read = [](std::string_view rows) {
    return [rows] {
      read_action_log(text("item_id,click,propensity_score\n" + std::string(rows)), {});
    };
  };
  expect_refused(read("1,0,0.5\n2,no,0.5\n"), "log.csv:3: click \"no\" is not a number");
  expect_refused(read("1,0,0\n"), "log.csv:2: propensity_score \"0\" is not above 0");
  expect_refused(read("1,0,1.5\n"), "log.csv:2: propensity_score \"1.5\"");
  expect_refused(read(",0,0.5\n"), "log.csv:2: item_id is missing");
  expect_refused(read("1,0\n"), "log.csv:2: has 2 columns, the header has 3");
  expect_refused(read("1,1e300,0.5\n"), "too large to be counted");
  expect_refused(read("1,0,0.5\n2,0,\n"), "log.csv:3: some rows have a propensity_score");
  expect_refused(read("1,0,\n2,0,0.5\n"), "log.csv:3: some rows have a propensity_score");
  expect_refused(read(""), "has no rows");
  expect_refused([] { read_action_log(text("item_id,reward\n1,2\n"), {}); }, "click");
  expect_refused([] { read_action_log(text(""), {}); }, "is empty");
}

TEST(ActionLogTest, ItemsStandByNumber) {
  const ActionLog log =
      read_action_log(text("click,item_id,propensity_score\n1,10,.5\n0,9,.25\n0,10,.5\n"), {});
  EXPECT_THAT(log.items, ElementsAre("9", "10"));
  EXPECT_THAT(log.item, ElementsAre(1, 0, 1));
  EXPECT_THAT(log.reward, ElementsAre(1.0F, 0.0F, 0.0F));
  EXPECT_THAT(log.propensity, ElementsAre(0.5, 0.25, 0.5));
  EXPECT_FALSE(log.estimated_propensity);
  EXPECT_EQ(find_item(log.items, "10"), 1U);
  EXPECT_FALSE(find_item(log.items, "11"));
}

TEST(ActionLogTest, WithoutPropensitiesTheItemsSharesStandIn) {
  const ActionLog log = read_action_log(text("item_id,click\nb,1\na,0\nb,0\nb,0\n"), {});
  EXPECT_TRUE(log.estimated_propensity);
  EXPECT_THAT(log.propensity, ElementsAre(0.75, 0.25, 0.75, 0.75));
}

constexpr const char* kHeader = "list,slot,item_id,click,item_propensity,marginal_propensity\n";

TEST(SlateLogTest, RowsOfAListStandTogether) {
  const SlateLog log = read_slate_log(
      text(std::string(kHeader) + "v1,1,b,0,.5,.5\nv1,2,a,1,.5,.25\nv2,1,a,0,.5,.5\n"), {});
  EXPECT_EQ(log.lists(), 2U);
  EXPECT_EQ(log.longest(), 2U);
  EXPECT_THAT(log.begin, ElementsAre(0, 2, 3));
  EXPECT_THAT(log.item, ElementsAre(1, 0, 0));
  EXPECT_THAT(log.conditional, ElementsAre(0.5, 0.5, 0.5));
  EXPECT_THAT(log.marginal, ElementsAre(0.5, 0.25, 0.5));
  const SlateLog partly =
      read_slate_log(text(std::string(kHeader) + "v1,1,b,0,.5,.5\nv1,2,a,1,.5,\n"), {});
  EXPECT_TRUE(partly.marginal.empty());
}

TEST(SlateLogTest, WhatIsNoListIsRefused) {
  const auto read = [](std::string_view rows) {
    return [rows] { read_slate_log(text(kHeader + std::string(rows)), {}); };
  };
  expect_refused(read("v1,2,a,0,.5,\n"), "log.csv:2: slot 2 stands where slot 1 of list v1");
  expect_refused(read("v1,1,a,0,.5,\nv1,2,a,0,.5,\n"), "log.csv:3: item a stands in list v1 twice");
  expect_refused(read("v1,1,a,0,.5,\nv2,1,a,0,.5,\nv1,1,a,0,.5,\n"), "log.csv:4: list v1 begins");
  expect_refused(read("v1,1,a,0,,\n"), "log.csv:2: item_propensity is missing");
  expect_refused(read(",1,a,0,.5,\n"), "log.csv:2: list is missing");
  expect_refused(read("v1,-1,a,0,.5,\n"), "slot \"-1\" is not a whole number");
  expect_refused([] { read_slate_log(text("item_id,click\n1,0\n"), {}); }, "list");
}

// The layout that the storefront and the simulator write.
TEST(SlateLogTest, OurOwnLayoutIsFixed) {
  const auto file = test::golden("bandit-log.csv");
  const JobContext job;
  LogReader reader(TextSource(file), job);
  for (std::size_t i = 0; i < kLogColumns; ++i)
    EXPECT_TRUE(reader.has(static_cast<LogColumn>(i)))
        << log_column_name(static_cast<LogColumn>(i));
  ASSERT_TRUE(reader.next());
  ASSERT_TRUE(reader.next());
  const LogRow& row = reader.row();
  EXPECT_EQ(format_time(row.time), "2026-03-01 12:00:00");
  EXPECT_EQ(row.item, "1042");
  EXPECT_EQ(row.position, 2);
  EXPECT_EQ(row.reward, 1);
  EXPECT_EQ(row.propensity, 0.25);
  EXPECT_EQ(row.user, "u, with a comma");
  EXPECT_EQ(row.arm, "BPR");
  EXPECT_EQ(row.slot, 2);
  EXPECT_EQ(row.list, "1");
  EXPECT_EQ(format_time(row.reward_time), "2026-03-01 12:00:07.5");
  EXPECT_EQ(row.model_propensity, 0.25);
  EXPECT_EQ(row.item_propensity, 0.25);
  EXPECT_EQ(row.marginal_propensity, 0.375);
  const SlateLog log = read_slate_log(file, {});
  EXPECT_EQ(log.lists(), 2U);
  EXPECT_EQ(read_action_log(file, {}).rows(), 4U) << "each slot is a decision, too";
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/slice_checks.h"

#include <gtest/gtest.h>

#include "core/base/error.h"

namespace hankki {
namespace {

Slice slice(const char* id, std::int64_t users, double recall) {
  return {.id = id,
          .users = users,
          .items = 5,
          .interactions = users,
          .metrics = {{"recall@10", recall}}};
}

const std::vector<Slice> kSlices{slice("0", 20, 0.09), slice("1-2", 30, 0.2),
                                 slice("3-5", 9, 0.01)};

TEST(SliceChecks, AreWrittenAndReadAlike) {
  for (const char* text : {"history:0,1-2:recall@10>=0.9*mean", "cuisine:*:ndcg@5>=0.05",
                           "age:up to 30 days:hit@20>=0", "popularity:new,tail:recall@10>=0.5*mean",
                           "shown:*:recall@10>=1.5*mean"})
    EXPECT_EQ(to_text(parse_slice_check(text)), text);
  const SliceCheck check = parse_slice_check("history:0,1-2:recall@10>=0.9*mean");
  EXPECT_EQ(check.slices, (std::vector<std::string>{"0", "1-2"}));
  EXPECT_TRUE(check.of_mean);
  EXPECT_EQ(check.at_least, 0.9);
  EXPECT_EQ(list_length_of(check), 10);
  for (const char* text :
       {"", "history", "history:*", "history:*:recall@10", "town:*:recall@10>=1",
        "history::hit@1>=1", "history:*:map@10>=1", "history:*:recall>=1",
        "history:*:recall@10>=many", "history:*:recall@10>=-1", "history:*:recall@10>=nan"})
    EXPECT_THROW(parse_slice_check(text), Error) << text;
}

TEST(SliceChecks, FailByTheLowestSliceThatHasUsers) {
  const CheckOutcome each = judge(parse_slice_check("history:*:recall@10>=0.5*mean"), kSlices, 0.2);
  EXPECT_EQ(each.passed, false);
  EXPECT_EQ(each.worst, "0");
  EXPECT_DOUBLE_EQ(each.value, 0.09);
  EXPECT_DOUBLE_EQ(each.bound, 0.1);
  EXPECT_EQ(each.judged, 2);
  EXPECT_EQ(each.too_few, 1) << "nine users say nothing";
  EXPECT_EQ(judge(parse_slice_check("history:1-2:recall@10>=0.2"), kSlices, 1).passed, true);
  const CheckOutcome none = judge(parse_slice_check("history:51+:recall@10>=1"), kSlices, 1);
  EXPECT_EQ(none.passed, std::nullopt) << "nothing judged is nothing passed";
  EXPECT_EQ(none.judged, 0);
}

TEST(SliceChecks, NameSlicesThatThereAre) {
  for (const SliceBy by :
       {SliceBy::History, SliceBy::Age, SliceBy::Popularity, SliceBy::Cuisine, SliceBy::Shown}) {
    EXPECT_NO_THROW(require_slices({.by = by, .slices = slice_ids(by)}));
    EXPECT_NO_THROW(require_slices({.by = by}));
  }
  for (const char* text :
       {"history:1-3:recall@10>=0.9*mean", "cuisine:koreann:ndcg@10>=0.05", "age:0:recall@10>=0",
        "popularity:rare:recall@10>=0", "shown:3:recall@10>=0"})
    EXPECT_THROW(require_slices(parse_slice_check(text)), Error) << text;
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/format.h"

#include <gtest/gtest.h>

#include <cmath>

namespace hankki {
namespace {

TEST(Format, GroupsThousands) {
  EXPECT_EQ(formatCount(0), "0");
  EXPECT_EQ(formatCount(1'132'367), "1,132,367");
  EXPECT_EQ(formatCount(-4200), QStringLiteral("−4,200"));
}

TEST(Format, NumbersKeepTheirDecimalsAndTheTrueMinus) {
  EXPECT_EQ(formatNumber(0.0341, 4), "0.0341");
  EXPECT_EQ(formatNumber(-1.2, 2), QStringLiteral("−1.20"));
  EXPECT_EQ(formatNumber(std::nan(""), 2), noValue());
  EXPECT_EQ(formatNumber(INFINITY, 2), noValue());
}

TEST(Format, PercentHasAThinUnit) {
  EXPECT_EQ(formatPercent(0.92), "92 %");
  EXPECT_EQ(formatPercent(0.0105, 2), "1.05 %");
}

TEST(Format, SecondsChooseTheirUnit) {
  EXPECT_EQ(formatSeconds(0.019), "19 ms");
  EXPECT_EQ(formatSeconds(1.94), "1.9 s");
  EXPECT_EQ(formatSeconds(36.2), "36 s");
  EXPECT_EQ(formatSeconds(141), "2 min 21 s");
  EXPECT_EQ(formatSeconds(3900), "1 h 05 min");
  EXPECT_EQ(formatSeconds(-1), noValue());
}

TEST(Format, BytesAreDecimal) {
  EXPECT_EQ(formatBytes(999), "999 B");
  EXPECT_EQ(formatBytes(1.4e9), "1.4 GB");
  EXPECT_EQ(formatBytes(188e6), "188 MB");
}

TEST(Format, TimeLeftIsEmptyWhereItIsUnknown) {
  EXPECT_TRUE(formatLeft(std::nullopt).isEmpty());
  EXPECT_EQ(formatLeft(300), "about 5 min left");
  EXPECT_EQ(formatLeft(300, true), "at most 5 min 00 s left");
}

}  // namespace
}  // namespace hankki

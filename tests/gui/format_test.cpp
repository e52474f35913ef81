// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/format.h"

#include <gtest/gtest.h>

#include <cmath>

#include "ui/theme/korean_particles.h"

namespace hankki {
namespace {

TEST(KoreanParticles, GoByTheSoundBefore) {
  EXPECT_EQ(withParticles("데이터을(를) 지움"), "데이터를 지움");
  EXPECT_EQ(withParticles("곡선의 메모을(를), 기록을(를)"), "곡선의 메모를, 기록을");
  EXPECT_EQ(withParticles("“김치”(이)라는 것"), "“김치”라는 것");
  EXPECT_EQ(withParticles("“밥”이(가)"), "“밥”이");
  EXPECT_EQ(withParticles("BPR #3이(가), #2은(는), 10과(와)"), "BPR #3이, #2는, 10과");
  EXPECT_EQ(withParticles("물(으)로, 서울(으)로, 밥(으)로, 차(으)로"),
            "물로, 서울로, 밥으로, 차로");
  EXPECT_EQ(withParticles("MostPop와(과) ItemKNN을(를)"), "MostPop과 ItemKNN을");
}

TEST(KoreanParticles, BothStayWhereTheSoundIsNotSure) {
  EXPECT_EQ(withParticles("Hybrid은(는)"), "Hybrid은(는)");
  EXPECT_EQ(withParticles("을(를)"), "을(를)");
  EXPECT_EQ(withParticles("Runs (3) of it"), "Runs (3) of it");
}

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parse_number.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <random>
#include <string>

#include "tests/support/comma_locale.h"

namespace hankki {
namespace {

TEST(ParseNumber, TakesTheWholeTextOrNothing) {
  EXPECT_EQ(parse_number<int>("-12"), -12);
  EXPECT_EQ(parse_number<std::uint64_t>("18446744073709551615"), UINT64_MAX);
  EXPECT_EQ(parse_number<double>("1e-3"), 0.001);
  EXPECT_EQ(parse_number<float>(".5"), 0.5F);
  for (const auto* text : {"", " 1", "1 ", "+1", "1,5", "1.5.", "0x10", "-", "e3", "one"}) {
    EXPECT_FALSE(parse_number<double>(text)) << text;
    EXPECT_FALSE(parse_number<std::int64_t>(text)) << text;
  }
  EXPECT_FALSE(parse_number<int>("1.5"));
  EXPECT_FALSE(parse_number<std::int8_t>("128"));
  EXPECT_FALSE(parse_number<std::uint32_t>("-1"));
  EXPECT_FALSE(parse_number<double>("1e999"));
}

TEST(ParseNumber, KnowsNoDecimalComma) {
  const test::CommaLocale locale;
  if (!locale.active()) GTEST_SKIP() << "the system has no locale with a decimal comma";
  EXPECT_EQ(parse_number<double>("1.5"), 1.5);
  EXPECT_EQ(leading_double_by_stream("1.5")->value, 1.5);
  EXPECT_FALSE(parse_number<double>("1,5"));
}

TEST(ParseNumber, TellsWhereTheNumberEnds) {
  const auto found = leading_number<int>("25x3");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->value, 25);
  EXPECT_EQ(found->size, 2U);
  EXPECT_EQ(leading_number<int>("ffg", 16)->value, 255);
  EXPECT_EQ(leading_number<double>("1.5e+x")->size, 3U);
}

/// What is told about a text, to compare the two ways.
std::string told(const std::optional<LeadingNumber<double>>& found) {
  return found ? fmt::format("{} in {}", found->value, found->size) : "none";
}

TEST(ParseNumber, TheWayWithoutFromCharsGivesTheSame) {
  for (const auto* text :
       {"", "-", ".", "-.5e1x", "1.", "1e", "1e+", "1E-2", "0.1", "INF", "-infinity", "infinite",
        "nano", "+1", " 1", "1e999", "--1", "1.5.2", "123456789012345678901234567890"})
    EXPECT_EQ(told(leading_double_by_stream(text)), told(leading_number<double>(text))) << text;
  std::mt19937_64 engine(1);
  for (int i = 0; i < 10'000; ++i) {
    const double value =
        std::ldexp(static_cast<double>(engine()), static_cast<int>(engine() % 900) - 500);
    for (const auto& text : {fmt::format("{}", -value), fmt::format("{:.4g};", value)})
      EXPECT_EQ(told(leading_double_by_stream(text)), told(leading_number<double>(text))) << text;
  }
}

}  // namespace
}  // namespace hankki

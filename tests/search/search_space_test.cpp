// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search_space.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

#include "core/base/error.h"
#include "core/base/parameter_builders.h"
#include "core/models/registry.h"
#include "tests/support/comma_locale.h"

namespace hankki {
namespace {

using testing::HasSubstr;

ParameterSchema schema() {
  return ParameterSchema({integer_parameter("units", en::say("Units"), en::say("Network"), 64, 1,
                                            1000, en::say("Width.")),
                          real_parameter("rate", en::say("Rate"), en::say("Optimiser"), 0.1, 0, 1,
                                         en::say("Step size.")),
                          boolean_parameter("bias", en::say("Bias"), en::say("Network"), false,
                                            en::say("Adds a bias.")),
                          choice_parameter("kind", en::say("Kind"), en::say("Network"), {"a", "b"},
                                           en::say("The kind."))});
}

ParameterRange range(std::string_view name, std::string_view text) {
  return parse_range(schema().at(name), text);
}

std::string refusal(std::string_view name, std::string_view text) {
  try {
    range(name, text);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(SearchSpace, RangesAreReadAndWritten) {
  EXPECT_EQ(range("units", "32,64"), ParameterRange(among({32, 64})));
  EXPECT_EQ(range("units", "64"), ParameterRange(among({64})));
  EXPECT_EQ(range("kind", "b,a"), ParameterRange(among({"b", "a"})));
  EXPECT_EQ(range("bias", "false,true"), either());
  EXPECT_EQ(range("rate", "1e-4..1e-2:log"), logarithmic(1e-4, 1e-2));
  EXPECT_EQ(range("rate", "0..0.5"), linear(0, 0.5));
  EXPECT_EQ(
      range("units", "8..512:log:7"),
      ParameterRange(ParameterInterval{.low = 8, .high = 512, .logarithmic = true, .points = 7}));
  for (const char* text : {"0.0001..0.01:log", "0..0.5", "0.1,0.2", "0..1:9"})
    EXPECT_EQ(to_text(range("rate", text)), text);
  EXPECT_EQ(to_text(range("bias", "true")), "true");
}

TEST(SearchSpace, WhatDoesNotFitIsRefusedByNameWithWhatIsAllowed) {
  const std::string units = "a whole number from 1 to 1000";
  EXPECT_THAT(refusal("units", "0,3"), AllOf(HasSubstr("units"), HasSubstr(units)));
  EXPECT_THAT(refusal("units", "1.5..9"), AllOf(HasSubstr("units"), HasSubstr(units)));
  EXPECT_THAT(refusal("units", "10..2000"), AllOf(HasSubstr("units"), HasSubstr(units)));
  EXPECT_THAT(refusal("units", "20..10"), HasSubstr("ends before it starts"));
  EXPECT_THAT(refusal("units", ""), HasSubstr(units));
  EXPECT_THAT(refusal("units", "1,"), HasSubstr(units));
  EXPECT_THAT(refusal("rate", "0..1:log"), HasSubstr("must start above 0"));
  EXPECT_THAT(refusal("rate", "0..1:cube"), HasSubstr("1e-4..1e-2:log:7"));
  EXPECT_THAT(refusal("rate", "0..1:1"), HasSubstr("points"));
  EXPECT_THAT(refusal("rate", "0.."), HasSubstr("a number from 0 to 1"));
  EXPECT_THAT(refusal("rate", "nan"), HasSubstr("a number from 0 to 1"));
  EXPECT_THAT(refusal("kind", "a..b"), HasSubstr("one of a, b"));
  EXPECT_THAT(refusal("bias", "maybe"), HasSubstr("true or false"));
  EXPECT_THROW(SearchSpace(schema(), {{"bias", std::vector<ParameterValue>{}}}), Error);
  EXPECT_THROW(SearchSpace(schema(), {{"bias", linear(0, 1)}}), Error);
  EXPECT_THROW(SearchSpace(schema(), {{"units", std::vector<ParameterValue>{0.5}}}), Error);
  EXPECT_THROW(SearchSpace(schema(), {{"depth", linear(0, 1)}}), Error);
}

TEST(SearchSpace, AGridHasEveryPointOnceTheLastDimensionFastest) {
  const SearchSpace space(
      schema(),
      {{"kind", among({"a", "b"})}, {"units", range("units", "1..100:log:3")}, {"bias", either()}});
  ASSERT_EQ(space.grid_size(), 12U);
  std::set<std::string> points;
  for (std::uint64_t index = 0; index < 12; ++index) {
    const auto point = space.grid_point(index);
    points.insert(to_text(point.at("units")) + to_text(point.at("bias")) + point.choice("kind"));
  }
  EXPECT_EQ(points.size(), 12U);
  EXPECT_EQ(space.grid_point(0).integer("units"), 1);
  EXPECT_EQ(space.grid_point(1).choice("kind"), "b");
  EXPECT_EQ(space.grid_point(4).integer("units"), 10);
  EXPECT_EQ(space.grid_point(11).integer("units"), 100);
  EXPECT_EQ(space.size(), 400U) << "draw() gives every whole number";
}

TEST(SearchSpace, AGridHasNoPointTwice) {
  EXPECT_EQ(SearchSpace(schema(), {{"units", range("units", "7,7,8")}}).grid_size(), 2U);
  EXPECT_EQ(SearchSpace(schema(), {{"units", range("units", "1..3:100")}}).grid_size(), 3U);
  EXPECT_EQ(SearchSpace(schema(), {{"rate", range("rate", "0.5..0.5")}}).grid_size(), 1U);
}

TEST(SearchSpace, WithoutRangesThereIsOnePoint) {
  const SearchSpace space(schema(), {});
  RandomEngine engine(1);
  EXPECT_EQ(space.size(), 1U);
  EXPECT_EQ(space.grid_size(), 1U);
  EXPECT_TRUE(space.grid_point(0).all().empty());
  EXPECT_TRUE(space.draw(engine).all().empty());
}

TEST(SearchSpace, DrawsStayInTheirBoundsAndSpreadEvenlyOverThem) {
  const SearchSpace space(
      schema(), {{"rate", logarithmic(1e-4, 1e-2)}, {"units", range("units", "1..4:log")}});
  RandomEngine engine(5);
  std::map<std::int64_t, int> units;
  int small = 0;
  for (int i = 0; i < 4000; ++i) {
    const auto point = space.draw(engine);
    const double rate = point.real("rate");
    ASSERT_GE(rate, 1e-4);
    ASSERT_LE(rate, 1e-2);
    small += rate < 1e-3;
    ++units[point.integer("units")];
  }
  EXPECT_NEAR(small, 2000, 130) << "half of the draws in the lower of two orders of magnitude";
  ASSERT_EQ(units.size(), 4U);
  // Whole number n has the share log((n + 1) / n) / log(5).
  EXPECT_NEAR(units[1], 4000 * std::log(2) / std::log(5), 130);
  EXPECT_NEAR(units[4], 4000 * std::log(1.25) / std::log(5), 130);
}

TEST(SearchSpace, DrawnNumbersAreWhatATableShows) {
  const SearchSpace space(schema(), {{"rate", logarithmic(1e-4, 1e-2)}});
  RandomEngine engine(5);
  for (int i = 0; i < 100; ++i) {
    const ParameterValue rate = space.draw(engine).at("rate");
    const std::string text = to_text(rate);
    EXPECT_EQ(schema().parse("rate", text), rate);
    EXPECT_LE(text.size(), 9U) << text;
  }
}

TEST(SearchSpace, DrawsAreTheSameUnderADecimalComma) {
  const SearchSpace space(schema(), {{"rate", logarithmic(1e-4, 1e-2)}});
  RandomEngine before(3), after(3);
  const ParameterValues expected = space.draw(before);
  const test::CommaLocale locale;
  if (!locale.active()) GTEST_SKIP() << "the system has no locale with a decimal comma";
  ASSERT_NE(std::stod("1.5"), 1.5) << "the locale changes nothing";
  EXPECT_EQ(space.draw(after).real("rate"), expected.real("rate"));
  EXPECT_EQ(range("rate", "0.25..0.5"), linear(0.25, 0.5));
  EXPECT_EQ(to_text(linear(0.25, 0.5)), "0.25..0.5");
}

TEST(SearchSpace, ASeedRepeatsItsDraws) {
  const SearchSpace space(schema(), {{"rate", linear(0, 1)}, {"kind", among({"a", "b"})}});
  RandomEngine first(9), second(9), other(10);
  EXPECT_EQ(space.draw(first), space.draw(second));
  EXPECT_NE(space.draw(first), space.draw(other));
}

TEST(SearchSpace, WhatEveryModelsSchemaSuggestsFitsIt) {
  for (const auto& spec : model_specs()) {
    const auto ranges = default_ranges(spec);
    EXPECT_NO_THROW(SearchSpace(spec.parameters, ranges)) << spec.id;
    EXPECT_EQ(ranges.empty(), spec.parameters.parameters().empty()) << spec.id;
    for (const auto& [name, range] : ranges)
      EXPECT_EQ(parse_range(spec.parameters.at(name), to_text(range)), range) << spec.id << name;
  }
}

}  // namespace
}  // namespace hankki

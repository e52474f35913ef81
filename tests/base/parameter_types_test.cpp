// SPDX-License-Identifier: GPL-3.0-or-later
// Texts, paths and lists: what they take, and that text and JSON give back what was written.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/parameters.h"

namespace hankki {
namespace {

using Texts = std::vector<std::string>;
using Whole = std::vector<std::int64_t>;

Parameter list_of(ParameterType element) {
  ParameterValue none = Whole();
  if (element == ParameterType::Real) none = std::vector<double>();
  if (element == ParameterType::Text) none = Texts();
  return {.name = "list",
          .type = ParameterType::List,
          .default_value = none,
          .minimum = -1000,
          .maximum = 1000,
          .element = element,
          .longest = 20};
}

Parameter line(std::int64_t shortest, std::int64_t longest) {
  return {.name = "line",
          .type = ParameterType::Text,
          .default_value = std::string(static_cast<std::size_t>(shortest), 'x'),
          .shortest = shortest,
          .longest = longest};
}

Parameter folder() {
  return {.name = "folder",
          .type = ParameterType::Path,
          .default_value = std::string(),
          .path = PathKind::Folder};
}

std::string error_of(const Parameter& parameter, std::string_view text) {
  try {
    ParameterSchema({parameter}).parse(parameter.name, text);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(TextParameter, CountsCharactersAndNotBytes) {
  const Parameter four = line(2, 4);
  EXPECT_EQ(parse_value(four, "된장찌개"), ParameterValue(std::string("된장찌개")));
  EXPECT_FALSE(parse_value(four, "된장찌개!"));
  EXPECT_FALSE(parse_value(four, "x"));
  EXPECT_EQ(error_of(four, ""), "line: \"\" is not a line of 2 to 4 characters");
}

TEST(TextParameter, IsOneLineOfUtf8) {
  const Parameter any = line(0, 100);
  for (const std::string_view good : {"", "a, b", "50 % \\", "\u00e9", "\U0001F372"})
    EXPECT_TRUE(parse_value(any, good)) << good;
  for (const std::string_view bad :
       {"two\nlines", "tab\t", "\x7f", "\x80", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80",
        "\xf4\x90\x80\x80", "cut \xe2\x82", "\xff"})
    EXPECT_FALSE(parse_value(any, bad)) << bad;
  EXPECT_FALSE(parse_value(any, std::string_view("a\0b", 3)));
}

TEST(PathParameter, TakesAKoreanFolderAndNoControlCharacters) {
  EXPECT_EQ(parse_value(folder(), "/data/한끼 모델"),
            ParameterValue(std::string("/data/한끼 모델")));
  EXPECT_EQ(error_of(folder(), "a\nb"), "folder: \"a\nb\" is not the path of a folder");
  Parameter needed = folder();
  needed.shortest = 1;
  EXPECT_FALSE(parse_value(needed, ""));
}

TEST(ListParameter, ReadsNumbersWithSpacesAroundThem) {
  EXPECT_EQ(parse_value(list_of(ParameterType::Integer), " 10, 20 ,50"),
            ParameterValue(Whole{10, 20, 50}));
  EXPECT_EQ(parse_value(list_of(ParameterType::Real), "1,0.5"),
            ParameterValue(std::vector<double>{1, 0.5}));
  EXPECT_EQ(parse_value(list_of(ParameterType::Integer), " "), ParameterValue(Whole()));
}

TEST(ListParameter, RefusesWithWhatIsAllowed) {
  const Parameter numbers = list_of(ParameterType::Integer);
  EXPECT_EQ(error_of(numbers, "10,"),
            "list: \"10,\" is not 0 to 20 whole numbers from -1000 to 1000 with commas between");
  for (const std::string_view bad : {",", "1,,2", "1;2", "1.5", "1,x", "1001"})
    EXPECT_FALSE(parse_value(numbers, bad)) << bad;
  EXPECT_FALSE(parse_value(list_of(ParameterType::Real), "nan"));
  std::string many = "1";
  for (int i = 0; i < 20; ++i) many += ",1";
  EXPECT_FALSE(parse_value(numbers, many));
}

TEST(ListParameter, ABackslashKeepsCommasAndSpacesOfATextInIt) {
  const Parameter texts = list_of(ParameterType::Text);
  EXPECT_EQ(parse_value(texts, "soup, rice bowl"), ParameterValue(Texts{"soup", "rice bowl"}));
  EXPECT_EQ(parse_value(texts, R"(salt\, pepper, \ a\\)"),
            ParameterValue(Texts{"salt, pepper", " a\\"}));
  EXPECT_EQ(to_text(ParameterValue(Texts{"a,b", " c "})), R"(a\,b,\ c\ )");
  for (const std::string_view bad : {"a,", ",a", "a, ,b", "a\\", "a\n"})
    EXPECT_FALSE(parse_value(texts, bad)) << bad;
}

TEST(ListParameter, IsNotMixedUpWithAnotherType) {
  EXPECT_FALSE(allows(list_of(ParameterType::Real), Whole{1}));
  EXPECT_FALSE(allows(list_of(ParameterType::Integer), std::int64_t{1}));
  EXPECT_FALSE(allows(line(0, 9), Texts{"a"}));
  EXPECT_TRUE(allows(list_of(ParameterType::Text), Texts{"a"}));
}

TEST(ListParameter, AnEmptyListIsStoredAndCompleted) {
  const ParameterSchema schema({list_of(ParameterType::Text)});
  ParameterValues stored;
  stored.set("list", value_from_json(to_json(ParameterValue(Texts()))));
  EXPECT_EQ(schema.complete(stored), schema.defaults());
  stored.set("list", value_from_json(nlohmann::json{"a"}));
  EXPECT_EQ(schema.complete(stored).at("list"), ParameterValue(Texts{"a"}));
}

TEST(ListParameter, JsonThatDoesNotFitIsRefused) {
  const ParameterSchema schema({list_of(ParameterType::Integer)});
  for (const char* bad : {"1", "[1.5]", "[\"1\"]", "[[1]]", "[1001]", "{}", "[null]"})
    EXPECT_THROW(schema.from_json({{"list", nlohmann::json::parse(bad)}}), Error) << bad;
}

/// Text of any characters that a Text may hold, those that a list writes with a backslash often.
rc::Gen<std::string> texts() {
  return rc::gen::container<std::string>(
      rc::gen::oneOf(rc::gen::elementOf(std::string(",\\ ")), rc::gen::inRange<char>(' ', '\x7f')));
}

void expect_round_trip(const Parameter& parameter, const ParameterValue& value) {
  const ParameterSchema schema({parameter});
  RC_ASSERT(schema.parse(parameter.name, to_text(value)) == value);
  ParameterValues values;
  values.set(parameter.name, value);
  const auto stored = nlohmann::json::parse(to_json(values).dump());
  RC_ASSERT(schema.from_json(stored) == values);
  ParameterValues untyped;  // as a run is read whose model is looked up later
  untyped.set(parameter.name, value_from_json(stored[parameter.name]));
  RC_ASSERT(schema.complete(untyped) == values);
}

TEST(ParameterTypes, TextAndJsonGiveBackWhatWasWritten) {
  EXPECT_TRUE(rc::check("texts", [] { expect_round_trip(line(0, 1000), *texts()); }));
  EXPECT_TRUE(rc::check("lists of whole numbers", [] {
    auto parameter = list_of(ParameterType::Integer);
    parameter.longest = 1000;
    expect_round_trip(parameter, *rc::gen::container<Whole>(rc::gen::inRange(-1000, 1001)));
  }));
  EXPECT_TRUE(rc::check("lists of real numbers", [] {
    auto parameter = list_of(ParameterType::Real);
    parameter.longest = 1000;
    parameter.minimum = -1e300;
    parameter.maximum = 1e300;
    const auto numbers = *rc::gen::container<std::vector<double>>(
        rc::gen::map(rc::gen::arbitrary<std::int64_t>(),
                     [](std::int64_t bits) { return static_cast<double>(bits) / 1024 / 1021; }));
    expect_round_trip(parameter, numbers);
  }));
  EXPECT_TRUE(rc::check("lists of texts", [] {
    auto parameter = list_of(ParameterType::Text);
    parameter.longest = 1000;
    expect_round_trip(parameter, *rc::gen::container<Texts>(rc::gen::nonEmpty(texts())));
  }));
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/list_literal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::optional<std::vector<std::string>> texts(std::string_view literal) {
  ListLiteralReader reader;
  const auto read = reader.texts(literal);
  if (!read) return std::nullopt;
  return std::vector<std::string>(read->begin(), read->end());
}

std::optional<std::vector<double>> numbers(std::string_view literal) {
  ListLiteralReader reader;
  const auto read = reader.numbers(literal);
  if (!read) return std::nullopt;
  return std::vector<double>(read->begin(), read->end());
}

TEST(ListLiteral, ReadsBothQuoteStyles) {
  EXPECT_THAT(*texts(R"(['a', "b's", 'say "hi"', ''])"), ElementsAre("a", "b's", "say \"hi\"", ""));
  EXPECT_THAT(*texts("[]"), IsEmpty());
  EXPECT_THAT(*texts(" [ 'a' ,\n'b', ] "), ElementsAre("a", "b"));
}

TEST(ListLiteral, ResolvesEscapes) {
  EXPECT_THAT(*texts(R"(['it\'s', "\"x\"", 'a\\b', 'l1\nl2\tz\r'])"),
              ElementsAre("it's", "\"x\"", "a\\b", "l1\nl2\tz\r"));
  EXPECT_THAT(*texts(R"(['caf\xe9', '\u00bd cup', '\U0001F35A'])"),
              ElementsAre("caf\u00E9", "\u00BD cup", "\U0001F35A"));
  EXPECT_THAT(*texts(R"(['\d stays'])"), ElementsAre("\\d stays"));
}

TEST(ListLiteral, RefusesWhatIsNoListOfTexts) {
  for (const auto* literal : {"",
                              "a",
                              "[",
                              "]",
                              "['a'",
                              "['a]",
                              "['a' 'b']",
                              "[a]",
                              "['a',, 'b']",
                              "[,]",
                              "[1]",
                              "['a'] x",
                              "[['a']]",
                              R"(['\])",
                              R"(['\x4'])",
                              R"(['\xzz'])",
                              R"(['\u12'])",
                              R"(['\ud83d'])",
                              R"(['\U00110000'])",
                              R"(['\x00'])",
                              R"(['\u+123'])"})
    EXPECT_EQ(texts(literal), std::nullopt) << literal;
}

TEST(ListLiteral, ReadsNumbers) {
  EXPECT_THAT(*numbers("[51.5, 0.0, -13, 1e3]"), ElementsAre(51.5, 0, -13, 1000));
  EXPECT_THAT(*numbers("[]"), IsEmpty());
  for (const auto* literal : {"[nan]", "[inf]", "[1 2]", "['1']", "[1e999]", "51.5", "[1,,2]"})
    EXPECT_EQ(numbers(literal), std::nullopt) << literal;
}

TEST(ListLiteral, ReaderIsUsedAgain) {
  ListLiteralReader reader;
  ASSERT_TRUE(reader.texts(R"(['a\n', 'b'])"));
  EXPECT_EQ(reader.texts("['broken"), std::nullopt);
  EXPECT_THAT(*reader.texts(R"(["c"])"), ElementsAre("c"));
}

/// As Python's repr() writes it.
std::string repr(const std::string& text) {
  const bool single = text.find('\'') == std::string::npos || text.find('"') != std::string::npos;
  const char quote = single ? '\'' : '"';
  std::string out(1, quote);
  for (const char c : text) {
    if (c == quote || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + quote;
}

RC_GTEST_PROP(ListLiteralProperty, ReadsBackWhatPythonWrites, ()) {
  const auto wanted = *rc::gen::container<std::vector<std::string>>(
      rc::gen::container<std::string>(rc::gen::elementOf(std::string("abx'\"\\\nn,[]"))));
  std::string literal = "[";
  for (const auto& text : wanted) literal += (literal.size() > 1 ? ", " : "") + repr(text);
  RC_ASSERT(texts(literal + "]") == wanted);
}

}  // namespace
}  // namespace hankki::test

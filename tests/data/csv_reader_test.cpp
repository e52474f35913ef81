// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/base/error.h"
#include "tests/data/expect_error.h"

namespace hankki::test {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;

struct Row {
  std::int64_t line = 0;
  std::vector<std::string> fields;
  bool operator==(const Row&) const = default;
};

std::vector<Row> read_all(CsvReader reader) {
  std::vector<Row> rows;
  while (reader.next())
    rows.push_back({reader.line(), {reader.fields().begin(), reader.fields().end()}});
  return rows;
}

std::vector<Row> parse(std::string_view text, TextLimits limits = {}) {
  return read_all(CsvReader(TextSource("t.csv", text), Separator::Comma, limits));
}

TEST(CsvReader, SplitsFieldsAndRows) {
  EXPECT_THAT(parse("a,b\n1,2\n"), ElementsAre(Row{1, {"a", "b"}}, Row{2, {"1", "2"}}));
  EXPECT_THAT(parse("a,,\n,"), ElementsAre(Row{1, {"a", "", ""}}, Row{2, {"", ""}}));
  EXPECT_TRUE(parse("").empty());
}

TEST(CsvReader, TakesEitherLineEndAndALastRowWithoutOne) {
  EXPECT_THAT(parse("a,b\r\n\"1\",\"2\"\r\n3,4"),
              ElementsAre(Row{1, {"a", "b"}}, Row{2, {"1", "2"}}, Row{3, {"3", "4"}}));
  EXPECT_THAT(parse("a\r"), ElementsAre(Row{1, {"a"}}));
  EXPECT_THAT(parse("\"a\"\r"), ElementsAre(Row{1, {"a"}}));
}

TEST(CsvReader, KeepsLineBreaksDelimitersAndDoubledQuotesInQuotes) {
  EXPECT_THAT(
      parse("\"a,\r\nb\",\"say \"\"hi\"\"\"\n\"\"\"\",\"\"\nx,y\n"),
      ElementsAre(Row{1, {"a,\r\nb", "say \"hi\""}}, Row{3, {"\"", ""}}, Row{4, {"x", "y"}}));
}

TEST(CsvReader, QuoteInsideAPlainFieldIsText) {
  EXPECT_THAT(parse("5\" pan,b\n"), ElementsAre(Row{1, {"5\" pan", "b"}}));
}

TEST(CsvReader, MarksTextBehindAClosingQuote) {
  CsvReader reader(TextSource("t.csv", "\"a\"b,c\nd,e\n"), Separator::Comma);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.fault().english(), "has text behind a closing quote");
  ASSERT_TRUE(reader.next());
  EXPECT_TRUE(reader.fault().empty());
  EXPECT_THAT(reader.fields(), ElementsAre("d", "e"));
}

TEST(CsvReader, SkipsEmptyLinesButCountsThem) {
  EXPECT_THAT(parse("a,b\n\n\r\n1,2\n\n"), ElementsAre(Row{1, {"a", "b"}}, Row{4, {"1", "2"}}));
}

TEST(CsvReader, DropsAByteOrderMark) {
  EXPECT_THAT(parse("\xEF\xBB\xBFid,b\n", {.block = 1}), ElementsAre(Row{1, {"id", "b"}}));
  EXPECT_TRUE(parse("\xEF\xBB\xBF").empty());
}

/// Line, fields and "!" where the row is at fault.
std::vector<std::string> lines_read(std::string_view text, Separator separator) {
  std::vector<std::string> rows;
  CsvReader reader(TextSource("t", text), separator);
  while (reader.next()) {
    auto& row = rows.emplace_back(std::to_string(reader.line()));
    if (!reader.fault().empty()) row += "!";
    if (reader.may_hold_rows()) row += "?";
    if (reader.fault().empty())
      for (const auto field : reader.fields()) row += " <" + std::string(field) + ">";
  }
  return rows;
}

TEST(CsvReader, AQuoteThatIsNotClosedSpoilsItsOwnLineOnly) {
  EXPECT_THAT(lines_read("a,b\n1,\"2\n3,4\n", Separator::Comma),
              ElementsAre("1 <a> <b>", "2!", "3 <3> <4>"));
  EXPECT_THAT(lines_read("a;b\n1;\"2\n3;4\n5;\"six\"\n", Separator::Semicolon),
              ElementsAre("1 <a> <b>", "2!", "3 <3> <4>", "4 <5> <six>"));
  EXPECT_THAT(lines_read("a,b\n1,\"2\r\n3,4\r\n5,the 6\" pan\r\n", Separator::Comma),
              ElementsAre("1 <a> <b>", "2!", "3 <3> <4>", "4 <5> <the 6\" pan>"));
}

TEST(CsvReader, QuotesBetweenTabsAreLettersUnlessAPairEnclosesAField) {
  for (const auto& [separator, mark] :
       std::vector<std::pair<Separator, std::string>>{{Separator::Tab, "\t"},
                                                      {Separator::Bar, "|"},
                                                      {Separator::DoubleColon, "::"},
                                                      {Separator::Blanks, " "}}) {
    const std::string text = "1" + mark + "\"so\n2" + mark + "6\"\n3" + mark + "\"a\"\"b\"\n4" +
                             mark + "\"c\"d\n5" + mark + "\"e" + mark + "f\"\n";
    EXPECT_THAT(lines_read(text, separator),
                ElementsAre("1 <1> <\"so>", "2 <2> <6\">", "3 <3> <a\"b>", "4 <4> <\"c\"d>",
                            "5 <5> <e" + mark + "f>"))
        << mark;
  }
}

TEST(CsvReader, TellsOfQuotesThatHoldWhatLooksLikeRows) {
  EXPECT_THAT(lines_read("u,i,t\n1,2,\"so\n3,4,five\n5,6,7\"\n8,9,x\n", Separator::Comma),
              ElementsAre("1 <u> <i> <t>", "2? <1> <2> <so\n3,4,five\n5,6,7>", "5 <8> <9> <x>"));
  EXPECT_THAT(lines_read("u,i,t\n1,2,\"good,\nreally\"\n", Separator::Comma),
              ElementsAre("1 <u> <i> <t>", "2 <1> <2> <good,\nreally>"));
}

TEST(CsvReader, BlanksAreOneSeparatorTogetherAndNoneAtTheEndsOfALine) {
  EXPECT_THAT(lines_read(" 1  2\t3 \r\n\n   \n4 5 6\n7 8 9 ", Separator::Blanks),
              ElementsAre("1 <1> <2> <3>", "4 <4> <5> <6>", "5 <7> <8> <9>"));
}

TEST(CsvReader, CountsLinesAndRepeatsARow) {
  CsvReader reader(TextSource("t.csv", "a,b\n\n1,\"2\n3\"\n"), Separator::Comma);
  ASSERT_TRUE(reader.next());
  reader.repeat();
  ASSERT_TRUE(reader.next());
  EXPECT_THAT(reader.fields(), ElementsAre("a", "b"));
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.line(), 3);
  EXPECT_EQ(reader.lines(), 4);
  EXPECT_FALSE(reader.next());
}

TEST(CsvReader, RefusesToReadEmptyLinesWithoutEnd) {
  const TextLimits limits{.block = 64, .max_row = 1000};
  EXPECT_EQ(parse("a\n" + std::string(900, '\n') + "b\n", limits).size(), 2U);
  EXPECT_THAT(error_of([&] { parse("a\n" + std::string(1200, '\n') + "b\n", limits); }),
              HasSubstr("empty lines"));
}

TEST(CsvReader, SaysWhichLineIsNotUtf8) {
  EXPECT_THAT(error_of([] { parse("a,b\n1,caf\xE9,x\n"); }),
              HasSubstr("t.csv:2: is not UTF-8 text; save it as UTF-8"));
  EXPECT_THAT(error_of([] { parse("a,b\n1,\xC3"); }), HasSubstr("t.csv:2: is not UTF-8"));
  EXPECT_THAT(error_of([] { parse("\xFF\xFEu\0s\0"s); }), HasSubstr("UTF-16"));
  EXPECT_THAT(error_of([] { parse("\xFE\xFF\0u\0s"s, {.block = 1}); }), HasSubstr("UTF-16"));
  EXPECT_THAT(error_of([] { parse("u\0s\0e\0r\0"s); }), HasSubstr("t.csv:1: is binary data"));
  EXPECT_THAT(error_of([] { parse("a\nb\nPK\x03\x04\0\0"s); }), HasSubstr("t.csv:3: is binary"));
}

TEST(CsvReader, LimitsTheLengthOfARow) {
  const TextLimits limits{.block = 64, .max_row = 1000};
  const auto long_row = "a,b\n" + std::string(5000, 'x');
  EXPECT_THAT(error_of([&] { parse(long_row, limits); }), HasSubstr("t.csv:2: a row is longer"));
  EXPECT_EQ(parse("a\n" + std::string(900, 'x'), limits).size(), 2U);
}

TEST(CsvReader, CountsColumnsBeyondThoseItKeeps) {
  const std::string commas(10'000, ',');
  CsvReader reader(TextSource("t.csv", commas), Separator::Comma);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.column_count(), 10'001U);
  EXPECT_EQ(reader.fields().size(), CsvReader::kMaxColumns);
}

TEST(CsvReader, FindsTheDelimiterInTheHeader) {
  const auto separator = [](std::string_view text) {
    return CsvReader(TextSource("t", text)).separator();
  };
  EXPECT_EQ(separator("a,b\n1;2;3;4\n"), Separator::Comma);
  EXPECT_EQ(separator("a\tb, c\td\n"), Separator::Tab);
  EXPECT_EQ(separator("\"a,b,c\";d\n"), Separator::Semicolon);
  EXPECT_EQ(separator("single"), Separator::Comma);
  EXPECT_EQ(separator(""), Separator::Comma);
  EXPECT_EQ(separator("user::item::rating\n1::4::2\n"), Separator::DoubleColon);
  EXPECT_EQ(separator("1::Toy Story::Animation|Drama\n2::Heat, The::Action|Crime|Drama\n"),
            Separator::DoubleColon);
  EXPECT_EQ(separator("u|i|title\n1|2|Good, bad\n3|4|Ugly\n"), Separator::Bar);
  EXPECT_EQ(separator("u;i;r\n1;2;3,5\n3;4;4,0\n"), Separator::Semicolon);
  EXPECT_EQ(separator("1;2;3,5\n3;4;4,0\n"), Separator::Semicolon);
  EXPECT_EQ(separator("1 4 2\n1 1 3\n"), Separator::Blanks);
  EXPECT_EQ(separator("user id,item id\n1,2\n"), Separator::Comma);
}

std::string quoted(const std::string& field) {
  std::string text = "\"";
  for (const char c : field) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + "\"";
}

RC_GTEST_PROP(CsvReaderProperty, ReadsBackWhatWasWrittenWhateverTheBlocks, ()) {
  const auto text_of =
      rc::gen::container<std::string>(rc::gen::elementOf("ab,;\t\"\r\n \xC3\xA9"s.substr(0, 9)));
  const auto rows = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<std::string>>>(
      rc::gen::container<std::vector<std::string>>(3, text_of)));
  std::string text;
  for (const auto& row : rows)
    text += quoted(row[0]) + "," + quoted(row[1]) + "," + quoted(row[2]) + "\n";
  const auto block = *rc::gen::inRange<std::size_t>(1, 12);
  const auto read = parse(text, {.block = block, .max_row = 1 << 20});
  RC_ASSERT(read.size() == rows.size());
  std::int64_t line = 1;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    RC_ASSERT(read[i].fields == rows[i]);
    RC_ASSERT(read[i].line == line);
    for (const auto& field : rows[i]) line += std::ranges::count(field, '\n');
    ++line;
  }
}

TEST(LineReader, ReadsLinesAcrossBlocks) {
  for (const std::size_t block : {1, 2, 3, 100}) {
    LineReader reader(TextSource("t", "one\r\n\ntwo and a half\nlast"), {.block = block});
    std::vector<std::string> lines;
    while (reader.next())
      lines.push_back(std::to_string(reader.line_number()) + std::string(reader.line()));
    EXPECT_THAT(lines, ElementsAre("1one", "2", "3two and a half", "4last"));
  }
}

}  // namespace
}  // namespace hankki::test

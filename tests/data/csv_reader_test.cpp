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
  return read_all(CsvReader(TextSource("t.csv", text), ',', limits));
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
  CsvReader reader(TextSource("t.csv", "\"a\"b,c\nd,e\n"), ',');
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

TEST(CsvReader, RefusesAQuoteThatIsNeverClosed) {
  EXPECT_THAT(error_of([] { parse("a,b\n1,\"2\n3,4\n"); }),
              HasSubstr("t.csv:2: a quoted field starts in this row and is open at the end"));
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
  CsvReader reader(TextSource("t.csv", commas), ',');
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.column_count(), 10'001U);
  EXPECT_EQ(reader.fields().size(), CsvReader::kMaxColumns);
}

TEST(CsvReader, FindsTheDelimiterInTheHeader) {
  const auto delimiter = [](std::string_view text) {
    return CsvReader(TextSource("t", text)).delimiter();
  };
  EXPECT_EQ(delimiter("a,b\n1;2;3;4\n"), ',');
  EXPECT_EQ(delimiter("a\tb, c\td\n"), '\t');
  EXPECT_EQ(delimiter("\"a,b,c\";d\n"), ';');
  EXPECT_EQ(delimiter("single"), ',');
  EXPECT_EQ(delimiter(""), ',');
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

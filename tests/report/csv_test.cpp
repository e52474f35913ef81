// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv.h"

#include <gtest/gtest.h>

#include <charconv>
#include <limits>

namespace hankki {
namespace {

using Audience = CsvWriter::Audience;

std::string script_field(std::string_view text) {
  CsvWriter csv(Audience::Script);
  csv.text(text);
  return csv.str();
}

std::string spreadsheet_field(std::string_view text) {
  CsvWriter csv(Audience::Spreadsheet);
  csv.text(text);
  return csv.str().substr(3);
}

TEST(Csv, QuotesOnlyWhatNeedsIt) {
  EXPECT_EQ(script_field("plain text"), "plain text");
  EXPECT_EQ(script_field("a,b"), "\"a,b\"");
  EXPECT_EQ(script_field("6\" pan"), "\"6\"\" pan\"");
  EXPECT_EQ(script_field("two\nlines"), "\"two\nlines\"");
  EXPECT_EQ(script_field("\r"), "\"\r\"");
  EXPECT_EQ(script_field("비빔밥"), "비빔밥");
  EXPECT_EQ(script_field(""), "");
}

TEST(Csv, RowsOfAScriptEndWithLf) {
  CsvWriter csv(Audience::Script);
  csv.text("a").number(std::int64_t{-3}).blank().number(0.5);
  csv.end_row();
  csv.blank().text("b");
  csv.end_row();
  EXPECT_EQ(csv.str(), "a,-3,,0.5\n,b\n");
}

TEST(Csv, SpreadsheetStartsWithByteOrderMarkAndEndsRowsWithCrLf) {
  CsvWriter csv(Audience::Spreadsheet);
  csv.text("a").text("b");
  csv.end_row();
  EXPECT_EQ(csv.str(),
            "\xEF\xBB\xBF"
            "a,b\r\n");
}

TEST(Csv, SpreadsheetDoesNotRunTextAsFormula) {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"}) {
    EXPECT_EQ(spreadsheet_field(text), "'" + std::string(text));
    EXPECT_EQ(script_field(text), text);
  }
  EXPECT_EQ(spreadsheet_field("=HYPERLINK(\"x\",1)"), "\"'=HYPERLINK(\"\"x\"\",1)\"");
  EXPECT_EQ(spreadsheet_field("salt - fine"), "salt - fine");
}

TEST(Csv, NumbersAreNeverGuarded) {
  CsvWriter csv(Audience::Spreadsheet);
  csv.number(-0.25).number(std::int64_t{-1});
  EXPECT_EQ(csv.str().substr(3), "-0.25,-1");
}

TEST(Csv, NumbersReadBackTheSame) {
  for (const double value : {1.0 / 3, 1e-300, 123456789.123456789, 5e-324, -0.1}) {
    CsvWriter csv(Audience::Script);
    csv.number(value);
    double back = 0;
    std::from_chars(csv.str().data(), csv.str().data() + csv.str().size(), back);
    EXPECT_EQ(back, value);
  }
  CsvWriter csv(Audience::Script);
  csv.number(0.1f);
  EXPECT_EQ(csv.str(), "0.1");
}

TEST(Csv, WhatIsNotFiniteIsEmpty) {
  CsvWriter csv(Audience::Script);
  csv.number(std::numeric_limits<double>::quiet_NaN())
      .number(std::numeric_limits<double>::infinity())
      .text("x");
  EXPECT_EQ(csv.str(), ",,x");
}

}  // namespace
}  // namespace hankki

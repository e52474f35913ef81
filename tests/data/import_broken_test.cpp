// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/data/import.h"
#include "tests/data/expect_error.h"
#include "tests/data/packing.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

constexpr CsvColumns kColumns{"u", "i", "r", ""};

std::string table(int rows) {
  std::string text = "u,i,r\n";
  for (int row = 0; row < rows; ++row)
    text += std::to_string(row % 97) + "," + std::to_string(row % 31) + ",4\n";
  return text;
}

Imported import_text(std::string_view text, const ImportOptions& options = {},
                     const JobContext& job = {}) {
  const TemporaryFolder folder;
  return import_csv(folder.write("t.csv", text), kColumns, options, job);
}

std::string fault_of(std::string_view text, const ImportOptions& options = {}) {
  return error_of([&] { import_text(text, options); });
}

TEST(RefusedRows, AreCountedAndSampledWithTheirLine) {
  const auto text =
      table(100) + "1,2\n" + "1,\"two\nlines\",x\n" + table(100).substr(6) + "9,9,nan\n";
  const auto report = import_text(text).report;
  EXPECT_EQ(report.rows, 203);
  EXPECT_EQ(report.refused, 3);
  ASSERT_EQ(report.samples.size(), 3U);
  EXPECT_EQ(report.samples[0].file, "t.csv");
  EXPECT_EQ(report.samples[0].line, 102);
  EXPECT_EQ(report.samples[0].reason.english(), "has 2 columns, the header has 3");
  EXPECT_EQ(report.samples[1].line, 103);
  EXPECT_EQ(report.samples[1].reason.english(), "rating \"x\" is not a number");
  EXPECT_EQ(report.samples[2].line, 205);
}

TEST(RefusedRows, FailTheImportAboveTheLimitOnly) {
  const auto at_limit = table(95) + "1,2\n1,2\n1,2\n1,2\n1,2\n";
  EXPECT_EQ(import_text(at_limit).report.refused, 5);
  EXPECT_EQ(fault_of(at_limit + "1,2\n"),
            "t.csv: 6 of 101 rows cannot be read (5.94 %; at most 5 % may be refused); the first "
            "is line 97: has 2 columns, the header has 3; mend the file or allow more");
  EXPECT_EQ(import_text(at_limit + "1,2\n", {.max_refused = 0.1}).report.refused, 6);
}

TEST(RefusedRows, FailAStrictImportAtTheFirst) {
  EXPECT_EQ(fault_of(table(99) + "1,2\n", {.strict = true}),
            "t.csv:101: has 2 columns, the header has 3");
}

TEST(RefusedRows, FailTheImportWhereNoRowIsLeft) {
  EXPECT_EQ(fault_of("u,i,r\n1,2\n", {.max_refused = 1}),
            "t.csv: its only row cannot be read, in line 2: has 2 columns, the header has 3");
  const std::string commas = "u,i,r\n1,2,\"1,5\"\n1,3,\"2,5\"\n";
  EXPECT_EQ(
      fault_of(commas),
      "t.csv: none of 2 rows can be read; the first is line 2: rating \"1,5\" is not a number; "
      "decimals are written with a point, as in 1.5");
  std::string endless = "u,i,r\n";
  for (int i = 0; i < 200'000; ++i) endless += ",\n";
  EXPECT_THAT(fault_of(endless, {.max_refused = 1}), HasSubstr("none of 100,000 rows"));
}

TEST(RefusedRows, AreSampledUpToAHundred) {
  auto text = table(10'000);
  for (int i = 0; i < 300; ++i) text += "x\n";
  const auto report = import_text(text).report;
  EXPECT_EQ(report.refused, 300);
  EXPECT_EQ(report.samples.size(), 100U);
}

TEST(BrokenInput, EmptyFilesAndHeadersAlone) {
  EXPECT_EQ(fault_of(""), "t.csv: is empty; choose a file with a header line and rows");
  EXPECT_EQ(fault_of("\xEF\xBB\xBF"), "t.csv: is empty; choose a file with a header line and rows");
  EXPECT_EQ(fault_of("u,i,r\n"), "t.csv: has no rows; choose a file with data");
}

TEST(BrokenInput, OtherEncodings) {
  EXPECT_EQ(fault_of("\xFF\xFEu\0,\0i\0,\0r\0\n\0"s),
            "t.csv: is UTF-16, not UTF-8 text; save it as UTF-8");
  EXPECT_EQ(fault_of("u,i,r\ncaf\xE9,1,1\n"), "t.csv:2: is not UTF-8 text; save it as UTF-8");
}

TEST(BrokenInput, LineEndsOfOtherTimes) {
  const auto wanted =
      "t.csv:1: the lines end in CR or CR CR LF; save the file with line ends of LF or CR LF";
  EXPECT_EQ(fault_of("u,i,r\r1,a,4\r2,b,3\r"), wanted);
  EXPECT_EQ(fault_of("u,i,r\r\r\n1,a,4\r\r\n"), wanted);
  EXPECT_THAT(fault_of("u,i,q\x1B[31m\n1,2,3\n"), HasSubstr("the columns are u, i, q\\x1b[31m"));
  const TemporaryFolder folder;
  const auto lists = folder.write("train.txt", "1 2 3\r2 3 4\r");
  EXPECT_THAT(error_of([&] { import_lists(lists, lists, {}, {}); }), HasSubstr("has a CR in it"));
}

TEST(BrokenInput, EmptyLinesWithoutEnd) {
  const std::string empty(20 << 20, '\n');
  EXPECT_THAT(fault_of(gzip("u,i,r\n1,2,3\n" + empty)), HasSubstr("MB of empty lines"));
  const TemporaryFolder folder;
  const auto lists = folder.write("train.txt.gz", gzip("1 2 3\n" + empty));
  EXPECT_THAT(error_of([&] { import_lists(lists, lists, {}, {}); }),
              HasSubstr("MB of empty lines"));
}

TEST(BrokenInput, RefusesWhatWouldNotFitIntoMemoryLongBeforeItsEnd) {
  std::string rows = "u,i,r\n";
  for (int row = 0; row < 600'000; ++row)
    rows += std::to_string(row % 50'000) + "," + std::to_string(row % 7919) + ",4\n";
  const auto packed = gzip(rows);
  std::int64_t done = 0;
  const JobContext job({}, [&](const Progress& progress) { done = progress.done; });
  EXPECT_THAT(
      error_of([&] { import_text(packed, {.available_mb = 20}, job); }),
      testing::MatchesRegex("t.csv: unpacks to rows that need about [0-9]+ MB of memory, and 20 "
                            "MB are available; .*"));
  EXPECT_LT(done, static_cast<std::int64_t>(packed.size()) / 2);
  EXPECT_EQ(import_text(packed, {.available_mb = 2000}).dataset.interactions().size(), 600'000U);
}

TEST(BrokenInput, BinaryJunk) {
  std::string junk =
      "\x7F"
      "ELF\x02\x01\x01\0\0\0\0"s;
  for (int i = 0; i < 100'000; ++i) junk += static_cast<char>(i * 7919 >> 3);
  EXPECT_THAT(fault_of(junk), HasSubstr("save it as UTF-8"));
}

TEST(BrokenInput, TruncatedFiles) {
  const auto packed = gzip(table(10'000));
  EXPECT_THAT(fault_of(packed.substr(0, packed.size() / 2)), HasSubstr("ends in the middle"));
  const auto report = import_text(table(50) + "1,\"2").report;
  ASSERT_EQ(report.samples.size(), 1U);
  EXPECT_EQ(report.samples[0].line, 52);
  EXPECT_THAT(report.samples[0].reason.english(), HasSubstr("opens a quote that nothing closes"));
}

TEST(BrokenInput, UnpacksToMoreThanTheLimit) {
  EXPECT_THAT(fault_of(gzip(table(10'000)), {.max_bytes = 1000}), HasSubstr("is the limit"));
}

TEST(BrokenInput, FilesThatCannotBeOpened) {
  const TemporaryFolder folder;
  EXPECT_THAT(error_of([&] { import_csv(folder.path(), kColumns, {}, {}); }),
              HasSubstr("is a folder"));
  EXPECT_THAT(error_of([&] { import_csv(folder.path() / "no.csv", kColumns, {}, {}); }),
              HasSubstr("no.csv: cannot be opened: No such file"));
  const auto recipes = folder.write("r.csv", "id,name\n1,x\n");
  EXPECT_THAT(error_of([&] { import_foodcom(recipes, folder.path() / "no.csv", {}, {}); }),
              HasSubstr("cannot be opened"));
}

TEST(CancelledImport, StopsInTheMiddleOfAFile) {
  const CancelToken token;
  std::int64_t reports = 0;
  std::int64_t done = 0;
  const JobContext job(token, [&](const Progress& progress) {
    done = progress.done;
    if (++reports == 3) token.cancel();
  });
  const auto text = table(300'000);
  EXPECT_THROW(import_text(text, {}, job), Cancelled);
  EXPECT_EQ(reports, 3);
  EXPECT_LT(done, static_cast<std::int64_t>(text.size()));
}

TEST(ImportProgress, RunsFromNothingToAllBytesOfAllFiles) {
  std::vector<Progress> seen;
  const JobContext job({}, [&](const Progress& progress) { seen.push_back(progress); });
  const TemporaryFolder folder;
  std::string lists;
  for (int user = 0; user < 3000; ++user) lists += std::to_string(user) + " 1 2 3\n";
  const auto train = folder.write("train.txt", lists);
  const auto test = folder.write("test.txt", gzip(lists));
  import_lists(train, test, {}, job);
  const auto total = static_cast<std::int64_t>(std::filesystem::file_size(train) +
                                               std::filesystem::file_size(test));
  ASSERT_GT(seen.size(), 4U);
  EXPECT_EQ(seen.back().done, total);
  EXPECT_EQ(seen.front().message.english(), "Reading train.txt");
  EXPECT_EQ(seen.back().message.english(), "Reading test.txt");
  for (std::size_t i = 0; i < seen.size(); ++i) {
    EXPECT_EQ(seen[i].total, total);
    if (i > 0) {
      EXPECT_GE(seen[i].done, seen[i - 1].done);
    }
  }
}

}  // namespace
}  // namespace hankki::test

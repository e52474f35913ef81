// SPDX-License-Identifier: GPL-3.0-or-later
// The forms in which other people's tables come.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/data/import.h"
#include "core/data/import_plan.h"
#include "tests/data/expect_error.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class ImportForms : public testing::Test {
 protected:
  Imported import(std::string_view text, const CsvColumns& columns, ImportOptions options = {}) {
    return import_csv(folder_.write("t.csv", text), columns, options, {});
  }
  Imported import_times(const std::vector<std::string>& times, TimeForm form = TimeForm::Guess) {
    std::string text = "u\ti\tt\n";
    for (std::size_t i = 0; i < times.size(); ++i)
      text += "1\t" + std::to_string(i) + "\t" + times[i] + "\n";
    return import(text, {"u", "i", "", "t"}, {.form = {.time = form}});
  }
  std::string fault(std::string_view text, const CsvColumns& columns, ImportOptions options = {}) {
    return error_of([&] { import(text, columns, options); });
  }

  TemporaryFolder folder_;
};

std::vector<std::string> notes_of(const Imported& imported) {
  std::vector<std::string> notes;
  for (const Message& note : imported.report.notes) notes.push_back(note.english());
  return notes;
}

std::vector<std::string> ids_of(const Dataset& dataset) {
  std::vector<std::string> ids;
  for (const Recipe& recipe : dataset.recipes()) ids.push_back(recipe.id);
  return ids;
}

std::vector<Time> times_of(const Imported& imported) {
  std::vector<Time> times;
  for (const auto& row : imported.dataset.interactions()) times.push_back(row.time);
  return times;
}

TEST_F(ImportForms, GuessesSeparatorsAndSaysSo) {
  struct Case {
    std::string mark, said;
  };
  for (const auto& [mark, said] : std::vector<Case>{{",", "commas"},
                                                    {"\t", "tabs"},
                                                    {";", "semicolons"},
                                                    {"|", "bars (|)"},
                                                    {"::", "double colons (::)"},
                                                    {" ", "blanks"}}) {
    for (const bool header : {true, false}) {
      std::string text = header ? "user" + mark + "item" + mark + "rating\n" : "";
      for (int user = 1; user < 4; ++user)
        for (int item = 1; item < 4; ++item)
          text += std::to_string(user) + mark + std::to_string(item) + mark + "3\n";
      const auto imported = import(
          text, header ? CsvColumns{"user", "item", "rating", ""} : CsvColumns{"1", "2", "3", ""});
      EXPECT_EQ(imported.dataset.interactions().size(), 9U) << mark;
      EXPECT_EQ(imported.dataset.interactions()[0].rating, 3) << mark;
      EXPECT_THAT(notes_of(imported),
                  Contains("columns separated by " + said +
                           (header ? "; the first line names them"
                                   : "; no header line, so that they go by their numbers")));
    }
  }
}

TEST_F(ImportForms, WhatIsSaidIsNotGuessed) {
  const std::string text = "a;b,c;d\nx;y,z;w\n";
  EXPECT_THAT(import(text, {"a", "d", "", ""}).dataset.users(), ElementsAre("x"));
  EXPECT_THAT(import(text, {"a;b", "c;d", "", ""}, {.form = {.separator = Separator::Comma}})
                  .dataset.users(),
              ElementsAre("x;y"));
}

TEST_F(ImportForms, AFirstLineThatLooksLikeDataIsData) {
  EXPECT_EQ(
      fault("1\t4\t2\n1\t1\t3\n", {"user", "item", "", ""}),
      "t.csv:1: there is no column \"user\"; the first line looks like data (1, 4, 2), so that "
      "columns go by their numbers, 1 to 3; name those, add a header line, or say that the "
      "first line is one");
  EXPECT_EQ(import("u1,i5\nu1,i6\nu2,i5\n", {"1", "2", "", ""}).dataset.interactions().size(), 3U)
      << "u1 stands in its column again";
  EXPECT_EQ(import("1,2\n1,3\n", {"1", "2", "", ""}, {.form = {.header = HeaderLine::Yes}})
                .dataset.interactions()
                .size(),
            1U);
  EXPECT_EQ(import("a,b\n1,3\n", {"1", "2", "", ""}, {.form = {.header = HeaderLine::No}})
                .dataset.interactions()
                .size(),
            2U);
  EXPECT_THAT(fault("user:item:rating\n1:2:3\n", {"user", "item", "", ""}),
              HasSubstr("known are commas, tabs, semicolons, bars, double colons and blanks"));
}

TEST_F(ImportForms, ANameOfTwoColumnsIsRefused) {
  const std::string text = "user,item,rating,rating\n1,2,1,5\n";
  EXPECT_EQ(fault(text, {"user", "item", "rating", ""}),
            "t.csv:1: \"rating\" is the name of columns 3, 4; give the number of one instead");
  EXPECT_EQ(import(text, {"user", "item", "4", ""}).dataset.interactions()[0].rating, 5);
  EXPECT_THAT(fault("a:token,a:float,b\n1,2,3\n", {"a", "b", "", ""}), HasSubstr("columns 1, 2"));
  EXPECT_THAT(fault(text, {"user", "user", "", ""}), HasSubstr("are one column"));
}

TEST_F(ImportForms, AHeaderThatComesAgainIsNoRow) {
  const auto imported = import("user,item\n1,2\n1,3\nuser,item\n2,3\n", {"user", "item", "", ""});
  EXPECT_EQ(imported.report.rows, 3);
  EXPECT_EQ(imported.report.lines, 5);
  EXPECT_THAT(imported.dataset.users(), ElementsAre("1", "2"));
  EXPECT_THAT(notes_of(imported),
              Contains("one line of t.csv names the columns again and is left out: line 4"));
  EXPECT_EQ(
      fault("user,item\n1,2\nitem,user\n2,3\n", {"user", "item", "", ""}),
      "t.csv:3: names the columns again in another order; import the parts of this file one by "
      "one");
}

TEST_F(ImportForms, IdsThatLookAlikeAreOne) {
  // A no-break space, a zero-width space, a byte order mark inside, and a letter in two parts.
  const auto imported = import(
      "user, item \n1, 10\n 1,10\n1 ,\xC2\xA0"
      "10\n2\xE2\x80\x8B,1\xEF\xBB\xBF"
      "0\n3,caf\xC3\xA9\n3,cafe\xCC\x81\n",
      {"user", "item", "", ""});
  EXPECT_THAT(imported.dataset.users(), ElementsAre("1", "2", "3"));
  EXPECT_THAT(ids_of(imported.dataset), ElementsAre("10", "caf\xC3\xA9"));
  EXPECT_THAT(
      notes_of(imported),
      Contains("7 ids had blanks at an end, invisible characters or decomposed letters; they "
               "are kept without"));
  EXPECT_THAT(fault("user,item\n \xE2\x80\x8B,1\n", {"user", "item", "", ""}),
              HasSubstr("user is missing"));
}

TEST_F(ImportForms, TimesSinceNineteenSeventyInTheirUnits) {
  constexpr Time kMoment = 1'700'000'000'123'456;
  const auto imported = import_times({"1700000000", "1700000000123", "1700000000123456",
                                      "1700000000123456789", "1700000000.5", "-5"});
  EXPECT_THAT(times_of(imported),
              ElementsAre(1'700'000'000 * kSecond, kMoment / 1000 * 1000, kMoment, kMoment,
                          1'700'000'000 * kSecond + kSecond / 2, -5 * kSecond));
  EXPECT_THAT(notes_of(imported), Contains(HasSubstr("times are of several sizes")));
  EXPECT_THAT(times_of(import_times({"5000"}, TimeForm::Milliseconds)), ElementsAre(5 * kSecond));
}

TEST_F(ImportForms, MillisecondsKeepTheirOrder) {
  const auto imported = import_times({"1700000000900", "1700000000500", "1700000000100"});
  EXPECT_THAT(assign_parts(imported.dataset, {.method = SplitRecipe::Method::LeaveLatestOut}),
              ElementsAre(Part::Test, Part::Validation, Part::Train));
  EXPECT_THAT(notes_of(imported), Contains("times are taken for milliseconds since 1970"));
}

TEST_F(ImportForms, DaysAsNumbersAreDaysAndItIsSaid) {
  const auto imported = import_times({"20140407", "", "20151231", "20140501.0"});
  EXPECT_EQ(times_of(imported)[0], *parse_date("2014-04-07"));
  EXPECT_EQ(times_of(imported)[1], kNoTime);
  EXPECT_EQ(times_of(imported)[3], *parse_date("2014-05-01"));
  EXPECT_EQ(imported.report.first_time, *parse_date("2014-04-07"));
  EXPECT_EQ(imported.report.last_time, *parse_date("2015-12-31"));
  EXPECT_THAT(notes_of(imported), Contains("times are taken for days like 20140407"));
  EXPECT_EQ(times_of(import_times({"20140407183005"}))[0], *parse_date("2014-04-07 18:30:05"));
  EXPECT_EQ(times_of(import_times({"201404071830"}))[0], *parse_date("2014-04-07 18:30"));
  // Once chosen, a number that is no such day is refused; chosen otherwise, it is a number.
  EXPECT_THAT(error_of([&] { import_times({"20141307"}, TimeForm::YearMonthDay); }),
              HasSubstr("is not a day like 20140407"));
  EXPECT_EQ(times_of(import_times({"20140407"}, TimeForm::Seconds))[0], 20'140'407 * kSecond);
}

TEST_F(ImportForms, OtherWaysOfWritingDaysAreChosen) {
  const Time wanted = *parse_date("2014-04-07");
  EXPECT_EQ(times_of(import_times({"41736"}, TimeForm::SpreadsheetDays))[0], wanted);
  EXPECT_EQ(times_of(import_times({"41736.5"}, TimeForm::SpreadsheetDays))[0], wanted + kDay / 2);
  EXPECT_EQ(times_of(import_times({"7.4.2014"}, TimeForm::DayMonthYear))[0], wanted);
  EXPECT_EQ(times_of(import_times({"07/04/2014 12:00"}, TimeForm::DayMonthYear))[0],
            wanted + kDay / 2);
  EXPECT_EQ(times_of(import_times({"4/7/2014"}, TimeForm::MonthDayYear))[0], wanted);
  EXPECT_THAT(error_of([&] { import_times({"13/7/2014"}, TimeForm::MonthDayYear); }),
              HasSubstr("is not a date like 12/31/2014"));
  EXPECT_THAT(error_of([&] { import_times({"7.4.2014"}); }),
              HasSubstr("time \"7.4.2014\" is not understood; known are dates like 2018-01-04"));
  // Not chosen, days of a spreadsheet are seconds, and the range says that something is wrong.
  const auto silent = import_times({"41736", "41740"});
  EXPECT_THAT(notes_of(silent), Contains("the dates run from 1970-01-01 to 1970-01-01; if that "
                                         "cannot be, choose how the times are written"));
}

TEST_F(ImportForms, OffsetsCount) {
  EXPECT_THAT(times_of(import_times({"2018-01-04T09:00:00+09:00", "2018-01-04 00:00:00"})),
              ElementsAre(*parse_date("2018-01-04"), *parse_date("2018-01-04")));
}

TEST_F(ImportForms, AMissingDateIsToldWithWhatStandsForIt) {
  const auto imported = import_times({"2022-01-01", "", "2020-01-01"});
  EXPECT_THAT(
      notes_of(imported),
      Contains("1 of 3 interactions have no date; each stands between those of its user that "
               "are beside it in the file"));
  EXPECT_THAT(notes_of(import_times({"", ""})),
              Contains("no interaction has a date; their order in the file stands for it"));
}

TEST_F(ImportForms, ASurveyReportsWhatAnImportWould) {
  const auto file =
      folder_.write("t.csv", "u,i,r,t\n1,2,3,20140407\n1, 3,x,20140408\n2,3,4,20150101\n");
  const CsvColumns columns{"u", "i", "r", "t"};
  const ImportOptions options{.max_refused = 0.5};
  const auto imported = import_csv(file, columns, options, {}).report;
  const auto survey = survey_csv(file, columns, options, {});
  EXPECT_EQ(survey.lines, 4);
  EXPECT_EQ(survey.rows, imported.rows);
  EXPECT_EQ(survey.refused, 1);
  EXPECT_EQ(survey.notes, imported.notes);
  EXPECT_EQ(survey.first_time, imported.first_time);
  EXPECT_EQ(survey.last_time, imported.last_time);
}

TEST_F(ImportForms, ASurveyOfAReadySplitReportsWhatItsImportWould) {
  const auto file = folder_.write("s.csv",
                                  "user,item,split,t,mood\n1,2,train,20140407,x\n"
                                  "1, 3,nowhere,20140408,x\n2,3,test,20150101,y\n");
  const ImportOptions options{.max_refused = 0.5};
  const auto imported = import_split(file, options, {}).report;
  const auto survey = survey_split(file, options, {});
  EXPECT_EQ(survey.lines, 4);
  EXPECT_EQ(survey.rows, imported.rows);
  EXPECT_EQ(survey.refused, 1);
  EXPECT_EQ(survey.notes, imported.notes);
  EXPECT_EQ(survey.first_time, imported.first_time);
  EXPECT_EQ(survey.last_time, imported.last_time);
}

TEST_F(ImportForms, LoneQuotesBetweenTabsLoseNoRow) {
  std::string text = "user\titem\trating\ttitle\n";
  for (int i = 1; i <= 30; ++i)
    text += "u" + std::to_string(i % 5) + "\tr" + std::to_string(i) + "\t3\t" +
            (i == 4   ? "\"Grandma said so"
             : i == 9 ? "the 6\" pan"
                      : "dish") +
            "\n";
  const auto imported = import(text, {"user", "item", "rating", ""});
  EXPECT_EQ(imported.dataset.interactions().size(), 30U);
  for (auto& letter : text)
    if (letter == '\t') letter = ',';
  const auto commas = import(text, {"user", "item", "rating", ""});
  EXPECT_EQ(commas.report.rows, 30);
  EXPECT_EQ(commas.report.refused, 1);
  EXPECT_EQ(commas.report.samples[0].line, 5);
}

TEST_F(ImportForms, ReadySplitsKeepTheirOtherColumnsOrSayWhichAreNotRead) {
  const auto file =
      folder_.write("s.csv",
                    "user,item,split,rating,timestamp,mood\n1,2,Train,4,1500000000,x\n"
                    "1,3,val,5,1500000100,y\n1,2,test,3,1500000200,z\n");
  const auto imported = import_split(file, {}, {});
  EXPECT_EQ(imported.dataset.interactions()[0], (Interaction{0, 0, 4, 1'500'000'000 * kSecond}));
  EXPECT_THAT(imported.parts, ElementsAre(Part::Train, Part::Validation, Part::Test));
  EXPECT_THAT(notes_of(imported), Contains("columns that are not read: mood"));
  EXPECT_THAT(notes_of(imported),
              Contains("one test row repeats a training pair and is left out of the split"));
}

TEST_F(ImportForms, RepeatedPairsOfReadyListsAreTold) {
  const auto train = folder_.write("train.txt", "0 1 2 2\n1 2\n1 3\n");
  const auto test = folder_.write("test.txt", "0 1 3\n");
  const auto notes = notes_of(import_lists(train, test, {}, {}));
  EXPECT_THAT(notes, Contains("one test row repeats a training pair and is left out of the split"));
  EXPECT_THAT(notes, Contains("one row repeats a pair of its own part and counts once"));
  EXPECT_THAT(notes, Contains(HasSubstr("one line of train.txt goes on with the list of a user")));
}

TEST_F(ImportForms, RowsOfATableAreNoLists) {
  const auto rows = folder_.write("rows.txt", "1 4 2\n1 1 3\n2 7 3\n");
  const auto lists = folder_.write("lists.txt", "1 4 2\n2 1 3\n3 7 3\n");
  EXPECT_THAT(error_of([&] { import_lists(rows, lists, {}, {}); }),
              HasSubstr("rows.txt: each line has 3 words, and 3 lines are of 2 users only"));
  EXPECT_THAT(error_of([&] { import_lists(lists, rows, {}, {}); }),
              HasSubstr("rows.txt: each line"));
  EXPECT_EQ(import_lists(lists, lists, {}, {}).dataset.interactions().size(), 12U);
}

TEST_F(ImportForms, PreviewsAndGuessesTablesWithoutAHeader) {
  const auto data = folder_.write(
      "u.data", "196\t242\t3\t881250949\n186\t302\t3\t891717742\n196\t377\t1\t878887116\n");
  const auto preview = preview_table(data);
  EXPECT_FALSE(preview.has_header);
  EXPECT_EQ(preview.separator, Separator::Tab);
  EXPECT_THAT(preview.header, ElementsAre("1", "2", "3", "4"));
  EXPECT_EQ(preview.rows.size(), 3U);
  const std::vector<std::filesystem::path> files{data};
  const auto plan = guess_plan(files);
  EXPECT_EQ(plan.kind, ImportKind::Csv);
  EXPECT_EQ(plan.columns.user, "1");
  EXPECT_EQ(plan.columns.item, "2");
  EXPECT_EQ(plan.columns.rating, "3");
  EXPECT_EQ(plan.columns.time, "4");
  EXPECT_EQ(run_import(plan, {}).dataset.interactions()[1].time, 891'717'742 * kSecond);
}

}  // namespace
}  // namespace hankki::test

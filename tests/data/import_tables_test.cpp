// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/data/import.h"
#include "tests/data/expect_error.h"
#include "tests/data/packing.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(ImportSplit, ReadsPartsByColumnName) {
  const TemporaryFolder folder;
  for (const std::string delimiter : {"\t", ","}) {
    std::string text;
    for (const auto& [user, item, split] :
         std::vector<std::array<std::string, 3>>{{"user", "item", "split"},
                                                 {"7", "616", "train"},
                                                 {"7", "182", "valid"},
                                                 {"9", "616", "validation"},
                                                 {"10", "5", "test"}})
      text += split + delimiter + user + delimiter + item + "\n";
    const auto imported = import_split(folder.write("a.seed1.tsv.xz", xz(text)), {}, {});
    EXPECT_EQ(imported.name, "a.seed1");
    EXPECT_THAT(imported.parts,
                ElementsAre(Part::Train, Part::Validation, Part::Validation, Part::Test));
    EXPECT_THAT(imported.dataset.users(), ElementsAre("7", "9", "10"));
    EXPECT_EQ(imported.dataset.recipes()[2].id, "616");
    EXPECT_EQ(imported.dataset.interactions()[0], (Interaction{0, 2, 1, kNoTime}));
  }
}

TEST(ImportSplit, RefusesUnknownParts) {
  const TemporaryFolder folder;
  const auto file = folder.write("s.tsv", "user\titem\tsplit\n1\t2\ttrain\n1\t3\ttraining set\n");
  EXPECT_THAT(error_of([&] { import_split(file, {.strict = true}, {}); }),
              HasSubstr("s.tsv:3: split \"training set\" is none of train, valid, test"));
  const auto imported = import_split(file, {.max_refused = 0.5}, {});
  EXPECT_EQ(imported.parts.size(), imported.dataset.interactions().size());
  EXPECT_THAT(error_of([&] { import_split(folder.write("t.tsv", "user\titem\n1\t2\n"), {}, {}); }),
              HasSubstr("no column \"split\""));
}

TEST(ImportLists, ReadsTrainAndTest) {
  const TemporaryFolder folder;
  const auto train = folder.write("toy/train.txt", "0 5 10 9\n1 5\r\n2\n");
  const auto test = folder.write("toy/test.txt", gzip("0 11\n\n1 \n"));
  const auto imported = import_lists(train, test, {}, {});
  EXPECT_EQ(imported.name, "toy");
  EXPECT_EQ(imported.report.rows, 5);
  EXPECT_THAT(imported.parts,
              ElementsAre(Part::Train, Part::Train, Part::Train, Part::Train, Part::Test));
  EXPECT_EQ(imported.dataset.users().size(), 2U);
  std::vector<std::string> items;
  for (const auto& recipe : imported.dataset.recipes()) items.push_back(recipe.id);
  EXPECT_THAT(items, ElementsAre("5", "9", "10", "11"));
}

TEST(ImportLists, RefusesLinesThatHoldWords) {
  const TemporaryFolder folder;
  const auto train = folder.write("train.txt", "0 5 6\n1 5 six\n");
  const auto test = folder.write("test.txt", "0 7\n");
  EXPECT_THAT(error_of([&] { import_lists(train, test, {.strict = true}, {}); }),
              HasSubstr("train.txt:2: \"six\" is not a number"));
  const auto imported = import_lists(train, test, {.max_refused = 0.5}, {});
  EXPECT_EQ(imported.report.refused, 1);
  EXPECT_EQ(imported.dataset.interactions().size(), 3U);
  const auto empty = folder.write("empty.txt", "0\n1\n");
  EXPECT_THAT(error_of([&] { import_lists(empty, test, {}, {}); }), HasSubstr("lists no items"));
}

TEST(ImportCsv, ReadsColumnsByName) {
  const TemporaryFolder folder;
  const auto file =
      folder.write("movies.csv", "movieId;when;userId;stars\n50;2001-02-03;u1;4.5\n51;;u2;-2\n");
  const auto imported = import_csv(file, {"userId", "movieId", "stars", "when"}, {}, {});
  EXPECT_EQ(imported.name, "movies");
  EXPECT_THAT(imported.dataset.interactions(),
              ElementsAre(Interaction{0, 0, 4.5F, *parse_date("2001-02-03")},
                          Interaction{1, 1, -2, kNoTime}));
}

TEST(ImportCsv, FindsRecboleColumnsWithAndWithoutTheirType) {
  const TemporaryFolder folder;
  const auto file = folder.write(
      "a.inter", "user_id:token\titem_id:token\trating:float\ttimestamp:float\n1\t2\t3\t100\n");
  const auto short_names = import_csv(file, {"user_id", "item_id", "rating", "timestamp"}, {}, {});
  const auto long_names = import_csv(
      file, {"user_id:token", "item_id:token", "rating:float", "timestamp:float"}, {}, {});
  EXPECT_THAT(short_names.dataset.interactions(), ElementsAre(Interaction{0, 0, 3, 100 * kSecond}));
  EXPECT_EQ(short_names.dataset.identity(), long_names.dataset.identity());
}

TEST(ImportCsv, ReadsSecondsMillisecondsAndDates) {
  const TemporaryFolder folder;
  const auto file = folder.write("t.csv",
                                 "u,i,t\n1,1,881250949\n1,2,881250949123\n1,3,881250949.7\n"
                                 "1,4,1997-12-04T15:55:49Z\n1,5,-5\n");
  const auto imported = import_csv(file, {"u", "i", "", "t"}, {}, {});
  std::vector<Time> times;
  for (const auto& row : imported.dataset.interactions()) times.push_back(row.time);
  EXPECT_THAT(times, ElementsAre(881250949 * kSecond, 881'250'949'123'000, 881'250'949'700'000,
                                 881250949 * kSecond, -5 * kSecond));
  EXPECT_EQ(imported.dataset.interactions()[0].rating, 1);
}

TEST(ImportCsv, RefusesBadValues) {
  const TemporaryFolder folder;
  const auto reason = [&](const std::string& row) {
    const auto file = folder.write("t.csv", "u,i,r,t\n" + row + "\n");
    return error_of([&] { import_csv(file, {"u", "i", "r", "t"}, {.strict = true}, {}); });
  };
  EXPECT_EQ(reason("1,2,nan,0"), "t.csv:2: rating \"nan\" is not a number");
  EXPECT_EQ(reason("1,2,1e300,0"), "t.csv:2: rating 1e300 is too large");
  EXPECT_THAT(reason("1,2,3,soon"),
              HasSubstr("t.csv:2: time \"soon\" is not understood; known are"));
  EXPECT_THAT(reason("1,2,3,1e20"), HasSubstr("t.csv:2: time \"1e20\" is not understood"));
  EXPECT_EQ(reason("1,,3,1"), "t.csv:2: i is missing");
  EXPECT_EQ(reason("1,2,3"), "t.csv:2: has 3 columns, the header has 4");
}

TEST(ImportCsv, NamesColumnsThatAreNotThere) {
  const TemporaryFolder folder;
  const auto file = folder.write("t.csv", "u,i\n1,2\n");
  EXPECT_EQ(error_of([&] {
              import_csv(file, {"u", "movie", "", ""}, {}, {});
            }),
            "t.csv:1: there is no column \"movie\"; the columns are u, i");
  EXPECT_THAT(error_of([&] {
                import_csv(file, {"u", "i", "stars", ""}, {}, {});
              }),
              HasSubstr("no column \"stars\""));
  EXPECT_THAT(error_of([&] {
                import_csv(file, {"u", "", "", ""}, {}, {});
              }),
              HasSubstr("name the column"));
}

}  // namespace
}  // namespace hankki::test

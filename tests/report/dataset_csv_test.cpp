// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/dataset_csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "core/base/error.h"
#include "core/data/import_plan.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

std::vector<std::string> texts_of(const std::vector<Message>& notes) {
  std::vector<std::string> texts;
  for (const Message& note : notes) texts.push_back(note.english());
  return texts;
}

Dataset two_recipes() {
  DatasetBuilder builder;
  const auto tag = builder.tags().intern("quick");
  const auto egg = builder.ingredients().intern("egg");
  const auto salt = builder.ingredients().intern("salt");
  builder.add_recipe({.id = "7",
                      .name = "=Egg, fried",
                      .steps = "heat\nfry",
                      .minutes = 5,
                      .nutrition = Nutrition{.calories = 90.5F},
                      .tags = {tag},
                      .ingredients = {egg, salt}});
  builder.add_interaction("u", "7", 4, *parse_date("2020-02-03"));
  builder.add_interaction("u", "8", 0, kNoTime);
  return builder.build();
}

TEST(DatasetCsv, WritesRecipesInTheGivenOrder) {
  const Dataset data = two_recipes();
  const std::vector<std::uint32_t> rows{1, 0};
  const auto csv = recipes_csv(data, compute_statistics(data, {}), rows, {});
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFid,name,ratings,mean_rating,minutes,calories"));
  EXPECT_NE(csv.find("\r\n8,,1,,,,"), std::string::npos) << csv;
  EXPECT_NE(
      csv.find("\r\n7,\"'=Egg, fried\",1,4,5,90.5,0,0,0,0,0,0,quick,\"egg, salt\",\"heat\nfry\""),
      std::string::npos)
      << csv;
}

TEST(DatasetCsv, WritesInteractions) {
  const std::vector<std::uint32_t> rows{0, 1};
  EXPECT_EQ(interactions_csv(two_recipes(), rows, {}),
            "\xEF\xBB\xBFuser,recipe,name,rating,date\r\n"
            "u,7,\"'=Egg, fried\",4,2020-02-03\r\n"
            "u,8,,,\r\n");
}

TEST(DatasetCsv, InteractionsComeBackWithTheirTimes) {
  DatasetBuilder builder;
  const char* times[] = {"2020-02-03", "2020-02-03 18:30:05", "2020-02-03 18:30:05.25",
                         "2020-02-03 00:00:00.000001", "1969-12-31 23:59:59.999999"};
  for (const char* time : times) builder.add_interaction("u", time, 3.5F, *parse_date(time));
  builder.add_interaction("u", "undated", 2, kNoTime);
  const Dataset data = builder.build();
  std::vector<std::uint32_t> rows(data.interactions().size());
  std::iota(rows.begin(), rows.end(), 0U);
  const TemporaryFolder folder;
  const auto file = folder.write("interactions.csv", interactions_csv(data, rows, {}));
  const CsvColumns columns{.user = "user", .item = "recipe", .rating = "rating", .time = "date"};
  EXPECT_EQ(import_csv(file, columns, {}, {}).dataset.identity(), data.identity());
}

/// What comes back where the window's guess of the columns is taken as it is.
Imported exported_and_imported(const Dataset& data) {
  std::vector<std::uint32_t> rows(data.interactions().size());
  std::iota(rows.begin(), rows.end(), 0U);
  const TemporaryFolder folder;
  const auto file = folder.write("interactions.csv", interactions_csv(data, rows, {}));
  const std::vector<std::string> header{"user", "recipe", "name", "rating", "date"};
  return import_csv(file, guess_columns(header), {}, {});
}

TEST(DatasetCsv, InteractionsComeBackWithoutStars) {
  DatasetBuilder some;
  some.add_interaction("u", "a", 4, kNoTime);
  some.add_interaction("u", "b", 0, *parse_date("2020-02-03"));
  some.add_interaction("v", "a", 0.5F, kNoTime);
  some.add_interaction("v", "b", 0, kNoTime);
  const Dataset data = some.build();
  const Imported imported = exported_and_imported(data);
  EXPECT_EQ(imported.dataset.identity(), data.identity());
  EXPECT_EQ(imported.report.refused, 0);
  EXPECT_THAT(texts_of(imported.report.notes),
              testing::Contains("2 rows have no rating; they are kept as ones without stars"));

  DatasetBuilder none;
  none.add_interaction("u", "a", 0, kNoTime);
  none.add_interaction("v", "b", 0, kNoTime);
  const Dataset uses = none.build();
  EXPECT_EQ(exported_and_imported(uses).dataset.identity(), uses.identity());
}

TEST(DatasetCsv, InteractionsComeBackWhateverTheirIdsAre) {
  DatasetBuilder builder;
  for (const char* id :
       {"=1+1", "-5", "+7", "@home", "'quoted'", "'=x", "''-2", "a,b", "say \"hi\"", "a;b", "a\nb",
        "\xEA\xB9\x80\xEC\xB9\x98", "007", "1e3", "TRUE"}) {
    builder.add_interaction(id, "item", 3, kNoTime);
    builder.add_interaction("user", id, 2.5F, kNoTime);
  }
  const Dataset data = builder.build();
  const Imported imported = exported_and_imported(data);
  EXPECT_EQ(imported.dataset.users(), data.users());
  EXPECT_EQ(imported.dataset.identity(), data.identity());
  EXPECT_EQ(imported.report.refused, 0);
}

TEST(DatasetCsv, WritesRefusedRows) {
  const std::vector<RefusedRow> rows{
      {"a.csv", 3, Message::verbatim("rating \"x\" is not a number")}};
  EXPECT_EQ(refused_csv(rows),
            "\xEF\xBB\xBF"
            "file,line,reason\r\na.csv,3,\"rating \"\"x\"\" is not a number\"\r\n");
}

TEST(DatasetCsv, StopsWhenCancelled) {
  const CancelToken token;
  token.cancel();
  const std::vector<std::uint32_t> rows{0};
  EXPECT_THROW(interactions_csv(two_recipes(), rows, JobContext(token)), Cancelled);
}

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/data/import.h"
#include "tests/data/expect_error.h"
#include "tests/data/packing.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

auto Says(const auto& sentence) { return testing::Property(&Message::english, sentence); }

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto* kRecipeFile =
    "name,id,minutes,contributor_id,submitted,tags,nutrition,n_steps,steps,description,"
    "ingredients,n_ingredients\n"
    "arriba   baked squash,137739,55,47892,2005-09-16,\"['60-minutes-or-less', \"\"mom's\"\"]\","
    "\"[51.5, 0.0, 13.0, 0.0, 2.0, 0.0, 4.0]\",3,"
    "\"['don\\'t \"\"rush\"\"', \"\"it's\\nhot\"\", 'serve', '']\",\"autumn is my\r\nfavorite\","
    "\"['winter squash', 'mexican seasoning']\",2\r\n"
    ",31490,2147483647,,,[],,0,[],,[],0\n";

constexpr auto* kReviewFile =
    "user_id,recipe_id,date,rating,review\n"
    "38094,31490,2003-02-17,4,\"Great \"\"stew\"\",\nwith a line break\"\n"
    "1293707,40893,2011-12-21,5,unknown recipe\n"
    "8937,137739,,0,\n";

struct Files {
  TemporaryFolder folder;
  std::filesystem::path recipes, reviews;
  Files(std::string_view recipe_text, std::string_view review_text)
      : recipes(folder.write("RAW_recipes.csv", recipe_text)),
        reviews(folder.write("RAW_interactions.csv", review_text)) {}
  Imported import(const ImportOptions& options = {}, const JobContext& job = {}) const {
    return import_foodcom(recipes, reviews, options, job);
  }
};

TEST(ImportFoodcom, ReadsEveryColumnOfARecipe) {
  const auto imported = Files(kRecipeFile, kReviewFile).import();
  const Dataset& dataset = imported.dataset;
  const Recipe& squash = dataset.recipes()[*dataset.find_recipe("137739")];
  EXPECT_EQ(squash.name, "arriba   baked squash");
  EXPECT_EQ(squash.minutes, 55);
  EXPECT_EQ(squash.contributor, "47892");
  EXPECT_EQ(squash.submitted, "2005-09-16");
  EXPECT_EQ(squash.description, "autumn is my\r\nfavorite");
  EXPECT_THAT(squash.step_list(), ElementsAre("don't \"rush\"", "it's hot", "serve"));
  EXPECT_EQ(squash.nutrition, (Nutrition{51.5F, 0, 13, 0, 2, 0, 4}));
  EXPECT_FALSE(squash.stub);
  ASSERT_EQ(squash.tags.size(), 2U);
  EXPECT_EQ(dataset.tags().term(squash.tags[1]), "mom's");
  ASSERT_EQ(squash.ingredients.size(), 2U);
  EXPECT_EQ(dataset.ingredients().term(squash.ingredients[0]), "winter squash");
}

TEST(ImportFoodcom, AllowsKnownDirt) {
  const auto imported = Files(kRecipeFile, kReviewFile).import();
  const Dataset& dataset = imported.dataset;
  const Recipe& nameless = dataset.recipes()[*dataset.find_recipe("31490")];
  EXPECT_EQ(nameless.name, "");
  EXPECT_EQ(nameless.minutes, 2147483647);
  EXPECT_EQ(nameless.nutrition, std::nullopt);
  EXPECT_EQ(nameless.steps, "");
  EXPECT_THAT(nameless.tags, IsEmpty());
}

TEST(ImportFoodcom, KeepsReviewsOfUnknownRecipesWithACountedStub) {
  const auto imported = Files(kRecipeFile, kReviewFile).import();
  EXPECT_EQ(imported.report.rows, 5);
  EXPECT_EQ(imported.report.refused, 0);
  EXPECT_EQ(imported.report.stub_recipes, 1);
  EXPECT_THAT(imported.report.notes,
              testing::Contains(
                  Says(HasSubstr("one interaction names a recipe that the recipe file lacks"))));
  EXPECT_THAT(imported.report.notes,
              testing::Contains(Says(HasSubstr("1 of 3 interactions have no date"))));
  const Dataset& dataset = imported.dataset;
  EXPECT_TRUE(dataset.recipes()[*dataset.find_recipe("40893")].stub);
  ASSERT_EQ(dataset.interactions().size(), 3U);
  const Interaction& first = dataset.interactions()[0];
  EXPECT_EQ(dataset.users()[first.user], "38094");
  EXPECT_EQ(first.rating, 4);
  EXPECT_EQ(first.time, parse_date("2003-02-17"));
  EXPECT_EQ(dataset.interactions()[2].time, kNoTime);
  EXPECT_TRUE(imported.parts.empty());
}

TEST(ImportFoodcom, GzipAndXzGiveTheSameData) {
  const auto plain = Files(kRecipeFile, kReviewFile).import().dataset.identity();
  EXPECT_EQ(Files(gzip(kRecipeFile), xz(kReviewFile)).import().dataset.identity(), plain);
  EXPECT_EQ(Files(xz(kRecipeFile), gzip(kReviewFile)).import().dataset.identity(), plain);
}

TEST(ImportFoodcom, InteractionsMayBeLeftOut) {
  const Files files(kRecipeFile, kReviewFile);
  const auto imported = import_foodcom(files.recipes, std::nullopt, {}, {});
  EXPECT_EQ(imported.dataset.recipes().size(), 2U);
  EXPECT_TRUE(imported.dataset.interactions().empty());
}

TEST(ImportFoodcom, FindsColumnsInAnyOrderAndReadsThePublishedSplit) {
  const auto imported =
      Files("id,steps,name\n7,\"['boil']\",Egg\n",
            "u,i,rating,date,recipe_id,user_id\n5,177317,4.0,2005-02-15,7,76535\n")
          .import();
  EXPECT_EQ(imported.dataset.recipes()[0].steps, "boil");
  EXPECT_EQ(imported.dataset.users()[0], "76535");
  EXPECT_EQ(imported.dataset.interactions()[0].rating, 4);
  EXPECT_THAT(imported.report.notes,
              testing::Contains(Says("RAW_recipes.csv has no column minutes; it stays empty")));
}

TEST(ImportFoodcom, NamesAMissingColumn) {
  EXPECT_THAT(error_of([] { Files("name,minutes\nx,1\n", kReviewFile).import(); }),
              HasSubstr("RAW_recipes.csv:1: there is no column \"id\"; the columns are name, "
                        "minutes"));
  EXPECT_THAT(error_of([] { Files(kRecipeFile, "user_id,rating\n1,2\n").import(); }),
              HasSubstr("RAW_interactions.csv:1: there is no column \"recipe_id\""));
}

TEST(ImportFoodcom, KeepsTheFirstOfRecipesWithOneId) {
  const auto imported = Files("name,id\nfirst,1\nsecond,2\nthird,1\n", kReviewFile).import();
  EXPECT_EQ(imported.report.duplicate_recipes, 1);
  EXPECT_EQ(imported.report.refused, 0);
  EXPECT_EQ(imported.dataset.recipes()[0].name, "first");
}

TEST(ImportFoodcom, RefusesBadValuesWithAReason) {
  const std::string header = "name,id,minutes,nutrition,tags\n";
  const auto reason = [&](const std::string& row) {
    const auto text =
        error_of([&] { Files(header + row + "\n", kReviewFile).import({.strict = true}); });
    return text.substr(text.find(':') + 1);
  };
  EXPECT_EQ(reason("x,,5,,"), "2: id is missing");
  EXPECT_EQ(reason("x,1,soon,,"), "2: minutes \"soon\" is not a number");
  EXPECT_EQ(reason("x,1,-1,,"), "2: minutes -1 is not a whole number from 0 to 2147483647");
  EXPECT_EQ(reason("x,1,2147483648,,"),
            "2: minutes 2147483648 is not a whole number from 0 to 2147483647");
  EXPECT_EQ(reason("x,1,5,\"[1, 2]\","), "2: nutrition is not a list of seven numbers");
  EXPECT_EQ(reason("x,1,5,,\"['a'\""), "2: tags is not a list like ['a', 'b']");
  EXPECT_EQ(reason("x,1,5,"), "2: has 4 columns, the header has 5");
  EXPECT_EQ(reason("\"x\"y,1,5,,"), "2: has text behind a closing quote");
}

TEST(ImportFoodcom, RefusesRatingsThatAreNoRatings) {
  for (const auto* rating : {"nan", "NaN", "inf", "-1", "5.5", "abc", "", "4 stars", "1e999"})
    EXPECT_THAT(error_of([&] {
                  Files(kRecipeFile, "user_id,recipe_id,date,rating\n1,2,2001-01-01," +
                                         std::string(rating) + "\n")
                      .import({.strict = true});
                }),
                HasSubstr("RAW_interactions.csv:2: rating"))
        << rating;
}

TEST(ImportFoodcom, SuggestsTheFoldersNameForGenericFiles) {
  const TemporaryFolder folder;
  const auto file = folder.write("my-data/RAW_recipes.csv", kRecipeFile);
  EXPECT_EQ(import_foodcom(file, std::nullopt, {}, {}).name, "my-data");
  const auto named = folder.write("kitchen.v2.csv.gz", kRecipeFile);
  EXPECT_EQ(import_foodcom(named, std::nullopt, {}, {}).name, "kitchen.v2");
}

TEST(ImportFoodcom, IdentityDoesNotDependOnTheOrderOfDatedRows) {
  const std::string header = "user_id,recipe_id,date,rating\n";
  const std::vector<std::string> rows = {"1,137739,2001-01-01,5\n", "1,137739,2001-01-02,4\n",
                                         "2,31490,2001-01-01,3\n", "3,137739,2004-01-01,0\n"};
  const auto identity = [&](std::vector<int> order) {
    std::string text = header;
    for (const int row : order) text += rows[static_cast<std::size_t>(row)];
    return Files(kRecipeFile, text).import().dataset.identity();
  };
  EXPECT_EQ(identity({0, 1, 2, 3}), identity({3, 1, 2, 0}));
  EXPECT_NE(identity({0, 1, 2, 3}), identity({0, 1, 2}));
}

}  // namespace
}  // namespace hankki::test

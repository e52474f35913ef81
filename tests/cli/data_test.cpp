// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <filesystem>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

using Data = Cli;

constexpr const char* kRecipes =
    "name,id,minutes,contributor_id,submitted,tags,nutrition,n_steps,steps,description,"
    "ingredients,n_ingredients\n"
    "kimchi stew,10,30,7,2008-11-19,\"['korean', 'soup']\","
    "\"[210.0, 12.0, 3.0, 40.0, 20.0, 8.0, 5.0]\",2,\"['chop', \"\"don't burn\"\"]\",hot,"
    "\"['kimchi', 'pork']\",2\n"
    "pancakes,20,15,7,2009-01-02,['baking'],\"[300.0, 5.0, 20.0, 6.0, 9.0, 4.0, 15.0]\",1,"
    "['mix'],,['flour'],1\n";

constexpr const char* kInteractions =
    "user_id,recipe_id,date,rating,review\n"
    "1,10,2010-01-01,5,\"good,\nreally\"\n"
    "1,20,2010-01-02,4,\n"
    "2,10,2010-01-03,0,no stars\n"
    "2,99,2010-01-04,3,a recipe that nobody listed\n";

TEST_F(Data, ImportsFoodcom) {
  const std::string recipes = write("RAW_recipes.csv", kRecipes);
  const std::string interactions = write("RAW_interactions.csv", kInteractions);
  const Json json = work_json({"import", "foodcom", "--recipes", recipes, "--interactions",
                               interactions, "--name", "Mine"});
  EXPECT_EQ(json["data"], 1);
  EXPECT_EQ(json["name"], "Mine");
  EXPECT_EQ(json["source"], "foodcom");
  EXPECT_EQ(json["users"], 2);
  EXPECT_EQ(json["recipes"], 3);
  EXPECT_EQ(json["interactions"], 4);
  EXPECT_EQ(json["import"]["stub_recipes"], 1);
  EXPECT_EQ(json["import"]["refused"], 0);
  EXPECT_TRUE(json["split"].is_null());
}

TEST_F(Data, ImportsRecipesAlone) {
  const Json json =
      work_json({"import", "foodcom", "--recipes", write("RAW_recipes.csv", kRecipes)});
  EXPECT_EQ(json["recipes"], 2);
  EXPECT_EQ(json["interactions"], 0);
}

TEST_F(Data, AReadySplitIsStoredWithItsData) {
  const Json json =
      work_json({"import", "split", "--file", write("tastes.tsv", two_tastes_split())});
  EXPECT_EQ(json["users"], 60);
  EXPECT_EQ(json["recipes"], 40);
  ASSERT_EQ(json["split"], 1);
  const Json split = work_json({"info"})["splits"].at(0);
  EXPECT_EQ(split["method"], "imported");
  EXPECT_EQ(split["train"], 480);
  EXPECT_EQ(split["validation"], 60);
  EXPECT_EQ(split["test"], 60);
}

TEST_F(Data, FilesAndFoldersMayHaveKoreanNames) {
  const std::string recipes = write("요리 책/조리법.csv", kRecipes);
  const std::string workspace = path("한끼/작업");
  const Outcome imported =
      cli({"import", "foodcom", "--recipes", recipes, "--workspace", workspace, "--json"});
  ASSERT_EQ(imported.status, 0) << imported.err;
  EXPECT_EQ(parse_document(imported)["name"], "조리법");
  EXPECT_EQ(parse_document(cli({"info", "--workspace", workspace, "--json"}))["workspace"],
            workspace);
  EXPECT_TRUE(fs::exists(workspace + "/workspace.db"));
  const Outcome missing = cli({"import", "foodcom", "--recipes", path("없는.csv")});
  EXPECT_EQ(missing.status, 2);
  EXPECT_THAT(missing.err, HasSubstr("없는.csv"));
}

TEST_F(Data, ImportsAdjacencyListsWithTheirSplit) {
  const Json json = work_json({"import", "lists", "--train", write("train.txt", "0 1 2\n1 2 3\n"),
                               "--test", write("test.txt", "0 3\n1 1\n")});
  EXPECT_EQ(json["users"], 2);
  EXPECT_EQ(json["recipes"], 3);
  const Json split = work_json({"info"})["splits"].at(0);
  EXPECT_EQ(split["split"], json["split"]);
  EXPECT_EQ(split["train"], 4);
  EXPECT_EQ(split["validation"], 0);
  EXPECT_EQ(split["test"], 2);
}

TEST_F(Data, ImportsCsvByTheNamesOfColumns) {
  const std::string file = write(
      "ratings.csv", "movieId,timestamp,userId,rating\n7,1000000000,a,4.5\n8,1000000100,a,3\n");
  const Json json = work_json({"import", "csv", "--file", file, "--user", "userId", "--item",
                               "movieId", "--rating", "rating", "--time", "timestamp"});
  EXPECT_EQ(json["users"], 1);
  EXPECT_EQ(json["interactions"], 2);
  EXPECT_EQ(json["has_times"], true);
}

TEST_F(Data, AStrictImportNamesFileLineAndFault) {
  const std::string file = write("ratings.csv", "u,i,r\n1,2,5\n1,3,abc\n");
  const Outcome outcome = work({"import", "csv", "--file", file, "--user", "u", "--item", "i",
                                "--rating", "r", "--strict", "--json"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "") << "with --json too, errors are on stderr alone";
  EXPECT_THAT(outcome.err, testing::StartsWith("error: "));
  EXPECT_THAT(outcome.err, HasSubstr("ratings.csv:3: rating \"abc\" is not a number"));
  EXPECT_FALSE(fs::exists(workspace())) << "a failed import leaves no workspace";
}

TEST_F(Data, RefusedRowsAreCountedAndShown) {
  std::string rows = "u,i,r\n";
  for (int i = 0; i < 40; ++i) rows += fmt::format("1,{},5\n", i);
  rows += "2,1,abc\n";
  const std::string file = write("ratings.csv", rows);
  const Words words{"import", "csv", "--file", file, "--user", "u", "--item", "i", "--rating", "r"};
  const Json json = work_json(words);
  EXPECT_EQ(json["import"]["refused"], 1);
  EXPECT_EQ(json["import"]["refused_samples"].at(0)["line"], 42);
  EXPECT_THAT(work(words).out, HasSubstr(":42: rating \"abc\""));
}

TEST_F(Data, WhatCannotBeReadIsStatus2) {
  for (const Words& words : std::vector<Words>{
           {"import", "split", "--file", path("missing.tsv")},
           {"import", "split", "--file", write("empty.tsv", "")},
           {"import", "split", "--file", write("other.tsv", "a\tb\n1\t2\n")},
           {"import", "lists", "--train", path("no"), "--test", path("no")},
           {"import", "csv", "--file", write("x.csv", "u,i\n1,2\n"), "--user", "u", "--item", "z"},
           {"import", "foodcom", "--recipes", write("r.csv", "name\nsoup\n")}}) {
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2) << testing::PrintToString(words);
    EXPECT_THAT(outcome.err, testing::StartsWith("error: "));
  }
}

class Cleaning : public Cli {
 protected:
  /// Ratings 1 to 5 of users 0..9 for items 0..9, one duplicate, one without a rating.
  void import_ratings() {
    std::string rows = "u,i,r,t\n";
    for (int user = 0; user < 10; ++user) {
      for (int item = 0; item < 10; ++item) {
        rows += fmt::format("{},{},{},{}\n", user, item, 1 + (user + item) % 5, 1000 + item);
      }
    }
    rows += "0,0,5,2000\n10,0,0,1000\n";
    const std::string file = write("ratings.csv", rows);
    ASSERT_EQ(work({"import", "csv", "--file", file, "--user", "u", "--item", "i", "--rating", "r",
                    "--time", "t"})
                  .status,
              0);
  }
};

TEST_F(Cleaning, MakesANewDataSetAndSaysWhatEachStepRemoved) {
  import_ratings();
  const Json json = work_json({"clean", "--min-rating", "4", "--k-core", "2"});
  EXPECT_EQ(json["data"], 2);
  EXPECT_EQ(json["derived_from"], 1);
  EXPECT_EQ(json["interactions"], 41);  // 40 of the grid, and user 0's second rating of item 0
  std::int64_t removed = 0;
  for (const Json& step : json["steps"]) removed += step["removed"].get<std::int64_t>();
  EXPECT_EQ(removed, 102 - 41);
  EXPECT_EQ(work_json({"info"})["datasets"].at(0)["interactions"], 102) << "the old one stays";
}

TEST_F(Cleaning, NoRatingIsDroppedByMinRatingAndKeptByBinarise) {
  import_ratings();
  EXPECT_EQ(work_json({"clean", "--data", "1", "--min-rating", "1"})["users"], 10);
  EXPECT_EQ(work_json({"clean", "--data", "1", "--binarise", "all"})["users"], 11);
}

TEST_F(Cleaning, DuplicatesAreKeptOnRequest) {
  import_ratings();
  EXPECT_EQ(work_json({"clean", "--data", "1"})["interactions"], 101);
  EXPECT_EQ(work_json({"clean", "--data", "1", "--keep-duplicates"})["interactions"], 102);
}

TEST_F(Cleaning, NothingLeftIsAnErrorAndStoresNothing) {
  import_ratings();
  EXPECT_EQ(work({"clean", "--k-core", "1000"}).status, 2);
  EXPECT_EQ(work({"clean", "--data", "77"}).status, 2);
  EXPECT_EQ(work_json({"info"})["datasets"].size(), 1u);
}

TEST_F(Cleaning, SplitsByEachMethodAndWarnsOfRandomOnesOnDatedData) {
  import_ratings();
  const Json ratio =
      work_json({"split", "--method", "ratio", "--ratios", "0.8,0.1,0.1", "--seed", "2020"});
  EXPECT_EQ(ratio["split"], 1);
  EXPECT_EQ(ratio["method"], "ratio");
  EXPECT_TRUE(ratio["warning"].is_string());
  const std::int64_t total = ratio["train"].get<std::int64_t>() +
                             ratio["validation"].get<std::int64_t>() +
                             ratio["test"].get<std::int64_t>();
  EXPECT_EQ(total, 101) << "the repeated pair counts once";
  for (const char* method : {"leave-one-out", "leave-latest-out", "global-time"}) {
    EXPECT_EQ(work_json({"split", "--method", method})["method"], method);
  }
  EXPECT_TRUE(work_json({"split", "--method", "global-time"})["warning"].is_null());
}

TEST_F(Cleaning, ATimeSplitWithoutDatesIsRefused) {
  import_two_tastes();
  const Outcome outcome = work({"split", "--method", "global-time"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, testing::StartsWith("error: "));
}

TEST_F(Data, GeneratesWhatImportReads) {
  const Outcome sparse =
      cli({"generate", "--scale", "200x100x3000", "--out", path("sparse"), "--json"});
  ASSERT_EQ(sparse.status, 0) << sparse.err;
  const std::string file = parse_document(sparse)["files"].at(0)["file"];
  const Json imported = work_json(
      {"import", "csv", "--file", file, "--user", "user", "--item", "item", "--rating", "rating"});
  EXPECT_EQ(imported["import"]["refused"], 0);
  EXPECT_NEAR(imported["interactions"].get<double>(), 3000, 300);

  ASSERT_EQ(cli({"generate", "--scale", "foodcom:300x900", "--out", path("native")}).status, 0);
  const Json native = work_json({"import", "foodcom", "--recipes", path("native/RAW_recipes.csv"),
                                 "--interactions", path("native/RAW_interactions.csv")});
  EXPECT_EQ(native["recipes"].get<int>() - native["import"]["stub_recipes"].get<int>(), 300);
  EXPECT_EQ(native["interactions"], 900);
}

TEST_F(Data, TheSameSeedGeneratesTheSameBytes) {
  const auto generate = [&](const char* folder, const char* seed) {
    EXPECT_EQ(
        cli({"generate", "--scale", "50x40x300", "--seed", seed, "--out", path(folder)}).status, 0);
    return contents(path(folder) + "/interactions.csv");
  };
  const std::string first = generate("a", "1");
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(first, generate("b", "1"));
  EXPECT_NE(first, generate("c", "2"));
}

}  // namespace
}  // namespace hankki::test

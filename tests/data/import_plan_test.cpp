// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/data/sibling_file.h"
#include "tests/data/expect_error.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Paths = std::vector<std::filesystem::path>;

class ImportPlanTest : public testing::Test {
 protected:
  std::filesystem::path write(std::string_view name, std::string_view text) {
    return folder.write(name, text);
  }
  TemporaryFolder folder;
};

TEST_F(ImportPlanTest, FindsTheOtherFileOfAPairInTheFolder) {
  const auto recipes = write("RAW_recipes.csv.xz", ""), train = write("Train.txt", "");
  EXPECT_EQ(sibling_file(recipes), std::nullopt);
  const auto interactions = write("RAW_interactions.csv", ""), test = write("test.txt.gz", "");
  write("interactions.csv", "");
  EXPECT_EQ(sibling_file(recipes), interactions);
  EXPECT_EQ(sibling_file(interactions), recipes);
  EXPECT_EQ(sibling_file(train), test);
  EXPECT_EQ(sibling_file(test), train);
  EXPECT_EQ(sibling_file(folder.path() / "nowhere" / "train.txt"), std::nullopt);
  EXPECT_EQ(sibling_file(write("ratings.csv", "")), std::nullopt);
}

TEST_F(ImportPlanTest, GuessesColumnsFromTheirNames) {
  const std::vector<std::string> movielens{"userId", "movieId", "rating", "timestamp"};
  const auto a = guess_columns(movielens);
  EXPECT_EQ(a.user, "userId");
  EXPECT_EQ(a.item, "movieId");
  EXPECT_EQ(a.rating, "rating");
  EXPECT_EQ(a.time, "timestamp");
  const std::vector<std::string> recbole{"user_id:token", "item_id:token", "timestamp:float"};
  const auto b = guess_columns(recbole);
  EXPECT_EQ(b.user, "user_id:token");
  EXPECT_EQ(b.item, "item_id:token");
  EXPECT_EQ(b.rating, "");
  const std::vector<std::string> unknown{"x", "y"};
  EXPECT_EQ(guess_columns(unknown).user, "");
}

TEST_F(ImportPlanTest, GuessesTheKindFromTheHeader) {
  const auto recipes =
      write("a.csv", "name,id,minutes,tags,steps,ingredients\nSoup,1,5,[],[],[]\n");
  const auto reviews = write("b.csv", "user_id,recipe_id,date,rating,review\n1,1,2008-11-19,5,x\n");
  const auto split = write("s.tsv", "user\titem\tsplit\n1\t2\ttrain\n");
  const auto table = write("t.csv", "userId;movieId;stars\n1;2;3\n");
  const auto train = write("train.txt", "0 1 2 3\n1 4\n");
  const auto test = write("test.txt", "0 7\n");

  EXPECT_EQ(guess_plan(Paths{recipes}).kind, ImportKind::Foodcom);
  const auto both = guess_plan(Paths{reviews, recipes});
  EXPECT_EQ(both.kind, ImportKind::Foodcom);
  EXPECT_EQ(both.first, recipes);
  EXPECT_EQ(both.second, reviews);
  EXPECT_EQ(guess_plan(Paths{split}).kind, ImportKind::Split);
  const auto lists = guess_plan(Paths{test, train});
  EXPECT_EQ(lists.kind, ImportKind::Lists);
  EXPECT_EQ(lists.first, train);
  EXPECT_EQ(lists.second, test);
  const auto plain = guess_plan(Paths{table});
  EXPECT_EQ(plain.kind, ImportKind::Csv);
  EXPECT_EQ(plain.columns.item, "movieId");
  const auto reviews_alone = guess_plan(Paths{reviews});
  EXPECT_EQ(reviews_alone.kind, ImportKind::Csv);
  EXPECT_EQ(reviews_alone.columns.item, "recipe_id");
}

TEST_F(ImportPlanTest, SaysWhenFilesDoNotBelongTogether) {
  const auto split = write("s.tsv", "user\titem\tsplit\n1\t2\ttrain\n");
  const auto table = write("t.csv", "userId;movieId;stars\n1;2;3\n");
  EXPECT_THAT(error_of([&] { guess_plan(Paths{split, table}); }), HasSubstr("do not belong"));
  EXPECT_THAT(error_of([&] { guess_plan(Paths{}); }), HasSubstr("choose one"));
  EXPECT_THAT(error_of([&] { guess_plan(Paths{folder.path() / "gone.csv"}); }),
              HasSubstr("gone.csv"));
}

TEST_F(ImportPlanTest, PreviewsTheFirstRowsWithLongTextsCut) {
  const auto file =
      write("p.csv", "a,b\n1,\"" + std::string(500, 'x') + "\"\n2,y\n3,z\n4,broken,row\n");
  const auto preview = preview_table(file, 2);
  EXPECT_THAT(preview.header, ElementsAre("a", "b"));
  ASSERT_EQ(preview.rows.size(), 2U);
  EXPECT_LT(preview.rows[0][1].size(), 130U);
  EXPECT_THAT(preview.rows[1], ElementsAre("2", "y"));
  EXPECT_THAT(error_of([&] { preview_table(write("e.csv", "")); }), HasSubstr("empty"));
}

TEST_F(ImportPlanTest, PreviewsLists) {
  const auto preview = preview_lists(write("train.txt", "0 1  2\n5\n"));
  ASSERT_EQ(preview.rows.size(), 2U);
  EXPECT_THAT(preview.rows[0], ElementsAre("0", "1", "2"));
}

TEST_F(ImportPlanTest, RunsAPlanAndAsksForWhatIsMissing) {
  const auto table = write("t.csv", "userId,movieId,stars\n1,2,3\n1,3,4\n");
  ImportPlan plan{.kind = ImportKind::Csv, .first = table};
  EXPECT_THAT(error_of([&] { run_import(plan, {}); }), HasSubstr("columns"));
  plan.columns = {.user = "userId", .item = "movieId", .rating = "stars"};
  EXPECT_EQ(run_import(plan, {}).dataset.interactions().size(), 2U);
  const ImportPlan lists{.kind = ImportKind::Lists, .first = table};
  EXPECT_THAT(error_of([&] { run_import(lists, {}); }), HasSubstr("test lists"));
}

}  // namespace
}  // namespace hankki::test

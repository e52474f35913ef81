// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/table_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/data/fold_case.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;

class TableRows : public testing::Test {
 protected:
  TableRows() {
    DatasetBuilder builder;
    const auto egg = builder.ingredients().intern("Egg");
    const auto rice = builder.ingredients().intern("rice");
    const auto korean = builder.tags().intern("korean");
    const auto add = [&](Recipe recipe) { builder.add_recipe(std::move(recipe)); };
    add({.id = "10",
         .name = "Fried Rice",
         .minutes = 20,
         .tags = {korean},
         .ingredients = {egg, rice}});
    add({.id = "20", .name = "CRÈME brûlée", .minutes = 60, .ingredients = {egg}});
    add({.id = "30", .name = "", .minutes = -1});
    add({.id = "40", .name = "Bibimbap", .minutes = 40, .tags = {korean}, .ingredients = {rice}});
    builder.add_interaction("ann", "20", 5, 300);
    builder.add_interaction("bob", "10", 0, 100);
    builder.add_interaction("ann", "10", 3, kNoTime);
    builder.add_interaction("ann", "20", 4, 200);
    data = builder.build();
    statistics = compute_statistics(data, {});
    places = name_places(data, {});
  }

  auto recipes(const RecipeQuery& query,
               const std::optional<TextMatches>& matches = std::nullopt) const {
    return find_recipes(data, statistics, places, query, matches, {});
  }
  auto interactions(const InteractionQuery& query,
                    const std::optional<TextMatches>& matches = std::nullopt) const {
    return find_interactions(data, places, query, matches, {});
  }

  Dataset data;
  DatasetStatistics statistics;
  std::vector<std::uint32_t> places;
};

TEST_F(TableRows, KeepsWhatATextIsAbout) {
  const TextMatches rice_or_ann{{true, false, false, true}, {true, false}};
  EXPECT_THAT(recipes({}, rice_or_ann), ElementsAre(0, 3));
  EXPECT_THAT(recipes({.range = ValueRange{ValueRange::Of::Minutes, 30, 90}}, rice_or_ann),
              ElementsAre(3));
  EXPECT_THAT(interactions({}, rice_or_ann), ElementsAre(0, 1, 2, 3))
      << "the recipe or the user will do";
  EXPECT_THAT(interactions({}, TextMatches{{true, false, false, false}, {false, false}}),
              ElementsAre(1, 2));
}

TEST_F(TableRows, SortsWithMissingValuesLastEitherWay) {
  using enum RecipeQuery::Column;
  EXPECT_THAT(recipes({.sort = Minutes}), ElementsAre(0, 3, 1, 2));
  EXPECT_THAT(recipes({.sort = Minutes, .descending = true}), ElementsAre(1, 3, 0, 2));
  EXPECT_THAT(recipes({.sort = Name}), ElementsAre(3, 1, 0, 2));
  EXPECT_THAT(recipes({.sort = Name, .descending = true}), ElementsAre(0, 1, 3, 2));
  EXPECT_THAT(recipes({.sort = Ratings, .descending = true}), ElementsAre(0, 1, 2, 3))
      << "equal ones keep their order";
  EXPECT_THAT(recipes({.sort = Id, .descending = true}), ElementsAre(3, 2, 1, 0));
}

TEST_F(TableRows, KeepsRowsWithAnIssue) {
  EXPECT_THAT(recipes({.only = QualityIssue::NameMissing}), ElementsAre(2));
  EXPECT_THAT(interactions({.only = QualityIssue::NoRating}), ElementsAre(1));
  EXPECT_THAT(interactions({.only = QualityIssue::DuplicateRating}), ElementsAre(3));
  EXPECT_THAT(interactions({.only = QualityIssue::DescriptionMissing}), ElementsAre(0, 1, 2, 3))
      << "an issue of recipes selects their interactions";
}

TEST_F(TableRows, KeepsRowsInARange) {
  using enum ValueRange::Of;
  const auto recipesIn = [&](double lower, double upper) {
    return recipes({.range = ValueRange{Minutes, lower, upper}});
  };
  EXPECT_THAT(recipesIn(40, 41), ElementsAre(3));
  EXPECT_THAT(recipesIn(40, 40), ElementsAre(3)) << "a single value";
  EXPECT_THAT(recipesIn(0, 40), ElementsAre(0)) << "the upper end does not count";
  const auto rowsIn = [&](ValueRange::Of of, double lower, double upper) {
    return interactions({.range = ValueRange{of, lower, upper}});
  };
  EXPECT_THAT(rowsIn(Rating, 5, 5), ElementsAre(0));
  EXPECT_THAT(rowsIn(Rating, 3, 5), ElementsAre(2, 3));
  EXPECT_THAT(rowsIn(Rating, 0, 0), ElementsAre(1)) << "without a rating";
  EXPECT_THAT(rowsIn(Activity, 3, 9), ElementsAre(0, 2, 3));
  EXPECT_THAT(rowsIn(Activity, 1, 2), ElementsAre(1));
  EXPECT_THAT(rowsIn(Minutes, 0, 40), ElementsAre(1, 2)) << "of recipes in the range";
}

TEST_F(TableRows, SortsInteractions) {
  using enum InteractionQuery::Column;
  EXPECT_THAT(interactions({}), ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(interactions({.sort = Source, .descending = true}), ElementsAre(3, 2, 1, 0));
  EXPECT_THAT(interactions({.sort = Date}), ElementsAre(1, 3, 0, 2));
  EXPECT_THAT(interactions({.sort = Rating, .descending = true}), ElementsAre(0, 3, 2, 1));
  EXPECT_THAT(interactions({.sort = User}), ElementsAre(0, 2, 3, 1));
  EXPECT_THAT(interactions({.sort = Recipe}), ElementsAre(0, 3, 1, 2));
}

TEST_F(TableRows, StopsWhenCancelled) {
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(find_interactions(data, places, {}, std::nullopt, JobContext(token)), Cancelled);
}

TEST(FoldCase, TakesWhatIsNotUtf8AsItIs) { EXPECT_EQ(fold_case("ABC"), "abc"); }

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/neighbour_overlap.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "core/data/builtin.h"
#include "core/text/text_spec.h"
#include "core/workbench/near_recipes.h"

namespace hankki::test {
namespace {

using testing::SizeIs;

constexpr std::size_t kTerms = 16;

class NeighbourOverlapTest : public testing::Test {
 protected:
  static const Dataset& dataset() {
    static const Dataset data = generate_builtin({});
    return data;
  }
  static const RecipeTerms& terms() {
    static const RecipeTerms made =
        recipe_terms(dataset(), text_spec().parameters.defaults(), JobContext());
    return made;
  }
  /// Each recipe's own direction among a few that its first terms point to.
  static RecipeVectors some_vectors() {
    RecipeVectors vectors;
    vectors.vectors.dimensions = kTerms;
    for (std::uint32_t document = 0; document < terms().recipes.size(); ++document) {
      vectors.recipes.push_back(terms().recipes[document]);
      std::vector<float> row(kTerms, 0.001F);
      for (const std::uint32_t term : terms().counts.terms_of(document))
        row[term % kTerms] += static_cast<float>(1 + term % 7);
      vectors.vectors.values.insert(vectors.vectors.values.end(), row.begin(), row.end());
    }
    vectors.vectors = normalised(std::move(vectors.vectors));
    return vectors;
  }
};

TEST_F(NeighbourOverlapTest, IsTheShareOfTheTwoListsThatNearRecipesGive) {
  const RecipeVectors vectors = some_vectors();
  const auto overlaps = neighbour_overlap(terms(), vectors, {.k = 5, .sample = 40}, JobContext());
  ASSERT_THAT(overlaps, SizeIs(40));
  EXPECT_TRUE(std::ranges::is_sorted(overlaps, {}, &NeighbourOverlap::share));
  for (const NeighbourOverlap& one : overlaps) {
    std::set<ItemIndex> by_terms;
    const auto document = *terms().document_of(one.recipe);
    for (const NearRecipe& near : nearest_by_terms(dataset(), terms(), document, 5, JobContext()))
      by_terms.insert(near.recipe);
    double both = 0;
    for (const NearRecipe& near : nearest_by_vectors(dataset(), terms(), vectors, one.recipe, 5))
      both += by_terms.contains(near.recipe) ? 1 : 0;
    EXPECT_NEAR(one.share, both / 5, 0.21) << "at most one of equals is another one";
  }
}

TEST_F(NeighbourOverlapTest, AllAreAskedAndThreadsChangeNothing) {
  const RecipeVectors vectors = some_vectors();
  const auto one = neighbour_overlap(terms(), vectors, {.sample = 0}, JobContext().with_threads(1));
  const auto two = neighbour_overlap(terms(), vectors, {.sample = 0}, JobContext().with_threads(2));
  EXPECT_THAT(one, SizeIs(vectors.recipes.size()));
  ASSERT_EQ(one.size(), two.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].recipe, two[i].recipe);
    EXPECT_EQ(one[i].share, two[i].share);
  }
}

TEST_F(NeighbourOverlapTest, RecipesWithoutAVectorAreNotAsked) {
  RecipeVectors vectors = some_vectors();
  std::ranges::fill(vectors.vectors.row(3), 0.0F);
  const auto overlaps = neighbour_overlap(terms(), vectors, {.sample = 0}, JobContext());
  EXPECT_THAT(overlaps, SizeIs(vectors.recipes.size() - 1));
  EXPECT_TRUE(std::ranges::none_of(
      overlaps, [&](const NeighbourOverlap& one) { return one.recipe == vectors.recipes[3]; }));
}

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/vector_bench.h"

#include <gtest/gtest.h>

#include <numeric>

namespace hankki {
namespace {

/// Two kitchens of 100 recipes; a user cooks of one of them. A recipe's tag is its kitchen.
Dataset kitchens() {
  DatasetBuilder builder;
  const std::uint32_t tags[] = {builder.tags().intern("korean"), builder.tags().intern("italian")};
  for (int i = 0; i < 200; ++i) {
    Recipe recipe{.id = std::to_string(i)};
    recipe.tags = {tags[i % 2]};
    builder.add_recipe(recipe);
  }
  for (int user = 0; user < 120; ++user)
    for (int i = 0; i < 12; ++i)
      builder.add_interaction(std::to_string(user),
                              std::to_string((user % 2) + 2 * ((user * 7 + i * 11) % 100)), 5,
                              kNoTime);
  return builder.build();
}

/// A direction for each kitchen, with a little of its own for each recipe.
Vectors directions(std::size_t size) {
  Vectors vectors{3, std::vector<float>(size * 3, 0.0F)};
  for (std::size_t i = 0; i < size; ++i) {
    vectors.row(i)[i % 2] = 1;
    vectors.row(i)[2] = 0.3F * (static_cast<float>(i * 7919 % 1009) / 504.5F - 1);
  }
  return normalised(std::move(vectors));
}

std::vector<ItemIndex> all_recipes(std::size_t size) {
  std::vector<ItemIndex> recipes(size);
  std::iota(recipes.begin(), recipes.end(), 0U);
  return recipes;
}

TEST(VectorBenchTest, VectorsThatKnowTheKitchenAreFoundOut) {
  const Dataset dataset = kitchens();
  const auto recipes = all_recipes(200);
  const VectorBench bench = bench_vectors(directions(200), recipes, dataset, {}, JobContext());
  EXPECT_EQ(bench.tag_purity->value, 1) << "all neighbours are of the same kitchen";
  EXPECT_EQ(bench.tag_purity->asked, 200);
  // A pair of one user is always of one kitchen, another one in half of the cases, and then they
  // differ by little: .75.
  EXPECT_NEAR(bench.co_rated_auc->value, 0.75, 0.02);
  EXPECT_LT(bench.co_rated_auc->low, bench.co_rated_auc->value);
  EXPECT_EQ(bench.cold_recall->value, 1) << "20 new recipes are one list";
  EXPECT_EQ(bench.cold_chance, 1);
}

TEST(VectorBenchTest, OfNewRecipesThoseOfTheKitchenComeFirst) {
  const Dataset dataset = kitchens();
  VectorBenchOptions options{.cold_share = 0.2, .cold_k = 20};
  const auto recipes = all_recipes(200);
  const VectorBench bench = bench_vectors(directions(200), recipes, dataset, options, JobContext());
  EXPECT_EQ(bench.cold_chance, 0.5);
  EXPECT_GT(bench.cold_recall->low, 0.75) << "nearly all of the kitchen's are among the first half";
}

TEST(VectorBenchTest, ShuffledVectorsAreWorthNothing) {
  const Dataset dataset = kitchens();
  const auto recipes = all_recipes(200);
  double sum = 0;
  for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
    const Vectors mixed = shuffled(directions(200), seed);
    EXPECT_NE(mixed, directions(200));
    const VectorBench bench = bench_vectors(mixed, recipes, dataset, {}, JobContext());
    sum += bench.co_rated_auc->value;
    EXPECT_NEAR(bench.tag_purity->value, 0.5, 0.15);
  }
  EXPECT_NEAR(sum / 5, 0.5, 0.05);
}

TEST(VectorBenchTest, TheSameAtAnyNumberOfThreadsAndWithoutWhatIsNotThere) {
  const Dataset dataset = kitchens();
  const auto recipes = all_recipes(200);
  const VectorBench one =
      bench_vectors(directions(200), recipes, dataset, {}, JobContext().with_threads(1));
  const VectorBench three =
      bench_vectors(directions(200), recipes, dataset, {}, JobContext().with_threads(3));
  EXPECT_EQ(one.cold_recall->value, three.cold_recall->value);
  EXPECT_EQ(one.co_rated_auc->high, three.co_rated_auc->high);

  DatasetBuilder builder;
  builder.add_recipe({.id = "1", .name = "alone"});
  builder.add_recipe({.id = "2", .name = "zero"});
  builder.add_interaction("ann", "1", 5, kNoTime);
  builder.add_interaction("ann", "2", 5, kNoTime);
  const Dataset bare = builder.build();
  const Vectors vectors{2, {1, 0, 0, 0}};
  const VectorBench none = bench_vectors(vectors, all_recipes(2), bare, {}, JobContext());
  EXPECT_FALSE(none.tag_purity);
  EXPECT_FALSE(none.co_rated_auc) << "of two recipes, one has no vector";
  EXPECT_FALSE(none.cold_recall);
}

}  // namespace
}  // namespace hankki

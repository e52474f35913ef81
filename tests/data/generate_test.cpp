// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/data/builtin.h"
#include "core/data/import.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

using test::TemporaryFolder;

constexpr std::uint32_t kRecipes = 3'000;
constexpr std::uint32_t kReviews = 12'000;

Imported generate_and_import(const std::filesystem::path& folder) {
  generate_foodcom_files(folder, 1, JobContext(), kRecipes, kReviews);
  return import_foodcom(folder / "RAW_recipes.csv", folder / "RAW_interactions.csv", {},
                        JobContext());
}

TEST(GenerateFoodcom, IsReadBackWithoutARefusedRow) {
  const TemporaryFolder folder;
  const Imported imported = generate_and_import(folder.path());
  EXPECT_EQ(imported.report.refused, 0);
  EXPECT_EQ(imported.report.stub_recipes, 0);
  EXPECT_EQ(imported.dataset.recipes().size(), kRecipes);
  EXPECT_EQ(imported.dataset.interactions().size(), kReviews);
}

TEST(GenerateFoodcom, HasTheDirtOfTheOriginal) {
  const TemporaryFolder folder;
  const Imported imported = generate_and_import(folder.path());
  const auto& recipes = imported.dataset.recipes();
  const auto count = [&](auto predicate) { return std::ranges::count_if(recipes, predicate); };
  EXPECT_EQ(count([](const Recipe& r) { return r.name.empty(); }), 1);
  EXPECT_EQ(count([](const Recipe& r) { return r.steps.empty(); }), 1);
  EXPECT_EQ(count([](const Recipe& r) { return r.minutes == 2'147'483'647; }), 1);
  EXPECT_GT(count([](const Recipe& r) { return r.minutes == 0; }), 5);
  EXPECT_GT(count([](const Recipe& r) { return r.description.empty(); }), 40);
  EXPECT_EQ(count([](const Recipe& r) { return r.nutrition && r.nutrition->calories > 400'000; }),
            1);
  EXPECT_GT(count([](const Recipe& r) {
              return r.steps.find("that's what we call \"done\"") != std::string::npos;
            }),
            10)
      << "both kinds of quotes in one text";
  EXPECT_GT(std::ranges::count(imported.dataset.interactions(), 0.0F, &Interaction::rating), 100);
}

TEST(GenerateFoodcom, WritesQuotedLineBreaksAndDoubledQuotes) {
  const TemporaryFolder folder;
  generate_foodcom_files(folder.path(), 1, JobContext(), 100, 1'000);
  const auto reviews = read_file(folder.path() / "RAW_interactions.csv");
  EXPECT_NE(reviews.find("\"\"better than the restaurant\"\""), std::string::npos);
  EXPECT_GT(std::ranges::count(reviews, '\n'), 1'001);
}

TEST(GenerateFoodcom, MostUsersReviewOnce) {
  const TemporaryFolder folder;
  const Imported imported = generate_and_import(folder.path());
  std::vector<int> reviews(imported.dataset.users().size());
  for (const auto& row : imported.dataset.interactions()) ++reviews[row.user];
  EXPECT_GT(std::ranges::count(reviews, 1) * 2, std::ssize(reviews));
  EXPECT_GT(std::ranges::max(reviews), 50);
}

TEST(GenerateFoodcom, TheSameSeedWritesTheSameBytes) {
  const TemporaryFolder one, two, three;
  generate_foodcom_files(one.path(), 5, JobContext(), 200, 500);
  generate_foodcom_files(two.path(), 5, JobContext(), 200, 500);
  generate_foodcom_files(three.path(), 6, JobContext(), 200, 500);
  for (const auto* name : {"RAW_recipes.csv", "RAW_interactions.csv"}) {
    EXPECT_EQ(read_file(one.path() / name), read_file(two.path() / name));
    EXPECT_NE(read_file(one.path() / name), read_file(three.path() / name));
  }
}

TEST(GenerateFoodcom, LeavesNothingBehindWhenCancelled) {
  const TemporaryFolder folder;
  const CancelToken token;
  const JobContext job(token, [&](const Progress& progress) {
    if (progress.message.english() == "Writing reviews") token.cancel();
  });
  EXPECT_THROW(generate_foodcom_files(folder.path(), 1, job, 500, 5'000), Cancelled);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(GenerateFoodcom, RefusesAnEmptyScale) {
  const TemporaryFolder folder;
  EXPECT_THROW(generate_foodcom_files(folder.path(), 1, JobContext(), 0, 10), Error);
}

TEST(GenerateSparse, HasTheSizeThatIsAskedFor) {
  const Dataset dataset = generate_sparse(500, 400, 10'000, 1, JobContext());
  EXPECT_EQ(dataset.users().size(), 500U);
  EXPECT_EQ(dataset.recipes().size(), 400U);
  EXPECT_NEAR(static_cast<double>(dataset.interactions().size()), 10'000, 200);
  std::set<std::pair<UserIndex, ItemIndex>> pairs;
  for (const auto& row : dataset.interactions()) pairs.emplace(row.user, row.item);
  EXPECT_EQ(pairs.size(), dataset.interactions().size()) << "no pair twice";
}

TEST(GenerateSparse, PopularityIsSkewed) {
  const Dataset dataset = generate_sparse(2'000, 1'000, 30'000, 1, JobContext());
  std::vector<int> popularity(1'000);
  for (const auto& row : dataset.interactions()) ++popularity[row.item];
  std::ranges::sort(popularity, std::greater<>());
  EXPECT_GT(popularity[0], 10 * popularity[500]);
}

TEST(GenerateSparse, FollowsFromItsSeed) {
  const auto identity = [](std::uint64_t seed) {
    return generate_sparse(100, 200, 1'500, seed, JobContext()).identity();
  };
  EXPECT_EQ(identity(1), identity(1));
  EXPECT_NE(identity(1), identity(2));
}

TEST(GenerateSparse, FillsAFullMatrix) {
  const Dataset dataset = generate_sparse(10, 7, 70, 1, JobContext());
  EXPECT_GE(dataset.interactions().size(), 35U);
  EXPECT_LE(dataset.interactions().size(), 70U);
}

TEST(GenerateSparse, RefusesWhatCannotBe) {
  EXPECT_THROW(generate_sparse(0, 10, 10, 1, JobContext()), Error);
  EXPECT_THROW(generate_sparse(10, 0, 10, 1, JobContext()), Error);
  EXPECT_THROW(generate_sparse(10, 10, 101, 1, JobContext()), Error);
  EXPECT_THROW(generate_sparse(10, 10, 9, 1, JobContext()), Error);
}

TEST(WithTastes, AddsUsersWhoseTasteShowsAndKeepsWhatWasThere) {
  DatasetBuilder builder;
  for (int item = 0; item < 60; ++item) {
    Recipe recipe{.id = std::to_string(item)};
    recipe.tags = {builder.tags().intern(item % 3 == 0   ? "soup"
                                         : item % 3 == 1 ? "cake"
                                                         : "salad")};
    builder.add_recipe(std::move(recipe));
  }
  builder.add_interaction("7", "0", 5, kNoTime);
  const Dataset catalogue = builder.build();
  const Dataset dataset = with_tastes(catalogue, 200, 10, 1, {});
  EXPECT_EQ(dataset.recipes(), catalogue.recipes());
  EXPECT_EQ(dataset.users().size(), 201u);
  EXPECT_EQ(dataset.users()[0], "7");
  EXPECT_EQ(dataset.users()[1], "8");
  EXPECT_EQ(dataset.interactions().size(), 1u + 200 * 10);
  EXPECT_EQ(dataset.identity(), with_tastes(catalogue, 200, 10, 1, {}).identity());
  EXPECT_NE(dataset.identity(), with_tastes(catalogue, 200, 10, 2, {}).identity());
  int of_taste = 0;  // users more than half of whose recipes have one tag
  std::vector<std::array<int, 3>> counts(dataset.users().size());
  std::set<std::pair<UserIndex, ItemIndex>> pairs;
  for (const Interaction& row : dataset.interactions()) {
    EXPECT_TRUE(pairs.emplace(row.user, row.item).second);
    ++counts[row.user][dataset.recipes()[row.item].tags[0]];
  }
  for (const auto& of_user : counts) of_taste += *std::ranges::max_element(of_user) > 5;
  EXPECT_GT(of_taste, 120);
  EXPECT_THROW(with_tastes(catalogue, 1, 61, 1, {}), Error);
}

}  // namespace
}  // namespace hankki

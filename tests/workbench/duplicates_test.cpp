// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/duplicates.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/workbench/datasets.h"
#include "core/workbench/embeddings.h"
#include "tests/vectors/vectors_fixture.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Recipes a to e: b is nearly a, c nearly b, e is d; nothing is known of x.
struct Kitchen {
  Dataset dataset;
  RecipeVectors vectors;
};
Kitchen kitchen() {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "c", "d", "e", "x"}) builder.add_recipe({.id = id});
  Kitchen made;
  // Angles on a circle, in degrees: cosines of neighbours .98 (11.478) and .96 (16.26).
  made.vectors.recipes = {0, 1, 2, 3, 4};
  made.vectors.vectors.dimensions = 2;
  for (const double degrees : {0.0, 11.478, 27.738, 90.0, 90.0}) {
    const double angle = degrees * 3.14159265358979 / 180;
    made.vectors.vectors.values.push_back(static_cast<float>(std::cos(angle)));
    made.vectors.vectors.values.push_back(static_cast<float>(std::sin(angle)));
  }
  made.vectors.vectors = normalised(std::move(made.vectors.vectors));
  builder.add_interaction("ann", "c", 5, 1);
  builder.add_interaction("ann", "a", 5, 2);
  builder.add_interaction("bob", "b", 5, 3);
  builder.add_interaction("cat", "b", 5, 4);
  builder.add_interaction("cat", "d", 5, 5);
  made.dataset = builder.build();
  return made;
}

DuplicateCounts counts(std::int64_t pairs, std::int64_t groups, std::int64_t recipes) {
  return {.pairs = pairs, .groups = groups, .recipes = recipes};
}

TEST(NearDuplicates, AreCountedAtAnyThreshold) {
  const Kitchen made = kitchen();
  const NearDuplicates found(made.vectors, 0.95F, 100, {});
  EXPECT_EQ(found.counts(1), counts(1, 1, 2)) << "equal ones reach 1";
  EXPECT_EQ(found.counts(0.981F), counts(1, 1, 2));
  EXPECT_EQ(found.counts(0.979F), counts(2, 2, 4));
  EXPECT_EQ(found.counts(0.95F), counts(3, 2, 5));
  EXPECT_EQ(found.counts(0.95F).to_go(), 3);
  for (const float threshold : {0.95F, 0.97F, 0.99F, 1.0F}) {
    const auto groups = found.groups(made.dataset, threshold, KeepRule::First);
    EXPECT_EQ(found.counts(threshold).groups, std::ssize(groups));
  }
  EXPECT_EQ(NearDuplicates(RecipeVectors(), 0.9F, 100, {}).counts(0.9F), counts(0, 0, 0));
  EXPECT_THROW(NearDuplicates(made.vectors, 0.95F, 2, {}), Error);
}

TEST(NearDuplicates, TheStepSaysHowTheyWereFound) {
  const Kitchen made = kitchen();
  const NearDuplicates found(made.vectors, 0.95F, 100, {});
  const auto groups = found.groups(made.dataset, 0.95F, KeepRule::MostInteractions);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].kept, 1U) << "b, with two of them";
  const RecipeMerging merging = merging_of(groups, "svd", 0.95, KeepRule::MostInteractions, true);
  EXPECT_THAT(merging.groups[0].others, ElementsAre(0, 2));
  EXPECT_EQ(merging.criterion.english(),
            "cosine of svd at least 0.95, the one with most interactions is kept");
  CleaningSteps steps;
  steps.merge_recipes = merging;
  const Cleaned cleaned = clean(made.dataset, steps, {});
  ASSERT_EQ(cleaned.dataset.recipes().size(), 3U);
  EXPECT_EQ(cleaned.dataset.recipes()[0].id, "b");
  EXPECT_EQ(cleaned.dataset.interactions().size(), 4U) << "ann's two are one now";
}

TEST(CopiesAcross, AreTestRowsWhoseRecipeHasACopyInTrain) {
  const Kitchen made = kitchen();
  // ann: c in train, a in test; bob: b in test; cat: b in train, d in test.
  const std::vector<Part> parts{Part::Train, Part::Test, Part::Test, Part::Train, Part::Test};
  const Split split = make_split(made.dataset, parts, {});
  const NearDuplicates found(made.vectors, 0.95F, 100, {});
  const auto copies = copies_across(found.groups(made.dataset, 0.95F, KeepRule::First), split);
  EXPECT_EQ(copies.recipes, 3);
  EXPECT_EQ(copies.copied_recipes, 2) << "a has b and c, b has c; e, which is d, nobody used";
  EXPECT_EQ(copies.interactions, 3);
  EXPECT_EQ(copies.copied, 2);
  EXPECT_EQ(copies.copied_by_user, 1) << "ann had c";
  EXPECT_THAT(warning_of(copies).english(),
              HasSubstr("2 of 3 test interactions (66.6 %) are with a recipe that has a "
                        "near-duplicate in train, 1 (33.3 %)"));
  EXPECT_TRUE(warning_of(copies_across({}, split)).empty());
}

class MergedDataset : public WorkbenchTest {};

TEST_F(MergedDataset, IsStoredWithWhatWentForWhat) {
  CleaningSteps steps;
  steps.merge_recipes = RecipeMerging{.groups = {{.kept = 0, .others = {2, 4}}},
                                      .criterion = Message::verbatim("alike")};
  const DatasetInfo made = clean_dataset(*workspace, known.dataset_id, steps, "", known, job);
  EXPECT_EQ(made.recipes, 38);
  EXPECT_EQ(made.derived_from, known.dataset_id);
  const DatasetInfo info = workspace->datasets().info(made.id);
  ASSERT_EQ(info.cleaning.size(), 2U);
  EXPECT_EQ(info.cleaning[0].recipes, 2);
  EXPECT_THAT(info.cleaning[0].replaced, ElementsAre(Replacement{"2", "0"}, Replacement{"4", "0"}));
  EXPECT_THAT(info.cleaning[1].replaced, IsEmpty());
  EXPECT_EQ(info.cleaning, made.cleaning);
}

}  // namespace
}  // namespace hankki::test

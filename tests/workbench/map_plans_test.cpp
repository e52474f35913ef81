// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/map_plans.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/data/builtin.h"
#include "core/vectors/map_methods.h"
#include "core/workbench/cluster_edits.h"
#include "core/workbench/clusterings.h"
#include "core/workbench/placing.h"
#include "core/workbench/themes.h"
#include "core/workbench/vector_benches.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class WorkbenchMapPlans : public WorkspaceTest {
 protected:
  WorkbenchMapPlans() {
    known.dataset = builtin();
    known.dataset_id = workspace->datasets().add(*known.dataset, {.name = "builtin"}, {});
    plan = usual_plan(*known.dataset);
    plan.map.settings.set("epochs", std::int64_t{20});
  }
  static const std::shared_ptr<const Dataset>& builtin() {
    static const auto data = std::make_shared<const Dataset>(generate_builtin({}));
    return data;
  }
  PlannedMap make() { return carry_out(*workspace, plan, known, {}, job); }
  std::string text_of(ItemIndex recipe) const {
    std::string text = known.dataset->recipes()[recipe].name;
    for (const std::uint32_t one : known.dataset->recipes()[recipe].ingredients)
      text += " " + std::string(known.dataset->ingredients().term(one));
    return text;
  }

  const JobContext job;
  std::unique_ptr<Workspace> workspace = open();
  LoadedData known;
  MapPlan plan;
};

TEST_F(WorkbenchMapPlans, TheUsualOneGoesFromAFewBroadClustersToFineOnes) {
  const PlannedMap made = make();
  EXPECT_THAT(made.vectors.request.settings.at("fields"),
              ParameterValue(std::vector<std::string>{"name", "ingredients"}));
  EXPECT_EQ(workspace->maps().info(made.map).work.state, RunState::Done);
  ASSERT_THAT(made.clusterings, SizeIs(3));
  std::vector<std::size_t> counts;
  for (const ClusteringId id : made.clusterings)
    counts.push_back(workspace->clusterings().info(id).clusters.size());
  EXPECT_TRUE(std::ranges::is_sorted(counts));
  EXPECT_GE(counts.front(), 4U);
  EXPECT_LE(counts.front(), 12U) << "a person can overlook them";
  EXPECT_LE(counts.back(), 60U);
}

TEST_F(WorkbenchMapPlans, WhatIsThereIsNotMadeAgain) {
  const PlannedMap first = make(), again = make();
  EXPECT_EQ(again.vectors.id, first.vectors.id);
  EXPECT_EQ(again.map, first.map);
  EXPECT_EQ(again.clusterings, first.clusterings);
  plan.vectors = first.vectors.id;
  plan.map.method = "pca";
  plan.map.settings = {};
  plan.clusters = {.method = "kmeans"};
  const PlannedMap other = make();
  EXPECT_NE(other.map, first.map);
  ASSERT_THAT(other.clusterings, SizeIs(1)) << "k-means knows no resolution";
  EXPECT_THAT(workspace->vectors().list(), SizeIs(1));
}

TEST_F(WorkbenchMapPlans, WhatCannotBeIsToldBeforeAnythingIsMade) {
  plan.map.settings.set("min_distance", 50.0);
  EXPECT_THROW(make(), Error);
  EXPECT_TRUE(workspace->vectors().list().empty());
  plan = usual_plan(*known.dataset);
  plan.fresh.encoder = "folder";
  plan.fresh.settings = {};
  plan.fresh.settings.set("folder", std::string("/no/such/folder"));
  EXPECT_THAT(error_of([&] { make(); }), HasSubstr("/no/such/folder"));
  EXPECT_TRUE(workspace->vectors().list().empty());
}

TEST_F(WorkbenchMapPlans, ATextLiesWhereItsOwnRecipeDoesOnEveryMap) {
  for (const MapMethod& method : map_methods()) {
    plan.map = {.method = method.spec.id};
    plan.map.settings = method.spec.parameters.defaults();
    if (method.spec.id != "pca") plan.map.settings.set("epochs", std::int64_t{60});
    const PlannedMap made = make();
    const RecipeVectors vectors = workspace->vectors().load(made.vectors.id);
    const Vectors places = workspace->maps().load(made.map).places;
    const RecipeTerms terms = recipe_terms(*known.dataset, text_spec().preset("reading"), job);
    RecipePlacer placer(*workspace, known.dataset, made.vectors, job);
    const std::uint32_t row = 700;
    const ItemIndex recipe = vectors.recipes[row];
    const PlacedRecipe placed =
        placer.place(text_of(recipe), vectors, completed(plan.map), places, terms, 10, job);
    ASSERT_THAT(placed.near, SizeIs(10));
    EXPECT_NEAR(placed.near[0].cosine, 1, 1e-4);
    EXPECT_FALSE(placed.near[0].ingredients.empty());
    float width = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
      width = std::max(width, std::abs(places.row(i)[0] - places.row(row)[0]));
    EXPECT_LT(std::abs(placed.at[0] - places.row(row)[0]), width / 4) << method.spec.id;
    EXPECT_LT(std::abs(placed.at[1] - places.row(row)[1]), width / 4) << method.spec.id;
    EXPECT_EQ(workspace->maps().load(made.map).places, places) << "nobody moved";
    EXPECT_THAT(error_of([&] {
                  placer.place("xyzzy", vectors, completed(plan.map), places, terms, 3, job);
                }),
                HasSubstr("nothing of this text is known"));
  }
}

TEST_F(WorkbenchMapPlans, AThemeFollowsItsClusterThroughEditsAndToAnotherSeed) {
  const PlannedMap made = make();
  const ClusteringId broad = made.clusterings[0];
  MadeClusters clusters = stored_clusters(*workspace, broad);
  const std::string identity = clusters.clusters[0].identity;
  const ThemeId id = workspace->themes().add(broad, identity);
  EXPECT_EQ(workspace->themes().add(broad, identity), id) << "it is one already";
  store_edited(*workspace, broad, renamed(clusters, identity, "Sunday lunch"));
  std::vector<RecipeTheme> themes = themes_of(*workspace, known.dataset_id);
  ASSERT_THAT(themes, SizeIs(1));
  EXPECT_EQ(themes[0].name, "Sunday lunch");
  EXPECT_EQ(std::ssize(themes[0].recipes), clusters.clusters[0].size);

  // Merged with a smaller one, it has the recipes of both.
  clusters = stored_clusters(*workspace, broad);
  store_edited(*workspace, broad,
               merged(clusters, std::vector{identity, clusters.clusters[1].identity}));
  themes = themes_of(*workspace, known.dataset_id);
  EXPECT_EQ(std::ssize(themes[0].recipes), clusters.clusters[0].size + clusters.clusters[1].size);

  plan.clusters.seed = 2;
  const PlannedMap again = make();
  EXPECT_NE(again.clusterings[0], broad);
  themes = themes_of(*workspace, known.dataset_id);
  EXPECT_EQ(themes[0].info.id, id);
  EXPECT_EQ(themes[0].name, "Sunday lunch");
  workspace->themes().remove(id);
  EXPECT_TRUE(themes_of(*workspace, known.dataset_id).empty());
  workspace->themes().restore(id);
  EXPECT_THAT(themes_of(*workspace, known.dataset_id), SizeIs(1));
  EXPECT_THAT(error_of([&] { workspace->themes().add(broad, "nobody"); }),
              HasSubstr("no such cluster"));
}

TEST_F(WorkbenchMapPlans, VectorsStandBesideTheSameOnesShuffled) {
  const PlannedMap made = make();
  const auto judged = judge_vectors(*workspace, *known.dataset, std::vector{made.vectors},
                                    {.recipes = 300, .pairs = 2000, .cold_users = 300}, job);
  ASSERT_THAT(judged, SizeIs(2));
  EXPECT_FALSE(judged[0].shuffled);
  EXPECT_TRUE(judged[1].shuffled);
  EXPECT_GT(judged[0].bench.tag_purity->low, judged[1].bench.tag_purity->high);
}

}  // namespace
}  // namespace hankki::test

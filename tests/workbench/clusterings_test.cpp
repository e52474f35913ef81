// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/clusterings.h"

#include <set>

#include "core/data/builtin.h"
#include "core/workbench/cluster_edits.h"
#include "core/workbench/embeddings.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

class WorkbenchClusterings : public WorkspaceTest {
 protected:
  /// The built-in data with SVD vectors of its recipes.
  WorkbenchClusterings() {
    Dataset dataset = generate_builtin(job);
    known.dataset_id = workspace->datasets().add(dataset, {.name = "builtin"}, {});
    known.dataset = std::make_shared<const Dataset>(std::move(dataset));
    VectorsRequest request{.name = "words", .encoder = "svd"};
    vectors = add_vectors(*workspace, known, request);
    make_vectors(*workspace, vectors, known, job);
    loaded = workspace->vectors().load(vectors);
  }
  ClusteringInfo make(double resolution, std::uint64_t seed, const std::string& method = "leiden") {
    const ClusteringId id = add_clustering(
        *workspace, vectors, completed({.method = method, .seed = seed, .resolution = resolution}));
    return make_stored_clusters(*workspace, id, known, loaded, job);
  }

  const JobContext job;
  std::unique_ptr<Workspace> workspace = open();
  LoadedData known;
  VectorsId vectors = 0;
  RecipeVectors loaded;
};

TEST_F(WorkbenchClusterings, NamesFollowTheirMembersToAnotherSeed) {
  const ClusteringInfo first = make(1, 1);
  EXPECT_EQ(first.work.state, RunState::Done);
  EXPECT_GT(first.clusters.size(), 5U);
  EXPECT_GT(first.measures.at("modularity"), 0.5);
  EXPECT_FALSE(first.measures.contains("kept_names"));
  for (const std::uint64_t seed : {2, 3, 4}) {
    const ClusteringInfo other = make(1, seed);
    EXPECT_GE(other.measures.at("kept_names"), 0.9) << "seed " << seed;
    RecordProperty("kept_names_seed_" + std::to_string(seed),
                   std::to_string(other.measures.at("kept_names")));
  }
}

TEST_F(WorkbenchClusterings, TheSameIsNotMadeTwiceAndKeepsItsNames) {
  const ClusteringInfo first = make(1, 1);
  const MadeClusters mine = renamed({first.clusters, workspace->clusterings().labels(first.id), {}},
                                    first.clusters[0].identity, "Mine");
  workspace->clusterings().set_clusters(first.id, mine.clusters);
  const ClusteringInfo again = make(1, 1);
  EXPECT_EQ(again.id, first.id);
  EXPECT_EQ(again.clusters[0].name, "Mine");
  const ClusteringInfo other = make(1, 2);
  EXPECT_NE(other.id, first.id);
  EXPECT_EQ(std::ranges::count(other.clusters, "Mine", &Cluster::name), 1);
}

TEST_F(WorkbenchClusterings, FinerOnesAreMoreAndSayWhatTheBroaderOnesDoNot) {
  const ClusteringInfo broad = make(0.5, 1), fine = make(3, 1);
  EXPECT_GT(fine.clusters.size(), broad.clusters.size());
  std::set<std::string> names;
  for (const Cluster& cluster : fine.clusters) {
    EXPECT_FALSE(cluster.name.empty());
    EXPECT_TRUE(names.insert(cluster.name).second) << cluster.name;
  }
}

TEST_F(WorkbenchClusterings, KMeansMakesAsManyAsAskedFor) {
  const ClusteringInfo made = make(0, 1, "kmeans");
  EXPECT_EQ(made.clusters.size(), 20U);
  EXPECT_TRUE(made.measures.contains("silhouette"));
}

TEST_F(WorkbenchClusterings, ACancelIsStored) {
  const ClusteringId id =
      add_clustering(*workspace, vectors, completed({.method = "leiden", .resolution = 2}));
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(make_stored_clusters(*workspace, id, known, loaded, JobContext(token)), Cancelled);
  EXPECT_EQ(workspace->clusterings().info(id).work.state, RunState::Cancelled);
  EXPECT_EQ(make(2, 1).id, id) << "and it can be made after all";
}

}  // namespace
}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include "core/base/parameter_builders.h"
#include "core/store/changes.h"
#include "core/store/clusterings.h"
#include "core/store/database.h"
#include "core/store/datasets.h"
#include "core/store/maps.h"
#include "core/store/runs.h"
#include "core/store/vector_sets.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

VectorsRequest some_vectors_request(const std::string& name = "words") {
  VectorsRequest request{.name = name, .encoder = "svd", .seed = ~std::uint64_t{0} - 5};
  request.settings = overrides({{"rank", std::int64_t{64}}, {"min_df", 0.5}, {"norm", "l2"}});
  return request;
}

StoredMap some_map() {
  return {.places = {2, {1.5F, -2, 0, 3e-9F}},
          .asked = {1},
          .kept = {0.25F},
          .measures = {{"trustworthiness", 0.1 + 0.2},
                       {"continuity", std::numeric_limits<double>::quiet_NaN()}}};
}

MadeClusters some_clusters() {
  return {.clusters = {{.identity = "a1", .name = "soups", .size = 1, .tags = {"warm", "낮"}},
                       {.identity = "b2", .name = "\"own\"", .is_own_name = true, .size = 0}},
          .labels = {0, MadeClusters::kNone},
          .measures = {{"modularity", 0.4197896120973}}};
}

class WorkspaceVectors : public WorkspaceTest {
 protected:
  /// Data set 1 with complete vectors, number 1.
  static VectorsId add_vectors(Workspace& workspace) {
    const VectorsId id = workspace.vectors().add(add_dataset(workspace), some_vectors_request());
    workspace.vectors().sink(id)->done(some_vectors(small_dataset()));
    return id;
  }
  static MapId add_map(Workspace& workspace, VectorsId vectors) {
    const MapId id = workspace.maps().add(vectors, {.method = "umap", .seed = 7});
    workspace.maps().sink(id)->done(some_map());
    return id;
  }
  static ClusteringId add_clustering(Workspace& workspace, VectorsId vectors) {
    const ClusteringId id =
        workspace.clusterings().add(vectors, {.method = "leiden", .resolution = 0.5});
    workspace.clusterings().sink(id)->done(some_clusters());
    return id;
  }
};

TEST_F(WorkspaceVectors, WhatWasStoredComesBackInAnotherSession) {
  add_vectors(*open());
  const auto workspace = open(Workspace::Access::ReadOnly);
  const auto all = workspace->vectors().list(1);
  ASSERT_THAT(all, SizeIs(1));
  const VectorsInfo& info = all.front();
  const VectorsRequest request = some_vectors_request();
  EXPECT_EQ(info.dataset, 1);
  EXPECT_EQ(info.request.name, request.name);
  EXPECT_EQ(info.request.encoder, request.encoder);
  EXPECT_EQ(info.request.settings, request.settings);
  EXPECT_EQ(info.request.seed, request.seed);
  EXPECT_EQ(info.work.state, RunState::Done);
  EXPECT_EQ(info.key, "a key");
  EXPECT_EQ(info.recipes, 2);
  EXPECT_EQ(info.dimensions, 3);
  EXPECT_EQ(info.empty, 1);
  EXPECT_EQ(info.seconds, 0.25);
  EXPECT_THAT(info.losses, testing::ElementsAre(2.5, 1.25));
  EXPECT_EQ(info.language, "en");
  const RecipeVectors loaded = workspace->vectors().load(info.id);
  const RecipeVectors stored = some_vectors(small_dataset()).vectors;
  EXPECT_EQ(loaded.recipes, stored.recipes);
  EXPECT_EQ(loaded.vectors, stored.vectors);
  EXPECT_EQ(loaded.hashes, stored.hashes);
  const std::vector<bool> empty = workspace->vectors().empty_rows(info.id);
  ASSERT_THAT(empty, SizeIs(2));
  for (std::size_t row = 0; row < 2; ++row)
    EXPECT_EQ(empty[row],
              std::ranges::all_of(stored.vectors.row(row), [](float x) { return x == 0; }));
  EXPECT_EQ(workspace->vectors().find(1, "words")->id, info.id);
  EXPECT_FALSE(workspace->vectors().find(1, "other"));
  EXPECT_THAT(workspace->vectors().of_key("a key"), SizeIs(1));
  EXPECT_THAT(workspace->vectors().of_key(""), IsEmpty());
}

TEST_F(WorkspaceVectors, WhatTheirEncoderLearnedIsKeptBesideThem) {
  const auto workspace = open();
  EXPECT_FALSE(workspace->vectors().encoder(add_vectors(*workspace)));
  const VectorsId id = workspace->vectors().add(1, some_vectors_request("learned"));
  MadeVectors made = some_vectors(small_dataset());
  made.encoder.emplace();
  made.encoder->metadata["pieces"] = "chop\n##ped\n";
  made.encoder->tensors["weight"] = Tensor::of(std::vector<float>{1, -2.5F}, {2});
  workspace->vectors().sink(id)->done(made);
  const auto kept = open(Workspace::Access::ReadOnly)->vectors().encoder(id);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->metadata, made.encoder->metadata);
  EXPECT_EQ(kept->tensors, made.encoder->tensors);
  EXPECT_EQ(workspace->vectors().load(id).vectors, made.vectors.vectors);
}

TEST_F(WorkspaceVectors, ANameIsGivenOnceAndTheSameIsNotMadeTwice) {
  const auto workspace = open();
  const VectorsId id = add_vectors(*workspace);
  VectorSets& sets = workspace->vectors();
  EXPECT_EQ(sets.add(1, some_vectors_request()), id) << "asked for in the same way";
  VectorsRequest other = some_vectors_request();
  other.seed = 3;
  EXPECT_THAT(error_of([&] { sets.add(1, other); }), HasSubstr("named \"words\""));
  EXPECT_THAT(error_of([&] { sets.add(1, {}); }), HasSubstr("need a name"));
  EXPECT_THAT(error_of([&] { sets.add(9, other); }), HasSubstr("no such data set"));
  const DatasetId second = add_dataset(*workspace, small_dataset(20));
  EXPECT_NE(sets.add(second, other), id) << "another data set has its own names";

  other.name = "letters";
  const VectorsId letters = sets.add(1, other);
  EXPECT_THAT(error_of([&] { sets.rename(letters, "words"); }), HasSubstr("named \"words\""));
  sets.rename(letters, "signs");
  EXPECT_EQ(sets.info(letters).request.name, "signs");
}

TEST_F(WorkspaceVectors, WhatWasNotCompletedMakesRoomForOthersOfItsName) {
  const auto workspace = open();
  add_dataset(*workspace);
  const VectorsId failed = workspace->vectors().add(1, some_vectors_request());
  workspace->vectors().sink(failed)->ended(RunState::Failed, en::say("run {}", 7));
  EXPECT_EQ(workspace->vectors().info(failed).work.message, en::say("run {}", 7));
  VectorsRequest other = some_vectors_request();
  other.seed = 3;
  const VectorsId id = workspace->vectors().add(1, other);
  EXPECT_NE(id, failed);
  EXPECT_THAT(workspace->vectors().list(), SizeIs(1));
  EXPECT_THAT(error_of([&] { workspace->vectors().restore(failed); }), HasSubstr("by now"));
}

TEST_F(WorkspaceVectors, WorkIsOfWhoeverClaimsItAndInterruptedWhereThatOneStops) {
  const auto ours = open(), theirs = open();
  add_dataset(*ours);
  const VectorsId id = ours->vectors().add(1, some_vectors_request());
  {
    const auto sink = ours->vectors().sink(id);
    EXPECT_EQ(theirs->vectors().info(id).work.state, RunState::Running);
    EXPECT_THAT(error_of([&] { theirs->vectors().sink(id); }), HasSubstr("running already in"));
    EXPECT_THAT(error_of([&] { theirs->datasets().remove(1); }), HasSubstr("vectors 1 of it"));
  }
  EXPECT_EQ(theirs->vectors().info(id).work.state, RunState::Interrupted);
  EXPECT_THAT(error_of([&] { theirs->vectors().load(id); }), HasSubstr("make the vectors again"));
  const auto sink = theirs->vectors().sink(id);
  sink->done(some_vectors(small_dataset()));
  EXPECT_EQ(ours->vectors().load(id).recipes.size(), 2U);
  EXPECT_THAT(error_of([&] { ours->vectors().sink(id); }), HasSubstr("it is done"));
}

TEST_F(WorkspaceVectors, MapsAndClusteringsComeBackAsTheyWere) {
  const auto workspace = open();
  const VectorsId vectors = add_vectors(*workspace);
  const MapId map = add_map(*workspace, vectors);
  const StoredMap loaded = workspace->maps().load(map);
  EXPECT_EQ(loaded.places, some_map().places);
  EXPECT_EQ(loaded.asked, some_map().asked);
  EXPECT_EQ(loaded.kept, some_map().kept);
  EXPECT_EQ(loaded.measures.at("trustworthiness"), 0.1 + 0.2);
  EXPECT_TRUE(std::isnan(loaded.measures.at("continuity")));
  EXPECT_EQ(workspace->maps().add(vectors, {.method = "umap", .seed = 7}), map) << "made already";
  EXPECT_NE(workspace->maps().add(vectors, {.method = "umap", .seed = 8}), map);

  const ClusteringId id = add_clustering(*workspace, vectors);
  Clusterings& clusterings = workspace->clusterings();
  EXPECT_EQ(clusterings.info(id).clusters, some_clusters().clusters);
  EXPECT_EQ(clusterings.info(id).request.resolution, 0.5);
  EXPECT_EQ(clusterings.labels(id), some_clusters().labels);
  EXPECT_NE(clusterings.add(vectors, {.method = "leiden", .resolution = 0.5}), id) << "once more";
}

TEST_F(WorkspaceVectors, ClustersAreRenamedAndMerged) {
  const auto workspace = open();
  const ClusteringId id = add_clustering(*workspace, add_vectors(*workspace));
  Clusterings& clusterings = workspace->clusterings();
  auto clusters = clusterings.info(id).clusters;
  clusters[0].name = "stews";
  clusterings.set_clusters(id, clusters);
  EXPECT_EQ(clusterings.info(id).clusters, clusters);
  clusters.pop_back();
  EXPECT_THAT(error_of([&] { clusterings.set_clusters(id, clusters); }),
              HasSubstr("others by now"));
  clusterings.set_clusters(id, clusters, {0, 0});
  EXPECT_EQ(clusterings.labels(id), (std::vector<std::uint32_t>{0, 0}));
  EXPECT_THAT(artifact_files(),
              testing::Contains(testing::StartsWith("artifacts/clusterings/1/clusters")));
  const ClusteringId queued = clusterings.add(1, {.method = "kmeans"});
  EXPECT_THAT(error_of([&] { clusterings.set_clusters(queued, {}); }), HasSubstr("not done"));
}

TEST_F(WorkspaceVectors, RemovingHidesAllBelowAndPurgingDeletesTheFiles) {
  const auto workspace = open();
  const VectorsId vectors = add_vectors(*workspace);
  const MapId map = add_map(*workspace, vectors);
  const ClusteringId clustering = add_clustering(*workspace, vectors);
  EXPECT_THAT(artifact_files(), SizeIs(4));
  const auto before = workspace->changes().since(0).newest;
  workspace->vectors().remove(vectors);
  EXPECT_THAT(workspace->maps().list(), IsEmpty());
  EXPECT_THAT(workspace->clusterings().list(vectors), IsEmpty());
  EXPECT_THAT(error_of([&] { workspace->maps().load(map); }), HasSubstr("no such map"));
  std::vector<Kind> told;
  for (const Change& change : workspace->changes().since(before).changes)
    told.push_back(change.kind);
  EXPECT_THAT(told, testing::UnorderedElementsAre(Kind::Vectors, Kind::Map, Kind::Clustering));
  workspace->vectors().restore(vectors);
  EXPECT_EQ(workspace->clusterings().labels(clustering), some_clusters().labels);
  EXPECT_EQ(workspace->maps().load(map).kept, some_map().kept);

  workspace->maps().remove(map);
  workspace->purge({});
  EXPECT_THAT(artifact_files(), SizeIs(3));
  workspace->datasets().remove(1);
  workspace->purge({});
  EXPECT_THAT(artifact_files(), IsEmpty());
  Connection connection(database(), Connection::Mode::ReadOnly);
  for (const char* table : {"vectors", "map", "clustering", "artifact", "gone_file"})
    EXPECT_EQ(connection.number(std::string("SELECT count(*) FROM ") + table), 0) << table;
}

TEST_F(WorkspaceVectors, FilesThatAreNotOfTheirRowAreRefused) {
  {
    const auto workspace = open();
    const VectorsId vectors = add_vectors(*workspace);
    add_map(*workspace, vectors);
    add_clustering(*workspace, vectors);
  }
  const auto refused = [&](const char* statement, auto&& read, const char* what) {
    edit_database({statement});
    EXPECT_THAT(error_of([&] { read(*open()); }), HasSubstr(what)) << statement;
  };
  const auto vectors = [](Workspace& workspace) { workspace.vectors().load(1); };
  const auto map = [](Workspace& workspace) { workspace.maps().load(1); };
  const auto labels = [](Workspace& workspace) { workspace.clusterings().labels(1); };
  refused("UPDATE vectors SET dimensions = 4", vectors, "vectors");
  refused("UPDATE vectors SET dimensions = 3, empty = 3", vectors, "empty");
  refused("UPDATE vectors SET empty = 1, recipes = 3", map, "places");
  refused("UPDATE clustering SET clusters = '[]'", labels, "labels");
  refused("UPDATE vectors SET recipes = 2", labels, "other clusters");
  refused("UPDATE dataset SET recipes = 1", vectors, "not of this data set");
  refused("UPDATE clustering SET clusters = '[{\"size\": 1e300}]'", labels, "clusters");
  refused("UPDATE map SET quality_k = 0", map, "quality_k");
}

}  // namespace
}  // namespace hankki::test

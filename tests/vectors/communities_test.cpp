// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/communities.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "core/base/error.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

NeighbourGraph graph_of(std::size_t nodes, const Edges& edges) {
  std::vector<std::vector<std::uint32_t>> lists(nodes);
  for (const auto& [a, b] : edges) {
    lists[a].push_back(b);
    lists[b].push_back(a);
  }
  NeighbourGraph graph{{0}, {}, {}};
  for (auto& list : lists) {
    std::ranges::sort(list);
    graph.columns.insert(graph.columns.end(), list.begin(), list.end());
    graph.offsets.push_back(static_cast<std::int64_t>(graph.columns.size()));
  }
  graph.weights.assign(graph.columns.size(), 1);
  return graph;
}

/// Friendships in a karate club (Zachary 1977).
NeighbourGraph karate() {
  return graph_of(
      34, {{1, 0},   {2, 0},   {3, 0},   {4, 0},   {5, 0},   {6, 0},   {7, 0},   {8, 0},   {10, 0},
           {11, 0},  {12, 0},  {13, 0},  {17, 0},  {19, 0},  {21, 0},  {31, 0},  {2, 1},   {3, 1},
           {7, 1},   {13, 1},  {17, 1},  {19, 1},  {21, 1},  {30, 1},  {3, 2},   {7, 2},   {27, 2},
           {28, 2},  {32, 2},  {9, 2},   {8, 2},   {13, 2},  {7, 3},   {12, 3},  {13, 3},  {6, 4},
           {10, 4},  {6, 5},   {10, 5},  {16, 5},  {16, 6},  {30, 8},  {32, 8},  {33, 8},  {33, 9},
           {33, 13}, {32, 14}, {33, 14}, {32, 15}, {33, 15}, {32, 18}, {33, 18}, {33, 19}, {32, 20},
           {33, 20}, {32, 22}, {33, 22}, {25, 23}, {27, 23}, {32, 23}, {33, 23}, {29, 23}, {25, 24},
           {27, 24}, {31, 24}, {31, 25}, {29, 26}, {33, 26}, {33, 27}, {31, 28}, {33, 28}, {32, 29},
           {33, 29}, {32, 30}, {33, 30}, {32, 31}, {33, 31}, {33, 32}});
}

/// 30 cliques of five, each tied to the next by one edge.
NeighbourGraph ring_of_cliques() {
  Edges edges;
  for (std::uint32_t c = 0; c < 30; ++c) {
    for (std::uint32_t a = 0; a < 5; ++a)
      for (std::uint32_t b = a + 1; b < 5; ++b) edges.emplace_back(5 * c + a, 5 * c + b);
    edges.emplace_back(5 * c, (5 * c + 6) % 150);
  }
  return graph_of(150, edges);
}

TEST(CommunitiesTest, TheKarateClubsOptimumForEverySeed) {
  const NeighbourGraph graph = karate();
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const Partition found = communities(graph, {.seed = seed}, JobContext());
    EXPECT_NEAR(modularity(graph, found), 0.4197896120973, 5e-14) << "seed " << seed;
    EXPECT_EQ(found.sizes(), (std::vector<std::size_t>{12, 11, 6, 5})) << "seed " << seed;
  }
}

TEST(CommunitiesTest, ModularityOfTheFactions) {
  Partition factions{std::vector<std::uint32_t>(34, 1), 2};
  for (const std::uint32_t member : {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21})
    factions.cluster_of[member] = 0;
  EXPECT_NEAR(modularity(karate(), factions), 0.3582347, 5e-8);
}

TEST(CommunitiesTest, CliquesUnderThePottsModel) {
  const Partition found =
      communities(ring_of_cliques(),
                  {.quality = CommunityOptions::Quality::Potts, .resolution = 0.5}, JobContext());
  ASSERT_EQ(found.clusters, 30U);
  for (std::uint32_t i = 0; i < 150; ++i) EXPECT_EQ(found.cluster_of[i], i / 5);
}

TEST(CommunitiesTest, AHigherResolutionMakesMoreOfThem) {
  const NeighbourGraph graph = karate();
  const auto count = [&](double resolution) {
    return communities(graph, {.resolution = resolution}, JobContext()).clusters;
  };
  EXPECT_LT(count(0.3), count(1));
  EXPECT_LT(count(1), count(3));
}

TEST(CommunitiesTest, WeightsCount) {
  NeighbourGraph path = graph_of(4, {{0, 1}, {1, 2}, {2, 3}});
  path.weights = {1, 1, 9, 9, 1, 1};
  EXPECT_EQ(communities(path, {}, JobContext()).cluster_of[1],
            communities(path, {}, JobContext()).cluster_of[2]);
  path.weights = {9, 9, 1, 1, 9, 9};
  EXPECT_EQ(communities(path, {}, JobContext()), (Partition{{0, 0, 1, 1}, 2}));
}

TEST(CommunitiesTest, WithoutEdgesEachIsAlone) {
  const NeighbourGraph none = graph_of(3, {});
  EXPECT_EQ(communities(none, {}, JobContext()), (Partition{{0, 1, 2}, 3}));
  EXPECT_EQ(modularity(none, {{0, 1, 2}, 3}), 0);
}

TEST(CommunitiesTest, ACancelEndsTheSearch) {
  const CancelToken token;
  const JobContext job(token, [&](const Progress&) { token.cancel(); });
  EXPECT_THROW(communities(karate(), {}, job), Cancelled);
  EXPECT_EQ(communities(karate(), {}, JobContext()).clusters, 4U) << "and the next one works";
}

TEST(CommunitiesTest, SearchesBesideEachOtherDoNotMix) {
  const NeighbourGraph ring = ring_of_cliques();
  const Partition expected = communities(ring, {.seed = 7}, JobContext());
  std::vector<Partition> found(4);
  std::vector<std::thread> threads;
  for (Partition& each : found) {
    threads.emplace_back([&] {
      communities(karate(), {.seed = 9}, JobContext());
      each = communities(ring, {.seed = 7}, JobContext());
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Partition& each : found) EXPECT_EQ(each, expected);
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/neighbour_search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "core/base/error.h"
#include "core/vectors/nearest.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

using Method = NeighbourSearch::Method;

constexpr std::size_t kNear = 10;

FoundNeighbours found_by(Method method, const Vectors& vectors, int threads,
                         Nearness nearness = Nearness::Cosine, std::uint64_t seed = 1) {
  return find_neighbours(vectors, nearness, kNear, {.method = method, .above = 0}, seed,
                         JobContext().with_threads(threads));
}

/// The share of all lists that is right, where no two vectors are equally near.
double true_recall(const Neighbours& found, const Neighbours& exact) {
  std::size_t hits = 0;
  for (std::size_t i = 0; i < exact.size(); ++i) {
    const std::set<std::uint32_t> right(exact.ids_of(i).begin(), exact.ids_of(i).end());
    for (const std::uint32_t id : found.ids_of(i)) hits += right.count(id);
  }
  return static_cast<double>(hits) / static_cast<double>(exact.ids.size());
}

class NeighbourSearchTest : public testing::TestWithParam<Method> {};

TEST_P(NeighbourSearchTest, TheSameBytesAtAnyNumberOfThreads) {
  const Vectors vectors = normalised(test::some_vectors(3000, 16));
  const FoundNeighbours one = found_by(GetParam(), vectors, 1);
  const FoundNeighbours three = found_by(GetParam(), vectors, 3);
  EXPECT_EQ(one.neighbours.ids, three.neighbours.ids);
  EXPECT_EQ(one.neighbours.closeness, three.neighbours.closeness);
}

TEST_P(NeighbourSearchTest, NobodyIsItsOwnNeighbourAndTheNearestComeFirst) {
  const Vectors vectors = normalised(test::some_vectors(1500, 8));
  for (const Nearness nearness : {Nearness::Cosine, Nearness::Distance}) {
    const Neighbours found = found_by(GetParam(), vectors, 2, nearness).neighbours;
    ASSERT_EQ(found.size(), vectors.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(std::ranges::count(found.ids_of(i), i), 0);
      EXPECT_TRUE(std::ranges::is_sorted(found.closeness_of(i), std::ranges::greater()));
    }
  }
}

TEST_P(NeighbourSearchTest, ACancelledSearchEnds) {
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(find_neighbours(normalised(test::some_vectors(500, 4)), Nearness::Cosine, 3,
                               {.method = GetParam(), .above = 0}, 1, JobContext(token)),
               Cancelled);
}

INSTANTIATE_TEST_SUITE_P(Methods, NeighbourSearchTest,
                         testing::Values(Method::Exact, Method::Ivf, Method::Hnsw),
                         [](const auto& about) {
                           return neighbour_search_names()[static_cast<std::size_t>(about.param)];
                         });

class IndexTest : public testing::TestWithParam<Method> {};

// By counting all: the sample's estimate lies within four standard errors of it.
TEST_P(IndexTest, TheRecallThatIsToldIsTheRecall) {
  const Vectors vectors = normalised(test::some_vectors(4000, 16));
  for (const Nearness nearness : {Nearness::Cosine, Nearness::Distance}) {
    const Neighbours exact = found_by(Method::Exact, vectors, 2, nearness).neighbours;
    const FoundNeighbours found = found_by(GetParam(), vectors, 2, nearness);
    ASSERT_TRUE(found.recall);
    const double truth = true_recall(found.neighbours, exact);
    EXPECT_GT(truth, 0.5);
    EXPECT_NEAR(found.recall->value, truth, 4 * found.recall->error + 1e-9);
  }
}

TEST_P(IndexTest, FindsWhatIsEqual) {
  Vectors vectors = normalised(test::some_vectors(2000, 16));
  std::ranges::copy(vectors.row(7), vectors.row(1999).begin());
  const Neighbours found = found_by(GetParam(), vectors, 2).neighbours;
  EXPECT_EQ(found.ids_of(7)[0], 1999U);
  EXPECT_NEAR(found.closeness_of(7)[0], 1, 1e-6);
}

TEST_P(IndexTest, FewVectorsAreComparedInAllPairs) {
  const Vectors vectors = normalised(test::some_vectors(300, 4));
  const NeighbourSearch search{.method = GetParam(), .above = 300};
  const FoundNeighbours found =
      find_neighbours(vectors, Nearness::Cosine, 3, search, 1, JobContext());
  EXPECT_FALSE(found.recall);
  EXPECT_EQ(found.neighbours.ids, nearest_by_cosine(vectors, 3, JobContext()).ids);
}

INSTANTIATE_TEST_SUITE_P(Methods, IndexTest, testing::Values(Method::Ivf, Method::Hnsw),
                         [](const auto& about) {
                           return neighbour_search_names()[static_cast<std::size_t>(about.param)];
                         });

TEST(NeighbourSearchNamesTest, WrongWordsGetASentence) {
  EXPECT_EQ(parse_neighbour_search("hnsw"), Method::Hnsw);
  EXPECT_THROW(parse_neighbour_search("annoy"), Error);
  EXPECT_EQ(neighbour_search_of({}).method, Method::Exact) << "a method without such parameters";
}

}  // namespace
}  // namespace hankki

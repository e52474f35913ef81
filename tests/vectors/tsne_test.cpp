// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/tsne.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/vectors/map_quality.h"
#include "core/vectors/nearest.h"
#include "core/vectors/umap.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

NeighbourGraph affinities_of(const Vectors& points, double perplexity) {
  const Neighbours near = nearest_by_distance(points, tsne_neighbours(perplexity), JobContext());
  std::vector<float> distances;
  for (const float square : near.closeness) distances.push_back(std::sqrt(-square));
  return tsne_affinities(near, distances, perplexity);
}

Vectors lay_out(const Vectors& points, std::uint64_t seed, const TsneOptions& options, int threads,
                const MapListener& listener = {}) {
  const JobContext job = JobContext().with_threads(threads);
  return tsne_layout(affinities_of(points, 30), umap_start(points, seed, job), options, job,
                     listener);
}

// scikit-learn 1.2.1, _joint_probabilities_nn.
TEST(TsneTest, AffinitiesKnownAnswers) {
  const NeighbourGraph graph = affinities_of({1, {0, 1, 3, 6, 10, 15, 21, 28}}, 2);
  ASSERT_EQ(graph.size(), 8U);
  const std::vector<float> expected{0.001442657F, 0.002871319F, 0.054019111F, 0.056789739F,
                                    0.000879200F, 0.000003561F, 0.000371655F};
  double sum = 0;
  for (const float weight : graph.weights) sum += weight;
  EXPECT_NEAR(sum, 1, 1e-6);
  ASSERT_EQ(graph.neighbours_of(3).size(), 7U);
  for (std::size_t i = 0; i < 7; ++i) EXPECT_NEAR(graph.weights_of(3)[i], expected[i], 2e-6);
}

TEST(TsneTest, TooManyAndTooFewPointsAreRefused) {
  EXPECT_EQ(tsne_neighbours(30), 91U);
  EXPECT_THROW(check_tsne(30'001, 30), Error);
  EXPECT_THROW(check_tsne(30, 30), Error);
  check_tsne(30'000, 30);
  check_tsne(31, 30);
}

TEST(TsneTest, TheSameBytesAtAnyNumberOfThreads) {
  const Vectors points = test::some_vectors(1500, 5);
  const TsneOptions options{.epochs = 40};
  EXPECT_EQ(lay_out(points, 3, options, 1).values, lay_out(points, 3, options, 3).values);
  EXPECT_NE(lay_out(points, 3, options, 1).values, lay_out(points, 4, options, 1).values);
}

TEST(TsneTest, EveryEpochIsShownAndACancelEndsIt) {
  const Vectors points = test::some_vectors(100, 3);
  int epochs = 0;
  lay_out(points, 1, {.epochs = 8}, 1, [&](int epoch, int all, const Vectors& map) {
    EXPECT_EQ(epoch, ++epochs);
    EXPECT_EQ(all, 8);
    EXPECT_EQ(map.size(), 100U);
  });
  EXPECT_EQ(epochs, 8);
  const CancelToken token;
  EXPECT_THROW(tsne_layout(affinities_of(points, 30), umap_start(points, 1, JobContext()), {},
                           JobContext(token), [&](int, int, const Vectors&) { token.cancel(); }),
               Cancelled);
}

TEST(TsneTest, TheMapOfTheDigitsCanBeTrusted) {
  HANKKI_REAL_DATA(file, "digits/digits.csv");
  const Vectors points = test::read_digits(file).points;
  for (const std::uint64_t seed : {1, 2, 3}) {
    const Vectors map = lay_out(points, seed, {}, 2);
    const MapQuality quality = map_quality(points, Nearness::Distance, map, 15, 1, JobContext());
    EXPECT_GE(quality.trustworthiness.value, 0.990) << "seed " << seed;
    RecordProperty("trustworthiness_seed_" + std::to_string(seed),
                   std::to_string(quality.trustworthiness.value));
  }
}

}  // namespace
}  // namespace hankki

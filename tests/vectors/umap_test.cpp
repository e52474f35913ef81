// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/umap.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/vectors/map_quality.h"
#include "core/vectors/nearest.h"
#include "core/vectors/umap_curve.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

std::vector<float> distances_of(const Neighbours& neighbours) {
  std::vector<float> distances;
  for (const float square : neighbours.closeness) distances.push_back(std::sqrt(-square));
  return distances;
}

Vectors lay_out(const Vectors& points, const UmapOptions& options, int threads,
                const MapListener& listener = {}) {
  const JobContext job = JobContext().with_threads(threads);
  const Neighbours near = nearest_by_distance(points, 14, job);
  const FuzzyGraph graph = fuzzy_graph(near, distances_of(near));
  return umap_layout(graph, umap_start(points, options.seed, job), options, job, listener);
}

TEST(UmapTest, CurvesKnownAnswers) {
  const auto expect = [](double min_distance, double a, double b) {
    const UmapCurve curve = fit_umap_curve(min_distance, 1);
    EXPECT_NEAR(curve.a, a, 5e-6);
    EXPECT_NEAR(curve.b, b, 5e-6);
  };
  expect(0.1, 1.57694346, 0.89506088);
  expect(0.01, 1.89560587, 0.80063784);
  expect(0.001, 1.9290734, 0.79150453);
  EXPECT_THROW(fit_umap_curve(2, 1), Error);
}

TEST(UmapTest, MembershipsAreSymmetricAndSumToTheirTarget) {
  const Vectors points = test::some_vectors(300, 5);
  const Neighbours near = nearest_by_distance(points, 14, JobContext());
  const FuzzyGraph graph = fuzzy_graph(near, distances_of(near));
  ASSERT_EQ(graph.offsets.size(), 301U);
  for (std::uint32_t i = 0; i < 300; ++i) {
    double sum = 0;
    for (auto at = static_cast<std::size_t>(graph.offsets[i]);
         at < static_cast<std::size_t>(graph.offsets[i + 1]); ++at) {
      sum += graph.weights[at];
      EXPECT_GT(graph.weights[at], 0);
      EXPECT_LE(graph.weights[at], 1);
      const std::uint32_t j = graph.columns[at];
      const auto begin = graph.columns.begin() + graph.offsets[j];
      const auto end = graph.columns.begin() + graph.offsets[j + 1];
      const auto back = std::lower_bound(begin, end, i);
      ASSERT_TRUE(back != end && *back == i);
      EXPECT_EQ(graph.weights[static_cast<std::size_t>(back - graph.columns.begin())],
                graph.weights[at]);
    }
    EXPECT_GE(sum, std::log2(15.0) - 1e-3) << "a union is at least one's own memberships";
  }
}

TEST(UmapTest, TheSameBytesAtAnyNumberOfThreads) {
  const Vectors points = test::some_vectors(1500, 5);
  const UmapOptions options{.epochs = 20, .seed = 3};
  EXPECT_EQ(lay_out(points, options, 1).values, lay_out(points, options, 3).values);
  EXPECT_NE(lay_out(points, options, 1).values,
            lay_out(points, {.epochs = 20, .seed = 4}, 1).values);
}

TEST(UmapTest, EveryEpochIsShownAndACancelEndsIt) {
  const Vectors points = test::some_vectors(100, 3);
  int epochs = 0;
  lay_out(points, {.epochs = 7}, 1, [&](int epoch, int all, const Vectors& map) {
    EXPECT_EQ(epoch, ++epochs);
    EXPECT_EQ(all, 7);
    EXPECT_EQ(map.size(), 100U);
  });
  EXPECT_EQ(epochs, 7);
  const Neighbours near = nearest_by_distance(points, 14, JobContext());
  const FuzzyGraph graph = fuzzy_graph(near, distances_of(near));
  const CancelToken token;
  EXPECT_THROW(umap_layout(graph, umap_start(points, 1, JobContext()), {}, JobContext(token),
                           [&](int, int, const Vectors&) { token.cancel(); }),
               Cancelled);
}

TEST(UmapTest, TheMapOfTheDigitsCanBeTrusted) {
  HANKKI_REAL_DATA(file, "digits/digits.csv");
  const Vectors points = test::read_digits(file).points;
  for (const std::uint64_t seed : {1, 2, 3}) {
    const Vectors map = lay_out(points, {.seed = seed}, 2);
    const MapQuality quality = map_quality(points, Nearness::Distance, map, 15, 1, JobContext());
    EXPECT_GE(quality.trustworthiness.value, 0.985) << "seed " << seed;
    RecordProperty("trustworthiness_seed_" + std::to_string(seed),
                   std::to_string(quality.trustworthiness.value));
  }
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/map_methods.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/vectors/nearest.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

struct LaidOut {
  Vectors map;
  int shown = 0;  ///< how often the listener was called
};

LaidOut lay_out(const MapMethod& method, const Vectors& points, int threads,
                std::uint64_t seed = 1) {
  const JobContext job = JobContext().with_threads(threads);
  ParameterValues values = method.spec.preset("default");
  if (method.spec.id != "pca") values.set("epochs", std::int64_t{20});
  if (method.spec.id == "tsne") values.set("perplexity", 5.0);
  const std::size_t k = method.neighbours(values);
  const Neighbours near = k == 0 ? Neighbours() : nearest_by_distance(points, k, job);
  LaidOut result;
  result.map = method.lay_out(
      {points, Nearness::Distance, near, values, seed},
      [&](int, int, const Vectors& map) {
        EXPECT_EQ(map.size(), points.size());
        ++result.shown;
      },
      job);
  return result;
}

// What every method has to keep; a new one is held to it by being in the list.
TEST(MapMethodsTest, EachGivesTwoNumbersAPointTheSameAtAnyNumberOfThreads) {
  const Vectors points = test::some_vectors(700, 6);
  for (const MapMethod& method : map_methods()) {
    SCOPED_TRACE(method.spec.id);
    const LaidOut one = lay_out(method, points, 1);
    EXPECT_EQ(one.map.dimensions, 2U);
    EXPECT_EQ(one.map.size(), 700U);
    EXPECT_GE(one.shown, 1);
    for (const float value : one.map.values) EXPECT_TRUE(std::isfinite(value));
    EXPECT_EQ(one.map, lay_out(method, points, 3).map);
  }
}

TEST(MapMethodsTest, PointsOfOneColumnAndPointsThatAreAllAlikeHaveAMap) {
  Vectors alike{3, std::vector<float>(60, 0.5F)};
  for (const MapMethod& method : map_methods()) {
    SCOPED_TRACE(method.spec.id);
    for (const Vectors& points : {test::some_vectors(40, 1), alike}) {
      const Vectors map = lay_out(method, points, 2).map;
      EXPECT_EQ(map.size(), points.size());
      for (const float value : map.values) EXPECT_TRUE(std::isfinite(value));
    }
  }
}

TEST(MapMethodsTest, WrongWordsGetASentence) {
  EXPECT_THROW(map_method("sammon"), Error);
  const MapMethod& umap = map_method("umap");
  ParameterValues values = umap.spec.preset("default");
  EXPECT_EQ(umap.neighbours(values), 14U) << "the point itself is one of 15";
  values.set("min_distance", 2.0);
  EXPECT_THROW(umap.neighbours(values), Error) << "above the spread";
  const MapMethod& tsne = map_method("tsne");
  const ParameterValues usual = tsne.spec.preset("default");
  EXPECT_EQ(tsne.neighbours(usual), 91U);
  tsne.check(usual, 30'000);
  EXPECT_THROW(tsne.check(usual, 30'001), Error);
  EXPECT_THROW(tsne.check(usual, 30), Error);
  umap.check(umap.spec.preset("default"), 30'001);
}

TEST(MapMethodsTest, DistancesOfNeighbours) {
  const float nobody = -std::numeric_limits<float>::infinity();
  const Neighbours near{
      .k = 3, .ids = {1, 2, Neighbours::kNobody}, .closeness = {1.0F, -4.0F, nobody}};
  const auto cosine = distances_of(near, Nearness::Cosine);
  EXPECT_EQ(cosine[0], 0);
  EXPECT_TRUE(std::isinf(cosine[2]));
  const auto distance = distances_of(near, Nearness::Distance);
  EXPECT_EQ(distance[1], 2);
  EXPECT_TRUE(std::isinf(distance[2]));
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/umap_place.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/vectors/nearest.h"
#include "core/vectors/nearest_among.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

std::vector<float> distances_from(const Neighbours& neighbours) {
  std::vector<float> distances;
  for (const float square : neighbours.closeness) distances.push_back(std::sqrt(-square));
  return distances;
}

Vectors lay_out(const Vectors& points) {
  const Neighbours near = nearest_by_distance(points, 14, JobContext());
  return umap_layout(fuzzy_graph(near, distances_from(near)), umap_start(points, 1, JobContext()),
                     {.seed = 1}, JobContext());
}

Vectors place(const Vectors& points, const Vectors& map, const Vectors& fresh, int threads) {
  const JobContext job = JobContext().with_threads(threads);
  const Neighbours near = nearest_among(points, fresh, Nearness::Distance, 14, job);
  return umap_place(map, near, distances_from(near), {.seed = 1}, job);
}

TEST(UmapPlaceTest, DigitsThatTheMapHasNotSeenGoToTheirKind) {
  HANKKI_REAL_DATA(file, "digits/digits.csv");
  const test::Digits digits = test::read_digits(file);
  Vectors seen{64, {}}, fresh{64, {}};
  std::vector<std::string> seen_labels, fresh_labels;
  for (std::size_t i = 0; i < digits.points.size(); ++i) {
    Vectors& side = i % 10 == 0 ? fresh : seen;
    const auto row = digits.points.row(i);
    side.values.insert(side.values.end(), row.begin(), row.end());
    (i % 10 == 0 ? fresh_labels : seen_labels).push_back(digits.labels[i]);
  }
  const Vectors map = lay_out(seen), before = map;
  const Vectors places = place(seen, map, fresh, 2);
  EXPECT_EQ(map, before);
  const Neighbours near = nearest_among(map, places, Nearness::Distance, 5, JobContext());
  std::size_t right = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::map<std::string, int> votes;
    for (const std::uint32_t id : near.ids_of(i)) ++votes[seen_labels[id]];
    const auto most = std::ranges::max_element(votes, {}, [](const auto& v) { return v.second; });
    if (most->first == fresh_labels[i]) ++right;
  }
  const double share = static_cast<double>(right) / static_cast<double>(places.size());
  EXPECT_GE(share, 0.95) << "of " << places.size();
  RecordProperty("share_beside_their_kind", std::to_string(share));
}

TEST(UmapPlaceTest, APointAlreadyThereLandsBesideItself) {
  const Vectors points = test::some_vectors(400, 4), map = lay_out(points);
  const Vectors places = place(points, map, points, 1);
  double moved = 0, spread = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::size_t other = (i + 200) % 400;
    moved += std::hypot(places.row(i)[0] - map.row(i)[0], places.row(i)[1] - map.row(i)[1]);
    spread += std::hypot(map.row(other)[0] - map.row(i)[0], map.row(other)[1] - map.row(i)[1]);
  }
  EXPECT_LT(moved, spread / 5);
}

TEST(UmapPlaceTest, EachLiesWhereItWouldLieAloneAtAnyNumberOfThreads) {
  const Vectors points = test::some_vectors(300, 4), map = lay_out(points);
  const Vectors fresh = test::some_vectors(150, 4, 77);
  const Vectors all = place(points, map, fresh, 3);
  EXPECT_EQ(all, place(points, map, fresh, 1));
  const Vectors first{4, {fresh.values.begin(), fresh.values.begin() + 4}};
  EXPECT_EQ(place(points, map, first, 1).values,
            std::vector<float>(all.values.begin(), all.values.begin() + 2));
}

TEST(UmapPlaceTest, WithoutNeighboursInTheMiddle) {
  const Vectors map{2, {0, 0, 4, 0, 4, 6, 0, 6}};
  const Neighbours nobody{1, {Neighbours::kNobody}, {-INFINITY}};
  const Vectors place = umap_place(map, nobody, std::vector<float>{INFINITY}, {}, JobContext());
  EXPECT_EQ(place.values, (std::vector<float>{2, 3}));
}

}  // namespace
}  // namespace hankki

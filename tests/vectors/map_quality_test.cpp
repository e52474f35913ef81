// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/map_quality.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/vectors/nearest.h"
#include "core/vectors/principal_components.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

TEST(MapQualityTest, FivePointsKnownAnswer) {
  const Vectors points{1, {0, 1, 2, 3, 4}}, map{1, {0, 2, 4, 1, 3}};
  const MapQuality quality = map_quality(points, Nearness::Distance, map, 1, 1, JobContext());
  EXPECT_NEAR(quality.trustworthiness.value, 0.2, 1e-12);
  EXPECT_EQ(quality.trustworthiness.error, 0);
  EXPECT_EQ(quality.sample, 5U);
}

TEST(MapQualityTest, AMapThatIsTheDataIsPerfect) {
  const Vectors points = test::some_vectors(200, 2);
  const MapQuality quality = map_quality(points, Nearness::Distance, points, 15, 1, JobContext());
  EXPECT_EQ(quality.trustworthiness.value, 1);
  EXPECT_EQ(quality.continuity.value, 1);
  EXPECT_EQ(quality.preservation.value, 1);
}

TEST(MapQualityTest, PrincipalComponentsOfTheDigits) {
  HANKKI_REAL_DATA(file, "digits/digits.csv");
  const Vectors points = test::read_digits(file).points;
  const Vectors map = principal_components(points, 2, JobContext()).places;
  const MapQuality five = map_quality(points, Nearness::Distance, map, 5, 1, JobContext());
  const MapQuality fifteen = map_quality(points, Nearness::Distance, map, 15, 1, JobContext());
  // The digits are whole numbers, so many are equally far. Counted in numpy with our rule for them:
  EXPECT_NEAR(five.trustworthiness.value, 0.8304283924, 1e-9);
  EXPECT_NEAR(fifteen.trustworthiness.value, 0.8288132105, 1e-9);
  EXPECT_NEAR(fifteen.continuity.value, 0.9455097299, 1e-9);
  EXPECT_NEAR(fifteen.preservation.value, 0.1512150, 6e-8);
  // scikit-learn leaves their order to its sort: .8304249708, .8288074596, .9455096881.
  EXPECT_NEAR(five.trustworthiness.value, 0.8304249708, 1e-5);
  EXPECT_NEAR(fifteen.trustworthiness.value, 0.8288074596, 1e-5);
  EXPECT_NEAR(fifteen.continuity.value, 0.9455096881, 1e-5);
}

// Of each digit the five nearest on the map vote; ties: the lower one.
TEST(MapQualityTest, NeighboursOnTheMapOfTheDigitsTellWhatTheyAre) {
  HANKKI_REAL_DATA(file, "digits/digits.csv");
  const test::Digits digits = test::read_digits(file);
  const Vectors map = principal_components(digits.points, 2, JobContext()).places;
  const Neighbours near = nearest_by_distance(map, 5, JobContext());
  std::size_t right = 0;
  for (std::size_t i = 0; i < near.size(); ++i) {
    std::map<std::string, int> votes;
    for (const std::uint32_t id : near.ids_of(i)) ++votes[digits.labels[id]];
    const auto most =
        std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
    right += most->first == digits.labels[i] ? 1 : 0;
  }
  EXPECT_NEAR(static_cast<double>(right) / static_cast<double>(near.size()), 0.634947, 5e-7);
}

TEST(MapQualityTest, TooFewPointsAreRefused) {
  const Vectors points = test::some_vectors(10, 2);
  EXPECT_THROW(map_quality(points, Nearness::Distance, points, 5, 1, JobContext()), Error);
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/map_labels.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

bool overlap(const MapLabel& a, const MapLabel& b, double zoom) {
  constexpr double kRounding = 1e-9;
  return std::abs(a.x - b.x) * zoom < (a.width + b.width) / 2 - kRounding &&
         std::abs(a.y - b.y) * zoom < (a.height + b.height) / 2 - kRounding;
}

TEST(MapLabelsTest, TheImportantOneStaysTheOtherWaitsForRoom) {
  // Beside each other from 10 pixels a unit on, above each other already from 4.
  const MapLabel first{.x = 0, .y = 0, .width = 30, .height = 10, .priority = 1};
  const MapLabel second{.x = 3, .y = 2.5, .width = 30, .height = 10, .priority = 2};
  EXPECT_EQ(label_zooms(std::vector{first, second}), (std::vector<double>{4, 0}));
  const MapLabel same{.x = 0, .y = 0, .width = 5, .height = 5, .priority = 1};
  EXPECT_EQ(label_zooms(std::vector{first, same}), (std::vector<double>{0, INFINITY}))
      << "of equal ones the first";
}

TEST(MapLabelsTest, NoneWaitsForOneThatIsNotThereYet) {
  // The third is free of the first from 2 on; the second, which it meets until 5, comes only at 10.
  const std::vector<MapLabel> labels{{.x = 0, .y = 0, .width = 10, .height = 10, .priority = 3},
                                     {.x = 1, .y = 0, .width = 10, .height = 10, .priority = 2},
                                     {.x = 5, .y = 0, .width = 10, .height = 10, .priority = 1}};
  const auto zooms = label_zooms(labels);
  EXPECT_EQ(zooms, (std::vector<double>{0, 10, 2}));
}

TEST(MapLabelsTest, AtNoZoomTwoOverlapAndWhatCameStays) {
  const Vectors places = test::some_vectors(300, 5);
  std::vector<MapLabel> labels;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto row = places.row(i);
    labels.push_back({row[0] * 10.0, row[1] * 10.0, 40 + 30.0 * row[2], 14 + 2.0 * row[3],
                      std::floor(4.0 * row[4])});
  }
  const auto zooms = label_zooms(labels);
  std::size_t before = 0;
  for (double zoom = 0.1; zoom < 1e5; zoom *= 1.3) {
    std::vector<MapLabel> shown;
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (zooms[i] <= zoom) shown.push_back(labels[i]);
    for (std::size_t i = 0; i < shown.size(); ++i)
      for (std::size_t j = i + 1; j < shown.size(); ++j)
        EXPECT_FALSE(overlap(shown[i], shown[j], zoom)) << "at " << zoom;
    EXPECT_GE(shown.size(), before);
    before = shown.size();
  }
  EXPECT_EQ(before, labels.size()) << "near enough all have room";
}

TEST(MapLabelsTest, ALabelLiesOnOneOfItsOwn) {
  // A ring around others: its middle is not its own.
  const Vectors map{2, {-5, 0, 0, 5, 5, 0, 0, -5, 0, 0}};
  const std::vector<std::uint32_t> ring{0, 1, 2, 3};
  EXPECT_LT(label_point(map, ring), 4U);
  const std::vector<std::uint32_t> all{0, 1, 2, 3, 4};
  EXPECT_EQ(label_point(map, all), 4U);
}

}  // namespace
}  // namespace hankki

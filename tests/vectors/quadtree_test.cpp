// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/quadtree.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

struct Sums {
  double count = 0, x = 0, y = 0;  // of t-SNE's pushes
  int cells = 0;
};

Sums sums_at(const Quadtree& tree, std::span<const float> place) {
  Sums sums;
  tree.visit(place[0], place[1], [&](float dx, float dy, float square, float count) {
    const double q = 1 / (1.0 + square);
    sums.count += count;
    sums.x += count * q * q * dx;
    sums.y += count * q * q * dy;
    ++sums.cells;
  });
  return sums;
}

TEST(QuadtreeTest, HoldsEachPointOnceInCellsBesideEachOther) {
  const Vectors places = test::some_vectors(777, 2);
  Quadtree tree(0.5F);
  tree.build(places.values);
  const std::set<std::uint32_t> once(tree.order().begin(), tree.order().end());
  EXPECT_EQ(once.size(), 777U);
  EXPECT_EQ(*once.rbegin(), 776U);
  for (std::size_t i = 0; i < places.size(); i += 100) {
    const Sums sums = sums_at(tree, places.row(i));
    EXPECT_EQ(sums.count, 777);
    EXPECT_LT(sums.cells, 500) << "cells far away are one point";
  }
}

TEST(QuadtreeTest, SumsAreNearThoseOverAllPoints) {
  Vectors places = test::some_vectors(500, 2);
  for (float& value : places.values) value *= 20;
  Quadtree exact(1e-6F), tree(0.5F);
  exact.build(places.values);
  tree.build(places.values);
  for (std::size_t i = 0; i < places.size(); i += 50) {
    double x = 0, y = 0;
    for (std::size_t j = 0; j < places.size(); ++j) {
      const double dx = places.row(i)[0] - places.row(j)[0];
      const double dy = places.row(i)[1] - places.row(j)[1], q = 1 / (1 + dx * dx + dy * dy);
      x += q * q * dx;
      y += q * q * dy;
    }
    const Sums all = sums_at(exact, places.row(i)), some = sums_at(tree, places.row(i));
    const double size = std::hypot(x, y);
    EXPECT_NEAR(all.x, x, 1e-5 * size);
    EXPECT_NEAR(all.y, y, 1e-5 * size);
    EXPECT_NEAR(some.x, x, 0.05 * size);
    EXPECT_NEAR(some.y, y, 0.05 * size);
  }
}

TEST(QuadtreeTest, PointsMayLieInOnePlace) {
  Quadtree tree(0.5F);
  tree.build(std::vector<float>{3, 4, 3, 4, 3, 4, 9, 9});
  EXPECT_EQ(sums_at(tree, std::vector<float>{3, 4}).count, 4);
  tree.build(std::vector<float>{3, 4, 3, 4});
  EXPECT_EQ(sums_at(tree, std::vector<float>{3, 4}).cells, 1);
  tree.build({});
  EXPECT_EQ(sums_at(tree, std::vector<float>{3, 4}).cells, 0);
}

}  // namespace
}  // namespace hankki

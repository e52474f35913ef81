// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/sparse.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <vector>

namespace hankki::kernels {
namespace {

float value_of(std::size_t row, std::size_t column) {
  return std::sin(static_cast<float>(3 * row + column));
}

TEST(AddRows, EqualsTheSumForEveryNumberOfRowsAndWidth) {
  const bool holds = rc::check([] {
    const auto width = *rc::gen::inRange<std::size_t>(1, 70);
    const auto columns =
        *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 12));
    std::vector<float> table(12 * width), scale(12), out(width, 0.5F);
    for (std::size_t row = 0; row < 12; ++row) {
      scale[row] = 0.1F * static_cast<float>(row);
      for (std::size_t i = 0; i < width; ++i) table[row * width + i] = value_of(row, i);
    }
    add_rows(columns, scale, table, out);
    for (std::size_t i = 0; i < width; ++i) {
      double sum = 0.5;
      for (const auto row : columns) sum += static_cast<double>(scale[row] * value_of(row, i));
      RC_ASSERT(std::abs(out[i] - sum) < 1e-4);
    }
  });
  EXPECT_TRUE(holds);
}

/// Node 0 with edges to all, 1 to 5 with one each, 6 alone.
struct Star {
  std::vector<std::int64_t> offsets{0, 5, 6, 7, 8, 9, 10, 10};
  std::vector<std::uint32_t> columns{1, 2, 3, 4, 5, 0, 0, 0, 0, 0};
  std::vector<float> scale{0.5F, 1, 1, 1, 1, 1, 0};
  ScaledGraph view() const { return {offsets, columns, scale}; }
};

TEST(Propagate, TakesInTheNeighboursAndOnlyTheActiveOnes) {
  const Star star;
  const std::vector<float> in{8, 1, 2, 3, 4, 5, 6};
  std::vector<float> out(1);
  propagate(star.view(), in, 0, out);
  EXPECT_FLOAT_EQ(out[0], 0.5F * 15);
  propagate(star.view(), in, 2, out);
  EXPECT_FLOAT_EQ(out[0], 4);
  propagate(star.view(), in, 6, out);
  EXPECT_EQ(out[0], 0);
  const std::vector<std::uint8_t> active{0, 0, 1, 0, 1, 0, 1};
  std::vector<std::uint32_t> scratch(5);
  propagate_from(star.view(), in, active, 0, scratch, out);
  EXPECT_FLOAT_EQ(out[0], 0.5F * 6);
}

TEST(EdgeShare, CoversEveryNodeOnceForAnyTeam) {
  const Star star;
  for (const int members : {1, 2, 3, 5, 16}) {
    std::size_t next = 0;
    for (int member = 0; member < members; ++member) {
      const auto [begin, end] = edge_share(star.view(), member, members);
      EXPECT_EQ(begin, next);
      EXPECT_GE(end, begin);
      next = end;
    }
    EXPECT_EQ(next, star.view().nodes());
  }
}

}  // namespace
}  // namespace hankki::kernels

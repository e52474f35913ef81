// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/draws.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <vector>

namespace hankki {
namespace {

/// P(a variate, rounded to a double, is at most x): up to half way to the next double, which near 1
/// holds much of the mass where b is small.
double rounded_cdf(double a, double b, double x) {
  if (x >= 1) return 1;
  const double above = std::nextafter(x, 2.0);
  if (x > 0.5) return boost::math::ibetac(b, a, ((1 - x) + (1 - above)) / 2);
  return boost::math::ibeta(a, b, x + (above - x) / 2);
}

/// The largest distance between the variates' distribution and the law, times the root of their
/// number.
double kolmogorov_smirnov(double a, double b, int count, std::uint64_t seed) {
  RandomEngine random = random_stream(seed, "test");
  const BetaLaw law(a, b);
  std::vector<double> drawn(static_cast<std::size_t>(count));
  for (double& x : drawn) x = law.draw(random);
  std::ranges::sort(drawn);
  double farthest = 0;
  for (std::size_t begin = 0, end = 0; begin < drawn.size(); begin = end) {
    while (end < drawn.size() && drawn[end] == drawn[begin]) ++end;
    const double below =
        drawn[begin] > 0 ? rounded_cdf(a, b, std::nextafter(drawn[begin], -1.0)) : 0;
    farthest =
        std::max({farthest, std::abs(static_cast<double>(begin) / count - below),
                  std::abs(static_cast<double>(end) / count - rounded_cdf(a, b, drawn[begin]))});
  }
  return farthest * std::sqrt(count);
}

TEST(Draws, BetaVariatesPassKolmogorovSmirnovOverAllShapes) {
  const std::vector<double> shapes{.01, .05, .3, .5, 1, 1.5, 2, 10, 100, 1e4, 1e6};
  std::uint64_t seed = 1;
  // 121 tests: P(statistic > 2.2) is 1.3e-4 for each.
  for (const double a : shapes)
    for (const double b : shapes)
      EXPECT_LT(kolmogorov_smirnov(a, b, 4000, seed++), 2.2) << a << " " << b;
}

TEST(Draws, UnitsAndIndicesAreEven) {
  RandomEngine random = random_stream(1, "test");
  constexpr int kMany = 100'000;
  std::vector<double> counts(7);
  double sum = 0;
  for (int i = 0; i < kMany; ++i) {
    ++counts[static_cast<std::size_t>(draw_index(random, 7))];
    const double unit = draw_unit(random);
    ASSERT_GE(unit, 0);
    ASSERT_LT(unit, 1);
    sum += unit;
  }
  double chi_square = 0;
  for (const double count : counts) chi_square += std::pow(count - kMany / 7.0, 2) / (kMany / 7.0);
  EXPECT_LT(chi_square, 27.9);  // 6 degrees of freedom, p = 1e-4
  EXPECT_NEAR(sum / kMany, .5, 4 * std::sqrt(1.0 / 12 / kMany));
}

}  // namespace
}  // namespace hankki

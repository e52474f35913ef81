// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/principal_components.h"

#include <gtest/gtest.h>

#include "tests/vectors/iris.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

TEST(PrincipalComponentsTest, ALineHasOneDirection) {
  const Vectors line{2, {0, 1, 1, 3, 2, 5, 3, 7}};
  const auto components = principal_components(line, 2, JobContext());
  EXPECT_NEAR(components.ratios[0], 1, 1e-12);
  EXPECT_NEAR(components.ratios[1], 0, 1e-12);
  EXPECT_GT(components.places.row(3)[0], components.places.row(0)[0])
      << "the larger entry is positive";
}

TEST(PrincipalComponentsTest, RatiosOfTheDigits) {
  HANKKI_REAL_DATA(file, "digits/digits.csv");
  const auto components = principal_components(test::read_digits(file).points, 2, JobContext());
  constexpr double kExpected[] = {0.14890594, 0.13618771, 0.11794594};
  for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(components.ratios[i], kExpected[i], 6e-9);
}

TEST(PrincipalComponentsTest, RatiosOfTheIrises) {
  Vectors irises{4, {}};
  for (const auto& iris : test::kIris)
    for (const std::uint8_t tenths : iris) irises.values.push_back(static_cast<float>(tenths) / 10);
  const auto components = principal_components(irises, 4, JobContext());
  constexpr double kExpected[] = {0.92461872, 0.05306648, 0.01710261, 0.00521218};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(components.ratios[i], kExpected[i], 6e-9);
}

TEST(PrincipalComponentsTest, NothingHasNoDirections) {
  EXPECT_TRUE(principal_components({3, {}}, 2, JobContext()).ratios.empty());
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/multiple_testing.h"

#include <gmock/gmock.h>

#include <array>

namespace hankki {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;

constexpr std::array kFour{0.01, 0.04, 0.03, 0.005};

TEST(MultipleTestingTest, KnownAnswers) {
  EXPECT_THAT(benjamini_hochberg(kFour),
              ElementsAre(DoubleNear(0.02, 1e-15), DoubleNear(0.04, 1e-15), DoubleNear(0.04, 1e-15),
                          DoubleNear(0.02, 1e-15)));
  EXPECT_THAT(holm(kFour), ElementsAre(DoubleNear(0.03, 1e-15), DoubleNear(0.06, 1e-15),
                                       DoubleNear(0.06, 1e-15), DoubleNear(0.02, 1e-15)));
}

TEST(MultipleTestingTest, NeverAboveOneAndEmptyIsEmpty) {
  EXPECT_THAT(holm(std::array{0.9, 0.8}), ElementsAre(1.0, 1.0));
  EXPECT_THAT(benjamini_hochberg(std::array{0.9, 1.0}), ElementsAre(1.0, 1.0));
  EXPECT_TRUE(holm({}).empty());
  EXPECT_TRUE(benjamini_hochberg({}).empty());
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

namespace hankki {
namespace {

TEST(RandomStream, SameNameSameWords) {
  auto one = random_stream(7, "split", 3), two = random_stream(7, "split", 3);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(one(), two());
}

TEST(RandomStream, SeedNameAndCounterAllCount) {
  std::set<std::uint64_t> seeds;
  for (const std::uint64_t seed : {0, 1, 2})
    for (const char* use : {"", "split", "sampling", "split "})
      for (const std::uint64_t counter : {0, 1, 2}) seeds.insert(derive_seed(seed, use, counter));
  EXPECT_EQ(seeds.size(), 3U * 4 * 3);
}

// Results that were published must not change with a release.
TEST(RandomStream, NeverChanges) {
  EXPECT_EQ(derive_seed(2020, "split"), derive_seed(2020, "split", 0));
  RandomEngine engine(5489);  // the standard gives the 10000th word of this seed
  engine.discard(9999);
  EXPECT_EQ(engine(), 9981545732273789042ULL);
}

TEST(RandomBelow, StaysBelowAndIsEven) {
  auto engine = random_stream(1, "test");
  std::array<int, 7> counts{};
  for (int i = 0; i < 70'000; ++i) ++counts.at(random_below(engine, 7));
  for (const int count : counts) EXPECT_NEAR(count, 10'000, 500);  // over 5 deviations
  for (int i = 0; i < 100; ++i) EXPECT_EQ(random_below(engine, 1), 0U);
}

}  // namespace
}  // namespace hankki

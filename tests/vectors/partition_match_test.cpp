// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/partition_match.h"

#include <gtest/gtest.h>

namespace hankki {
namespace {

constexpr std::uint32_t kNone = Partition::kNone;
using Continued = std::vector<std::optional<std::uint32_t>>;

TEST(PartitionMatchTest, EachGoesOnTheOneItSharesMostWith) {
  const Partition before{{0, 0, 0, 0, 1, 1, 1, 2, 2}, 3};
  const Partition after{{1, 1, 1, 0, 0, 0, 0, 2, kNone}, 3};
  const Continued continued = continued_clusters(before, after);
  EXPECT_EQ(continued, (Continued{1, 0, 2}));
  EXPECT_EQ(kept_share(before, after, continued), 7.0 / 8);
}

TEST(PartitionMatchTest, OfASplitOnePartGoesOnAndTheOthersAreNew) {
  const Partition before{{0, 0, 0, 0, 0, 0}, 1}, after{{0, 0, 1, 1, 1, 2}, 3};
  EXPECT_EQ(continued_clusters(before, after), (Continued{std::nullopt, 0, std::nullopt}));
  EXPECT_EQ(continued_clusters({{0, 0, 0, 0}, 1}, {{1, 1, 0, 0}, 2}), (Continued{0, std::nullopt}))
      << "equally much: by number";
}

TEST(PartitionMatchTest, AFewCommonMembersAreNoReason) {
  const Partition before{{0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, 2};
  const Partition after{{0, 1, 0, 1, kNone, 0, 1, 0, 1, kNone}, 2};
  EXPECT_EQ(continued_clusters(before, after), (Continued{std::nullopt, std::nullopt}));
}

TEST(PartitionMatchTest, ThingsThatCameLaterDoNotCount) {
  const Partition before{{0, 0, 1}, 2}, after{{1, 1, 0, 0, 0, 0}, 2};
  const Continued continued = continued_clusters(before, after);
  EXPECT_EQ(continued, (Continued{1, 0}));
  EXPECT_EQ(kept_share(before, after, continued), 1);
}

}  // namespace
}  // namespace hankki

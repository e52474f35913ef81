// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/partition.h"

#include <gtest/gtest.h>

namespace hankki {
namespace {

constexpr std::uint32_t kNone = Partition::kNone;

TEST(PartitionTest, NumbersFollowSize) {
  const Partition partition = by_size({{4, 1, 1, 4, kNone, 0, 1, 3}, 5});
  EXPECT_EQ(partition, (Partition{{1, 0, 0, 1, kNone, 2, 0, 3}, 4}));
  EXPECT_EQ(partition.sizes(), (std::vector<std::size_t>{3, 2, 1, 1}));
  EXPECT_EQ(partition.members()[1], (std::vector<std::uint32_t>{0, 3}));
}

TEST(PartitionTest, OverlapsLeaveOutWhatIsInNoCluster) {
  const Partition a{{0, 0, 1, kNone, 1}, 2}, b{{1, 1, 0, 0, kNone, 0}, 2};
  EXPECT_EQ(overlaps_of(a, b), (std::vector<Overlap>{{0, 1, 2}, {1, 0, 1}}));
}

TEST(PartitionTest, AgreementKnownAnswers) {
  const Partition a{{0, 0, 1, 1}, 2}, b{{0, 0, 1, 2}, 3};
  EXPECT_NEAR(adjusted_rand_index(a, b), 4.0 / 7, 1e-15);
  EXPECT_NEAR(normalised_mutual_information(a, b), 0.8, 1e-15);
  EXPECT_NEAR(adjusted_rand_index(b, a), 4.0 / 7, 1e-15);
  const Partition renamed{{1, 1, 0, 0}, 2};
  EXPECT_EQ(adjusted_rand_index(a, renamed), 1);
  EXPECT_NEAR(normalised_mutual_information(a, renamed), 1, 1e-15);
  const Partition crossed{{0, 1, 0, 1}, 2};
  EXPECT_NEAR(adjusted_rand_index(a, crossed), -0.5, 1e-15);
  EXPECT_NEAR(normalised_mutual_information(a, crossed), 0, 1e-15);
}

TEST(PartitionTest, OneClusterAgreesWithItself) {
  const Partition one{{0, 0, 0}, 1};
  EXPECT_EQ(adjusted_rand_index(one, one), 1);
  EXPECT_EQ(normalised_mutual_information(one, one), 1);
}

}  // namespace
}  // namespace hankki

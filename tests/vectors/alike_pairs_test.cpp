// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/alike_pairs.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t kAny = 1'000'000;

double cosine(const Vectors& vectors, std::size_t a, std::size_t b) {
  double sum = 0;
  for (std::size_t d = 0; d < vectors.dimensions; ++d)
    sum += static_cast<double>(vectors.row(a)[d]) * vectors.row(b)[d];
  return sum;
}

TEST(AlikePairsTest, AreThoseOfAllPairsThatReachTheThreshold) {
  const Vectors vectors = normalised(test::some_vectors(1500, 5));  // two blocks, one not full
  const auto pairs = alike_pairs(vectors, 0.97F, kAny, JobContext().with_threads(2));
  std::size_t next = 0;
  for (std::uint32_t a = 0; a < vectors.size(); ++a) {
    for (std::uint32_t b = a + 1; b < vectors.size(); ++b) {
      const double expected = cosine(vectors, a, b);
      const bool found = next < pairs.size() && pairs[next].a == a && pairs[next].b == b;
      if (found) {
        EXPECT_NEAR(pairs[next++].cosine, expected, 1e-6);
      }
      if (expected > 0.97) {
        EXPECT_TRUE(found) << a << ", " << b;
      }
      if (found) {
        EXPECT_GT(expected, 0.97 - 3e-6);
      }
    }
  }
  EXPECT_EQ(next, pairs.size());
  EXPECT_GT(next, 100U);
  EXPECT_EQ(alike_pairs(vectors, 0.97F, kAny, JobContext().with_threads(1)), pairs);
  EXPECT_THROW(alike_pairs(vectors, 0.97F, 10, JobContext()), Error);
}

TEST(AlikePairsTest, EqualVectorsReachOne) {
  Vectors vectors = normalised(test::some_vectors(3, 64));
  vectors.values.insert(vectors.values.end(), vectors.row(1).begin(), vectors.row(1).end());
  const auto pairs = alike_pairs(vectors, 1, kAny, JobContext());
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].a, 1U);
  EXPECT_EQ(pairs[0].b, 3U);
}

TEST(AlikePairsTest, GroupsHangTogetherByTheirPairs) {
  const std::vector<AlikePair> pairs{{0, 9, 0.91F}, {1, 4, 0.99F}, {4, 7, 0.95F}, {2, 3, 1}};
  EXPECT_THAT(groups_of(pairs, 0.95F, 10), ElementsAre(ElementsAre(1, 4, 7), ElementsAre(2, 3)));
  EXPECT_THAT(groups_of(pairs, 0.9F, 10),
              ElementsAre(ElementsAre(1, 4, 7), ElementsAre(0, 9), ElementsAre(2, 3)));
  EXPECT_THAT(groups_of({}, 0.9F, 10), IsEmpty());
}

TEST(AlikePairsTest, GroupsAreCountedAsTheyGrow) {
  GrowingGroups groups(6);
  EXPECT_TRUE(groups.join(4, 1));
  EXPECT_TRUE(groups.join(2, 3));
  EXPECT_EQ(groups.groups(), 2U);
  EXPECT_EQ(groups.members(), 4U);
  EXPECT_TRUE(groups.join(3, 4)) << "two become one";
  EXPECT_FALSE(groups.join(1, 2));
  EXPECT_TRUE(groups.join(0, 2));
  EXPECT_EQ(groups.groups(), 1U);
  EXPECT_EQ(groups.members(), 5U);
  EXPECT_EQ(groups.first_of(4), 0U);
  EXPECT_EQ(groups.first_of(5), 5U);
}

}  // namespace
}  // namespace hankki

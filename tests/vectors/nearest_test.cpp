// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/nearest.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/vectors/nearest_among.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

double exact_cosine(const Vectors& vectors, std::size_t a, std::size_t b) {
  double product = 0, left = 0, right = 0;
  for (std::size_t d = 0; d < vectors.dimensions; ++d) {
    const double x = vectors.row(a)[d], y = vectors.row(b)[d];
    product += x * y;
    left += x * x;
    right += y * y;
  }
  return product / std::sqrt(left * right);
}

// More than two blocks of products, the last of them not full.
TEST(NearestTest, AreThoseOfADoublePrecisionCount) {
  const Vectors vectors = test::some_vectors(2300, 12);
  constexpr std::size_t kNear = 7;
  const Neighbours found = nearest_by_cosine(normalised(vectors), kNear, JobContext());
  ASSERT_EQ(found.size(), vectors.size());
  for (std::size_t i = 0; i < vectors.size(); i += 97) {
    std::vector<std::pair<double, std::uint32_t>> all;
    for (std::uint32_t j = 0; j < vectors.size(); ++j)
      if (j != i) all.emplace_back(-exact_cosine(vectors, i, j), j);
    std::ranges::sort(all);
    for (std::size_t place = 0; place < kNear; ++place) {
      EXPECT_NEAR(found.closeness_of(i)[place], -all[place].first, 1e-6);
      const bool apart = all[place + 1].first - all[place].first > 1e-6 &&
                         (place == 0 || all[place].first - all[place - 1].first > 1e-6);
      EXPECT_TRUE(!apart || found.ids_of(i)[place] == all[place].second);
    }
  }
}

TEST(NearestTest, OfSomeAreThoseOfAll) {
  const Vectors vectors = normalised(test::some_vectors(300, 12));
  const Neighbours all = nearest_by_cosine(vectors, 4, JobContext());
  const std::vector<std::uint32_t> things{7, 299, 0};
  const Neighbours some = nearest_of_some(vectors, things, 4, JobContext());
  ASSERT_EQ(some.size(), 3U);
  for (std::size_t i = 0; i < things.size(); ++i) {
    EXPECT_TRUE(std::ranges::equal(some.ids_of(i), all.ids_of(things[i])));
    for (std::size_t place = 0; place < 4; ++place)
      EXPECT_NEAR(some.closeness_of(i)[place], all.closeness_of(things[i])[place], 1e-6);
  }
  const Neighbours padded = nearest_of_some({1, {1, 1}}, std::vector{1U}, 3, JobContext());
  EXPECT_THAT(padded.ids, ElementsAre(0U, Neighbours::kNobody, Neighbours::kNobody));
}

TEST(NearestTest, TheSameBytesAtAnyNumberOfThreads) {
  const Vectors vectors = normalised(test::some_vectors(2300, 12));
  const Neighbours one = nearest_by_cosine(vectors, 5, JobContext().with_threads(1));
  const Neighbours three = nearest_by_cosine(vectors, 5, JobContext().with_threads(3));
  EXPECT_EQ(one.ids, three.ids);
  EXPECT_EQ(one.closeness, three.closeness);
}

TEST(NearestTest, EqualOnesComeByIndexAndNobodyIsOnesOwnNeighbour) {
  const Vectors vectors{2, {1, 0, 1, 0, 1, 0, 0, 1}};
  const Neighbours found = nearest_by_cosine(vectors, 2, JobContext());
  EXPECT_THAT(found.ids_of(0), ElementsAre(1, 2));
  EXPECT_THAT(found.ids_of(1), ElementsAre(0, 2));
  EXPECT_THAT(found.ids_of(3), ElementsAre(0, 1));
  EXPECT_THAT(found.closeness_of(3), Each(0.0F));
}

TEST(NearestTest, WhereThereAreTooFewTheRestIsNobody) {
  const Neighbours found = nearest_by_cosine({1, {1, 1}}, 3, JobContext());
  EXPECT_THAT(found.ids_of(0), ElementsAre(1, Neighbours::kNobody, Neighbours::kNobody));
  EXPECT_TRUE(nearest_by_cosine({4, {}}, 3, JobContext()).ids.empty());
}

TEST(NearestTest, DistancesAreNegativeSquares) {
  const Vectors line{1, {0, 3, 4, 10}};
  const Neighbours found = nearest_by_distance(line, 2, JobContext());
  EXPECT_THAT(found.ids_of(0), ElementsAre(1, 2));
  EXPECT_THAT(found.closeness_of(0), ElementsAre(-9.0F, -16.0F));
  EXPECT_THAT(found.ids_of(3), ElementsAre(2, 1));
}

TEST(NearestTest, ACancelledSearchEnds) {
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(nearest_by_cosine(test::some_vectors(10, 2), 3, JobContext(token)), Cancelled);
}

}  // namespace
}  // namespace hankki

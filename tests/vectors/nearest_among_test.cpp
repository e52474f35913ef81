// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/nearest_among.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

double square_between(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

void expect_nearest(const Vectors& vectors, const Vectors& queries, Nearness nearness) {
  const Neighbours found = nearest_among(vectors, queries, nearness, 7, JobContext());
  ASSERT_EQ(found.size(), queries.size());
  for (std::size_t i = 0; i < queries.size(); ++i) {
    std::vector<std::uint32_t> order(vectors.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<double> squares;
    for (std::size_t j = 0; j < vectors.size(); ++j)
      squares.push_back(square_between(queries.row(i), vectors.row(j)));
    std::ranges::stable_sort(order, {}, [&](std::uint32_t j) { return squares[j]; });
    for (std::size_t j = 0; j < 7; ++j)
      EXPECT_NEAR(squares[found.ids_of(i)[j]], squares[order[j]], 1e-5) << i << " " << j;
  }
}

TEST(NearestAmongTest, FindsThemByEitherNearness) {
  const Vectors vectors = test::some_vectors(2500, 6), queries = test::some_vectors(70, 6, 99);
  expect_nearest(vectors, queries, Nearness::Distance);
  // Of unit vectors the nearest by cosine are the nearest by distance.
  expect_nearest(normalised(vectors), normalised(queries), Nearness::Cosine);
}

TEST(NearestAmongTest, NobodyFillsUpTiesGoByIndexAndThreadsDoNotShow) {
  const Vectors vectors{1, {1, 1, 1}}, queries{1, {1}};
  const Neighbours found = nearest_among(vectors, queries, Nearness::Distance, 4, JobContext());
  EXPECT_EQ(found.ids, (std::vector<std::uint32_t>{0, 1, 2, Neighbours::kNobody}));
  const Vectors many = test::some_vectors(3000, 5), asked = test::some_vectors(300, 5, 5);
  const auto search = [&](int threads) {
    return nearest_among(many, asked, Nearness::Distance, 9, JobContext().with_threads(threads));
  };
  EXPECT_EQ(search(1).ids, search(3).ids);
  EXPECT_EQ(search(1).closeness, search(3).closeness);
}

TEST(NearestAmongTest, ACancelEndsTheSearch) {
  const CancelToken token;
  token.cancel();
  const Vectors vectors = test::some_vectors(100, 5);
  EXPECT_THROW(nearest_among(vectors, vectors, Nearness::Distance, 3, JobContext(token)),
               Cancelled);
}

}  // namespace
}  // namespace hankki

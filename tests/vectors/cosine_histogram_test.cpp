// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/cosine_histogram.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/vectors/nearest.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

using testing::Each;

std::int64_t sum(const CosineCounts& counts) {
  return std::accumulate(counts.bins.begin(), counts.bins.end(), std::int64_t{0});
}

TEST(CosineHistogramTest, CountsTheNearestOfAllAndAsManyPairsAsWereAskedFor) {
  const Vectors vectors = normalised(test::some_vectors(400, 6));
  const auto histogram = cosine_histogram(vectors, {.bins = 40, .pairs = 5'000}, JobContext());
  EXPECT_EQ(histogram.asked, 400U);
  EXPECT_EQ(sum(histogram.nearest), 400);
  EXPECT_EQ(sum(histogram.random), 5'000);
  const Neighbours nearest = nearest_by_cosine(vectors, 1, JobContext());
  std::vector<std::int64_t> expected(40, 0);
  double mean = 0;
  for (const float cosine : nearest.closeness) {
    for (std::size_t bin = 0; bin < 40; ++bin)
      expected[bin] +=
          cosine >= histogram.lower(bin) && (cosine < histogram.lower(bin + 1) || bin == 39) ? 1
                                                                                             : 0;
    mean += static_cast<double>(cosine) / 400;
  }
  EXPECT_EQ(histogram.nearest.bins, expected);
  EXPECT_NEAR(histogram.nearest.mean, mean, 1e-12);
  EXPECT_NEAR(histogram.random.mean, 0, 0.05) << "directions without a preference";
}

TEST(CosineHistogramTest, ASampleIsTheSameAtAnyNumberOfThreadsAndLikeTheWhole) {
  const Vectors vectors = normalised(test::some_vectors(3'000, 5));
  const CosineHistogramOptions some{.exact = 0, .sample = 600};
  const auto one = cosine_histogram(vectors, some, JobContext().with_threads(1));
  const auto two = cosine_histogram(vectors, some, JobContext().with_threads(2));
  EXPECT_EQ(one.asked, 600U);
  EXPECT_EQ(one.nearest.bins, two.nearest.bins);
  EXPECT_EQ(one.random.bins, two.random.bins);
  const auto all = cosine_histogram(vectors, {}, JobContext());
  EXPECT_NEAR(one.nearest.mean, all.nearest.mean, 0.01);
}

TEST(CosineHistogramTest, OppositesAndEqualsStandInTheFirstAndLastBin) {
  const Vectors vectors{2, {1, 0, 1, 0, 0, 0, 0, 0}};  // two of them are zeros
  const auto histogram = cosine_histogram(vectors, {.bins = 4, .pairs = 10}, JobContext());
  EXPECT_EQ(histogram.nearest.bins, (std::vector<std::int64_t>{0, 0, 0, 2}));
  EXPECT_EQ(histogram.random.bins, (std::vector<std::int64_t>{0, 0, 0, 10}));
  const Vectors opposite{2, {1, 0, -1, 0}};
  EXPECT_EQ(cosine_histogram(opposite, {.bins = 4, .pairs = 1}, JobContext()).nearest.bins,
            (std::vector<std::int64_t>{2, 0, 0, 0}));
}

TEST(CosineHistogramTest, OneVectorIsNothingToCompare) {
  EXPECT_THROW(cosine_histogram({2, {1, 0, 0, 0}}, {}, JobContext()), Error);
}

TEST(CosineHistogramTest, StopsWhereItIsCancelled) {
  CancelToken token;
  token.cancel();
  EXPECT_THROW(cosine_histogram(normalised(test::some_vectors(3'000, 8)), {}, JobContext(token)),
               Cancelled);
}

}  // namespace
}  // namespace hankki

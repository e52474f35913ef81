// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/k_means.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/error.h"
#include "tests/vectors/iris.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

Vectors irises() {
  Vectors vectors{4, {}};
  for (const auto& row : test::kIris)
    for (const std::uint8_t tenths : row) vectors.values.push_back(tenths);
  return vectors;
}

Partition species() {
  Partition partition{std::vector<std::uint32_t>(150), 3};
  for (std::uint32_t i = 0; i < 150; ++i) partition.cluster_of[i] = i / 50;
  return partition;
}

TEST(KMeansTest, IrisKnownAnswers) {
  const Vectors vectors = irises();
  for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
    const KMeans found = k_means(vectors, {.clusters = 3, .seed = seed}, JobContext());
    EXPECT_NEAR(found.inertia / 100, 78.851441426146, 5e-13) << "seed " << seed;
    EXPECT_NEAR(silhouette(vectors, found.partition, 1, JobContext()).value, 0.5528190123564,
                5e-14);
    EXPECT_NEAR(adjusted_rand_index(found.partition, species()), 0.7302382722835, 5e-14);
    EXPECT_NEAR(normalised_mutual_information(found.partition, species()), 0.7581756800058, 5e-14);
    EXPECT_EQ(found.partition.sizes(), (std::vector<std::size_t>{62, 50, 38}));
  }
}

TEST(KMeansTest, TheSameAtAnyNumberOfThreads) {
  const Vectors vectors = test::some_vectors(5000, 7);
  const auto find = [&](int threads) {
    return k_means(vectors, {.clusters = 20, .restarts = 2, .iterations = 20, .seed = 3},
                   JobContext().with_threads(threads));
  };
  const KMeans one = find(1), three = find(3);
  EXPECT_EQ(one.partition, three.partition);
  EXPECT_EQ(one.inertia, three.inertia);
  EXPECT_EQ(one.partition.clusters, 20U);
}

TEST(KMeansTest, EachIsInTheClusterWhoseMeanIsNearest) {
  const Vectors vectors = test::some_vectors(600, 3);
  const KMeans found = k_means(vectors, {.clusters = 6, .seed = 1}, JobContext());
  std::vector<std::vector<double>> means(6, std::vector<double>(3, 0.0));
  const auto members = found.partition.members();
  for (std::size_t c = 0; c < 6; ++c)
    for (const std::uint32_t i : members[c])
      for (std::size_t d = 0; d < 3; ++d)
        means[c][d] += vectors.row(i)[d] / static_cast<double>(members[c].size());
  double inertia = 0;
  for (std::uint32_t i = 0; i < 600; ++i) {
    std::vector<double> squares(6, 0.0);
    for (std::size_t c = 0; c < 6; ++c)
      for (std::size_t d = 0; d < 3; ++d) {
        const double difference = vectors.row(i)[d] - means[c][d];
        squares[c] += difference * difference;
      }
    const double own = squares[found.partition.cluster_of[i]];
    EXPECT_LE(own, *std::ranges::min_element(squares) + 1e-6);
    inertia += own;
  }
  EXPECT_NEAR(found.inertia, inertia, 1e-4);
}

TEST(KMeansTest, FewDifferentThingsMakeFewClusters) {
  Vectors vectors{2, {}};
  for (int i = 0; i < 30; ++i) {
    vectors.values.push_back(static_cast<float>(i % 3));
    vectors.values.push_back(1);
  }
  const KMeans found = k_means(vectors, {.clusters = 5}, JobContext());
  EXPECT_EQ(found.partition.sizes(), (std::vector<std::size_t>{10, 10, 10}));
  EXPECT_EQ(found.inertia, 0);
}

TEST(KMeansTest, WhatCannotBeIsRefusedAndACancelEndsIt) {
  const Vectors vectors = test::some_vectors(10, 2);
  EXPECT_THROW(k_means(vectors, {.clusters = 11}, JobContext()), Error);
  EXPECT_THROW(k_means(vectors, {.clusters = 0}, JobContext()), Error);
  const CancelToken token;
  const JobContext job(token, [&](const Progress&) { token.cancel(); });
  EXPECT_THROW(k_means(vectors, {.clusters = 3}, job), Cancelled);
}

TEST(SilhouetteTest, OfManyThingsIsASampleNearTheWhole) {
  Vectors vectors = test::some_vectors(kSilhouetteExact, 2);
  for (std::size_t i = 0; i < vectors.size(); i += 2) vectors.row(i)[0] += 3;
  Partition halves{std::vector<std::uint32_t>(vectors.size()), 2};
  for (std::uint32_t i = 0; i < vectors.size(); ++i) halves.cluster_of[i] = i % 2;
  const Estimate whole = silhouette(vectors, halves, 1, JobContext());
  EXPECT_EQ(whole.error, 0);
  vectors.values.insert(vectors.values.end(), {3, 0});
  halves.cluster_of.push_back(0);
  const Estimate sample = silhouette(vectors, halves, 1, JobContext());
  EXPECT_GT(sample.error, 0);
  EXPECT_NEAR(sample.value, whole.value, 4 * sample.error);
}

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/cluster_methods.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/vectors/nearest.h"
#include "tests/vectors/vectors_fixture.h"

namespace hankki {
namespace {

FoundClusters find(const ClusterMethod& method, const Vectors& vectors, int threads,
                   double resolution = 1) {
  const JobContext job = JobContext().with_threads(threads);
  const ParameterValues values = method.spec.preset("default");
  const std::size_t k = method.neighbours(values);
  const Neighbours near = k == 0 ? Neighbours() : nearest_by_cosine(vectors, k, job);
  return method.find({vectors, Nearness::Cosine, near, values, resolution, 3}, job);
}

// What every method has to keep; a new one is held to it by being in the list.
TEST(ClusterMethodsTest, EachPutsAllInClustersTheLargestFirstAtAnyNumberOfThreads) {
  const Vectors vectors = normalised(test::some_vectors(600, 5));
  for (const ClusterMethod& method : cluster_methods()) {
    SCOPED_TRACE(method.spec.id);
    const FoundClusters found = find(method, vectors, 1);
    ASSERT_EQ(found.partition.size(), 600U);
    EXPECT_GT(found.partition.clusters, 1U);
    EXPECT_EQ(found.partition, by_size(found.partition));
    EXPECT_FALSE(found.measures.empty());
    const FoundClusters again = find(method, vectors, 3);
    EXPECT_EQ(found.partition, again.partition);
    EXPECT_EQ(found.measures, again.measures);
    if (method.has_resolution) {
      EXPECT_GT(find(method, vectors, 1, 4).partition.clusters, found.partition.clusters);
    }
  }
}

TEST(ClusterMethodsTest, DigitsOfAKindComeTogether) {
  HANKKI_REAL_DATA(file, "digits/digits.csv");
  const test::Digits digits = test::read_digits(file);
  Partition kinds{{}, 10};
  for (const std::string& label : digits.labels)
    kinds.cluster_of.push_back(static_cast<std::uint32_t>(label[0] - '0'));
  const FoundClusters found = find(cluster_method("leiden"), normalised(digits.points), 2);
  EXPECT_GE(adjusted_rand_index(found.partition, kinds), 0.8);
  EXPECT_GE(found.measures.at("modularity"), 0.8);
}

TEST(ClusterMethodsTest, AnUnknownOneIsRefused) { EXPECT_THROW(cluster_method("louvain"), Error); }

}  // namespace
}  // namespace hankki

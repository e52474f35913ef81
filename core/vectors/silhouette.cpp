// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "core/base/cancel_scope.h"
#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/vectors/k_means.h"
#include "core/vectors/k_means_start.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 16;  // things that are asked

/// All that are in a cluster, or seeded ones of them, ascending.
std::vector<std::uint32_t> asked(const Partition& partition, std::uint64_t seed) {
  std::vector<std::uint32_t> things;
  for (std::uint32_t i = 0; i < partition.size(); ++i)
    if (partition.cluster_of[i] != Partition::kNone) things.push_back(i);
  if (things.size() <= kSilhouetteExact) return things;
  RandomEngine engine = random_stream(seed, "silhouette");
  for (std::size_t i = 0; i < kSilhouetteSample; ++i)
    std::swap(things[i], things[i + random_below(engine, things.size() - i)]);
  things.resize(kSilhouetteSample);
  std::ranges::sort(things);
  return things;
}

double silhouette_of(std::uint32_t thing, const Vectors& vectors, const Partition& partition,
                     std::span<const std::size_t> sizes) {
  const std::uint32_t own = partition.cluster_of[thing];
  if (sizes[own] < 2) return 0;
  std::vector<double> far(partition.clusters, 0.0);
  for (std::size_t other = 0; other < vectors.size(); ++other) {
    const std::uint32_t cluster = partition.cluster_of[other];
    if (cluster != Partition::kNone)
      far[cluster] += std::sqrt(squared_distance(vectors.row(thing), vectors.row(other)));
  }
  const double inside = far[own] / static_cast<double>(sizes[own] - 1);
  double next = std::numeric_limits<double>::infinity();
  for (std::uint32_t c = 0; c < far.size(); ++c)
    if (c != own && sizes[c] > 0) next = std::min(next, far[c] / static_cast<double>(sizes[c]));
  const double larger = std::max(inside, next);
  return std::isinf(next) || larger == 0 ? 0 : (next - inside) / larger;
}

}  // namespace

Estimate silhouette(const Vectors& vectors, const Partition& partition, std::uint64_t seed,
                    const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const CancelScope scope(job.token());
  const std::vector<std::uint32_t> things = asked(partition, seed);
  if (things.empty()) return {};
  const std::vector<std::size_t> sizes = partition.sizes();
  std::vector<double> values(things.size());
  const std::size_t blocks = (things.size() + kBlock - 1) / kBlock;
  parallel_for(static_cast<std::int64_t>(blocks), [&](std::int64_t block) {
    const std::size_t first = static_cast<std::size_t>(block) * kBlock;
    for (std::size_t i = first; i < std::min(first + kBlock, things.size()); ++i)
      values[i] = silhouette_of(things[i], vectors, partition, sizes);
  });
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  if (things.size() == vectors.size()) return {mean, 0};
  double square = 0;
  for (const double value : values) square += (value - mean) * (value - mean);
  return {mean, std::sqrt(square / (count - 1) / count)};
}

}  // namespace hankki

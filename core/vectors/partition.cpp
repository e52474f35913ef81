// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/partition.h"

#include <algorithm>
#include <cmath>

namespace hankki {
namespace {

/// What agreement is measured by: the overlaps, and how many of the things in them are in each
/// cluster of a and of b.
struct Contingency {
  std::vector<Overlap> overlaps;
  std::vector<double> of_a, of_b;
  double things = 0;

  Contingency(const Partition& a, const Partition& b)
      : overlaps(overlaps_of(a, b)), of_a(a.clusters, 0.0), of_b(b.clusters, 0.0) {
    for (const Overlap& overlap : overlaps) {
      const auto count = static_cast<double>(overlap.things);
      of_a[overlap.a] += count;
      of_b[overlap.b] += count;
      things += count;
    }
  }
};

double pairs(double things) { return things * (things - 1) / 2; }

double pairs_within(const std::vector<double>& sizes) {
  double sum = 0;
  for (const double size : sizes) sum += pairs(size);
  return sum;
}

double entropy(const std::vector<double>& sizes, double things) {
  double sum = 0;
  for (const double size : sizes)
    if (size > 0) sum -= size / things * std::log(size / things);
  return sum;
}

}  // namespace

std::vector<std::size_t> Partition::sizes() const {
  std::vector<std::size_t> sizes(clusters, 0);
  for (const std::uint32_t cluster : cluster_of)
    if (cluster != kNone) ++sizes[cluster];
  return sizes;
}

std::vector<std::vector<std::uint32_t>> Partition::members() const {
  std::vector<std::vector<std::uint32_t>> members(clusters);
  for (std::uint32_t i = 0; i < cluster_of.size(); ++i)
    if (cluster_of[i] != kNone) members[cluster_of[i]].push_back(i);
  return members;
}

Partition by_size(Partition partition) {
  const std::vector<std::size_t> sizes = partition.sizes();
  std::vector<std::uint32_t> order;  // of clusters, by their first member
  std::vector<bool> seen(partition.clusters, false);
  for (const std::uint32_t cluster : partition.cluster_of) {
    if (cluster == Partition::kNone || seen[cluster]) continue;
    seen[cluster] = true;
    order.push_back(cluster);
  }
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::uint32_t cluster) { return sizes[cluster]; });
  std::vector<std::uint32_t> number(partition.clusters, 0);
  for (std::uint32_t i = 0; i < order.size(); ++i) number[order[i]] = i;
  for (std::uint32_t& cluster : partition.cluster_of)
    if (cluster != Partition::kNone) cluster = number[cluster];
  partition.clusters = order.size();
  return partition;
}

std::vector<Overlap> overlaps_of(const Partition& a, const Partition& b) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> both;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (a.cluster_of[i] != Partition::kNone && b.cluster_of[i] != Partition::kNone)
      both.emplace_back(a.cluster_of[i], b.cluster_of[i]);
  std::ranges::sort(both);
  std::vector<Overlap> overlaps;
  for (const auto& [of_a, of_b] : both) {
    if (overlaps.empty() || overlaps.back().a != of_a || overlaps.back().b != of_b)
      overlaps.push_back({of_a, of_b, 0});
    ++overlaps.back().things;
  }
  return overlaps;
}

double adjusted_rand_index(const Partition& a, const Partition& b) {
  const Contingency table(a, b);
  double together = 0;
  for (const Overlap& overlap : table.overlaps)
    together += pairs(static_cast<double>(overlap.things));
  const double in_a = pairs_within(table.of_a), in_b = pairs_within(table.of_b);
  const double all = pairs(table.things);
  const double expected = all > 0 ? in_a * in_b / all : 0, most = (in_a + in_b) / 2;
  return most == expected ? 1 : (together - expected) / (most - expected);
}

double normalised_mutual_information(const Partition& a, const Partition& b) {
  const Contingency table(a, b);
  double information = 0;
  for (const Overlap& overlap : table.overlaps) {
    const double share = static_cast<double>(overlap.things) / table.things;
    const double expected = table.of_a[overlap.a] / table.things * table.of_b[overlap.b];
    information += share * std::log(static_cast<double>(overlap.things) / expected);
  }
  const double mean = (entropy(table.of_a, table.things) + entropy(table.of_b, table.things)) / 2;
  return mean == 0 ? 1 : std::clamp(information / mean, 0.0, 1.0);
}

}  // namespace hankki

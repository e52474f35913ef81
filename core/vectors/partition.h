// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hankki {

/// Things put into clusters, numbered from 0 on.
struct Partition {
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  std::vector<std::uint32_t> cluster_of;  ///< of each thing; kNone: it is in no cluster
  std::size_t clusters = 0;

  std::size_t size() const { return cluster_of.size(); }
  std::vector<std::size_t> sizes() const;                   ///< of each cluster
  std::vector<std::vector<std::uint32_t>> members() const;  ///< of each cluster, ascending
  bool operator==(const Partition&) const = default;
};

/// Numbered anew by falling size (ties: whose first member comes first), without empty clusters;
/// so equal clusterings are equal.
Partition by_size(Partition partition);

/// How many things a cluster of one partition and one of another have in common, above 0. In the
/// order of a, then of b. Things that are in no cluster of either are left out, and so are those
/// that only the longer one has.
struct Overlap {
  std::uint32_t a = 0, b = 0;
  std::size_t things = 0;
  bool operator==(const Overlap&) const = default;
};
std::vector<Overlap> overlaps_of(const Partition& a, const Partition& b);

/// How far two partitions of the same things agree, corrected for chance: 1 where they are the
/// same, about 0 where they have nothing to do with each other (Hubert & Arabie 1985).
double adjusted_rand_index(const Partition& a, const Partition& b);

/// Mutual information over the mean of the two entropies, 0 to 1 (Vinh, Epps & Bailey 2010).
double normalised_mutual_information(const Partition& a, const Partition& b);

}  // namespace hankki

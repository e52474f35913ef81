// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string_view>

#include "core/base/job.h"
#include "core/vectors/neighbour_graph.h"
#include "core/vectors/partition.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// How items are put into classes of which one is as good as another. After equivalence classes and
/// the novelty principle: Bernstein & Zobel 2005; Froebe et al., ECIR 2020.
enum class AlikeClasses {
  Components,   ///< what hangs together by edges
  Communities,  ///< Leiden, by modularity; seeded
  CompleteLink  ///< joined, most alike first, where all of both are joined by edges
};
std::string_view to_text(AlikeClasses classes);  ///< "components", "communities", "complete-link"
AlikeClasses parse_alike_classes(std::string_view text);  ///< throws Error

/// When two items are alike.
struct AlikeOptions {
  /// They are among each other's k nearest. It must stay below the usual number of near copies, as
  /// else neighbours alone join everything. 0: nothing is alike.
  std::size_t neighbours = 10;
  double threshold = 0.85;  ///< and their cosine is at least this, above 0; above 1: nothing is
  AlikeClasses classes = AlikeClasses::Components;
  std::uint64_t seed = 1;  ///< of communities
};

/// Which items are alike, and the classes that they make.
struct AlikeItems {
  NeighbourGraph graph;  ///< edges between items that are alike, by their cosine
  Partition classes;     ///< each item is in one; the largest first
  double modularity = 0;

  /// How many classes there are of each size.
  std::map<std::size_t, std::int64_t> class_sizes() const;
  double largest_share() const;  ///< of all items, in the largest class; 0 without items
};

/// Of normalised vectors; one of zeros is like no other. The same at any number of threads
/// (job.threads()). Throws Cancelled.
AlikeItems alike_items(const Vectors& vectors, const AlikeOptions& options, const JobContext& job);

/// Of a graph with the cosines of those that are alike.
AlikeItems alike_items(NeighbourGraph graph, const AlikeOptions& options, const JobContext& job);

}  // namespace hankki

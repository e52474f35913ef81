// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/spec.h"
#include "core/vectors/map_quality.h"
#include "core/vectors/partition.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// What a method puts into clusters.
struct ClusterTask {
  const Vectors& vectors;  ///< normalised where nearness is by cosine
  Nearness nearness = Nearness::Cosine;
  const Neighbours& neighbours;  ///< of each vector; as many as ClusterMethod::neighbours says
  const ParameterValues& values;
  double resolution = 1;  ///< above 0; higher: more and smaller clusters
  std::uint64_t seed = 1;
};

struct FoundClusters {
  Partition partition;                     ///< numbered as by_size() does
  std::map<std::string, double> measures;  ///< how good they are, by the names in JSON
};

/// A way to find clusters.
struct ClusterMethod {
  Spec spec;
  bool has_resolution = false;
  /// How many neighbours of each vector it works from, 0: none.
  std::size_t (*neighbours)(const ParameterValues& values);
  /// The same task gives the same clusters at any number of threads (job.threads()). Throws Error
  /// where the values do not fit the vectors, Cancelled.
  FoundClusters (*find)(const ClusterTask& task, const JobContext& job);
};

/// All of them; a new one is a line here. The first is the usual one.
const std::vector<ClusterMethod>& cluster_methods();

/// The one of that id; throws Error, naming those there are, where there is none.
const ClusterMethod& cluster_method(std::string_view id);

}  // namespace hankki

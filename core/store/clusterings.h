// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/parameters.h"
#include "core/store/ids.h"
#include "core/store/work_sink.h"
#include "core/store/work_state.h"

namespace hankki {

class Store;

/// How vectors are clustered.
struct ClusteringRequest {
  std::string method;        ///< "leiden", "kmeans"
  ParameterValues settings;  ///< of its spec
  std::uint64_t seed = 1;
  double resolution = 1;  ///< how fine; 0 where the method has none
};

/// A cluster, and how people call it.
struct Cluster {
  std::string identity;  ///< who it is: the same in a later clustering that it lives on in
  std::string name;
  bool is_own_name = false;  ///< a person gave it
  std::int64_t size = 0;     ///< members
  std::vector<std::string> tags;
  bool operator==(const Cluster&) const = default;
};

/// The clusters of stored vectors at one resolution.
struct ClusteringInfo {
  ClusteringId id = 0;
  VectorsId vectors = 0;
  ClusteringRequest request;
  WorkState work;
  std::vector<Cluster> clusters;           ///< a label is a place in here
  std::map<std::string, double> measures;  ///< "modularity", "seconds", ...
};

/// A clustering that is complete.
struct MadeClusters {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  std::vector<Cluster> clusters;
  std::vector<std::uint32_t> labels;  ///< of each vector: a place in `clusters`, or kNone
  std::map<std::string, double> measures;
};

using ClusteringSink = WorkSink<MadeClusters>;

/// The clusterings of a workspace: Workspace::clusterings(). Every call throws Error where there is
/// none of that number.
class Clusterings {
 public:
  explicit Clusterings(Store& store) : store_(store) {}

  /// A queued one; where these vectors were to be clustered in the same way and are not, that one
  /// again.
  ClusteringId add(VectorsId vectors, const ClusteringRequest& request);

  /// Oldest first; of some vectors, or of all.
  std::vector<ClusteringInfo> list(std::optional<VectorsId> vectors = std::nullopt) const;
  ClusteringInfo info(ClusteringId id) const;
  std::vector<std::uint32_t> labels(ClusteringId id) const;  ///< throws Error where it is not done

  /// Other names and tags for the clusters of one that is done; as many, of the same identities.
  void set_clusters(ClusteringId id, const std::vector<Cluster>& clusters);
  /// Other clusters, as where some were merged or split.
  void set_clusters(ClusteringId id, const std::vector<Cluster>& clusters,
                    const std::vector<std::uint32_t>& labels);

  /// Hides it until it is restored or purged. Throws Error where it is being made.
  void remove(ClusteringId id);
  void restore(ClusteringId id);

  std::unique_ptr<ClusteringSink> sink(ClusteringId id);  ///< marks it running, as Runs::sink()

 private:
  Store& store_;
};

}  // namespace hankki

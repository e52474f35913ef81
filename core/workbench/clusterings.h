// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/store/clusterings.h"
#include "core/store/vector_sets.h"
#include "core/training/interruption.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

class ClusteredVectors;

/// A request whose settings that are left out have their default. Throws Error where the values
/// cannot be.
ClusteringRequest completed(ClusteringRequest request);

/// Clusters of vectors, with names (cluster_names() of what the recipes are called; the words of
/// `broader`, clusters of the same vectors, are left to those). A recipe whose vector is zeros is
/// in none. Measures are those of the method, add_recall(), and seconds. `shared` may hold those
/// vectors, with neighbours that were found before. Throws Error, Cancelled.
MadeClusters make_clusters(const RecipeVectors& vectors, const Dataset& dataset,
                           const ClusteringRequest& request, const MadeClusters* broader,
                           const JobContext& job, ClusteredVectors* shared = nullptr);

/// split() into `parts`, at least two, by k-means of the members' vectors, with names by what their
/// recipes are called. `vectors` are those that were clustered. Throws Error where there are fewer
/// members than parts or no cluster of that identity, Cancelled.
MadeClusters split_again(const MadeClusters& made, std::string_view identity,
                         const RecipeVectors& vectors, const Dataset& dataset, std::size_t parts,
                         std::uint64_t seed, const JobContext& job);

/// The clustering of those vectors that was made as the request says; else a queued one, to be made
/// by make_stored_clusters().
ClusteringId add_clustering(Workspace& workspace, VectorsId vectors,
                            const ClusteringRequest& request);

/// Makes a stored clustering; what is done is only read. Where the vectors were clustered by this
/// method and at this resolution before, the newest of those is followed(): clusters that go on
/// keep their identity and name, and the measure `kept_names` is kept_share(). The broader clusters
/// whose words are avoided are the done ones of the method with the next lower resolution. `loaded`
/// are those vectors. However it ends, the workspace knows, as with train_run(). Throws Error,
/// Cancelled.
ClusteringInfo make_stored_clusters(Workspace& workspace, ClusteringId id, const LoadedData& data,
                                    const RecipeVectors& loaded, const JobContext& job,
                                    const Interruption& interruption = {},
                                    ClusteredVectors* shared = nullptr);

/// A clustering that is done, as core/workbench/cluster_edits.h takes it.
MadeClusters stored_clusters(const Workspace& workspace, ClusteringId id);

/// What became of it there, in its place.
void store_edited(Workspace& workspace, ClusteringId id, const MadeClusters& edited);

}  // namespace hankki

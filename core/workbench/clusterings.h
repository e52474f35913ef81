// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/clusterings.h"
#include "core/store/vector_sets.h"
#include "core/training/interruption.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// A request whose settings that are left out have their default. Throws Error where the values
/// cannot be.
ClusteringRequest completed(ClusteringRequest request);

/// Clusters of vectors, with names (cluster_names() of what the recipes are called; the words of
/// `broader`, clusters of the same vectors, are left to those). A recipe whose vector is zeros is
/// in none. Measures are those of the method, and seconds. Throws Error, Cancelled.
MadeClusters make_clusters(const RecipeVectors& vectors, const Dataset& dataset,
                           const ClusteringRequest& request, const MadeClusters* broader,
                           const JobContext& job);

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
                                    const Interruption& interruption = {});

}  // namespace hankki

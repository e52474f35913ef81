// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/models/encoder.h"
#include "core/store/clusterings.h"
#include "core/store/maps.h"
#include "core/store/vector_sets.h"
#include "core/vectors/map_listener.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

class Workspace;

/// All that the Explore page shows of recipes by their vectors, before it is made.
struct MapPlan {
  std::optional<VectorsId> vectors;  ///< those that are there; none: `fresh` ones
  VectorsRequest fresh;
  MapRequest map;
  ClusteringRequest clusters;       ///< its resolution is not asked
  std::vector<double> resolutions;  ///< ascending, of a method that has one: from broad to fine
};

/// What needs no file and few seconds, and gives a readable number of clusters: TF-IDF and SVD of
/// what recipes are called and made of (their usual fields where they have no ingredients), UMAP,
/// Leiden at three resolutions.
MapPlan usual_plan(const Dataset& dataset);

struct PlanListeners {
  std::function<void(VectorsId)> making;  ///< vectors are made, under that number
  EncoderListener learned;                ///< an epoch of their encoder
  /// The map settles; the recipes are those of its points.
  std::function<void(const std::vector<ItemIndex>& recipes, int epoch, int epochs,
                     const Vectors& places)>
      settled;
};

struct PlannedMap {
  VectorsInfo vectors;
  MapId map = 0;
  std::vector<ClusteringId> clusterings;  ///< from broad to fine
};

/// Makes and stores what the plan asks for and is not there yet. What was complete when it ended
/// early stays. Throws Error, before anything is made where the plan itself cannot be met, and
/// Cancelled.
PlannedMap carry_out(Workspace& workspace, const MapPlan& plan, const LoadedData& data,
                     const PlanListeners& listeners, const JobContext& job);

}  // namespace hankki

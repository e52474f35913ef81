// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/map_plans.h"

#include <algorithm>
#include <string>

#include "core/store/workspace.h"
#include "core/text/corpus.h"
#include "core/vectors/cluster_methods.h"
#include "core/vectors/map_methods.h"
#include "core/workbench/clustered_vectors.h"
#include "core/workbench/clusterings.h"
#include "core/workbench/embeddings.h"

namespace hankki {
namespace {

/// About ten clusters that a person can overlook, some dozens, and as fine as modularity has them.
const std::vector<double>& usual_resolutions() {
  static const std::vector<double> resolutions{0.15, 0.5, 1};
  return resolutions;
}

std::vector<std::string> usual_names(const Dataset& dataset) {
  const bool any = std::ranges::any_of(
      dataset.recipes(), [](const Recipe& recipe) { return !recipe.ingredients.empty(); });
  std::vector<TextField> fields =
      any ? std::vector{TextField::Name, TextField::Ingredients} : usual_fields(dataset);
  std::vector<std::string> names;
  for (const TextField field : fields) names.emplace_back(to_text(field));
  return names;
}

/// A request for each resolution; one alone where the method has none.
std::vector<ClusteringRequest> requests_of(const MapPlan& plan) {
  std::vector<ClusteringRequest> requests;
  if (!cluster_method(plan.clusters.method).has_resolution || plan.resolutions.empty())
    return {completed(plan.clusters)};
  for (const double resolution : plan.resolutions) {
    requests.push_back(completed(plan.clusters));
    requests.back().resolution = resolution;
  }
  return requests;
}

VectorsInfo vectors_of(Workspace& workspace, const MapPlan& plan, const LoadedData& data,
                       const PlanListeners& listeners, const JobContext& job) {
  if (plan.vectors) return workspace.vectors().info(*plan.vectors);
  const VectorsId id = add_vectors(workspace, data, plan.fresh);
  if (listeners.making) listeners.making(id);
  return make_vectors(workspace, id, data, job, {}, listeners.learned).info;
}

}  // namespace

MapPlan usual_plan(const Dataset& dataset) {
  MapPlan plan{.fresh = {.name = "TF-IDF + SVD", .encoder = "svd"}};
  plan.fresh.settings = encoder_kind("svd").spec.parameters.defaults();
  plan.fresh.settings.set("fields", usual_names(dataset));
  plan.map.method = map_methods().front().spec.id;
  plan.map.settings = map_methods().front().spec.parameters.defaults();
  plan.clusters.method = cluster_methods().front().spec.id;
  plan.clusters.settings = cluster_methods().front().spec.parameters.defaults();
  plan.resolutions = usual_resolutions();
  return plan;
}

PlannedMap carry_out(Workspace& workspace, const MapPlan& plan, const LoadedData& data,
                     const PlanListeners& listeners, const JobContext& job) {
  const MapRequest request = completed(plan.map);
  const std::vector<ClusteringRequest> clusterings = requests_of(plan);
  PlannedMap made{.vectors = vectors_of(workspace, plan, data, listeners, job)};
  const RecipeVectors vectors = workspace.vectors().load(made.vectors.id);
  map_method(request.method).check(request.settings, vectors.recipes.size());
  made.map = workspace.maps().add(made.vectors.id, request);
  MapListener listener;
  if (listeners.settled)
    listener = [&](int epoch, int epochs, const Vectors& places) {
      listeners.settled(vectors.recipes, epoch, epochs, places);
    };
  make_stored_map(workspace, made.map, &vectors, listener, job);
  ClusteredVectors shared(vectors.vectors);
  for (const ClusteringRequest& one : clusterings) {
    made.clusterings.push_back(add_clustering(workspace, made.vectors.id, one));
    make_stored_clusters(workspace, made.clusterings.back(), data, vectors, job, {}, &shared);
  }
  return made;
}

}  // namespace hankki

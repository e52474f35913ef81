// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/cluster_methods.h"

#include "core/base/parameter_builders.h"
#include "core/base/spec_list.h"
#include "core/vectors/communities.h"
#include "core/vectors/k_means.h"
#include "core/vectors/map_methods.h"
#include "core/vectors/neighbour_search.h"
#include "core/vectors/umap.h"

namespace hankki {
namespace {

ParameterSchema leiden_schema() {
  const Message group = en::say("Clusters");
  return with_neighbour_search({
      integer_parameter("neighbours", en::say("Neighbours"), group, 15, 2, 1000,
                        en::say("Recipes that a recipe has edges to; more make fewer clusters."),
                        en::say("recipes")),
      integer_parameter("iterations", en::say("Iterations"), group, 10, 1, 1000,
                        en::say("How often the communities found are improved."),
                        en::say("iterations")),
  });
}

std::size_t leiden_neighbours(const ParameterValues& values) {
  return static_cast<std::size_t>(values.integer("neighbours"));
}

FoundClusters find_communities(const ClusterTask& task, const JobContext& job) {
  const NeighbourGraph graph =
      fuzzy_graph(task.neighbours, distances_of(task.neighbours, task.nearness));
  const CommunityOptions options{.resolution = task.resolution,
                                 .iterations = static_cast<int>(task.values.integer("iterations")),
                                 .seed = task.seed};
  FoundClusters found{communities(graph, options, job), {}};
  found.measures["modularity"] = modularity(graph, found.partition);
  return found;
}

ParameterSchema k_means_schema() {
  const Message group = en::say("Clusters");
  return ParameterSchema({
      integer_parameter("clusters", en::say("Clusters"), group, 20, 1, 10'000,
                        en::say("How many there are to be."), en::say("clusters")),
      integer_parameter("restarts", en::say("Restarts"), group, 4, 1, 1000,
                        en::say("How often it begins anew; the best is kept."),
                        en::say("restarts")),
      integer_parameter("iterations", en::say("Iterations"), group, 300, 1, 100'000,
                        en::say("How often the centres move, at most."), en::say("iterations")),
  });
}

std::size_t no_neighbours(const ParameterValues& /*values*/) { return 0; }

FoundClusters find_means(const ClusterTask& task, const JobContext& job) {
  const KMeansOptions options{.clusters = static_cast<std::size_t>(task.values.integer("clusters")),
                              .restarts = static_cast<int>(task.values.integer("restarts")),
                              .iterations = static_cast<int>(task.values.integer("iterations")),
                              .seed = task.seed};
  KMeans means = k_means(task.vectors, options, job);
  const Estimate separation = silhouette(task.vectors, means.partition, task.seed, job);
  return {std::move(means.partition),
          {{"inertia", means.inertia}, {"silhouette", separation.value}}};
}

std::vector<ClusterMethod> all_methods() {
  return {
      {.spec = {.id = "leiden",
                .name = "Leiden",
                .description = en::say("Communities of the graph of neighbours: recipes that are "
                                       "each other's neighbours more than chance would have it."),
                .paper = "Traag, Waltman & van Eck, From Louvain to Leiden: guaranteeing "
                         "well-connected communities, Scientific Reports 2019",
                .paper_url = "https://doi.org/10.1038/s41598-019-41695-z",
                .parameters = leiden_schema(),
                .presets = {{"default", en::say("Ten iterations on 15 neighbours."), {}}}},
       .has_resolution = true,
       .neighbours = leiden_neighbours,
       .find = find_communities},
      {.spec = {.id = "kmeans",
                .name = "k-means",
                .description = en::say("As many clusters as asked for, each of the vectors that "
                                       "are nearest to its mean."),
                .paper = "Arthur & Vassilvitskii, k-means++: the advantages of careful seeding, "
                         "SODA 2007",
                .paper_url = "https://dl.acm.org/doi/10.5555/1283383.1283494",
                .parameters = k_means_schema(),
                .presets = {{"default", en::say("Twenty clusters, the best of four."), {}}}},
       .has_resolution = false,
       .neighbours = no_neighbours,
       .find = find_means},
  };
}

}  // namespace

const std::vector<ClusterMethod>& cluster_methods() {
  static const std::vector<ClusterMethod> methods = all_methods();
  return methods;
}

const ClusterMethod& cluster_method(std::string_view id) {
  return chosen_of(cluster_methods(), id, [](const std::vector<std::string>& known) {
    return en::say("there is no such way to find clusters; there are {}", known);
  });
}

}  // namespace hankki

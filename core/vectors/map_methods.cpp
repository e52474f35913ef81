// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/map_methods.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parameter_builders.h"
#include "core/base/spec_list.h"
#include "core/base/threads.h"
#include "core/vectors/nearest_among.h"
#include "core/vectors/neighbour_search.h"
#include "core/vectors/principal_components.h"
#include "core/vectors/tsne.h"
#include "core/vectors/umap_curve.h"
#include "core/vectors/umap_place.h"

namespace hankki {
namespace {

ParameterSchema umap_schema() {
  const Message group = en::say("Layout");
  return with_neighbour_search({
      integer_parameter("neighbours", en::say("Neighbours"), group, 15, 2, 1000,
                        en::say("Points that a point is drawn to, itself counted; more keep the "
                                "whole, fewer the detail."),
                        en::say("points")),
      real_parameter("min_distance", en::say("Least distance"), group, 0.1, 0, 100,
                     en::say("How close points may lie on the map.")),
      real_parameter("spread", en::say("Spread"), group, 1, 1e-3, 100,
                     en::say("The scale of distances on the map.")),
      integer_parameter("epochs", en::say("Epochs"), group, 0, 0, 100'000,
                        en::say("How often all points move; 0: 500 up to 10,000 points, 200 "
                                "above."),
                        en::say("epochs")),
      integer_parameter("negatives", en::say("Negatives"), group, 5, 0, 100,
                        en::say("Points that a point is pushed from, for each one that it is "
                                "drawn to."),
                        en::say("points")),
  });
}

std::size_t umap_neighbours(const ParameterValues& values) {
  fit_umap_curve(values.real("min_distance"), values.real("spread"));  // throws
  return static_cast<std::size_t>(values.integer("neighbours")) - 1;
}

UmapOptions umap_options(const MapTask& task) {
  return {.min_distance = task.values.real("min_distance"),
          .spread = task.values.real("spread"),
          .epochs = static_cast<int>(task.values.integer("epochs")),
          .negatives = static_cast<int>(task.values.integer("negatives")),
          .seed = task.seed};
}

Vectors umap_map(const MapTask& task, const MapListener& listener, const JobContext& job) {
  const FuzzyGraph graph =
      fuzzy_graph(task.neighbours, distances_of(task.neighbours, task.nearness));
  return umap_layout(graph, umap_start(task.vectors, task.seed, job), umap_options(task), job,
                     listener);
}

Vectors place_by_umap(const MapTask& task, const Vectors& map, const Vectors& more,
                      const JobContext& job) {
  UmapOptions options = umap_options(task);
  options.epochs = 0;  // those of placing are not those of the layout
  const Neighbours neighbours =
      nearest_among(task.vectors, more, task.nearness, umap_neighbours(task.values), job);
  return umap_place(map, neighbours, distances_of(neighbours, task.nearness), options, job);
}

ParameterSchema tsne_schema() {
  const Message group = en::say("Layout");
  return with_neighbour_search({
      real_parameter("perplexity", en::say("Perplexity"), group, 30, 2, 1000,
                     en::say("About how many neighbours a point has; more keep the whole, fewer "
                             "the detail."),
                     en::say("points")),
      integer_parameter("epochs", en::say("Epochs"), group, 1000, 4, 100'000,
                        en::say("How often all points move."), en::say("epochs")),
      real_parameter("exaggeration", en::say("Exaggeration"), group, 12, 1, 100,
                     en::say("How much stronger neighbours are drawn together at first, so that "
                             "groups find each other.")),
  });
}

std::size_t neighbours_for_tsne(const ParameterValues& values) {
  return tsne_neighbours(values.real("perplexity"));
}

void check_for_tsne(const ParameterValues& values, std::size_t vectors) {
  check_tsne(vectors, values.real("perplexity"));
}

Vectors tsne_map(const MapTask& task, const MapListener& listener, const JobContext& job) {
  const NeighbourGraph affinities =
      tsne_affinities(task.neighbours, distances_of(task.neighbours, task.nearness),
                      task.values.real("perplexity"));
  const TsneOptions options{.epochs = static_cast<int>(task.values.integer("epochs")),
                            .exaggeration = task.values.real("exaggeration")};
  return tsne_layout(affinities, umap_start(task.vectors, task.seed, job), options, job, listener);
}

/// Among the nearest few: t-SNE has no forces for a point that it has not laid out.
Vectors place_among_nearest(const MapTask& task, const Vectors& map, const Vectors& more,
                            const JobContext& job) {
  constexpr std::size_t kNearest = 5;
  const Neighbours nearest = nearest_among(task.vectors, more, task.nearness, kNearest, job);
  const std::vector<float> distances = distances_of(nearest, task.nearness);
  Vectors places{2, {}};
  for (std::size_t i = 0; i < more.size(); ++i) {
    double x = 0, y = 0, sum = 0;
    for (std::size_t n = 0; n < kNearest; ++n) {
      const std::uint32_t point = nearest.ids_of(i)[n];
      if (point == Neighbours::kNobody) continue;
      const double weight = 1 / (1e-6 + static_cast<double>(distances[i * kNearest + n]));
      x += weight * static_cast<double>(map.row(point)[0]);
      y += weight * static_cast<double>(map.row(point)[1]);
      sum += weight;
    }
    places.values.push_back(static_cast<float>(x / sum));
    places.values.push_back(static_cast<float>(y / sum));
  }
  return places;
}

void take_any(const ParameterValues& /*values*/, std::size_t /*vectors*/) {}

std::size_t no_neighbours(const ParameterValues& /*values*/) { return 0; }

/// A line lies at y = 0, all of it.
Vectors as_plane(Vectors places) {
  if (places.dimensions != 1) return places;
  Vectors plane{2, std::vector<float>(2 * places.size(), 0.0F)};
  for (std::size_t i = 0; i < places.size(); ++i) plane.row(i)[0] = places.row(i)[0];
  return plane;
}

Vectors place_by_pca(const MapTask& task, const Vectors& /*map*/, const Vectors& more,
                     const JobContext& job) {
  const ThreadBudget budget(job.threads());
  return as_plane(principal_components(task.vectors, 2, job).places_of(more));
}

Vectors pca_map(const MapTask& task, const MapListener& listener, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  Vectors places = as_plane(principal_components(task.vectors, 2, job).places);
  if (listener) listener(1, 1, places);
  return places;
}

std::vector<MapMethod> all_methods() {
  return {
      {.spec = {.id = "umap",
                .name = "UMAP",
                .description = en::say("Lays neighbours beside each other, by sampled forces on "
                                       "the graph of neighbours. Groups can be believed, distances "
                                       "between them hardly."),
                .paper = "McInnes, Healy & Melville, UMAP: Uniform Manifold Approximation and "
                         "Projection for Dimension Reduction, 2018",
                .paper_url = "https://arxiv.org/abs/1802.03426",
                .parameters = umap_schema(),
                .presets = {{"default", en::say("As umap-learn without arguments."), {}}}},
       .neighbours = umap_neighbours,
       .check = take_any,
       .lay_out = umap_map,
       .place = place_by_umap},
      {.spec = {.id = "tsne",
                .name = "t-SNE",
                .description = en::say("Lays neighbours beside each other, by the forces between "
                                       "all points; up to 30,000 of them. Near groups are kept "
                                       "apart more clearly than by UMAP, in more time."),
                .paper = "van der Maaten, Accelerating t-SNE using Tree-Based Algorithms, Journal "
                         "of Machine Learning Research 2014",
                .paper_url = "https://jmlr.org/papers/v15/vandermaaten14a.html",
                .parameters = tsne_schema(),
                .presets = {{"default", en::say("Perplexity 30, 1,000 epochs."), {}}}},
       .neighbours = neighbours_for_tsne,
       .check = check_for_tsne,
       .lay_out = tsne_map,
       .place = place_among_nearest},
      {.spec = {.id = "pca",
                .name = "PCA",
                .description = en::say("The two directions in which the vectors vary most. Quick, "
                                       "and distances keep their meaning as far as two directions "
                                       "go."),
                .paper = "Pearson, On lines and planes of closest fit to systems of points in "
                         "space, Philosophical Magazine 1901",
                .paper_url = "https://doi.org/10.1080/14786440109462720",
                .parameters = {},
                .presets = {{"default", en::say("It has nothing to choose."), {}}}},
       .neighbours = no_neighbours,
       .check = take_any,
       .lay_out = pca_map,
       .place = place_by_pca},
  };
}

}  // namespace

const std::vector<MapMethod>& map_methods() {
  static const std::vector<MapMethod> methods = all_methods();
  return methods;
}

const MapMethod& map_method(std::string_view id) {
  return chosen_of(map_methods(), id, [](const std::vector<std::string>& known) {
    return en::say("there is no such way to make a map; there are {}", known);
  });
}

std::vector<float> distances_of(const Neighbours& neighbours, Nearness nearness) {
  std::vector<float> distances(neighbours.closeness.size());
  std::ranges::transform(neighbours.closeness, distances.begin(), [&](float closeness) {
    if (nearness == Nearness::Distance) return std::sqrt(-closeness);
    return std::max(0.0F, 1 - closeness);  // a cosine may be rounded beyond 1
  });
  return distances;
}

}  // namespace hankki

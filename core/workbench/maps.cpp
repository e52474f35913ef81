// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/maps.h"

#include "core/base/stopwatch.h"
#include "core/vectors/neighbour_search.h"

namespace hankki {
namespace {

/// The first k of each list.
Neighbours shortened(const Neighbours& all, std::size_t k) {
  Neighbours result{.k = k};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto ids = all.ids_of(i).first(k);
    const auto closeness = all.closeness_of(i).first(k);
    result.ids.insert(result.ids.end(), ids.begin(), ids.end());
    result.closeness.insert(result.closeness.end(), closeness.begin(), closeness.end());
  }
  return result;
}

FoundNeighbours neighbours_for(const Vectors& vectors, Nearness nearness, std::size_t k,
                               const Neighbours* known, const MapRequest& request,
                               const JobContext& job) {
  if (k == 0) return {};
  if (known && known->k >= k) return {shortened(*known, k), std::nullopt};
  return find_neighbours(vectors, nearness, k, neighbour_search_of(request.settings), request.seed,
                         job);
}

}  // namespace

std::map<std::string, double> measures_of(const MadeMap& made) {
  const MapQuality& quality = made.quality;
  std::map<std::string, double> measures{{"quality_sample", static_cast<double>(quality.sample)},
                                         {"seconds", made.neighbours_seconds + made.layout_seconds},
                                         {"neighbours_seconds", made.neighbours_seconds},
                                         {"layout_seconds", made.layout_seconds},
                                         {"quality_seconds", made.quality_seconds}};
  const auto add = [&](const std::string& name, const Estimate& estimate) {
    measures[name] = estimate.value;
    if (quality.sample < made.map.size()) measures[name + "_error"] = estimate.error;
  };
  add("trustworthiness", quality.trustworthiness);
  add("continuity", quality.continuity);
  add("preservation", quality.preservation);
  add_recall(made.neighbour_recall, measures);
  return measures;
}

MadeMap make_map(const Vectors& vectors, Nearness nearness, const MapRequest& request,
                 const JobContext& job, const MapListener& listener, const Neighbours* known) {
  const MapMethod& method = map_method(request.method);
  const std::size_t k = method.neighbours(request.settings);
  method.check(request.settings, vectors.size());
  const auto quality_k = static_cast<std::size_t>(request.quality_k);
  check_quality_k(vectors.size(), quality_k);
  MadeMap made;
  Stopwatch watch;
  const FoundNeighbours found = neighbours_for(vectors, nearness, k, known, request, job);
  made.neighbour_recall = found.recall;
  made.neighbours_seconds = watch.lap();
  made.map = method.lay_out({vectors, nearness, found.neighbours, request.settings, request.seed},
                            listener, job);
  made.layout_seconds = watch.lap();
  made.quality = map_quality(vectors, nearness, made.map, quality_k, request.seed, job);
  made.quality_seconds = watch.lap();
  return made;
}

}  // namespace hankki

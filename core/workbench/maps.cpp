// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/maps.h"

#include "core/base/stopwatch.h"
#include "core/vectors/nearest.h"

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

Neighbours neighbours_for(const Vectors& vectors, Nearness nearness, std::size_t k,
                          const Neighbours* known, const JobContext& job) {
  if (k == 0) return {};
  if (known && known->k >= k) return shortened(*known, k);
  return nearness == Nearness::Distance ? nearest_by_distance(vectors, k, job)
                                        : nearest_by_cosine(vectors, k, job);
}

}  // namespace

MadeMap make_map(const Vectors& vectors, Nearness nearness, const MapRequest& request,
                 const JobContext& job, const MapListener& listener, const Neighbours* known) {
  const MapMethod& method = map_method(request.method);
  const std::size_t k = method.neighbours(request.values);
  method.check(request.values, vectors.size());
  check_quality_k(vectors.size(), request.quality_k);
  MadeMap made;
  Stopwatch watch;
  const Neighbours neighbours = neighbours_for(vectors, nearness, k, known, job);
  made.neighbours_seconds = watch.lap();
  made.map =
      method.lay_out({vectors, nearness, neighbours, request.values, request.seed}, listener, job);
  made.layout_seconds = watch.lap();
  made.quality = map_quality(vectors, nearness, made.map, request.quality_k, request.seed, job);
  made.quality_seconds = watch.lap();
  return made;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/umap_place.h"

#include <algorithm>
#include <vector>

#include "core/base/cancel_scope.h"
#include "core/base/threads.h"
#include "core/vectors/umap_forces.h"

namespace hankki {
namespace {

constexpr std::size_t kFewPoints = 10'000;
constexpr std::size_t kBlock = 64;  // new points
constexpr float kStep = 0.25F;

class Placing {
 public:
  using Place = UmapForces::Place;

  Placing(const Vectors& map, const UmapOptions& options)
      : map_(map),
        options_(options),
        epochs_(options.epochs > 0         ? options.epochs
                : map.size() <= kFewPoints ? 100
                                           : 30),
        forces_(fit_umap_curve(options.min_distance, options.spread)) {}

  /// `number` is the new point's, of whose `ids` among the map's points the weights are.
  Place place(std::uint32_t number, std::span<const std::uint32_t> ids,
              std::span<const float> weights) const {
    Place at = mean(ids, weights);
    const float strongest = *std::ranges::max_element(weights);
    if (strongest <= 0) return at;
    for (int epoch = 1; epoch <= epochs_; ++epoch) {
      const float step = kStep * (1 - static_cast<float>(epoch - 1) / static_cast<float>(epochs_));
      // Behind the map's points, so that no new one draws what one of them drew.
      PointStream stream(options_.seed, static_cast<std::uint32_t>(map_.size()) + number, epoch);
      for (std::size_t i = 0; i < ids.size(); ++i) {
        if (weights[i] <= 0 || !is_drawn(weights[i], strongest, epoch)) continue;
        forces_.draw(at, of_map(ids[i]), step);
        for (int n = 0; n < options_.negatives; ++n)
          forces_.push(at, of_map(stream.below(map_.size())), step);
      }
    }
    return at;
  }

 private:
  Place of_map(std::uint32_t point) const {
    return {map_.values[2 * point], map_.values[2 * point + 1]};
  }

  /// Of the neighbours; of the whole map where no weight is above 0.
  Place mean(std::span<const std::uint32_t> ids, std::span<const float> weights) const {
    double x = 0, y = 0, sum = 0;
    const auto add = [&](std::uint32_t point, double weight) {
      x += weight * static_cast<double>(of_map(point).x);
      y += weight * static_cast<double>(of_map(point).y);
      sum += weight;
    };
    for (std::size_t i = 0; i < ids.size(); ++i)
      if (weights[i] > 0) add(ids[i], weights[i]);
    if (sum == 0)
      for (std::uint32_t i = 0; i < map_.size(); ++i) add(i, 1);
    return {static_cast<float>(x / sum), static_cast<float>(y / sum)};
  }

  const Vectors& map_;
  const UmapOptions& options_;
  const int epochs_;
  const UmapForces forces_;
};

}  // namespace

Vectors umap_place(const Vectors& map, const Neighbours& neighbours,
                   std::span<const float> distances, const UmapOptions& options,
                   const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const CancelScope scope(job.token());
  const std::size_t size = neighbours.size(), k = neighbours.k;
  const Placing placing(map, options);
  Vectors places{2, std::vector<float>(2 * size)};
  const auto scratch = [&] { return std::vector<float>(k); };
  parallel_for_with(static_cast<std::int64_t>((size + kBlock - 1) / kBlock), scratch,
                    [&](std::int64_t block, std::vector<float>& weights) {
                      const std::size_t first = static_cast<std::size_t>(block) * kBlock;
                      for (std::size_t i = first; i < std::min(first + kBlock, size); ++i) {
                        fuzzy_memberships(distances.subspan(i * k, k), weights);
                        const auto at = placing.place(static_cast<std::uint32_t>(i),
                                                      neighbours.ids_of(i), weights);
                        places.row(i)[0] = at.x;
                        places.row(i)[1] = at.y;
                      }
                    });
  return places;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/umap.h"

#include <algorithm>
#include <boost/random/normal_distribution.hpp>
#include <cmath>

#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/vectors/principal_components.h"
#include "core/vectors/umap_curve.h"
#include "core/vectors/umap_forces.h"

namespace hankki {
namespace {

constexpr std::size_t kFewPoints = 10'000;
constexpr std::size_t kRounds = 8;   // of an epoch
constexpr std::size_t kBlock = 512;  // points
constexpr int kBisections = 64;
constexpr float kSmallestSigma = 1e-3F;  // of the mean distance
constexpr float kStartScale = 10, kStartNoise = 1e-4F;

/// The map, and how its points move from epoch to epoch.
class Layout {
 public:
  Layout(const FuzzyGraph& graph, const Vectors& start, const UmapOptions& options)
      : graph_(graph),
        options_(options),
        size_(start.size()),
        epochs_(options.epochs > 0    ? options.epochs
                : size_ <= kFewPoints ? 500
                                      : 200),
        forces_(fit_umap_curve(options.min_distance, options.spread)),
        map_(start),
        rounds_(kRounds) {
    RandomEngine engine = random_stream(options.seed, "umap rounds");
    for (std::uint32_t i = 0; i < size_; ++i) rounds_[random_below(engine, kRounds)].push_back(i);
    for (const float weight : graph.weights) strongest_ = std::max(strongest_, weight);
  }

  Vectors run(const JobContext& job, const MapListener& listener) {
    std::vector<float> next(map_.values.size());
    for (int epoch = 1; epoch <= epochs_; ++epoch) {
      job.report(epoch, epochs_, en::say("Laying out the map"));
      step_ = 1 - static_cast<float>(epoch - 1) / static_cast<float>(epochs_);
      for (const auto& points : rounds_) move(points, epoch, next);
      if (listener) listener(epoch, epochs_, map_);
    }
    return std::move(map_);
  }

 private:
  using Place = UmapForces::Place;

  Place place(std::uint32_t i) const { return {map_.values[2 * i], map_.values[2 * i + 1]}; }

  void move(const std::vector<std::uint32_t>& points, int epoch, std::vector<float>& next) {
    const std::size_t blocks = (points.size() + kBlock - 1) / kBlock;
    parallel_for(static_cast<std::int64_t>(blocks), [&](std::int64_t block) {
      const std::size_t first = static_cast<std::size_t>(block) * kBlock;
      for (std::size_t i = first; i < std::min(first + kBlock, points.size()); ++i) {
        const Place moved = moved_point(points[i], epoch);
        next[2 * points[i]] = moved.x;
        next[2 * points[i] + 1] = moved.y;
      }
    });
    for (const std::uint32_t point : points) {
      map_.values[2 * point] = next[2 * point];
      map_.values[2 * point + 1] = next[2 * point + 1];
    }
  }

  Place moved_point(std::uint32_t point, int epoch) const {
    Place at = place(point);
    PointStream stream(options_.seed, point, epoch);
    const auto begin = static_cast<std::size_t>(graph_.offsets[point]);
    const std::size_t edges = static_cast<std::size_t>(graph_.offsets[point + 1]) - begin;
    if (edges == 0) return at;
    // From another neighbour on each time: the last force of an epoch counts most, and always the
    // same one last costs the digits .0015 of their trustworthiness.
    const std::size_t first = stream.below(edges);
    for (std::size_t i = 0; i < edges; ++i) {
      const std::size_t e = begin + (first + i) % edges;
      if (!is_drawn(graph_.weights[e], strongest_, epoch)) continue;
      // Once as the edge's head and once as the tail of the same edge the other way round.
      forces_.draw(at, place(graph_.columns[e]), step_);
      forces_.draw(at, place(graph_.columns[e]), step_);
      for (int n = 0; n < options_.negatives; ++n) {
        const std::uint32_t other = stream.below(size_);
        if (other != point) forces_.push(at, place(other), step_);
      }
    }
    return at;
  }

  const FuzzyGraph& graph_;
  const UmapOptions options_;
  const std::size_t size_;
  const int epochs_;
  const UmapForces forces_;
  Vectors map_;
  std::vector<std::vector<std::uint32_t>> rounds_;
  float strongest_ = 0;
  float step_ = 1;
};

}  // namespace

void fuzzy_memberships(std::span<const float> distances, std::span<float> out) {
  const auto known = static_cast<std::size_t>(
      std::ranges::find_if(distances, [](float d) { return std::isinf(d); }) - distances.begin());
  const auto near = distances.first(known);
  const auto* const beyond = std::ranges::find_if(near, [](float d) { return d > 0; }).base();
  const float rho = beyond == near.data() + near.size() ? 0 : *beyond;
  double mean = 0;
  for (const float d : near) mean += d / static_cast<double>(std::max<std::size_t>(1, known));
  const double target = std::log2(static_cast<double>(distances.size() + 1));
  double low = 0, high = std::numeric_limits<double>::infinity(), sigma = 1;
  for (int i = 0; i < kBisections; ++i) {
    double sum = 0;
    for (const float d : near) sum += d > rho ? std::exp(-(d - rho) / sigma) : 1;
    if (std::abs(sum - target) < 1e-5) break;
    if (sum > target)
      high = sigma;
    else
      low = sigma;
    sigma = std::isinf(high) ? sigma * 2 : (low + high) / 2;
  }
  sigma = std::max(sigma, static_cast<double>(kSmallestSigma) * mean);
  for (std::size_t j = 0; j < out.size(); ++j)
    out[j] = j >= known       ? 0
             : near[j] <= rho ? 1
                              : static_cast<float>(std::exp(-(near[j] - rho) / sigma));
}

FuzzyGraph fuzzy_graph(const Neighbours& neighbours, std::span<const float> distances) {
  const std::size_t k = neighbours.k;
  std::vector<float> strength(neighbours.ids.size());
  for (std::size_t i = 0; i < neighbours.size(); ++i)
    fuzzy_memberships(distances.subspan(i * k, k), std::span(strength).subspan(i * k, k));
  return joined_graph(neighbours, strength, [](float a, float b) { return a + (b - a * b); });
}

Vectors umap_layout(const FuzzyGraph& graph, const Vectors& start, const UmapOptions& options,
                    const JobContext& job, const MapListener& listener) {
  const ThreadBudget budget(job.threads());
  return Layout(graph, start, options).run(job, listener);
}

Vectors umap_start(const Vectors& vectors, std::uint64_t seed, const JobContext& job) {
  Vectors start = principal_components(vectors, 2, job).places;
  if (start.dimensions < 2) {
    Vectors line = std::move(start);
    start = {2, std::vector<float>(vectors.size() * 2, 0.0F)};
    for (std::size_t i = 0; i < line.size(); ++i) start.row(i)[0] = line.row(i)[0];
  }
  float largest = 0;
  for (const float value : start.values) largest = std::max(largest, std::abs(value));
  RandomEngine engine = random_stream(seed, "umap start");
  boost::random::normal_distribution<double> noise(0, kStartNoise);
  for (float& value : start.values) {
    if (largest > 0) value *= kStartScale / largest;
    value += static_cast<float>(noise(engine));
  }
  return start;
}

}  // namespace hankki

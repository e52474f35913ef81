// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/map_quality.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/kernels/matrix_product.h"
#include "core/kernels/top_k.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 32;  // points that are ranked together
// Up to so many dimensions differences are squared, since a product cannot part points that lie
// closer to each other than the rounding of their distance from the origin.
constexpr std::size_t kFewDimensions = 8;

std::vector<std::uint32_t> points_to_ask(std::size_t size, std::uint64_t seed) {
  std::vector<std::uint32_t> points(size);
  std::iota(points.begin(), points.end(), 0U);
  if (size <= kExactPoints) return points;
  RandomEngine engine = random_stream(seed, "map quality");
  for (std::size_t i = 0; i < kSampledPoints; ++i)
    std::swap(points[i], points[i + random_below(engine, size - i)]);
  points.resize(kSampledPoints);
  std::ranges::sort(points);
  return points;
}

/// The nearness of a block of points to all, larger is nearer: the negative square of the distance,
/// or a b - |b|^2 / 2, which orders as it does, or the cosine. Of itself: never.
class NearnessRows {
 public:
  NearnessRows(const Vectors& vectors, Nearness nearness)
      : vectors_(vectors),
        by_differences_(nearness == Nearness::Distance && vectors.dimensions <= kFewDimensions),
        halves_(nearness == Nearness::Distance ? half_squares(vectors)
                                               : std::vector<float>(vectors.size(), 0.0F)) {}

  void compute(std::span<const std::uint32_t> points, std::vector<float>& rows) const {
    rows.resize(points.size() * vectors_.size());
    if (by_differences_)
      square_differences(points, rows);
    else
      multiply(points, rows);
    for (std::size_t i = 0; i < points.size(); ++i)
      rows[i * vectors_.size() + points[i]] = -std::numeric_limits<float>::infinity();
  }

 private:
  void square_differences(std::span<const std::uint32_t> points, std::vector<float>& rows) const {
    auto out = rows.begin();
    for (const std::uint32_t point : points) {
      const auto from = vectors_.row(point);
      for (std::size_t j = 0; j < vectors_.size(); ++j) {
        float sum = 0;
        for (std::size_t d = 0; d < from.size(); ++d) {
          const float difference = from[d] - vectors_.row(j)[d];
          sum -= difference * difference;
        }
        *out++ = sum;
      }
    }
  }

  void multiply(std::span<const std::uint32_t> points, std::vector<float>& rows) const {
    const std::size_t width = vectors_.dimensions, size = vectors_.size();
    std::vector<float> own;
    for (const std::uint32_t point : points)
      own.insert(own.end(), vectors_.row(point).begin(), vectors_.row(point).end());
    kernels::multiply(points.size(), size, width, {own.data(), width},
                      {vectors_.values.data(), width, true}, 0, rows.data(), size);
    for (std::size_t i = 0; i < points.size(); ++i) {
      const std::span<float> row = std::span(rows).subspan(i * size, size);
      for (std::size_t j = 0; j < size; ++j) row[j] -= halves_[j];
    }
  }

  const Vectors& vectors_;
  const bool by_differences_;
  const std::vector<float> halves_;
};

/// The place of `other` among all by falling nearness, from 1; ties by ascending index.
std::size_t rank_of(std::span<const float> nearness, std::uint32_t other) {
  const float value = nearness[other];
  std::size_t nearer = 0;
  for (std::size_t j = 0; j < nearness.size(); ++j)
    nearer += static_cast<std::size_t>(nearness[j] > value) +
              static_cast<std::size_t>(nearness[j] == value && j < other);
  return nearer + 1;
}

/// How far beyond the k-th place those of `ids` are that are not among the first k.
double misplacement(std::span<const float> nearness, std::span<const std::uint32_t> ids) {
  double sum = 0;
  for (const std::uint32_t id : ids) {
    const std::size_t rank = rank_of(nearness, id);
    if (rank > ids.size()) sum += static_cast<double>(rank - ids.size());
  }
  return sum;
}

struct PointQuality {
  double trust = 0, continuity = 0, kept = 0;
};

PointQuality quality_of(std::span<const float> near, std::span<const float> near_on_map,
                        std::size_t k) {
  std::vector<std::uint32_t> high(k), low(k);
  std::vector<float> values(k);
  kernels::top_k(near, high, values);
  kernels::top_k(near_on_map, low, values);
  PointQuality quality{misplacement(near, low), misplacement(near_on_map, high)};
  std::ranges::sort(high);
  std::ranges::sort(low);
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(high, low, std::back_inserter(both));
  quality.kept = static_cast<double>(both.size()) / static_cast<double>(k);
  return quality;
}

Estimate estimate(const std::vector<PointQuality>& all, double PointQuality::*part, bool sampled) {
  const auto size = static_cast<double>(all.size());
  double mean = 0, squares = 0;
  for (const PointQuality& each : all) mean += each.*part;
  mean /= size;
  for (const PointQuality& each : all) squares += (each.*part - mean) * (each.*part - mean);
  return {mean, sampled && size > 1 ? std::sqrt(squares / (size - 1) / size) : 0};
}

/// 1 - what a point is misplaced, by the most that it could be.
Estimate complement(const Estimate& misplaced, std::size_t points, std::size_t k) {
  const auto n = static_cast<double>(points), neighbours = static_cast<double>(k);
  const double scale = 2 / (neighbours * (2 * n - 3 * neighbours - 1));
  return {1 - scale * misplaced.value, scale * misplaced.error};
}

}  // namespace

void check_quality_k(std::size_t points, std::size_t k) {
  if (k > 0 && 2 * k < points) return;
  throw Error(
      en::say("{} points are too few to ask for {} neighbours of each; ask for fewer "
              "than half of the points",
              points, k));
}

MapQuality map_quality(const Vectors& vectors, Nearness nearness, const Vectors& map, std::size_t k,
                       std::uint64_t seed, const JobContext& job) {
  check_quality_k(vectors.size(), k);
  const ThreadBudget budget(job.threads());
  MapQuality result;
  result.points = points_to_ask(vectors.size(), seed);
  result.sample = result.points.size();
  const NearnessRows high(vectors, nearness), low(map, Nearness::Distance);
  std::vector<PointQuality> all(result.sample);
  const std::size_t blocks = (result.sample + kBlock - 1) / kBlock;
  struct Scratch {
    std::vector<float> high, low;
  };
  parallel_for_with(
      static_cast<std::int64_t>(blocks), [] { return Scratch(); },
      [&](std::int64_t block, Scratch& scratch) {
        job.check();
        const std::size_t first = static_cast<std::size_t>(block) * kBlock;
        const auto points = std::span<const std::uint32_t>(result.points)
                                .subspan(first, std::min(kBlock, result.sample - first));
        high.compute(points, scratch.high);
        low.compute(points, scratch.low);
        for (std::size_t i = 0; i < points.size(); ++i) {
          const auto row = [&](const std::vector<float>& rows) {
            return std::span(rows).subspan(i * vectors.size(), vectors.size());
          };
          all[first + i] = quality_of(row(scratch.high), row(scratch.low), k);
        }
      });
  const bool sampled = result.sample < vectors.size();
  result.trustworthiness =
      complement(estimate(all, &PointQuality::trust, sampled), vectors.size(), k);
  result.continuity =
      complement(estimate(all, &PointQuality::continuity, sampled), vectors.size(), k);
  result.preservation = estimate(all, &PointQuality::kept, sampled);
  for (const PointQuality& each : all) result.kept.push_back(static_cast<float>(each.kept));
  return result;
}

}  // namespace hankki

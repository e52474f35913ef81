// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// What "near" means among the vectors that a map shows. On the map itself it is the distance.
enum class Nearness { Distance, Cosine };

/// A mean over points, and its standard error where they were a sample (0 where all were asked).
struct Estimate {
  double value = 0, error = 0;
};

/// How far a map can be believed.
struct MapQuality {
  Estimate trustworthiness;  ///< are neighbours on the map neighbours? Venna & Kaski 2001
  Estimate continuity;       ///< are neighbours neighbours on the map? the same, exchanged
  Estimate preservation;     ///< share of the k neighbours that are among the k of the map
  std::size_t sample = 0;    ///< points that were asked; all of them up to kExactPoints
  std::vector<float> kept;   ///< of each point that was asked: the share of its k neighbours
  std::vector<std::uint32_t> points;  ///< the points that were asked, ascending
};

inline constexpr std::size_t kExactPoints = 30'000;
inline constexpr std::size_t kSampledPoints = 5'000;

/// Throws Error where that many points are too few for k: it is above 0, and below half of them.
void check_quality_k(std::size_t points, std::size_t k);

/// Each point asked is ranked against all others, ties by ascending index. `vectors` are normalised
/// where nearness is by cosine. Throws Error as check_quality_k(), Cancelled.
MapQuality map_quality(const Vectors& vectors, Nearness nearness, const Vectors& map, std::size_t k,
                       std::uint64_t seed, const JobContext& job);

}  // namespace hankki

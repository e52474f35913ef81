// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/base/spec.h"
#include "core/vectors/map_quality.h"
#include "core/vectors/umap.h"

namespace hankki {

/// What a method lays out.
struct MapTask {
  const Vectors& vectors;  ///< normalised where nearness is by cosine
  Nearness nearness = Nearness::Cosine;
  const Neighbours& neighbours;  ///< of each vector; as many as MapMethod::neighbours says
  const ParameterValues& values;
  std::uint64_t seed = 1;
};

/// A way to lay vectors out in two dimensions.
struct MapMethod {
  Spec spec;
  /// How many neighbours of each vector it works from, 0: none. Throws Error where the values do
  /// not go together.
  std::size_t (*neighbours)(const ParameterValues& values);
  /// Throws Error where it cannot lay out so many vectors.
  void (*check)(const ParameterValues& values, std::size_t vectors);
  /// Two numbers a vector. The same task gives the same bytes at any number of threads
  /// (job.threads()). Throws Error, Cancelled.
  Vectors (*lay_out)(const MapTask& task, const MapListener& listener, const JobContext& job);
  /// Where further vectors go on `map`, which lay_out() made of the task, so that no point moves;
  /// task.neighbours are not asked. Throws Cancelled.
  Vectors (*place)(const MapTask& task, const Vectors& map, const Vectors& more,
                   const JobContext& job);
};

/// All of them; a new one is a line here. The first is the usual one.
const std::vector<MapMethod>& map_methods();

/// The one of that id; throws Error, naming those there are, where there is none.
const MapMethod& map_method(std::string_view id);

/// How far each of a point's neighbours is: Euclidean distances, or 1 - cosine; infinite where
/// there is nobody.
std::vector<float> distances_of(const Neighbours& neighbours, Nearness nearness);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/vectors/map_quality.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// How the neighbours of all are looked for. By an index some of them are missed; how many, is
/// measured each time.
struct NeighbourSearch {
  enum class Method {
    Exact,  ///< all pairs
    Ivf,    ///< inverted lists: only in the lists whose centres are nearest (Jegou et al. 2011)
    Hnsw,   ///< along the edges of a layered graph (Malkov & Yashunin 2018)
  };
  Method method = Method::Exact;
  /// Of that many vectors, or fewer, all pairs are compared whatever was chosen.
  std::size_t above = 50'000;
};

inline constexpr std::size_t kRecallSample = 500;

struct FoundNeighbours {
  Neighbours neighbours;
  /// Of kRecallSample seeded vectors, the share of their k nearest that was found; one that is as
  /// near as the k-th (1e-6) counts. None where all pairs were compared.
  std::optional<Estimate> recall;
};

/// The k nearest, k > 0, of each of `vectors`, which are normalised where nearness is by cosine.
/// The same bytes for the same seed at any number of threads (job.threads()); a graph is built on
/// one. Memory beside the result: exactly as nearest_by_cosine(), else also an index of the size of
/// the vectors, and for a graph 4 x 64 bytes a vector. Throws Cancelled.
FoundNeighbours find_neighbours(const Vectors& vectors, Nearness nearness, std::size_t k,
                                const NeighbourSearch& search, std::uint64_t seed,
                                const JobContext& job);

/// "exact", "ivf", "hnsw"
const std::vector<std::string>& neighbour_search_names();
NeighbourSearch::Method parse_neighbour_search(std::string_view text);  ///< throws Error

/// The schema of a method that works from neighbours: its own parameters, "search" and
/// "search_above".
ParameterSchema with_neighbour_search(std::vector<Parameter> parameters);
/// As they say; exact where there are no such values.
NeighbourSearch neighbour_search_of(const ParameterValues& values);

/// Adds what is known of the recall by its names in JSON: neighbour_recall, neighbour_recall_error.
void add_recall(const std::optional<Estimate>& recall, std::map<std::string, double>& measures);

}  // namespace hankki

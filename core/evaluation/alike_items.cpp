// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/alike_items.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/vectors/alike_pairs.h"
#include "core/vectors/communities.h"
#include "core/vectors/complete_link.h"
#include "core/vectors/nearest.h"

namespace hankki {
namespace {

constexpr std::array<std::string_view, 3> kNames{"components", "communities", "complete-link"};

NeighbourGraph without_edges(std::size_t size) {
  NeighbourGraph graph;
  graph.offsets.assign(size + 1, 0);
  return graph;
}

/// The edges between mutual neighbours whose cosine reaches the threshold.
NeighbourGraph mutual_graph(const Neighbours& neighbours, double threshold) {
  const auto reach = static_cast<float>(threshold) - kCosineSlack;
  std::vector<float> weights(neighbours.ids.size(), 0);
  for (std::uint32_t i = 0; i < neighbours.size(); ++i) {
    for (std::size_t j = 0; j < neighbours.k; ++j) {
      const std::uint32_t other = neighbours.ids_of(i)[j];
      const float cosine = neighbours.closeness_of(i)[j];
      if (other == Neighbours::kNobody || cosine < reach) continue;
      const auto back = neighbours.ids_of(other);
      if (std::ranges::find(back, i) != back.end()) weights[i * neighbours.k + j] = cosine;
    }
  }
  return joined_graph(neighbours, weights, [](float a, float b) { return std::max(a, b); });
}

Partition components(const NeighbourGraph& graph) {
  GrowingGroups groups(graph.size());
  for (std::uint32_t i = 0; i < graph.size(); ++i)
    for (const std::uint32_t other : graph.neighbours_of(i)) groups.join(i, other);
  Partition partition{std::vector<std::uint32_t>(graph.size()), graph.size()};
  for (std::uint32_t i = 0; i < graph.size(); ++i) partition.cluster_of[i] = groups.first_of(i);
  return by_size(std::move(partition));
}

Partition classes_of(const NeighbourGraph& graph, const AlikeOptions& options,
                     const JobContext& job) {
  switch (options.classes) {
    case AlikeClasses::Communities:
      return communities(graph, {.seed = options.seed}, job);
    case AlikeClasses::CompleteLink:
      return complete_link(graph, job);
    case AlikeClasses::Components:
      break;
  }
  return components(graph);
}

}  // namespace

std::string_view to_text(AlikeClasses classes) { return kNames[static_cast<std::size_t>(classes)]; }

AlikeClasses parse_alike_classes(std::string_view text) {
  const auto* const found = std::ranges::find(kNames, text);
  if (found != kNames.end()) return static_cast<AlikeClasses>(found - kNames.begin());
  throw Error(text, en::say("there are no such classes; there are {}",
                            std::vector<std::string>(kNames.begin(), kNames.end())));
}

std::map<std::size_t, std::int64_t> AlikeItems::class_sizes() const {
  std::map<std::size_t, std::int64_t> counts;
  for (const std::size_t size : classes.sizes()) ++counts[size];
  return counts;
}

double AlikeItems::largest_share() const {
  const auto sizes = classes.sizes();
  if (sizes.empty()) return 0;
  return static_cast<double>(std::ranges::max(sizes)) / static_cast<double>(classes.size());
}

AlikeItems alike_items(const Vectors& vectors, const AlikeOptions& options, const JobContext& job) {
  if (options.neighbours == 0 || options.threshold > 1)
    return alike_items(without_edges(vectors.size()), options, job);
  const Neighbours neighbours = nearest_by_cosine(vectors, options.neighbours, job);
  return alike_items(mutual_graph(neighbours, options.threshold), options, job);
}

AlikeItems alike_items(NeighbourGraph graph, const AlikeOptions& options, const JobContext& job) {
  AlikeItems alike;
  alike.classes = classes_of(graph, options, job);
  alike.modularity = modularity(graph, alike.classes);
  alike.graph = std::move(graph);
  return alike;
}

}  // namespace hankki

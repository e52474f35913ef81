// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/error.h"
#include "core/vectors/tsne.h"

namespace hankki {
namespace {

constexpr int kBisections = 100;
constexpr double kTolerance = 1e-5;  // of the entropy, in nats

/// Shares of a point's neighbours, which sum to 1 and whose entropy is ln(perplexity).
void share_out(std::span<const float> distances, double perplexity, std::span<float> out) {
  // From the nearest on: the shares stay the same, and no power is 0 for all.
  const double nearest = std::isinf(distances[0]) ? 0 : distances[0];
  std::vector<double> squares, shares(distances.size());
  for (const float d : distances) squares.push_back(d * static_cast<double>(d) - nearest * nearest);
  const double target = std::log(perplexity);
  double low = 0, high = std::numeric_limits<double>::infinity(), precision = 1;
  for (int i = 0; i < kBisections; ++i) {
    double sum = 0, mean = 0;
    for (std::size_t j = 0; j < squares.size(); ++j) {
      shares[j] = std::isinf(squares[j]) ? 0 : std::exp(-squares[j] * precision);
      sum += shares[j];
      if (shares[j] > 0) mean += shares[j] * squares[j];
    }
    for (double& share : shares) share /= std::max(sum, std::numeric_limits<double>::min());
    const double entropy = std::log(sum) + precision * mean / sum;
    if (std::abs(entropy - target) <= kTolerance) break;
    if (entropy > target)
      low = precision;
    else
      high = precision;
    precision = std::isinf(high) ? precision * 2 : (low + high) / 2;
  }
  std::ranges::transform(shares, out.begin(),
                         [](double share) { return static_cast<float>(share); });
}

}  // namespace

void check_tsne(std::size_t points, double perplexity) {
  if (points > kTsnePoints) {
    throw Error("t-SNE", en::say("{} points are more than the {} that it can lay out; take UMAP",
                                 points, kTsnePoints));
  }
  if (static_cast<double>(points) <= perplexity) {
    throw Error("t-SNE", en::say("{} points are too few for a perplexity of {}; take a lower one",
                                 points, perplexity));
  }
}

std::size_t tsne_neighbours(double perplexity) {
  return static_cast<std::size_t>(3 * perplexity + 1);
}

NeighbourGraph tsne_affinities(const Neighbours& neighbours, std::span<const float> distances,
                               double perplexity) {
  const std::size_t k = neighbours.k;
  std::vector<float> shares(neighbours.ids.size());
  for (std::size_t i = 0; i < neighbours.size(); ++i)
    share_out(distances.subspan(i * k, k), perplexity, std::span(shares).subspan(i * k, k));
  NeighbourGraph graph = joined_graph(neighbours, shares, [](float a, float b) { return a + b; });
  double sum = 0;
  for (const float weight : graph.weights) sum += weight;
  for (float& weight : graph.weights) weight = static_cast<float>(weight / sum);
  return graph;
}

}  // namespace hankki

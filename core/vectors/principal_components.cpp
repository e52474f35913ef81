// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/principal_components.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/kernels/symmetric.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 4096;  // vectors; centred copies of them in doubles are kept

std::vector<double> mean_of(const Vectors& vectors) {
  std::vector<double> mean(vectors.dimensions, 0.0);
  for (std::size_t i = 0; i < vectors.size(); ++i)
    for (std::size_t d = 0; d < mean.size(); ++d) mean[d] += vectors.row(i)[d];
  for (double& value : mean) value /= static_cast<double>(std::max<std::size_t>(1, vectors.size()));
  return mean;
}

/// The sum of (x - mean)(x - mean)^T, block by block.
std::vector<double> scatter_of(const Vectors& vectors, std::span<const double> mean,
                               const JobContext& job) {
  const std::size_t width = vectors.dimensions;
  std::vector<double> scatter(width * width, 0.0), centred;
  for (std::size_t first = 0; first < vectors.size(); first += kBlock) {
    job.check();
    centred.clear();
    for (std::size_t i = first; i < std::min(first + kBlock, vectors.size()); ++i)
      for (std::size_t d = 0; d < width; ++d) centred.push_back(vectors.row(i)[d] - mean[d]);
    const std::vector<double> part = kernels::gram(centred, width);
    for (std::size_t i = 0; i < part.size(); ++i) scatter[i] += part[i];
  }
  return scatter;
}

void make_largest_positive(std::span<double> direction) {
  const double largest =
      *std::ranges::max_element(direction, {}, [](double value) { return std::abs(value); });
  if (largest < 0)
    for (double& value : direction) value = -value;
}

}  // namespace

PrincipalComponents principal_components(const Vectors& vectors, std::size_t count,
                                         const JobContext& job) {
  const std::size_t width = vectors.dimensions;
  PrincipalComponents result;
  if (vectors.size() == 0) return result;
  const std::vector<double> mean = mean_of(vectors);
  std::vector<double> directions = scatter_of(vectors, mean, job);
  result.ratios = kernels::eigen(directions, width);
  const double all = std::accumulate(result.ratios.begin(), result.ratios.end(), 0.0);
  for (double& ratio : result.ratios) ratio = all > 0 ? std::max(0.0, ratio / all) : 0;
  result.places.dimensions = std::min(count, width);
  for (std::size_t r = 0; r < result.places.dimensions; ++r)
    make_largest_positive(std::span(directions).subspan(r * width, width));
  directions.resize(result.places.dimensions * width);
  result.mean = mean;
  result.directions = std::move(directions);
  result.places = result.places_of(vectors);
  return result;
}

Vectors PrincipalComponents::places_of(const Vectors& more) const {
  const std::size_t width = mean.size();
  Vectors along{width == 0 ? 0 : directions.size() / width, {}};
  along.values.reserve(more.size() * along.dimensions);
  for (std::size_t i = 0; i < more.size(); ++i) {
    for (std::size_t r = 0; r < along.dimensions; ++r) {
      double sum = 0;
      for (std::size_t d = 0; d < width; ++d)
        sum += (more.row(i)[d] - mean[d]) * directions[r * width + d];
      along.values.push_back(static_cast<float>(sum));
    }
  }
  return along;
}

}  // namespace hankki

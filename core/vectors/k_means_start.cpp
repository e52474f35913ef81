// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/k_means_start.h"

#include <algorithm>
#include <boost/random/uniform_01.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/threads.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 1024;  // things; sums are over blocks, so that threads do not show

/// Squared distances to the nearest centre so far, and their sums by block.
struct Reach {
  std::vector<float> squares;
  std::vector<double> sums;

  double total() const {
    double total = 0;
    for (const double sum : sums) total += sum;
    return total;
  }
};

float float_distance(std::span<const float> a, std::span<const float> b) {
  float sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

/// `reach` once `centre` is one of the centres too.
Reach with_centre(const Vectors& vectors, const Reach& reach, std::size_t centre) {
  Reach nearer{std::vector<float>(reach.squares.size()), std::vector<double>(reach.sums.size())};
  const auto at = vectors.row(centre);
  parallel_for(static_cast<std::int64_t>(reach.sums.size()), [&](std::int64_t block) {
    const std::size_t first = static_cast<std::size_t>(block) * kBlock;
    double sum = 0;
    for (std::size_t i = first; i < std::min(first + kBlock, reach.squares.size()); ++i) {
      nearer.squares[i] = std::min(reach.squares[i], float_distance(vectors.row(i), at));
      sum += nearer.squares[i];
    }
    nearer.sums[static_cast<std::size_t>(block)] = sum;
  });
  return nearer;
}

/// A thing by its squared distance; any where all distances are 0.
std::size_t draw(const Reach& reach, RandomEngine& engine) {
  const double total = reach.total();
  if (total <= 0) return random_below(engine, reach.squares.size());
  double left = boost::random::uniform_01<double>()(engine) * total;
  std::size_t block = 0;
  while (block + 1 < reach.sums.size() && left >= reach.sums[block]) left -= reach.sums[block++];
  std::size_t found = block * kBlock;
  for (std::size_t i = found; i < std::min(found + kBlock, reach.squares.size()); ++i) {
    if (reach.squares[i] > 0) found = i;  // also where rounding leaves something over at the end
    if (left < reach.squares[i]) break;
    left -= reach.squares[i];
  }
  return found;
}

}  // namespace

double squared_distance(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
    sum += difference * difference;
  }
  return sum;
}

Vectors k_means_start(const Vectors& vectors, std::size_t count, RandomEngine& engine) {
  const std::size_t size = vectors.size();
  const int draws = 2 + static_cast<int>(std::log(static_cast<double>(count)));
  Vectors centres{vectors.dimensions, {}};
  const auto take = [&](std::size_t thing) {
    const auto row = vectors.row(thing);
    centres.values.insert(centres.values.end(), row.begin(), row.end());
  };
  Reach reach{std::vector<float>(size, std::numeric_limits<float>::max()),
              std::vector<double>((size + kBlock - 1) / kBlock)};
  const std::size_t first = random_below(engine, size);
  take(first);
  reach = with_centre(vectors, reach, first);
  while (centres.size() < count) {
    Reach best;
    std::size_t chosen = 0;
    for (int i = 0; i < draws; ++i) {
      const std::size_t thing = draw(reach, engine);
      Reach nearer = with_centre(vectors, reach, thing);
      if (i > 0 && nearer.total() >= best.total()) continue;
      best = std::move(nearer);
      chosen = thing;
    }
    take(chosen);
    reach = std::move(best);
  }
  return centres;
}

}  // namespace hankki

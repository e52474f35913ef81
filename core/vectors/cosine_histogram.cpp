// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/cosine_histogram.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/vectors/nearest.h"
#include "core/vectors/nearest_among.h"

namespace hankki {
namespace {

/// Rows that are not zeros.
Vectors known_rows(const Vectors& vectors) {
  Vectors known{vectors.dimensions, {}};
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    const auto row = vectors.row(i);
    if (std::ranges::any_of(row, [](float value) { return value != 0; }))
      known.values.insert(known.values.end(), row.begin(), row.end());
  }
  return known;
}

std::vector<std::uint32_t> drawn(std::size_t size, std::size_t count, std::uint64_t seed) {
  std::vector<std::uint32_t> things(size);
  std::iota(things.begin(), things.end(), 0U);
  RandomEngine engine = random_stream(seed, "cosine histogram");
  for (std::size_t i = 0; i < count; ++i)
    std::swap(things[i], things[i + random_below(engine, size - i)]);
  things.resize(count);
  std::ranges::sort(things);
  return things;
}

class Counter {
 public:
  explicit Counter(std::size_t bins) : counts_{.bins = std::vector<std::int64_t>(bins, 0)} {}

  /// A product of floats may be rounded to a little more than 1.
  void add(double cosine) {
    cosine = std::clamp(cosine, -1.0, 1.0);
    const auto bins = static_cast<double>(counts_.bins.size());
    const auto bin = static_cast<std::size_t>((cosine + 1) / 2 * bins);
    ++counts_.bins[std::min(bin, counts_.bins.size() - 1)];
    sum_ += cosine;
    ++counts_.total;
  }
  CosineCounts finish() {
    counts_.mean = sum_ / static_cast<double>(counts_.total);
    return std::move(counts_);
  }

 private:
  CosineCounts counts_;
  double sum_ = 0;
};

}  // namespace

CosineHistogram cosine_histogram(const Vectors& vectors, const CosineHistogramOptions& options,
                                 const JobContext& job) {
  const Vectors known = known_rows(vectors);
  const std::size_t size = known.size();
  if (size < 2)
    throw Error(
        en::say("fewer than two recipes have a vector, so that there is nothing to compare; "
                "make vectors of texts that are there"));
  CosineHistogram result;
  const bool all = size <= options.exact || size <= options.sample;
  const Neighbours nearest =
      all ? nearest_by_cosine(known, 1, job)
          : nearest_of_some(known, drawn(size, options.sample, options.seed), 1, job);
  result.asked = nearest.size();
  Counter near(options.bins), random(options.bins);
  for (const float cosine : nearest.closeness) near.add(static_cast<double>(cosine));
  RandomEngine engine = random_stream(options.seed, "random pairs");
  for (std::size_t i = 0; i < options.pairs; ++i) {
    const auto a = random_below(engine, size), b = random_below(engine, size - 1);
    const auto from = known.row(a), to = known.row(b + (b >= a ? 1 : 0));
    random.add(std::inner_product(from.begin(), from.end(), to.begin(), 0.0));
  }
  result.nearest = near.finish();
  result.random = random.finish();
  return result;
}

}  // namespace hankki

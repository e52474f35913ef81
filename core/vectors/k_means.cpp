// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/k_means.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/base/threads.h"
#include "core/kernels/matrix_product.h"
#include "core/vectors/k_means_start.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 1024;  // things of a product
constexpr float kDoubt = 1e-5F;  // of squared lengths: scores nearer than that may be rounding's

/// One restart.
class Lloyd {
 public:
  Lloyd(const Vectors& vectors, Vectors centres)
      : vectors_(vectors),
        centres_(std::move(centres)),
        halves_(half_squares(vectors)),
        partition_{std::vector<std::uint32_t>(vectors.size(), Partition::kNone), centres_.size()},
        squares_(vectors.size()) {}

  KMeans run(int iterations, const JobContext& job) {
    for (int i = 0; i < iterations && assign(job); ++i) {
      fill_empty();
      move_centres();
    }
    double inertia = 0;
    for (const double part : move_centres()) inertia += part;
    return {partition_, inertia};
  }

 private:
  /// Puts each thing where the nearest centre is; false where nobody moved.
  bool assign(const JobContext& job) {
    job.check();
    const std::vector<float> centre_halves = half_squares(centres_);
    const std::size_t blocks = (vectors_.size() + kBlock - 1) / kBlock, count = centres_.size();
    std::vector<std::uint8_t> moved(blocks, 0);
    const auto scratch = [&] { return std::vector<float>(kBlock * count); };
    parallel_for_with(static_cast<std::int64_t>(blocks), scratch,
                      [&](std::int64_t block, std::vector<float>& products) {
                        const std::size_t first = static_cast<std::size_t>(block) * kBlock;
                        const std::size_t rows = std::min(kBlock, vectors_.size() - first);
                        kernels::multiply(rows, count, vectors_.dimensions,
                                          {vectors_.row(first).data(), vectors_.dimensions},
                                          {centres_.values.data(), vectors_.dimensions, true}, 0,
                                          products.data(), count);
                        for (std::size_t i = 0; i < rows; ++i) {
                          const auto scores = std::span(products).subspan(i * count, count);
                          if (place(first + i, scores, centre_halves))
                            moved[static_cast<std::size_t>(block)] = 1;
                        }
                      });
    return std::ranges::count(moved, 1) > 0;
  }

  /// The cluster of one thing; true where it is another than before. `products` with the centres
  /// are overwritten.
  bool place(std::size_t thing, std::span<float> products, std::span<const float> centre_halves) {
    float best = -std::numeric_limits<float>::infinity(), longest = 0;
    for (std::size_t c = 0; c < products.size(); ++c) {
      products[c] -= centre_halves[c];  // half of |x|^2 - |x - c|^2
      best = std::max(best, products[c]);
      longest = std::max(longest, centre_halves[c]);
    }
    const float least = best - kDoubt * (halves_[thing] + longest);
    double nearest = std::numeric_limits<double>::infinity();
    std::uint32_t found = 0;
    for (std::uint32_t c = 0; c < products.size(); ++c) {
      if (products[c] < least) continue;
      const double square = squared_distance(vectors_.row(thing), centres_.row(c));
      if (square >= nearest) continue;
      nearest = square;
      found = c;
    }
    squares_[thing] = nearest;
    return std::exchange(partition_.cluster_of[thing], found) != found;
  }

  /// Gives a cluster without things the one that is farthest from its centre.
  void fill_empty() {
    std::vector<std::size_t> sizes = partition_.sizes();
    for (std::uint32_t c = 0; c < sizes.size(); ++c) {
      if (sizes[c] > 0) continue;
      const auto farthest = std::ranges::max_element(squares_);
      if (*farthest == 0) return;  // as many clusters as there are different things
      std::uint32_t& cluster =
          partition_.cluster_of[static_cast<std::size_t>(farthest - squares_.begin())];
      --sizes[cluster];
      cluster = c;
      *farthest = 0;
    }
  }

  /// Centres to the means of their things; what the things of each are away from it, squared.
  std::vector<double> move_centres() {
    const auto members = partition_.members();
    std::vector<double> inertia(members.size(), 0.0);
    parallel_for(static_cast<std::int64_t>(members.size()), [&](std::int64_t c) {
      const auto cluster = static_cast<std::size_t>(c);
      if (!members[cluster].empty()) inertia[cluster] = move_centre(cluster, members[cluster]);
    });
    return inertia;
  }

  double move_centre(std::size_t cluster, std::span<const std::uint32_t> things) {
    std::vector<double> mean(vectors_.dimensions, 0.0);
    for (const std::uint32_t thing : things) {
      const auto row = vectors_.row(thing);
      for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += row[i];
    }
    for (double& value : mean) value /= static_cast<double>(things.size());
    std::ranges::transform(mean, centres_.row(cluster).begin(),
                           [](double value) { return static_cast<float>(value); });
    double inertia = 0;
    for (const std::uint32_t thing : things) {
      const auto row = vectors_.row(thing);
      for (std::size_t i = 0; i < mean.size(); ++i)
        inertia += (row[i] - mean[i]) * (row[i] - mean[i]);
    }
    return inertia;
  }

  const Vectors& vectors_;
  Vectors centres_;
  const std::vector<float> halves_;
  Partition partition_;
  std::vector<double> squares_;  // distance of each thing from its centre
};

}  // namespace

KMeans k_means(const Vectors& vectors, const KMeansOptions& options, const JobContext& job) {
  if (options.clusters == 0 || vectors.size() < options.clusters) {
    throw Error("k-means", en::say("{} things cannot make {} clusters; take at least one cluster, "
                                   "and no more than there are things",
                                   grouped(static_cast<std::int64_t>(vectors.size())),
                                   grouped(static_cast<std::int64_t>(options.clusters))));
  }
  const ThreadBudget budget(job.threads());
  const CancelScope scope(job.token());
  KMeans best;
  for (int restart = 0; restart < options.restarts; ++restart) {
    job.report(restart, options.restarts, en::say("Looking for the centres of clusters"));
    RandomEngine engine =
        random_stream(options.seed, "k-means", static_cast<std::uint64_t>(restart));
    Lloyd lloyd(vectors, k_means_start(vectors, options.clusters, engine));
    KMeans found = lloyd.run(options.iterations, job);
    if (restart == 0 || found.inertia < best.inertia) best = std::move(found);
  }
  best.partition = by_size(std::move(best.partition));
  return best;
}

}  // namespace hankki

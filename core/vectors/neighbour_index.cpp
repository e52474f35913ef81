// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/neighbour_index.h"

#include <faiss/Clustering.h>
#include <faiss/IndexFlat.h>
#include <faiss/IndexHNSW.h>
#include <faiss/IndexIVFFlat.h>
#include <faiss/impl/AuxIndexStructures.h>
#include <omp.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "core/base/cancel_scope.h"
#include "core/base/threads.h"
#include "core/vectors/best_list.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 256;  // queries; of fixed shape, as products depend on it
constexpr std::size_t kAddedTogether = 4096;
constexpr int kRounds = 10, kLearntFrom = 64;  // of k-means; vectors a list
constexpr std::size_t kProbes = 16;
constexpr int kLinks = 32, kBuildCandidates = 40;
constexpr std::size_t kCandidates = 64;

/// While it lives, what this thread calls begins no team of OpenMP's.
class WithoutOpenMp {
 public:
  WithoutOpenMp() : before_(omp_get_max_threads()) { omp_set_num_threads(1); }
  ~WithoutOpenMp() { omp_set_num_threads(before_); }
  WithoutOpenMp(const WithoutOpenMp&) = delete;
  WithoutOpenMp& operator=(const WithoutOpenMp&) = delete;

 private:
  const int before_;
};

faiss::MetricType metric_of(Nearness nearness) {
  return nearness == Nearness::Cosine ? faiss::METRIC_INNER_PRODUCT : faiss::METRIC_L2;
}

faiss::Index::idx_t signed_of(std::size_t count) { return static_cast<faiss::Index::idx_t>(count); }

/// What a graph keeps small, for vectors of which more is nearer.
class Negated final : public faiss::DistanceComputer {
 public:
  explicit Negated(faiss::DistanceComputer* products) : products_(products) {}
  void set_query(const float* query) override { products_->set_query(query); }
  float operator()(idx_t thing) override { return -(*products_)(thing); }
  float symmetric_dis(idx_t a, idx_t b) override { return -products_->symmetric_dis(a, b); }

 private:
  const std::unique_ptr<faiss::DistanceComputer> products_;
};

std::unique_ptr<faiss::DistanceComputer> distances_to(const faiss::Index& storage) {
  faiss::DistanceComputer* plain = storage.get_distance_computer();
  if (storage.metric_type == faiss::METRIC_L2)
    return std::unique_ptr<faiss::DistanceComputer>(plain);
  return std::make_unique<Negated>(plain);
}

/// What an index said of one query, at k + 1 places, one of them being the query itself.
class Answers {
 public:
  Answers(std::size_t things, std::size_t k, Nearness nearness)
      : nearness_(nearness),
        neighbours_{k, std::vector(things * k, Neighbours::kNobody),
                    std::vector(things * k, BestList::kWorst)} {}

  void take(std::size_t thing, std::span<const faiss::Index::idx_t> ids,
            std::span<const float> values) {
    const std::size_t k = neighbours_.k;
    BestList list(std::span(neighbours_.closeness).subspan(thing * k, k),
                  std::span(neighbours_.ids).subspan(thing * k, k));
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (ids[i] < 0 || ids[i] == signed_of(thing)) continue;
      const float closeness =
          nearness_ == Nearness::Cosine ? values[i] : std::min(0.0F, -values[i]);
      list.offer(closeness, static_cast<std::uint32_t>(ids[i]));
    }
    list.sort();
  }
  Neighbours finish() { return std::move(neighbours_); }

 private:
  const Nearness nearness_;
  Neighbours neighbours_;
};

/// Calls search(first, count) for blocks of queries, on our own threads.
template <typename Search>
void for_blocks(std::size_t things, const JobContext& job, const Search& search) {
  const CancelScope scope(job.token());
  const auto blocks = static_cast<std::int64_t>((things + kBlock - 1) / kBlock);
  share_blocks(blocks, [&](LoopBlocks& shared) {
    const WithoutOpenMp without;
    while (const auto block = shared.next()) {
      job.report(*block, blocks, en::say("Looking for neighbours in the index"));
      const std::size_t first = static_cast<std::size_t>(*block) * kBlock;
      search(first, std::min(kBlock, things - first));
    }
  });
}

/// Where lists have their middle, from vectors drawn by the seed.
std::vector<float> list_centres(const Vectors& vectors, std::size_t lists, Nearness nearness,
                                std::uint64_t seed, const JobContext& job) {
  faiss::ClusteringParameters parameters;
  parameters.niter = 1;
  parameters.spherical = nearness == Nearness::Cosine;
  parameters.seed = static_cast<int>(seed % INT32_MAX);
  parameters.min_points_per_centroid = 1;
  parameters.max_points_per_centroid = kLearntFrom;
  faiss::Clustering clustering(static_cast<int>(vectors.dimensions), static_cast<int>(lists),
                               parameters);
  faiss::IndexFlat assigner(signed_of(vectors.dimensions), metric_of(nearness));
  for (int round = 0; round < kRounds; ++round) {  // each goes on from the centres of the last
    job.report(round, kRounds, en::say("Dividing the vectors into lists"));
    job.check();
    assigner.reset();
    clustering.train(signed_of(vectors.size()), vectors.values.data(), assigner);
  }
  return std::move(clustering.centroids);
}

/// Calls add(first, count) for parts of the vectors, one after the other.
template <typename Add>
void add_in_parts(const Vectors& vectors, const JobContext& job, const Add& add) {
  for (std::size_t first = 0; first < vectors.size(); first += kAddedTogether) {
    job.report(static_cast<std::int64_t>(first), static_cast<std::int64_t>(vectors.size()),
               en::say("Building the index"));
    job.check();
    const std::size_t count = std::min(kAddedTogether, vectors.size() - first);
    add(signed_of(count), vectors.row(first).data());
  }
}

}  // namespace

Neighbours nearest_by_lists(const Vectors& vectors, Nearness nearness, std::size_t k,
                            std::uint64_t seed, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const std::size_t size = vectors.size(), width = vectors.dimensions;
  if (size == 0) return {.k = k};
  const auto wanted = static_cast<std::size_t>(4 * std::sqrt(static_cast<double>(size)));
  const std::size_t lists = std::clamp<std::size_t>(wanted, 1, size);
  const std::size_t probes = std::min(kProbes, lists);
  faiss::IndexFlat centres(signed_of(width), metric_of(nearness));
  faiss::IndexIVFFlat index(&centres, width, lists, metric_of(nearness));
  {
    const WithoutOpenMp without;
    centres.add(signed_of(lists), list_centres(vectors, lists, nearness, seed, job).data());
    index.is_trained = true;
    add_in_parts(vectors, job, [&](auto count, const float* rows) { index.add(count, rows); });
  }
  faiss::IVFSearchParameters parameters;
  parameters.nprobe = probes;
  Answers answers(size, k, nearness);
  for_blocks(size, job, [&](std::size_t first, std::size_t count) {
    const float* queries = vectors.row(first).data();
    std::vector<faiss::Index::idx_t> nearest(count * probes), ids(count * (k + 1));
    std::vector<float> how_near(count * probes), values(count * (k + 1));
    centres.search(signed_of(count), queries, signed_of(probes), how_near.data(), nearest.data());
    faiss::IndexIVFStats stats;  // of its own: the library's is shared by all threads
    index.search_preassigned(signed_of(count), queries, signed_of(k + 1), nearest.data(),
                             how_near.data(), values.data(), ids.data(), false, &parameters,
                             &stats);
    for (std::size_t i = 0; i < count; ++i)
      answers.take(first + i, std::span(ids).subspan(i * (k + 1), k + 1),
                   std::span(values).subspan(i * (k + 1), k + 1));
  });
  return answers.finish();
}

Neighbours nearest_by_graph(const Vectors& vectors, Nearness nearness, std::size_t k,
                            std::uint64_t seed, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const std::size_t size = vectors.size();
  if (size == 0) return {.k = k};
  faiss::IndexHNSWFlat index(static_cast<int>(vectors.dimensions), kLinks, metric_of(nearness));
  index.hnsw.rng = faiss::RandomGenerator(static_cast<std::int64_t>(seed));
  index.hnsw.efConstruction = kBuildCandidates;
  index.hnsw.efSearch = static_cast<int>(std::max(kCandidates, k + 1));
  {
    const WithoutOpenMp without;  // with it, the order in which threads add decides who is linked
    add_in_parts(vectors, job, [&](auto count, const float* rows) { index.add(count, rows); });
  }
  Answers answers(size, k, nearness);
  // The graph is walked by its own search, as the index's would count in statistics that all
  // threads share.
  const float sign = nearness == Nearness::Cosine ? -1.0F : 1.0F;
  for_blocks(size, job, [&](std::size_t first, std::size_t count) {
    faiss::VisitedTable visited(static_cast<int>(size));
    const auto distance = distances_to(*index.storage);
    std::vector<faiss::Index::idx_t> ids(k + 1);
    std::vector<float> values(k + 1);
    for (std::size_t i = first; i < first + count; ++i) {
      std::ranges::fill(ids, -1);
      std::ranges::fill(values, HUGE_VALF);
      distance->set_query(vectors.row(i).data());
      index.hnsw.search(*distance, static_cast<int>(k + 1), ids.data(), values.data(), visited);
      for (float& value : values) value *= sign;
      answers.take(i, ids, values);
    }
  });
  return answers.finish();
}

}  // namespace hankki

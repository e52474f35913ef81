// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/communities.h"

#include <igraph.h>

#include <chrono>
#include <mutex>
#include <new>
#include <numeric>
#include <stdexcept>
#include <string>

#include "core/base/random.h"

namespace hankki {
namespace {

constexpr double kRandomness = 0.01;  // of what is merged; the authors' value
constexpr std::chrono::milliseconds kPatience{50};

std::timed_mutex& igraph_in_use() {
  static std::timed_mutex mutex;
  return mutex;
}

// Of the search that has the mutex; igraph hands its handlers nothing of ours.
const CancelToken* cancel_of_search = nullptr;

igraph_error_t ask_for_cancel(void* /*data*/) {
  if (!cancel_of_search || !cancel_of_search->cancelled()) return IGRAPH_SUCCESS;
  IGRAPH_FINALLY_FREE();  // while the frames still stand whose memory it frees
  return IGRAPH_INTERRUPTED;
}

/// igraph 0.10 as Debian has it keeps its handlers and its random stream for the whole process, not
/// a thread, and ends the process on an error: while one of these lives, it is this search's alone.
class IgraphSession {
 public:
  IgraphSession(std::uint64_t seed, const JobContext& job)
      : lock_(igraph_in_use(), std::defer_lock) {
    while (!lock_.try_lock_for(kPatience)) job.check();
    if (igraph_rng_init(&stream_, &igraph_rngtype_mt19937) != IGRAPH_SUCCESS)
      throw std::bad_alloc();
    igraph_rng_seed(&stream_, static_cast<igraph_uint_t>(derive_seed(seed, "communities")));
    stream_before_ = igraph_rng_default();
    igraph_rng_set_default(&stream_);
    on_error_before_ = igraph_set_error_handler(igraph_error_handler_ignore);
    on_interruption_before_ = igraph_set_interruption_handler(ask_for_cancel);
    cancel_of_search = &job.token();
  }
  ~IgraphSession() {
    cancel_of_search = nullptr;
    igraph_set_interruption_handler(on_interruption_before_);
    igraph_set_error_handler(on_error_before_);
    igraph_rng_set_default(stream_before_);
    igraph_rng_destroy(&stream_);
  }
  IgraphSession(const IgraphSession&) = delete;
  IgraphSession& operator=(const IgraphSession&) = delete;

 private:
  std::unique_lock<std::timed_mutex> lock_;
  igraph_rng_t stream_{}, *stream_before_ = nullptr;
  igraph_error_handler_t* on_error_before_ = nullptr;
  igraph_interruption_handler_t* on_interruption_before_ = nullptr;
};

/// Throws what an answer of igraph means.
void expect(igraph_error_t answer, const JobContext& job) {
  if (answer == IGRAPH_SUCCESS) return;
  job.check();
  if (answer == IGRAPH_ENOMEM) throw std::bad_alloc();
  throw std::runtime_error(std::string("igraph: ") + igraph_strerror(answer));
}

class Numbers {
 public:
  explicit Numbers(std::size_t size, double value = 0) {
    if (igraph_vector_init(&vector_, static_cast<igraph_integer_t>(size)) != IGRAPH_SUCCESS)
      throw std::bad_alloc();
    igraph_vector_fill(&vector_, value);
  }
  ~Numbers() { igraph_vector_destroy(&vector_); }
  Numbers(const Numbers&) = delete;
  Numbers& operator=(const Numbers&) = delete;

  igraph_vector_t* get() { return &vector_; }
  double& operator[](std::size_t i) { return VECTOR(vector_)[i]; }

 private:
  igraph_vector_t vector_{};
};

class Integers {
 public:
  explicit Integers(std::size_t size) {
    if (igraph_vector_int_init(&vector_, static_cast<igraph_integer_t>(size)) != IGRAPH_SUCCESS)
      throw std::bad_alloc();
  }
  ~Integers() { igraph_vector_int_destroy(&vector_); }
  Integers(const Integers&) = delete;
  Integers& operator=(const Integers&) = delete;

  igraph_vector_int_t* get() { return &vector_; }
  igraph_integer_t& operator[](std::size_t i) { return VECTOR(vector_)[i]; }

 private:
  igraph_vector_int_t vector_{};
};

/// The graph as igraph has it: each edge once.
class IgraphGraph {
 public:
  IgraphGraph(const NeighbourGraph& graph, const JobContext& job)
      : weights_(graph.columns.size() / 2), strengths_(graph.size()) {
    Integers edges(graph.columns.size());
    std::size_t edge = 0;
    for (std::size_t i = 0; i < graph.size(); ++i) {
      const auto others = graph.neighbours_of(i);
      const auto weights = graph.weights_of(i);
      for (std::size_t j = 0; j < others.size(); ++j) {
        strengths_[i] += weights[j];
        all_ += weights[j];
        if (others[j] < i) continue;
        edges[2 * edge] = static_cast<igraph_integer_t>(i);
        edges[2 * edge + 1] = others[j];
        weights_[edge++] = weights[j];
      }
    }
    expect(igraph_create(&graph_, edges.get(), static_cast<igraph_integer_t>(graph.size()),
                         IGRAPH_UNDIRECTED),
           job);
  }
  ~IgraphGraph() { igraph_destroy(&graph_); }
  IgraphGraph(const IgraphGraph&) = delete;
  IgraphGraph& operator=(const IgraphGraph&) = delete;

  const igraph_t* get() const { return &graph_; }
  igraph_vector_t* weights() { return weights_.get(); }
  igraph_vector_t* strengths() { return strengths_.get(); }
  double all() const { return all_; }  ///< weight, of each edge from both its ends

 private:
  igraph_t graph_{};
  Numbers weights_, strengths_;
  double all_ = 0;
};

/// Each node alone.
Partition alone(std::size_t size) {
  Partition partition{std::vector<std::uint32_t>(size), size};
  std::iota(partition.cluster_of.begin(), partition.cluster_of.end(), 0U);
  return partition;
}

}  // namespace

Partition communities(const NeighbourGraph& graph, const CommunityOptions& options,
                      const JobContext& job) {
  if (graph.columns.empty()) return alone(graph.size());
  const IgraphSession session(options.seed, job);
  IgraphGraph nodes(graph, job);
  Numbers ones(graph.size(), 1);
  // With a node's strength for its weight and this resolution, igraph's quality is the modularity.
  const bool potts = options.quality == CommunityOptions::Quality::Potts;
  igraph_vector_t* const node_weights = potts ? ones.get() : nodes.strengths();
  const double resolution = potts ? options.resolution : options.resolution / nodes.all();
  Integers membership(graph.size());
  igraph_integer_t count = 0;
  for (int i = 0; i < options.iterations; ++i) {
    job.report(i, options.iterations, en::say("Looking for communities"));
    const bool goes_on = i > 0;
    expect(igraph_community_leiden(nodes.get(), nodes.weights(), node_weights, resolution,
                                   kRandomness, goes_on, 1, membership.get(), &count, nullptr),
           job);
  }
  Partition partition{std::vector<std::uint32_t>(graph.size()), static_cast<std::size_t>(count)};
  for (std::size_t i = 0; i < graph.size(); ++i)
    partition.cluster_of[i] = static_cast<std::uint32_t>(membership[i]);
  return by_size(std::move(partition));
}

}  // namespace hankki

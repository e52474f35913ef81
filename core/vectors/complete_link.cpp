// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/complete_link.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <queue>
#include <tuple>
#include <vector>

namespace hankki {
namespace {

constexpr std::size_t kJoinsPerCheck = 1024;

/// Two clusters, by their first nodes, that could be joined, and the least weight between them.
struct Candidate {
  float weight = 0;
  std::uint32_t a = 0, b = 0;
  bool operator<(const Candidate& other) const {  // the largest is joined first
    return std::tuple(weight, other.a, other.b) < std::tuple(other.weight, a, b);
  }
};

/// Which clusters are joined to which by every pair of their nodes, and the least weight of those.
class Links {
 public:
  explicit Links(const NeighbourGraph& graph) : links_(graph.size()) {
    for (std::uint32_t i = 0; i < graph.size(); ++i) {
      const auto others = graph.neighbours_of(i);
      for (std::size_t j = 0; j < others.size(); ++j) {
        links_[i].emplace(others[j], graph.weights_of(i)[j]);
        if (i < others[j]) queue_.push({graph.weights_of(i)[j], i, others[j]});
      }
    }
  }

  /// The next two to be joined; nullopt where there are none.
  std::optional<Candidate> next() {
    while (!queue_.empty()) {
      const Candidate top = queue_.top();
      queue_.pop();
      const auto found = links_[top.a].find(top.b);
      if (found != links_[top.a].end() && found->second == top.weight) return top;
    }
    return std::nullopt;
  }

  /// a takes b in: it keeps the links that both had, by the lesser weight.
  void join(std::uint32_t a, std::uint32_t b) {
    std::map<std::uint32_t, float> both;
    for (const auto& [other, weight] : links_[a])
      if (const auto found = links_[b].find(other); found != links_[b].end())
        both.emplace(other, std::min(weight, found->second));
    for (const std::uint32_t gone : {a, b})
      for (const auto& [other, weight] : links_[gone]) links_[other].erase(gone);
    links_[b].clear();
    links_[a] = std::move(both);
    for (const auto& [other, weight] : links_[a]) {
      links_[other].emplace(a, weight);
      queue_.push({weight, std::min(a, other), std::max(a, other)});
    }
  }

 private:
  std::vector<std::map<std::uint32_t, float>> links_;
  std::priority_queue<Candidate> queue_;
};

}  // namespace

Partition complete_link(const NeighbourGraph& graph, const JobContext& job) {
  Partition partition{std::vector<std::uint32_t>(graph.size()), graph.size()};
  std::iota(partition.cluster_of.begin(), partition.cluster_of.end(), 0U);
  std::vector<std::vector<std::uint32_t>> members(graph.size());
  for (std::uint32_t i = 0; i < graph.size(); ++i) members[i] = {i};
  Links links(graph);
  std::size_t joins = 0;
  while (const auto found = links.next()) {
    if (++joins % kJoinsPerCheck == 0) job.check();
    links.join(found->a, found->b);
    for (const std::uint32_t node : members[found->b]) {
      partition.cluster_of[node] = found->a;
      members[found->a].push_back(node);
    }
    members[found->b].clear();
  }
  return by_size(std::move(partition));
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/similarity_aware.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "core/evaluation/assignment.h"

namespace hankki {
namespace {

double discount_at(std::size_t rank) { return 1 / std::log2(static_cast<double>(rank) + 2); }

/// Gains by rank over those of the best list, summed as accuracy_at() does.
class Gain {
 public:
  void add(std::size_t rank, double gain) { sum_ += gain * discount_at(rank); }
  double over_ideal(std::size_t hits) const {
    double ideal = 0;
    for (std::size_t rank = 0; rank < hits; ++rank) ideal += discount_at(rank);
    return ideal > 0 ? sum_ / ideal : 0;
  }

 private:
  double sum_ = 0;
};

/// A relevant item that a ranked one stands for.
struct Match {
  std::size_t position = 0;  ///< in `relevant`
  double cosine = 0;
};

/// Those of one ranked item, by falling cosine, then by ascending index.
std::vector<Match> matches_of(ItemIndex item, std::span<const ItemIndex> relevant,
                              const NeighbourGraph& graph) {
  std::vector<Match> matches;
  const auto add = [&](ItemIndex other, double cosine) {
    const auto found = std::ranges::lower_bound(relevant, other);
    if (found != relevant.end() && *found == other)
      matches.push_back({static_cast<std::size_t>(found - relevant.begin()), cosine});
  };
  add(item, 1);
  const auto others = graph.neighbours_of(item);
  const auto cosines = graph.weights_of(item);
  for (std::size_t i = 0; i < others.size(); ++i) add(others[i], cosines[i]);
  std::ranges::stable_sort(matches, [](const Match& a, const Match& b) {
    return std::pair(-a.cosine, a.position) < std::pair(-b.cosine, b.position);
  });
  return matches;
}

using MatchesByRank = std::vector<std::vector<Match>>;

double best_sum(const MatchesByRank& matches, std::size_t relevant) {
  std::vector<double> worths(matches.size() * relevant, 0.0);
  for (std::size_t rank = 0; rank < matches.size(); ++rank)
    for (const Match& match : matches[rank])
      worths[rank * relevant + match.position] = match.cosine;
  const auto taken = best_assignment(worths, matches.size(), relevant);
  double sum = 0;
  for (std::size_t rank = 0; rank < taken.size(); ++rank)
    if (taken[rank] != kNothing) sum += worths[rank * relevant + taken[rank]];
  return sum;
}

/// Each relevant item is taken once.
Gain greedy_gain(const MatchesByRank& matches, std::size_t relevant) {
  Gain gain;
  std::vector<bool> taken(relevant, false);
  for (std::size_t rank = 0; rank < matches.size(); ++rank) {
    const auto found = std::ranges::find_if(
        matches[rank], [&](const Match& match) { return !taken[match.position]; });
    if (found == matches[rank].end()) continue;
    taken[found->position] = true;
    gain.add(rank, found->cosine);
  }
  return gain;
}

std::vector<std::uint32_t> classes_of(std::span<const ItemIndex> items, const Partition& classes) {
  std::vector<std::uint32_t> found;
  for (const ItemIndex item : items) found.push_back(classes.cluster_of[item]);
  std::ranges::sort(found);
  const auto [first, last] = std::ranges::unique(found);
  found.erase(first, last);
  return found;
}

struct Metric {
  const char* name;
  double AlikeAccuracy::*value;
};
constexpr std::array kMetrics{
    Metric{"class_recall", &AlikeAccuracy::class_recall},
    Metric{"novelty_ndcg", &AlikeAccuracy::novelty_ndcg},
    Metric{"soft_recall", &AlikeAccuracy::soft_recall},
    Metric{"soft_ndcg", &AlikeAccuracy::soft_ndcg},
};
constexpr const char* kChance = "class_recall_chance";

/// The mean chance over the classes of a user's relevant items.
double user_chance(const SimilarityTask& task, UserIndex user,
                   const std::vector<std::size_t>& class_sizes, std::int32_t k) {
  const Partition& classes = task.alike.classes;
  std::int64_t candidates = std::ssize(classes.cluster_of);
  std::unordered_map<std::uint32_t, std::int64_t> masked;
  for (const InteractionMatrix* matrix : task.masked) {
    candidates -= std::ssize(matrix->row(user));
    for (const ItemIndex item : matrix->row(user)) ++masked[classes.cluster_of[item]];
  }
  const auto wanted = classes_of(task.relevant.row(user), classes);
  double sum = 0;
  for (const std::uint32_t wanted_class : wanted) {
    const auto found = masked.find(wanted_class);
    const auto members = static_cast<std::int64_t>(class_sizes[wanted_class]) -
                         (found == masked.end() ? 0 : found->second);
    sum += class_hit_chance(members, candidates, k);
  }
  return wanted.empty() ? 0 : sum / static_cast<double>(wanted.size());
}

}  // namespace

AlikeAccuracy alike_accuracy_at(std::span<const ItemIndex> ranked,
                                std::span<const ItemIndex> relevant, std::int32_t k,
                                const AlikeItems& alike) {
  const auto cut = static_cast<std::size_t>(k);
  if (relevant.empty() || cut == 0) return {};
  const auto wanted = classes_of(relevant, alike.classes);
  std::vector<bool> hit(wanted.size(), false);
  MatchesByRank matches;
  Gain novelty;
  double hits = 0;
  for (std::size_t rank = 0; rank < std::min(cut, ranked.size()); ++rank) {
    if (ranked[rank] == RankedLists::kNoItem) break;
    matches.push_back(matches_of(ranked[rank], relevant, alike.graph));
    const auto found = std::ranges::lower_bound(wanted, alike.classes.cluster_of[ranked[rank]]);
    if (found == wanted.end() || *found != alike.classes.cluster_of[ranked[rank]]) continue;
    const auto at = static_cast<std::size_t>(found - wanted.begin());
    if (hit[at]) continue;
    hit[at] = true;
    ++hits;
    novelty.add(rank, 1);
  }
  AlikeAccuracy accuracy;
  accuracy.class_recall = hits / static_cast<double>(wanted.size());
  accuracy.novelty_ndcg = novelty.over_ideal(std::min(cut, wanted.size()));
  accuracy.soft_recall = best_sum(matches, relevant.size()) / static_cast<double>(relevant.size());
  accuracy.soft_ndcg =
      greedy_gain(matches, relevant.size()).over_ideal(std::min(cut, relevant.size()));
  return accuracy;
}

double class_hit_chance(std::int64_t members, std::int64_t candidates, std::int64_t k) {
  double missed = 1;
  for (std::int64_t i = 0; i < k && missed > 0; ++i) {
    const std::int64_t others = candidates - members - i;
    missed *= others <= 0 ? 0 : static_cast<double>(others) / static_cast<double>(candidates - i);
  }
  return 1 - missed;
}

double corrected_for_chance(double value, double chance) {
  return chance < 1 ? (value - chance) / (1 - chance) : 0;
}

std::map<std::string, double> similarity_aware_metrics(const SimilarityTask& task,
                                                       std::span<const std::int32_t> ks) {
  const auto& users = task.lists.users;
  const auto class_sizes = task.alike.classes.sizes();
  std::map<std::string, double> sums;
  for (const std::string& name : similarity_aware_names(ks)) sums[name] = 0;
  for (const std::int32_t k : ks) {
    std::array<double*, kMetrics.size()> columns{};
    for (std::size_t m = 0; m < kMetrics.size(); ++m)
      columns[m] = &sums[fmt::format("{}@{}", kMetrics[m].name, k)];
    double& ndcg = sums[fmt::format("ndcg@{}", k)];
    double& recall = sums[fmt::format("recall@{}", k)];
    double& chance = sums[fmt::format("{}@{}", kChance, k)];
    for (std::size_t row = 0; row < users.size(); ++row) {
      const auto ranked = task.lists.row(row);
      const auto relevant = task.relevant.row(users[row]);
      const auto exact = accuracy_at(ranked, relevant, k);
      const auto alike = alike_accuracy_at(ranked, relevant, k, task.alike);
      for (std::size_t m = 0; m < kMetrics.size(); ++m) *columns[m] += alike.*kMetrics[m].value;
      ndcg += exact.ndcg;
      recall += exact.recall;
      chance += user_chance(task, users[row], class_sizes, k);
    }
  }
  for (auto& [name, sum] : sums) sum = users.empty() ? 0 : sum / static_cast<double>(users.size());
  return sums;
}

std::vector<std::string> similarity_aware_names(std::span<const std::int32_t> ks) {
  std::vector<std::string> names;
  for (const char* name :
       {"recall", "class_recall", kChance, "soft_recall", "ndcg", "novelty_ndcg", "soft_ndcg"})
    for (const std::int32_t k : ks) names.push_back(fmt::format("{}@{}", name, k));
  return names;
}

}  // namespace hankki

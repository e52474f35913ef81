// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/vector_bench.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/vectors/nearest_among.h"

namespace hankki {
namespace {

constexpr double kZ = 1.959963984540054;  // of 95 %
constexpr std::uint32_t kNone = 0xFFFF'FFFF;

Interval interval(double value, double variance_of_mean, std::size_t asked) {
  const double reach = kZ * std::sqrt(std::max(0.0, variance_of_mean));
  return {value, value - reach, value + reach, static_cast<std::int64_t>(asked)};
}

double variance(std::span<const double> values, double mean) {
  if (values.size() < 2) return 0;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return squares / static_cast<double>(values.size() - 1);
}

double mean(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

Interval mean_interval(std::span<const double> values) {
  const double middle = mean(values);
  return interval(middle, variance(values, middle) / static_cast<double>(values.size()),
                  values.size());
}

/// `count` of the things, at random, ascending; all where they are no more.
template <typename Thing>
std::vector<Thing> sample(std::vector<Thing> things, std::size_t count, RandomEngine engine) {
  if (things.size() <= count) return things;
  for (std::size_t i = 0; i < count; ++i)
    std::swap(things[i], things[i + random_below(engine, things.size() - i)]);
  things.resize(count);
  std::ranges::sort(things);
  return things;
}

double jaccard(std::vector<std::uint32_t> a, std::vector<std::uint32_t> b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  const std::size_t either = a.size() + b.size() - both.size();
  return either == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(either);
}

/// Vectors with what is known of their recipes.
class Bench {
 public:
  Bench(const Vectors& vectors, std::span<const ItemIndex> recipes, const Dataset& dataset,
        const VectorBenchOptions& options)
      : vectors_(vectors), recipes_(recipes), dataset_(dataset), options_(options) {
    std::vector<std::uint32_t> row_of(dataset.recipes().size(), kNone);
    for (std::uint32_t row = 0; row < recipes.size(); ++row)
      if (is_known(row)) row_of[recipes[row]] = row;
    histories_.resize(dataset.users().size());
    for (const Interaction& interaction : dataset.interactions())
      if (row_of[interaction.item] != kNone)
        histories_[interaction.user].push_back(row_of[interaction.item]);
    for (auto& history : histories_) {
      std::ranges::sort(history);
      const auto repeated = std::ranges::unique(history);
      history.erase(repeated.begin(), repeated.end());
    }
  }

  std::optional<Interval> tag_purity(const JobContext& job) const {
    std::vector<std::uint32_t> tagged;
    for (std::uint32_t row = 0; row < recipes_.size(); ++row)
      if (is_known(row) && !tags_of(row).empty()) tagged.push_back(row);
    if (tagged.size() < 2) return std::nullopt;
    const auto asked = sample(std::move(tagged), options_.recipes, stream("tags"));
    const Neighbours near = nearest_of_some(vectors_, asked, options_.neighbours, job);
    std::vector<double> shares;
    for (std::size_t i = 0; i < asked.size(); ++i) {
      double sum = 0;
      int count = 0;
      for (const std::uint32_t other : near.ids_of(i)) {
        if (other == Neighbours::kNobody || !is_known(other)) continue;
        sum += jaccard(tags_of(asked[i]), tags_of(other));
        ++count;
      }
      if (count > 0) shares.push_back(sum / count);
    }
    return shares.empty() ? std::nullopt : std::optional(mean_interval(shares));
  }

  std::optional<Interval> co_rated_auc() const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;  // user, row
    for (std::uint32_t user = 0; user < histories_.size(); ++user)
      if (histories_[user].size() >= 2)
        for (const std::uint32_t row : histories_[user]) all.emplace_back(user, row);
    if (all.empty()) return std::nullopt;
    RandomEngine engine = stream("pairs");
    const auto draw = [&] { return all[random_below(engine, all.size())]; };
    std::vector<double> together, apart;
    for (std::size_t i = 0; i < options_.pairs; ++i) {
      const auto [user, row] = draw();
      const auto& history = histories_[user];
      std::uint32_t other = row;
      while (other == row) other = history[random_below(engine, history.size())];
      together.push_back(cosine(row, other));
      // As often as in the pairs above, by the users' activity; of another user, or the same.
      const std::uint32_t left = draw().second, right = draw().second;
      if (left != right) apart.push_back(cosine(left, right));
    }
    return apart.empty() ? std::nullopt : std::optional(area(together, apart));
  }

  /// Beside it: what lists in random order would reach.
  std::optional<Interval> cold_recall(double& chance, const JobContext& job) const {
    const std::vector<std::uint32_t> cold = cold_rows();
    std::vector<bool> is_cold(recipes_.size(), false);
    for (const std::uint32_t row : cold) is_cold[row] = true;
    std::vector<std::uint32_t> users;
    for (std::uint32_t user = 0; user < histories_.size(); ++user) {
      const auto new_ones =
          std::ranges::count_if(histories_[user], [&](std::uint32_t row) { return is_cold[row]; });
      if (new_ones > 0 && new_ones < std::ssize(histories_[user])) users.push_back(user);
    }
    if (users.empty()) return std::nullopt;
    users = sample(std::move(users), options_.cold_users, stream("cold users"));
    chance = std::min(1.0, static_cast<double>(options_.cold_k) / static_cast<double>(cold.size()));
    std::vector<double> recalls(users.size());
    parallel_for(static_cast<std::int64_t>(users.size()), [&](std::int64_t i) {
      job.check();
      const auto at = static_cast<std::size_t>(i);
      recalls[at] = recall_of(histories_[users[at]], cold, is_cold);
    });
    return mean_interval(recalls);
  }

 private:
  RandomEngine stream(std::string_view use) const { return random_stream(options_.seed, use); }
  bool is_known(std::uint32_t row) const {
    return std::ranges::any_of(vectors_.row(row), [](float value) { return value != 0; });
  }
  const std::vector<std::uint32_t>& tags_of(std::uint32_t row) const {
    return dataset_.recipes()[recipes_[row]].tags;
  }

  double cosine(std::uint32_t a, std::uint32_t b) const {
    const auto left = vectors_.row(a), right = vectors_.row(b);
    double sum = 0;
    for (std::size_t d = 0; d < left.size(); ++d) sum += static_cast<double>(left[d]) * right[d];
    return sum;
  }

  /// The area under the curve, and its interval by the variance of each value's share of the other
  /// side that it beats (DeLong, DeLong & Clarke-Pearson 1988).
  static Interval area(std::vector<double> together, std::vector<double> apart) {
    std::ranges::sort(together);
    std::ranges::sort(apart);
    const auto below = [](const std::vector<double>& sorted, double value) {
      const auto [low, high] = std::ranges::equal_range(sorted, value);
      const auto half = static_cast<double>((low - sorted.begin()) + (high - sorted.begin())) / 2;
      return half / static_cast<double>(sorted.size());
    };
    std::vector<double> wins, losses;
    for (const double value : together) wins.push_back(below(apart, value));
    for (const double value : apart) losses.push_back(1 - below(together, value));
    const double value = mean(wins);
    return interval(value,
                    variance(wins, value) / static_cast<double>(wins.size()) +
                        variance(losses, value) / static_cast<double>(losses.size()),
                    together.size());
  }

  std::vector<std::uint32_t> cold_rows() const {
    std::set<std::uint32_t> seen;
    for (const auto& history : histories_) seen.insert(history.begin(), history.end());
    const auto count =
        static_cast<std::size_t>(std::ceil(options_.cold_share * static_cast<double>(seen.size())));
    return sample(std::vector(seen.begin(), seen.end()), count, stream("cold recipes"));
  }

  double recall_of(std::span<const std::uint32_t> history, std::span<const std::uint32_t> cold,
                   const std::vector<bool>& is_cold) const {
    std::vector<double> profile(vectors_.dimensions, 0.0);
    double wanted = 0;
    for (const std::uint32_t row : history) {
      if (is_cold[row]) {
        ++wanted;
        continue;
      }
      for (std::size_t d = 0; d < profile.size(); ++d) profile[d] += vectors_.row(row)[d];
    }
    std::vector<std::pair<double, std::uint32_t>> scores;
    for (const std::uint32_t row : cold) {
      double score = 0;
      for (std::size_t d = 0; d < profile.size(); ++d) score -= profile[d] * vectors_.row(row)[d];
      scores.emplace_back(score, row);
    }
    const std::size_t k = std::min(options_.cold_k, scores.size());
    std::ranges::partial_sort(scores, scores.begin() + static_cast<std::ptrdiff_t>(k));
    double hits = 0;
    for (std::size_t i = 0; i < k; ++i)
      hits += std::ranges::binary_search(history, scores[i].second) ? 1 : 0;
    return hits / wanted;
  }

  const Vectors& vectors_;
  const std::span<const ItemIndex> recipes_;
  const Dataset& dataset_;
  const VectorBenchOptions& options_;
  std::vector<std::vector<std::uint32_t>> histories_;  // of each user: rows, ascending
};

}  // namespace

VectorBench bench_vectors(const Vectors& vectors, std::span<const ItemIndex> recipes,
                          const Dataset& dataset, const VectorBenchOptions& options,
                          const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const Bench bench(vectors, recipes, dataset, options);
  VectorBench result;
  job.report(0, 3, en::say("Comparing tags"));
  result.tag_purity = bench.tag_purity(job);
  job.report(1, 3, en::say("Comparing pairs"));
  result.co_rated_auc = bench.co_rated_auc();
  job.report(2, 3, en::say("Finding new recipes"));
  result.cold_recall = bench.cold_recall(result.cold_chance, job);
  return result;
}

Vectors shuffled(const Vectors& vectors, std::uint64_t seed) {
  Vectors result = vectors;
  RandomEngine engine = random_stream(seed, "shuffled vectors");
  for (std::size_t i = result.size(); i > 1; --i) {
    const std::size_t other = random_below(engine, i);
    if (other != i - 1) std::ranges::swap_ranges(result.row(i - 1), result.row(other));
  }
  return result;
}

}  // namespace hankki

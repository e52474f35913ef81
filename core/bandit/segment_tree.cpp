// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/segment_tree.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

/// Visits and rewards of each arm.
struct Cell {
  double n = 0, sum = 0, squares = 0;
  void add(const Cell& other) {
    n += other.n;
    sum += other.sum;
    squares += other.squares;
  }
};
using Cells = std::vector<Cell>;  // by arm

struct Split {
  std::size_t feature = 0;
  std::int32_t value = 0;
  double statistic = 0;
};

void check(const SegmentData& data) {
  const std::size_t users = data.users();
  if (data.value.size() != users * data.features.size() || data.arms < 1 ||
      data.ordered.size() != data.features.size() || data.arm.size() != data.user.size() ||
      data.reward.size() != data.user.size())
    throw Error(en::say("the visits and what is known of their users do not fit together"));
  for (std::size_t i = 0; i < data.user.size(); ++i)
    if (data.user[i] >= users || data.arm[i] >= data.arms)
      throw Error(en::say("visit {} is of a user or an arm that there is not", i + 1));
}

/// How much the arms' differences between two sides differ from each other: chi-squared with as
/// many degrees as arms that both sides have, less one, on the scale of a standard normal
/// (Wilson & Hilferty), so that splits with other numbers of arms can be compared.
double heterogeneity(const Cells& all, const Cells& side) {
  double weights = 0, mean = 0, squares = 0;
  int arms = 0;
  for (std::size_t arm = 0; arm < all.size(); ++arm) {
    const Cell &whole = all[arm], &one = side[arm];
    const Cell two{whole.n - one.n, whole.sum - one.sum, whole.squares - one.squares};
    if (one.n < 2 || two.n < 2) continue;
    const double rate = whole.sum / whole.n;
    const double variance = (whole.squares / whole.n - rate * rate) * (1 / one.n + 1 / two.n);
    if (!(variance > 0)) continue;
    const double difference = one.sum / one.n - two.sum / two.n, weight = 1 / variance;
    weights += weight;
    mean += weight * difference;
    squares += weight * difference * difference;
    ++arms;
  }
  if (arms < 2) return -std::numeric_limits<double>::infinity();
  const double q = std::max(0.0, squares - mean * mean / weights), degrees = arms - 1;
  const double spread = 2 / (9 * degrees);
  return (std::cbrt(q / degrees) - (1 - spread)) / std::sqrt(spread);
}

/// The users of a node and what they did.
class Node {
 public:
  Node(const SegmentData& data, const SegmentOptions& options, std::vector<std::uint32_t> users,
       const std::vector<Cells>& seen)
      : data_(data), options_(options), users_(std::move(users)), seen_(seen), all_(data.arms) {
    for (const std::uint32_t user : users_)
      for (std::size_t arm = 0; arm < data.arms; ++arm) all_[arm].add(seen[user][arm]);
  }

  const std::vector<std::uint32_t>& users() const { return users_; }
  const Cells& all() const { return all_; }

  /// The best split where user i of the node has the features of user owner[i].
  Split best_split(std::span<const std::uint32_t> owner) const {
    Split best{.statistic = -std::numeric_limits<double>::infinity()};
    for (std::size_t feature = 0; feature < data_.features.size(); ++feature)
      try_feature(feature, owner, best);
    return best;
  }

  /// P(a best split as good among shuffled features), by the permutations.
  double adjusted_p(double statistic, std::uint64_t stream) const {
    const std::int64_t count = options_.permutations;
    std::vector<char> as_good(static_cast<std::size_t>(count));
    parallel_for(count, [&](std::int64_t i) {
      RandomEngine engine = random_stream(derive_seed(options_.seed, "segments", stream),
                                          "permutation", static_cast<std::uint64_t>(i));
      auto owner = users_;
      for (std::size_t last = owner.size(); last > 1; --last)
        std::swap(owner[last - 1], owner[random_below(engine, last)]);
      as_good[static_cast<std::size_t>(i)] = best_split(owner).statistic >= statistic;
    });
    const auto better = std::ranges::count(as_good, 1);
    return static_cast<double>(better + 1) / static_cast<double>(count + 1);
  }

 private:
  std::int32_t value_of(std::uint32_t user, std::size_t feature) const {
    return data_.value[user * data_.features.size() + feature];
  }

  void try_feature(std::size_t feature, std::span<const std::uint32_t> owner, Split& best) const {
    std::vector<std::int32_t> values;
    for (const std::uint32_t user : users_) values.push_back(value_of(user, feature));
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
    if (values.size() < 2) return;
    std::vector<Cells> cells(values.size(), Cells(data_.arms));
    std::vector<std::int64_t> count(values.size(), 0);
    for (std::size_t i = 0; i < users_.size(); ++i) {
      const auto at = static_cast<std::size_t>(
          std::ranges::lower_bound(values, value_of(owner[i], feature)) - values.begin());
      ++count[at];
      for (std::size_t arm = 0; arm < data_.arms; ++arm) cells[at][arm].add(seen_[users_[i]][arm]);
    }
    const auto users = static_cast<std::int64_t>(users_.size());
    Cells side(data_.arms);
    std::int64_t side_users = 0;
    for (std::size_t at = 0; at < values.size(); ++at) {
      if (!data_.ordered[feature]) {
        side.assign(data_.arms, {});
        side_users = 0;
      }
      side_users += count[at];
      for (std::size_t arm = 0; arm < data_.arms; ++arm) side[arm].add(cells[at][arm]);
      if (std::min(side_users, users - side_users) < options_.least_users) continue;
      const double statistic = heterogeneity(all_, side);
      if (statistic > best.statistic) best = {feature, values[at], statistic};
    }
  }

  const SegmentData& data_;
  const SegmentOptions& options_;
  const std::vector<std::uint32_t> users_;
  const std::vector<Cells>& seen_;
  Cells all_;
};

class Tree {
 public:
  Tree(const SegmentData& data, const SegmentOptions& options)
      : data_(data), options_(options), seen_(data.users(), Cells(data.arms)) {
    for (std::size_t i = 0; i < data.user.size(); ++i) {
      const double reward = data.reward[i];
      seen_[data.user[i]][data.arm[i]].add({1, reward, reward * reward});
    }
  }

  std::vector<UserSegment> grow() {
    std::vector<std::uint32_t> all(data_.users());
    std::iota(all.begin(), all.end(), 0U);
    add(std::move(all), {}, 0);
    return std::move(segments_);
  }

 private:
  void add(std::vector<std::uint32_t> users, UserSegment segment, int depth) {
    const Node node(data_, options_, std::move(users), seen_);
    describe(node, segment);
    const auto at = static_cast<int>(segments_.size());
    segments_.push_back(segment);
    if (depth >= options_.depth) return;
    const Split split = node.best_split(node.users());
    if (!std::isfinite(split.statistic)) return;
    const double p = node.adjusted_p(split.statistic, static_cast<std::uint64_t>(at));
    segments_[static_cast<std::size_t>(at)].p = p;
    if (p > std::ldexp(options_.alpha, -depth)) return;
    segments_[static_cast<std::size_t>(at)].split = true;
    for (const bool holds : {true, false}) {
      std::vector<std::uint32_t> part;
      for (const std::uint32_t user : node.users())
        if (has(user, split) == holds) part.push_back(user);
      add(std::move(part),
          {.parent = at,
           .feature = data_.features[split.feature],
           .value = split.value,
           .holds = holds},
          depth + 1);
    }
  }

  bool has(std::uint32_t user, const Split& split) const {
    const std::int32_t value = data_.value[user * data_.features.size() + split.feature];
    return data_.ordered[split.feature] ? value <= split.value : value == split.value;
  }

  static void describe(const Node& node, UserSegment& segment) {
    segment.users = static_cast<std::int64_t>(node.users().size());
    for (std::size_t arm = 0; arm < node.all().size(); ++arm) {
      const Cell& cell = node.all()[arm];
      segment.pulls.push_back(std::llround(cell.n));
      segment.visits += segment.pulls.back();
      segment.rate.push_back(cell.n > 0 ? cell.sum / cell.n
                                        : std::numeric_limits<double>::quiet_NaN());
      if (cell.n > 0 && (!segment.best || segment.rate[arm] > segment.rate[*segment.best]))
        segment.best = arm;
    }
  }

  const SegmentData& data_;
  const SegmentOptions& options_;
  std::vector<Cells> seen_;  // by user
  std::vector<UserSegment> segments_;
};

}  // namespace

std::vector<UserSegment> find_segments(const SegmentData& data, const SegmentOptions& options,
                                       const JobContext& job) {
  check(data);
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  return Tree(data, options).grow();
}

}  // namespace hankki

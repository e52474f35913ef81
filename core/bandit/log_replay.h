// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/bandit/off_policy.h"

namespace hankki {

/// Follows a policy through a log, by rejection (Li, Chu, Langford, Wang 2011): an item is proposed
/// until a row shows it; then that row's reward is learned and the next is proposed. Unbiased where
/// the log was drawn uniformly, whatever the policy has learned.
class MatchedRows {
 public:
  explicit MatchedRows(std::size_t items) : pulls_(items, 0), reward_(items, 0.0) {}
  std::span<const std::int64_t> pulls() const { return pulls_; }  ///< matched rows of each item
  std::span<const double> reward() const { return reward_; }
  std::int64_t matched() const { return matched_; }  ///< of all items

 private:
  friend LogReplay replay(const ActionLog&,
                          const std::function<std::size_t(const MatchedRows& seen)>&);
  std::vector<std::int64_t> pulls_;
  std::vector<double> reward_;
  std::int64_t matched_ = 0;
};

/// `propose` gives an index into the log's items; called once, and again after each match.
LogReplay replay(const ActionLog& log,
                 const std::function<std::size_t(const MatchedRows& seen)>& propose);

/// Of a policy that does not learn: each proposal is drawn by its weights, among what the log
/// shows.
LogReplay replay_target(const ActionLog& log, const TargetPolicy& target, std::uint64_t seed);

}  // namespace hankki

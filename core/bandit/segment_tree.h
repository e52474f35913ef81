// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"

namespace hankki {

/// Visits with what is known of their users. Every user's features are the same at all visits.
struct SegmentData {
  std::vector<std::string> features;  ///< their names
  /// [user * features + feature]: a category, or the rank of a number (see `ordered`).
  std::vector<std::int32_t> value;
  std::vector<bool> ordered;        ///< of each feature: a split is "at most", else "is"
  std::vector<std::uint32_t> user;  ///< of each visit
  std::vector<std::uint32_t> arm;   ///< of each visit: which model was shown
  std::vector<float> reward;        ///< of each visit
  std::size_t arms = 2;

  std::size_t users() const { return features.empty() ? 0 : value.size() / features.size(); }
};

struct SegmentOptions {
  std::int64_t least_users = 100;  ///< of a segment
  double alpha = 0.05;             ///< chance of inventing a split anywhere on a level of the tree
  std::int64_t permutations = 999;
  int depth = 3;
  std::uint64_t seed = 1;
};

/// A part of the users; the root is all of them. Children stand behind their parent.
struct UserSegment {
  int parent = -1;
  std::string feature;     ///< by which it was parted from its parent's users; empty: the root
  std::int32_t value = 0;  ///< of the split
  bool holds = true;       ///< whether the users here have it ("is", "at most"), or do not
  double p = 1;            ///< of its own split, adjusted for all that were tried; 1: none tried
  bool split = false;      ///< has children
  std::int64_t users = 0, visits = 0;
  std::vector<double> rate;         ///< reward a visit of each arm; NaN without visits
  std::vector<std::int64_t> pulls;  ///< visits of each arm
  std::optional<std::size_t> best;  ///< arm of the highest rate
};

/// A tree of the users whom different models suit: a node is split where the differences between
/// arms differ most between the two sides (Cochran's heterogeneity of the arms' side-to-side
/// differences, so that users who click more of everything are no segment), and only where that is
/// more than it is among the same users with their features shuffled, at the best split of each
/// shuffle (Westfall & Young). The level is halved at each depth for each of the nodes there. The
/// same bytes on any number of threads. Throws Error where the sizes do not fit; Cancelled.
std::vector<UserSegment> find_segments(const SegmentData& data, const SegmentOptions& options,
                                       const JobContext& job);

}  // namespace hankki

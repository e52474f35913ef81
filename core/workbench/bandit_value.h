// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bandit/best_mixture.h"
#include "core/bandit/experiment.h"
#include "core/bandit/segment_tree.h"
#include "core/workbench/experiments.h"

namespace hankki {

/// What is known of users beside what they are shown, from the training part: how many recipes they
/// have there, and the tag, of the most frequent ones, that they have most above its share.
SegmentData segment_features(const RunWorld& world);
/// "recipes in training: 12 at most", "favourite tag is not desserts": how a segment parted from
/// its parent's users.
Message describe_segment(const UserSegment& segment, const RunWorld& world);

struct BanditValueTask {
  ExperimentRequest request;  ///< with lists; its policy's `holdback` is what the lift is against
  std::int64_t gain_visits = 20'000;
  double level = 0.95;  ///< of intervals
  SegmentOptions segments;
};

/// Whether it pays: a bandit on the lists of trained runs.
struct BanditValue {
  RunWorld world;
  ListSimulation result;
  Tally holdback, bandit;  ///< slots, and clicks on them
  /// Of a slot's clicks, relative and as a difference; always valid. A slot is held back whatever
  /// stands above it, so both stand in the same places.
  std::optional<Lift> lift, difference;
  /// What each run adds to the best use of the others, of two runs or more; else empty.
  MixtureGains mixture;
  std::vector<UserSegment> tree;  ///< from all slots; the first is all users
};

/// Plays the request, then asks. Throws Error, Cancelled. The same numbers on any number of
/// threads.
BanditValue judge_value(const Workspace& workspace, const BanditValueTask& task,
                        const LoadedData& known, const JobContext& job);

}  // namespace hankki

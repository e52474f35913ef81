// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/bandit_value.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr double kTunedAt = 5000;  // slots at which the lift's interval is narrowest
constexpr const char *kHistory = "history", *kFavourite = "favourite";

/// The most frequent tags of what the users have, and each one's share of all tags.
struct CommonTags {
  std::vector<std::uint32_t> tags;
  std::vector<double> shares;
};

CommonTags common_tags(const Split& split, const Dataset& dataset) {
  constexpr std::size_t kMost = 30;
  std::vector<double> counts(dataset.tags().size());
  const auto popularity = split.train.column_counts();
  double all = 0;
  for (ItemIndex item = 0; item < split.train.items(); ++item)
    for (const std::uint32_t tag : dataset.recipes()[split.items[item]].tags) {
      counts[tag] += popularity[item];
      all += popularity[item];
    }
  CommonTags common;
  common.tags.resize(counts.size());
  std::iota(common.tags.begin(), common.tags.end(), 0u);
  std::ranges::stable_sort(common.tags, std::greater{},
                           [&](std::uint32_t tag) { return counts[tag]; });
  common.tags.resize(std::min(kMost, common.tags.size()));
  for (const std::uint32_t tag : common.tags)
    common.shares.push_back(counts[tag] / std::max(1.0, all));
  return common;
}

/// A tag's number plus 1; 0 where none stands out.
std::int32_t favourite_of(std::span<const ItemIndex> history, const Split& split,
                          const Dataset& dataset, const CommonTags& common) {
  constexpr int kLeast = 2;
  std::map<std::uint32_t, int> counts;
  for (const ItemIndex item : history)
    for (const std::uint32_t tag : dataset.recipes()[split.items[item]].tags) ++counts[tag];
  std::int32_t favourite = 0;
  double most = 0;
  for (std::size_t i = 0; i < common.tags.size(); ++i) {
    const auto found = counts.find(common.tags[i]);
    if (found == counts.end() || found->second < kLeast || common.shares[i] <= 0) continue;
    const double above = found->second / common.shares[i];
    if (above <= most) continue;
    most = above;
    favourite = static_cast<std::int32_t>(common.tags[i]) + 1;
  }
  return favourite;
}

/// What the slots of a simulation say.
class SlotReader {
 public:
  SlotReader(const RunWorld& world, BanditValue& value)
      : data_(segment_features(world)), value_(value) {}

  void add(const PlayedVisit& visit) {
    for (const PlayedSlot& slot : visit.choices) {
      Tally& tally = slot.reason == ChoiceReason::Holdback ? value_.holdback : value_.bandit;
      ++tally.trials;
      tally.successes += slot.reward > 0 ? 1 : 0;
      data_.user.push_back(static_cast<std::uint32_t>(visit.user - 1));
      data_.arm.push_back(static_cast<std::uint32_t>(slot.arm));
      data_.reward.push_back(static_cast<float>(slot.reward));
    }
  }
  const SegmentData& data() const { return data_; }

 private:
  SegmentData data_;
  BanditValue& value_;
};

}  // namespace

SegmentData segment_features(const RunWorld& world) {
  const Split& split = *world.data.split;
  const Dataset& dataset = *world.data.dataset;
  const CommonTags common = common_tags(split, dataset);
  SegmentData data{.features = {kHistory, kFavourite},
                   .ordered = {true, false},
                   .arms = world.world.lists.size()};
  for (const UserIndex user : world.world.lists.front().users) {
    const auto history = split.train.row(user);
    data.value.push_back(static_cast<std::int32_t>(history.size()));
    data.value.push_back(favourite_of(history, split, dataset, common));
  }
  return data;
}

Message describe_segment(const UserSegment& segment, const RunWorld& world) {
  if (segment.feature.empty()) return en::say("all users");
  if (segment.feature == kHistory)
    return segment.holds ? en::say("recipes in training: {} at most", segment.value)
                         : en::say("recipes in training: more than {}", segment.value);
  if (segment.value == 0)
    return segment.holds ? en::say("no favourite tag") : en::say("a favourite tag");
  const std::string& tag =
      world.data.dataset->tags().term(static_cast<std::uint32_t>(segment.value - 1));
  return segment.holds ? en::say("favourite tag {}", tag) : en::say("favourite tag not {}", tag);
}

BanditValue judge_value(const Workspace& workspace, const BanditValueTask& task,
                        const LoadedData& known, const JobContext& job) {
  ExperimentWorld made = make_experiment_world(workspace, task.request, known, job);
  BanditValue value{.world = std::move(made.runs)};
  SlotReader reader(value.world, value);
  const PlayedSink sink{.take = [&reader](const PlayedVisit& visit) { reader.add(visit); },
                        .propensities = false};
  value.result = simulate_lists(value.world.world, made.request.policy,
                                list_trials_from(made.request), &sink, job);
  value.lift = relative_lift(value.holdback, value.bandit, kTunedAt, 1 - task.level);
  value.difference = absolute_lift(value.holdback, value.bandit, kTunedAt, 1 - task.level);
  const ListView& shown = value.result.phases.back().view;
  if (std::ranges::count(shown.there, true) > 1)
    value.mixture = mixture_gains(value.world.world, shown, task.gain_visits, task.request.seed,
                                  task.level, job);
  value.tree = find_segments(reader.data(), task.segments, job);
  return value;
}

}  // namespace hankki

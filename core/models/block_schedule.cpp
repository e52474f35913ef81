// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/block_schedule.h"

#include <numeric>

namespace hankki {

// Rounds by the circle method: the last block stays, the others turn around it.
BlockSchedule::BlockSchedule(int members)
    : members_(members),
      item_blocks_(2 * members),
      rounds_(item_blocks_ - 1),
      match_(static_cast<std::size_t>(item_blocks_) * item_blocks_) {
  const auto meet = [&](int a, int b, int round, int pair) {
    const int match = round * members_ + pair;
    match_[static_cast<std::size_t>(a) * item_blocks_ + b] = match;
    match_[static_cast<std::size_t>(b) * item_blocks_ + a] = match;
    // Two items of one block fit any round; the last one overwrites.
    match_[static_cast<std::size_t>(a) * item_blocks_ + a] = match;
    match_[static_cast<std::size_t>(b) * item_blocks_ + b] = match;
  };
  for (int round = 0; round < rounds_; ++round) {
    meet(rounds_, round, round, 0);
    for (int pair = 1; pair < members_; ++pair)
      meet((round + pair) % rounds_, (round + rounds_ - pair) % rounds_, round, pair);
  }
}

std::size_t BlockSchedule::share_of(const kernels::BprSample& sample) const {
  const auto blocks = static_cast<std::uint32_t>(item_blocks_);
  const int match = match_[static_cast<std::size_t>(sample.positive % blocks) * blocks +
                           sample.negative % blocks];
  const int member = static_cast<int>(sample.user % static_cast<std::uint32_t>(members_));
  const int round = match / members_, pair = match % members_;
  // Over `members` turns of a round, a member meets each of its pairs once.
  const int turn = (pair - member + members_) % members_;
  return static_cast<std::size_t>(((round * members_) + turn) * members_ + member);
}

void BlockSchedule::deal(std::span<const kernels::BprSample> samples) {
  if (members_ == 1) {
    dealt_.assign(samples.begin(), samples.end());
    begins_ = {0, samples.size()};
    return;
  }
  begins_.assign(static_cast<std::size_t>(rounds()) * members_ + 2, 0);
  for (const auto& sample : samples) ++begins_[share_of(sample) + 2];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  dealt_.resize(samples.size());
  for (const auto& sample : samples) dealt_[begins_[share_of(sample) + 1]++] = sample;
}

std::span<const kernels::BprSample> BlockSchedule::share(int round, int member) const {
  const auto number = static_cast<std::size_t>(round) * members_ + member;
  return std::span(dealt_).subspan(begins_[number], begins_[number + 1] - begins_[number]);
}

}  // namespace hankki

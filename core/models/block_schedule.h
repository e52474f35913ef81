// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/kernels/bpr.h"

namespace hankki {

/// Deals an epoch's samples into rounds in which the members of a team share no row, so that each
/// descends without locks and the numbers are the same from run to run (they do depend on the
/// team's size). The idea of DSGD (Gemulla et al., KDD 2011) for samples of two items: users fall
/// into as many blocks as there are members and items into twice as many; as in a tournament, each
/// round pairs all item blocks anew and gives every member a user block and a pair.
class BlockSchedule {
 public:
  explicit BlockSchedule(int members);

  /// Keeps the samples' order within a share. `samples` may be reused afterwards.
  void deal(std::span<const kernels::BprSample> samples);

  int members() const { return members_; }
  int rounds() const { return rounds_ * members_; }
  /// What `member` does in `round`; valid until the next deal().
  std::span<const kernels::BprSample> share(int round, int member) const;

 private:
  std::size_t share_of(const kernels::BprSample& sample) const;

  int members_, item_blocks_, rounds_;  // rounds of the tournament
  std::vector<int> match_;              // [block, other block] -> round * members + pair
  std::vector<std::size_t> begins_;     // of each share in dealt_
  std::vector<kernels::BprSample> dealt_;
};

}  // namespace hankki

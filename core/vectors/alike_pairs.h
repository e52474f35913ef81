// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// Two things, a before b, and how alike they are.
struct AlikePair {
  std::uint32_t a = 0, b = 0;
  float cosine = 0;
  bool operator==(const AlikePair&) const = default;
};

/// Products of floats stay this far below the cosine of equal vectors; a threshold allows for it.
inline constexpr float kCosineSlack = 1e-6F;

/// All pairs whose cosine reaches the threshold, above 0, ascending by a, then b. Every pair is
/// computed once, in blocks, on job.threads(); the same at any number of them. `vectors` are
/// normalised. Throws Error where there are more than `most`, Cancelled.
std::vector<AlikePair> alike_pairs(const Vectors& vectors, float threshold, std::size_t most,
                                   const JobContext& job);

/// Things that are joined, pair by pair, to groups of two and more.
class GrowingGroups {
 public:
  explicit GrowingGroups(std::size_t size);

  /// False where they hung together before.
  bool join(std::uint32_t a, std::uint32_t b);

  std::uint32_t first_of(std::uint32_t thing);  ///< of its group; itself where it is in none
  std::uint32_t groups() const { return groups_; }
  std::uint32_t members() const { return members_; }  ///< things in groups

 private:
  std::vector<std::uint32_t> parents_;
  std::vector<bool> joined_;
  std::uint32_t groups_ = 0, members_ = 0;
};

/// Things that hang together by pairs that reach the threshold: groups of two or more, each
/// ascending; the largest first, ties by their first. `size`: how many things there are.
std::vector<std::vector<std::uint32_t>> groups_of(const std::vector<AlikePair>& pairs,
                                                  float threshold, std::size_t size);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace hankki {

/// The best so far of one row: a heap of (closeness, id) whose root is the worst of them. Of equal
/// ones the lower id is better.
class BestList {
 public:
  static constexpr float kWorst = -std::numeric_limits<float>::infinity();

  BestList(std::span<float> closeness, std::span<std::uint32_t> ids)
      : closeness_(closeness), ids_(ids) {}

  /// What a candidate must reach.
  float threshold() const { return closeness_[0]; }

  void offer(float closeness, std::uint32_t id) {
    if (closeness == kWorst || !better(closeness, id, closeness_[0], ids_[0])) return;
    const std::size_t size = ids_.size();
    std::size_t at = 0;
    for (;;) {
      std::size_t child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size &&
          better(closeness_[child], ids_[child], closeness_[child + 1], ids_[child + 1]))
        ++child;  // down where the worse one is
      if (!better(closeness, id, closeness_[child], ids_[child])) break;
      closeness_[at] = closeness_[child];
      ids_[at] = ids_[child];
      at = child;
    }
    closeness_[at] = closeness;
    ids_[at] = id;
  }

  void sort() {
    std::vector<std::pair<float, std::uint32_t>> sorted(ids_.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) sorted[i] = {-closeness_[i], ids_[i]};
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      closeness_[i] = -sorted[i].first;
      ids_[i] = sorted[i].second;
    }
  }

 private:
  static bool better(float a, std::uint32_t a_id, float b, std::uint32_t b_id) {
    return a != b ? a > b : a_id < b_id;
  }
  std::span<float> closeness_;
  std::span<std::uint32_t> ids_;
};

}  // namespace hankki

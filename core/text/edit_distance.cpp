// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/edit_distance.h"

#include <algorithm>
#include <vector>

namespace hankki {

std::size_t edit_distance(std::u32string_view one, std::u32string_view other, std::size_t most) {
  const std::size_t longer = std::max(one.size(), other.size());
  if (longer - std::min(one.size(), other.size()) > most) return most + 1;
  std::vector<std::size_t> before(other.size() + 1), last(other.size() + 1), row(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] != other[j - 1])});
      const bool swapped =
          i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    // Only a swap reads the row before the last one.
    if (*std::ranges::min_element(row) > most && *std::ranges::min_element(last) >= most)
      return most + 1;
    before.swap(last);
    last.swap(row);
  }
  return std::min(last.back(), most + 1);
}

}  // namespace hankki

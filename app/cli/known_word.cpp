// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/known_word.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace hankki::cli {
namespace {

/// Levenshtein's distance: letters to insert, delete or replace.
std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < right.size(); ++j) {
      const std::size_t replaced = diagonal + (left[i] == right[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest_word(std::string_view typed, std::span<const std::string> known) {
  const std::size_t most = std::max<std::size_t>(1, typed.size() / 3);
  const auto best = std::ranges::min_element(
      known, {}, [typed](const std::string& word) { return distance(typed, word); });
  return best == known.end() || distance(typed, *best) > most ? std::string() : *best;
}

std::string did_you_mean(const std::string& word) {
  return word.empty() ? word : " (did you mean " + word + "?)";
}

}  // namespace hankki::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/top_k.h"

#include <algorithm>
#include <limits>

#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

constexpr float kNothing = -std::numeric_limits<float>::infinity();
constexpr std::size_t kChunk = 64;

/// The first chunk at or after `begin` that holds a score above `threshold`: most hold none, and
/// this loop passes over them at the speed of memory.
HANKKI_MULTIVERSION
std::size_t skip_chunks(const float* scores, std::size_t begin, std::size_t end, float threshold) {
  for (; begin + kChunk <= end; begin += kChunk) {
    int above = 0;
    for (std::size_t i = 0; i < kChunk; ++i)
      above |= static_cast<int>(scores[begin + i] > threshold);
    if (above != 0) break;
  }
  return begin;
}

}  // namespace

void top_k(std::span<const float> scores, std::span<std::uint32_t> items, std::span<float> values) {
  const std::size_t k = items.size();
  std::size_t kept = 0;
  float threshold = kNothing;
  // Sorted insertion: a score is shifted past the smaller ones. Equal ones stay ahead of it, and
  // they have the smaller index. After the first k few scores pass the threshold.
  const auto insert = [&](std::uint32_t item, float score) {
    std::size_t at = kept < k ? kept++ : k - 1;
    for (; at > 0 && values[at - 1] < score; --at) {
      values[at] = values[at - 1];
      items[at] = items[at - 1];
    }
    values[at] = score;
    items[at] = item;
    if (kept == k) threshold = values[k - 1];
  };
  for (std::size_t begin = 0; k > 0 && begin < scores.size();) {
    begin = skip_chunks(scores.data(), begin, scores.size(), threshold);
    const std::size_t end = std::min(begin + kChunk, scores.size());
    for (; begin < end; ++begin)
      if (scores[begin] > threshold) insert(static_cast<std::uint32_t>(begin), scores[begin]);
  }
  for (; kept < k; ++kept) {
    items[kept] = std::numeric_limits<std::uint32_t>::max();
    values[kept] = kNothing;
  }
}

}  // namespace hankki::kernels

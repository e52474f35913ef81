// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/top_k.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace hankki::kernels {
namespace {

constexpr float kMasked = -std::numeric_limits<float>::infinity();
constexpr std::uint32_t kNoItem = std::numeric_limits<std::uint32_t>::max();

std::vector<std::uint32_t> best_by_sorting(const std::vector<float>& scores, std::size_t k) {
  std::vector<std::uint32_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](auto item) { return scores[item] == kMasked; });
  std::ranges::stable_sort(order, std::greater(), [&](auto item) { return scores[item]; });
  order.resize(k, kNoItem);
  return order;
}

TEST(TopK, EqualsSortingWithTiesByIndex) {
  const bool holds = rc::check([] {
    // Few distinct values, so that ties are the rule; lengths on both sides of a chunk.
    const auto raw = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-3, 4));
    const auto repeats = *rc::gen::inRange<std::size_t>(1, 6);
    const auto k = *rc::gen::inRange<std::size_t>(0, 30);
    std::vector<float> scores;
    for (std::size_t r = 0; r < repeats; ++r)
      for (const int value : raw)
        scores.push_back(value == -3 ? kMasked : static_cast<float>(value));
    std::vector<std::uint32_t> items(k);
    std::vector<float> values(k);
    top_k(scores, items, values);
    RC_ASSERT(items == best_by_sorting(scores, k));
    for (std::size_t i = 0; i < k; ++i)
      RC_ASSERT(values[i] == (items[i] == kNoItem ? kMasked : scores[items[i]]));
  });
  EXPECT_TRUE(holds);
}

TEST(TopK, KeepsInfinityAndPadsWhatIsMissing) {
  const std::vector<float> scores{kMasked, std::numeric_limits<float>::infinity(), kMasked};
  std::vector<std::uint32_t> items(2);
  std::vector<float> values(2);
  top_k(scores, items, values);
  EXPECT_EQ(items, (std::vector<std::uint32_t>{1, kNoItem}));
}

}  // namespace
}  // namespace hankki::kernels

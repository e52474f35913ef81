// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/theme_shelf.h"

#include <algorithm>
#include <numeric>

#include "core/base/random.h"

namespace hankki {
namespace {

std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t round, std::uint64_t seed) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  RandomEngine random = random_stream(seed, "shelf", round);
  for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random_below(random, i)]);
  return order;
}

}  // namespace

std::vector<std::size_t> deal(std::size_t count, std::size_t hand_size, std::uint64_t hand,
                              std::uint64_t seed) {
  std::vector<std::size_t> dealt;
  hand_size = std::min(hand_size, count);
  if (hand_size == 0) return dealt;
  const std::size_t hands = (count + hand_size - 1) / hand_size;
  const auto order = shuffled(count, hand / hands, seed);
  const std::size_t first = static_cast<std::size_t>(hand % hands) * hand_size;
  for (std::size_t i = 0; i < hand_size; ++i) dealt.push_back(order[(first + i) % count]);
  return dealt;
}

}  // namespace hankki

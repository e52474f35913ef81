// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/random/uniform_int_distribution.hpp>
#include <cstdint>
#include <random>
#include <string_view>

namespace hankki {

/// The one random engine. std::mt19937_64 gives the same words on every platform; the
/// distributions of the standard library do not, so take them from Boost.Random.
using RandomEngine = std::mt19937_64;

/// A seed for one use of randomness ("split", "initialisation", "sampling"), derived from the
/// run's seed by name, and by a counter where a use has many streams (one an epoch, so that a
/// resumed run needs no saved generator). Different names give independent streams.
std::uint64_t derive_seed(std::uint64_t seed, std::string_view use, std::uint64_t counter = 0);

inline RandomEngine random_stream(std::uint64_t seed, std::string_view use,
                                  std::uint64_t counter = 0) {
  return RandomEngine(derive_seed(seed, use, counter));
}

/// A whole number in [0, bound), bound > 0; the same on every platform.
inline std::uint64_t random_below(RandomEngine& engine, std::uint64_t bound) {
  return boost::random::uniform_int_distribution<std::uint64_t>(0, bound - 1)(engine);
}

}  // namespace hankki

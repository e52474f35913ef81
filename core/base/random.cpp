// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

namespace hankki {
namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every input bit reaches every output bit.
std::uint64_t mix(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

}  // namespace

std::uint64_t derive_seed(std::uint64_t seed, std::string_view use, std::uint64_t counter) {
  std::uint64_t hash = mix(seed);
  for (const char c : use) hash = mix(hash ^ static_cast<unsigned char>(c));
  return mix(hash ^ counter);
}

}  // namespace hankki

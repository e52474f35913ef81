// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/threshold.h"

#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

constexpr std::size_t kTogether = 32;  // values that are asked at once whether any reaches

// Inlined into the functions below, so that it is compiled at each of their levels.
template <typename ThresholdOf>
[[gnu::always_inline]] inline std::size_t find(const float* values, std::size_t count,
                                               ThresholdOf threshold_of, std::uint32_t* found) {
  std::size_t size = 0;
  std::size_t begin = 0;
  const auto collect = [&](std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      if (values[i] >= threshold_of(i)) found[size++] = static_cast<std::uint32_t>(i);
  };
  for (; begin + kTogether <= count; begin += kTogether) {
    int any = 0;
    for (std::size_t i = begin; i < begin + kTogether; ++i)
      any |= static_cast<int>(values[i] >= threshold_of(i));
    if (any != 0) collect(begin + kTogether);
  }
  collect(count);
  return size;
}

HANKKI_MULTIVERSION
std::size_t find_each(const float* values, std::size_t count, const float* thresholds,
                      std::uint32_t* found) {
  return find(
      values, count, [=](std::size_t i) { return thresholds[i]; }, found);
}

HANKKI_MULTIVERSION
std::size_t find_all(const float* values, std::size_t count, float threshold,
                     std::uint32_t* found) {
  return find(
      values, count, [=](std::size_t) { return threshold; }, found);
}

}  // namespace

std::size_t reaching(std::span<const float> values, std::span<const float> thresholds,
                     std::span<std::uint32_t> found) {
  return find_each(values.data(), values.size(), thresholds.data(), found.data());
}

std::size_t reaching(std::span<const float> values, float threshold,
                     std::span<std::uint32_t> found) {
  return find_all(values.data(), values.size(), threshold, found.data());
}

}  // namespace hankki::kernels

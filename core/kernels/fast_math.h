// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace hankki::kernels {

/// e^x to about 2e-7 relative near 0 (the rounding of x itself for large |x|), without a branch or
/// a call, so that loops over it vectorise. Below -87 it stays at e^-87, above 88 at e^88; NaN
/// stays NaN, so that a training that went wrong shows.
inline float fast_exp(float x) {
  constexpr float kLog2E = 1.44269504088896341F;
  float power = x > -87.0F ? x : -87.0F;  // also where x is no number, which no integer can hold
  power = (power < 88.0F ? power : 88.0F) * kLog2E;
  // Positive before the cast, which then rounds down: no choice by sign.
  const auto biased = static_cast<std::int32_t>(power + 127.5F);
  const float f = power - static_cast<float>(biased - 127);  // in [-1/2, 1/2]
  // Taylor's series of 2^f: ln(2)^n / n!.
  float series = 1.54035304e-4F;
  series = series * f + 1.33335581e-3F;
  series = series * f + 9.61812911e-3F;
  series = series * f + 5.55041087e-2F;
  series = series * f + 2.40226507e-1F;
  series = series * f + 6.93147181e-1F;
  series = series * f + 1.0F;
  const float result = series * std::bit_cast<float>(biased << 23);
  return x == x ? result : x;
}

/// tanh x to about 1e-7 relative: a polynomial near 0, where 1 - 2 / (e^2x + 1) would cancel.
inline float fast_tanh(float x) {
  const float square = x * x;
  float series = -5.70498872745E-3F;
  series = series * square + 2.06390887954E-2F;
  series = series * square - 5.37397155531E-2F;
  series = series * square + 1.33314422036E-1F;
  series = series * square - 3.33332819422E-1F;
  const float near = x + x * square * series;
  const float far = 1 - 2 / (fast_exp(2 * x) + 1);
  return square < 0.390625F ? near : far;
}

}  // namespace hankki::kernels

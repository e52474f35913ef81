// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/vectors/umap_curve.h"

namespace hankki {

/// How strongly a point belongs to its neighbours: exp(-(d - rho) / sigma), 0 where the distance is
/// infinite; see fuzzy_graph().
void fuzzy_memberships(std::span<const float> distances, std::span<float> out);

/// How the points of a layout move each other (McInnes, Healy & Melville 2018, section 3.2).
class UmapForces {
 public:
  struct Place {
    float x, y;
  };

  explicit UmapForces(const UmapCurve& curve)
      : a_(static_cast<float>(curve.a)), b_(static_cast<float>(curve.b)) {}

  /// Moves `at` a step towards `to`.
  void draw(Place& at, const Place& to, float step) const {
    const float dx = at.x - to.x, dy = at.y - to.y, square = dx * dx + dy * dy;
    if (square <= 0) return;
    const float power = std::pow(square, b_);
    add(at, dx, dy, -2 * a_ * b_ * power / square / (1 + a_ * power), step);
  }

  /// Moves `at` a step away.
  void push(Place& at, const Place& from, float step) const {
    const float dx = at.x - from.x, dy = at.y - from.y, square = dx * dx + dy * dy;
    if (square <= 0) {
      at.x += step * kLargestStep;
      at.y += step * kLargestStep;
      return;
    }
    add(at, dx, dy, 2 * b_ / ((0.001F + square) * (1 + a_ * std::pow(square, b_))), step);
  }

 private:
  static constexpr float kLargestStep = 4;  // of one force

  static void add(Place& at, float dx, float dy, float force, float step) {
    at.x += step * std::clamp(force * dx, -kLargestStep, kLargestStep);
    at.y += step * std::clamp(force * dy, -kLargestStep, kLargestStep);
  }

  float a_, b_;
};

/// The epochs in which an edge is drawn: evenly, so many as its weight's share of the strongest.
inline bool is_drawn(float weight, float strongest, int epoch) {
  const float share = weight / strongest;
  return std::floor(static_cast<float>(epoch) * share) >
         std::floor(static_cast<float>(epoch - 1) * share);
}

/// A stream of its own for each point and epoch (Steele, Lea & Flood's SplitMix64).
class PointStream {
 public:
  PointStream(std::uint64_t seed, std::uint32_t point, int epoch)
      : state_((seed * 0x9E3779B97F4A7C15U) ^ (static_cast<std::uint64_t>(point) << 24) ^
               (static_cast<std::uint64_t>(epoch) * 0xD1B54A32D192ED03U)) {}

  std::uint32_t below(std::size_t bound) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t word = state_;
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9U;
    word = (word ^ (word >> 27)) * 0x94D049BB133111EBU;
    word ^= word >> 31;
    return static_cast<std::uint32_t>(((word >> 32) * bound) >> 32);
  }

 private:
  std::uint64_t state_;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/random/normal_distribution.hpp>
#include <cmath>
#include <cstdint>

#include "core/base/random.h"

namespace hankki {

/// A number in [0, 1), evenly drawn, of 53 bits.
inline double draw_unit(RandomEngine& random) {
  return static_cast<double>(random() >> 11) * 0x1p-53;
}

/// A whole number in [0, bound), bound in [1, 2^31): one word each, and no division. Uneven by less
/// than bound / 2^32.
inline int draw_index(RandomEngine& random, int bound) {
  return static_cast<int>(((random() >> 32) * static_cast<std::uint64_t>(bound)) >> 32);
}

inline double draw_normal(RandomEngine& random) {
  return boost::random::normal_distribution<double>()(random);
}

/// Gamma variates of one shape, of scale 1. Marsaglia & Tsang: A simple method for generating gamma
/// variables, ACM TOMS 26(3), 2000; for shapes below 1 by its boost to shape + 1.
class GammaLaw {
 public:
  explicit GammaLaw(double shape = 1)
      : shape_(shape), d_((shape < 1 ? shape + 1 : shape) - 1.0 / 3), c_(1 / std::sqrt(9 * d_)) {}

  double shape() const { return shape_; }
  /// Of the shape, which must be 1 at least.
  double draw(RandomEngine& random) const { return d_ * draw_cube(random); }
  /// The logarithm of a variate: of a small shape, most variates are too small for a double.
  double draw_log(RandomEngine& random) const {
    const double log = std::log(d_ * draw_cube(random));
    return shape_ < 1 ? log + std::log1p(-draw_unit(random)) / shape_ : log;
  }

 private:
  double draw_cube(RandomEngine& random) const {
    for (;;) {
      const double x = draw_normal(random), base = 1 + c_ * x;
      if (base <= 0) continue;
      const double v = base * base * base, u = draw_unit(random), square = x * x;
      if (u < 1 - 0.0331 * square * square) return v;
      if (u > 0 && std::log(u) < 0.5 * square + d_ * (1 - v + std::log(v))) return v;
    }
  }

  double shape_, d_, c_;
};

/// Variates of Beta(a, b), a and b above 0, as the share that one of two gamma variates has of
/// both.
class BetaLaw {
 public:
  explicit BetaLaw(double a = 1, double b = 1) : a_(a), b_(b) {}

  double a() const { return a_.shape(); }
  double b() const { return b_.shape(); }
  void set_a(double a) { a_ = GammaLaw(a); }
  void set_b(double b) { b_ = GammaLaw(b); }

  double draw(RandomEngine& random) const {
    if (a() < 1 || b() < 1) {
      const double log_x = a_.draw_log(random);
      return 1 / (1 + std::exp(b_.draw_log(random) - log_x));
    }
    const double x = a_.draw(random);
    return x / (x + b_.draw(random));
  }

 private:
  GammaLaw a_, b_;
};

}  // namespace hankki

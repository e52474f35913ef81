// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/umap_curve.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/message.h"

namespace hankki {
namespace {

constexpr int kPoints = 300;
constexpr int kSteps = 200;

struct Target {
  double min_distance, spread;

  double at(double d) const {
    return d < min_distance ? 1 : std::exp(-(d - min_distance) / spread);
  }
  double distance(int i) const { return 3 * spread * i / (kPoints - 1); }
};

double value(const UmapCurve& curve, double d) {
  return 1 / (1 + curve.a * std::pow(d, 2 * curve.b));
}

double squared_error(const UmapCurve& curve, const Target& target) {
  double sum = 0;
  for (int i = 0; i < kPoints; ++i) {
    const double d = target.distance(i), error = value(curve, d) - target.at(d);
    sum += error * error;
  }
  return sum;
}

/// A step of Levenberg and Marquardt's from the curve.
UmapCurve step(const UmapCurve& curve, const Target& target, double damping) {
  double aa = 0, ab = 0, bb = 0, a = 0, b = 0;  // J^T J and J^T r
  for (int i = 1; i < kPoints; ++i) {           // at 0 nothing depends on the curve
    const double d = target.distance(i), power = std::pow(d, 2 * curve.b);
    const double nearness = 1 / (1 + curve.a * power), error = nearness - target.at(d);
    const double by_a = -nearness * nearness * power;
    const double by_b = by_a * curve.a * 2 * std::log(d);
    aa += by_a * by_a;
    ab += by_a * by_b;
    bb += by_b * by_b;
    a += by_a * error;
    b += by_b * error;
  }
  aa *= 1 + damping;
  bb *= 1 + damping;
  const double determinant = aa * bb - ab * ab;
  return {curve.a - (bb * a - ab * b) / determinant, curve.b - (aa * b - ab * a) / determinant};
}

}  // namespace

UmapCurve fit_umap_curve(double min_distance, double spread) {
  if (!(min_distance >= 0) || !(spread > min_distance)) {
    throw Error("min_distance", en::say("{} is not below the spread, {}; choose a smaller one",
                                        min_distance, spread));
  }
  const Target target{min_distance, spread};
  UmapCurve curve{1, 1};
  double error = squared_error(curve, target), damping = 1e-3;
  for (int i = 0; i < kSteps && damping < 1e12; ++i) {
    const UmapCurve next = step(curve, target, damping);
    const double after = next.a > 0 && next.b > 0 ? squared_error(next, target) : error + 1;
    if (after < error) {
      curve = next;
      error = after;
      damping /= 10;
    } else {
      damping *= 10;
    }
  }
  return curve;
}

}  // namespace hankki

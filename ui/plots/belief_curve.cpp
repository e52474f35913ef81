// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/belief_curve.h"

#include <cmath>

namespace hankki {
namespace {

constexpr int kPoints = 96;
constexpr double kOutside = 0.0005;  // of the mass, beyond each end of the curve

double logBeta(double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); }

}  // namespace

std::pair<double, double> credible(const Beta& belief) {
  return {quantile(belief, 0.025), quantile(belief, 0.975)};
}

DensityCurve beliefCurve(const QString& name, const ModelStyle& style, const Beta& belief) {
  DensityCurve curve{.name = name, .style = style, .points = {}, .middle = {}, .interval = {}};
  const double low = quantile(belief, kOutside), high = quantile(belief, 1 - kOutside);
  const double norm = logBeta(belief.a, belief.b);
  for (int i = 0; i <= kPoints; ++i) {
    const double x = low + (high - low) * i / kPoints;
    if (x <= 0 || x >= 1) continue;
    const double density =
        std::exp((belief.a - 1) * std::log(x) + (belief.b - 1) * std::log1p(-x) - norm);
    curve.points.emplace_back(x, density);
  }
  curve.middle = belief.mean();
  curve.interval = credible(belief);
  return curve;
}

}  // namespace hankki

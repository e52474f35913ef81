// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/ucb_rules.h"

#include "core/bandit/horizon.h"

namespace hankki {
namespace {

/// x ln x, 0 at 0.
double x_log_x(double x) { return x > 0 ? x * std::log(x) : 0; }

}  // namespace

MossRule::MossRule(const ParameterValues& parameters, const PolicySetup& setup)
    : IndexRule(setup), per_arm_(horizon_of(parameters, setup) / setup.arms) {}

double kl_ucb_index(double mean, double count, double level, double from) {
  if (mean >= 1) return 1;
  const double most = level / count;
  if (mean <= 0) return -std::expm1(-most);
  const double rest = 1 - mean, entropy = x_log_x(mean) + x_log_x(rest);
  // kl is convex in q, so Newton's steps from above the root never pass it; from below, the first
  // lands above. Two bounds from above: Pinsker's, and where -mean ln q is left out.
  double q = from > mean && from < 1
                 ? from
                 : std::min(mean + std::sqrt(most / 2), 1 - std::exp((entropy - most) / rest));
  if (q >= 1) return 1;  // nearer to 1 than doubles are
  for (int step = 0; step < 50; ++step) {
    const double excess = entropy - mean * std::log(q) - rest * std::log1p(-q) - most;
    const double move = excess * q * (1 - q) / (q - mean);
    // Where the slope is small a first step from below may leave the interval.
    const double next = q - move < 1 ? q - move : (1 + q) / 2;
    // The error left is of the square of that, on the scale on which kl bends there.
    if (std::abs(next - q) <= 1e-8 * std::min(next - mean, 1 - next)) return next;
    q = next;
  }
  return q;
}

}  // namespace hankki

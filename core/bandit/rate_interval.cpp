// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/rate_interval.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/tools/roots.hpp>
#include <cmath>
#include <limits>

namespace hankki {
namespace {

double log_density(const Beta& beta, double x) {
  return (beta.a - 1) * std::log(x) + (beta.b - 1) * std::log1p(-x);
}

}  // namespace

RateInterval equal_tailed(const Beta& posterior, double level) {
  const double tail = (1 - level) / 2;
  return {quantile(posterior, tail), quantile(posterior, 1 - tail)};
}

RateInterval highest_density(const Beta& posterior, double level) {
  const bool falls = posterior.a <= 1, rises = posterior.b <= 1;
  if (falls && rises) return equal_tailed(posterior, level);
  if (falls) return {0, quantile(posterior, level)};
  if (rises) return {quantile(posterior, 1 - level), 1};
  // The shortest interval has the same density at both ends; its lower tail is what is searched.
  const auto difference = [&](double tail) {
    const double low = quantile(posterior, tail), high = quantile(posterior, tail + level);
    if (low <= 0) return -std::numeric_limits<double>::max();
    if (high >= 1) return std::numeric_limits<double>::max();
    return log_density(posterior, low) - log_density(posterior, high);
  };
  std::uintmax_t steps = 200;
  const auto [lower, upper] = boost::math::tools::bisect(
      difference, 0.0, 1 - level, boost::math::tools::eps_tolerance<double>(50), steps);
  const double tail = (lower + upper) / 2;
  return {quantile(posterior, tail), quantile(posterior, tail + level)};
}

RateInterval jeffreys(const Tally& seen, double level) {
  if (seen.trials == 0) return {};
  RateInterval interval = equal_tailed(updated({0.5, 0.5}, seen), level);
  if (seen.successes == 0) interval.low = 0;
  if (seen.successes == seen.trials) interval.high = 1;
  return interval;
}

RateInterval wilson(const Tally& seen, double level) {
  if (seen.trials == 0) return {};
  const double z = normal_quantile((1 + level) / 2);
  const double n = static_cast<double>(seen.trials), rate = seen.rate();
  const double middle = (rate + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
  return {seen.successes == 0 ? 0 : middle - half,
          seen.successes == seen.trials ? 1 : middle + half};
}

RateInterval clopper_pearson(const Tally& seen, double level) {
  const double tail = (1 - level) / 2;
  const auto successes = static_cast<double>(seen.successes);
  const auto failures = static_cast<double>(seen.trials - seen.successes);
  return {seen.successes == 0 ? 0 : quantile({successes, failures + 1}, tail),
          seen.successes == seen.trials ? 1 : quantile({successes + 1, failures}, 1 - tail)};
}

double normal_quantile(double p) {
  return boost::math::quantile(boost::math::normal_distribution<double>(), p);
}

double two_sided_p(double z) {
  return 2 * boost::math::cdf(
                 boost::math::complement(boost::math::normal_distribution<double>(), std::abs(z)));
}

}  // namespace hankki

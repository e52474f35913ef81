// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/variance_terms.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>

namespace hankki {

VarianceTerm variance_of_mean(std::span<const double> values) {
  if (values.size() < 2) return {};
  const auto n = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {squares / (n - 1) / n, n - 1};
}

void judge_mean(SeedMean& of, std::span<const VarianceTerm> terms, double least, double level) {
  double variance = 0, spread = 0;
  for (const VarianceTerm& term : terms) {
    variance += term.variance;
    if (term.freedom > 0) spread += term.variance * term.variance / term.freedom;
  }
  variance = std::max(variance, least);
  of.low = of.high = of.mean;
  const bool known = terms.front().freedom >= 1;  // how users differ, which one alone does not tell
  of.p = of.mean == 0 || !known ? 1.0 : 0.0;
  if (variance <= 0 || spread <= 0) return;
  const boost::math::students_t t(std::max(1.0, variance * variance / spread));
  const double error = std::sqrt(variance);
  const double reach = boost::math::quantile(t, (1 + level) / 2) * error;
  of.low = of.mean - reach;
  of.high = of.mean + reach;
  if (known) of.p = 2 * boost::math::cdf(boost::math::complement(t, std::abs(of.mean) / error));
}

}  // namespace hankki

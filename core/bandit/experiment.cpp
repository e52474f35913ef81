// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/experiment.h"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/tools/roots.hpp>
#include <cmath>
#include <limits>

#include "core/base/error.h"

namespace hankki {
namespace {

double variance(double rate) { return rate * (1 - rate); }

void check_share(const char* name, double value) {
  if (!(value > 0 && value < 1)) throw Error(name, en::say("{} is not between 0 and 1", value));
}

std::optional<Lift> with_interval(double value, double squared_error, const Tally& one,
                                  const Tally& two, double tuned_at, double alpha) {
  const auto n = static_cast<double>(one.trials + two.trials);
  const double error = std::sqrt(squared_error);
  const double half = always_valid_half_width(n, tuned_at, alpha) * error * std::sqrt(n);
  return Lift{value, error, value - half, value + half};
}

double log_beta(double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); }

/// log of the beta-binomial mixture's factor against the rate p.
double log_mixture(const Tally& seen, double p, double tuned_at) {
  const double q = 1 - p, level = std::log(1 / 0.05);
  const double rho = tuned_at * p * q / (2 * level + std::log(1 + 2 * level));
  const double r = std::max(rho - p * q, 1e-3 * p * q);
  const auto successes = static_cast<double>(seen.successes);
  const auto failures = static_cast<double>(seen.trials - seen.successes);
  const double a = r / q, b = r / p;  // of a Beta whose mean is p
  return log_beta(a + successes, b + failures) - log_beta(a, b) - successes * std::log(p) -
         failures * std::log(q);
}

}  // namespace

std::string to_text(SampleSizeRule rule) {
  return rule == SampleSizeRule::Unpooled ? "unpooled"
         : rule == SampleSizeRule::Pooled ? "pooled"
                                          : "baseline";
}

Message describe(SampleSizeRule rule) {
  switch (rule) {
    case SampleSizeRule::Unpooled:
      return en::say("each rate has its own variance");
    case SampleSizeRule::Pooled:
      return en::say("without a difference both have the variance of the mean rate");
    case SampleSizeRule::BaselineVariance:
      break;
  }
  return en::say("without a difference both have the variance of the baseline");
}

double users_per_arm(double baseline, double changed, double alpha, double power,
                     SampleSizeRule rule) {
  for (const double rate : {baseline, changed}) check_share("rates", rate);
  check_share("alpha", alpha);
  check_share("power", power);
  if (baseline == changed)
    throw Error("rates", en::say("both are {}; no number of users finds that", baseline));
  const double own = variance(baseline) + variance(changed);
  const double null = rule == SampleSizeRule::Unpooled ? own
                      : rule == SampleSizeRule::Pooled ? 2 * variance((baseline + changed) / 2)
                                                       : 2 * variance(baseline);
  const double reach =
      normal_quantile(1 - alpha / 2) * std::sqrt(null) + normal_quantile(power) * std::sqrt(own);
  const double difference = changed - baseline;
  return reach * reach / (difference * difference);
}

ZTest z_test(const Tally& one, const Tally& two) {
  if (one.trials == 0 || two.trials == 0) return {};
  const auto n = static_cast<double>(one.trials), m = static_cast<double>(two.trials);
  const double pooled = static_cast<double>(one.successes + two.successes) / (n + m);
  const double error = std::sqrt(variance(pooled) * (1 / n + 1 / m));
  if (error == 0) return {};
  const double z = (two.rate() - one.rate()) / error;
  return {z, two_sided_p(z)};
}

double always_valid_half_width(double n, double tuned_at, double alpha) {
  check_share("alpha", alpha);
  if (!(tuned_at > 0)) throw Error("tuned at", en::say("{} is not above 0", tuned_at));
  const double level = -2 * std::log(alpha);
  const double rho2 = (level + std::log1p(level)) / tuned_at;
  const double grown = n * rho2;
  return std::sqrt(2 * (grown + 1) / (n * grown) * std::log(std::sqrt(grown + 1) / alpha));
}

std::optional<Lift> relative_lift(const Tally& baseline, const Tally& changed, double tuned_at,
                                  double alpha) {
  if (baseline.successes == 0 || changed.trials == 0) return std::nullopt;
  const double before = baseline.rate(), after = changed.rate();
  const double squared =
      variance(after) / static_cast<double>(changed.trials) / (before * before) +
      variance(before) / static_cast<double>(baseline.trials) * after * after / std::pow(before, 4);
  return with_interval(after / before - 1, squared, baseline, changed, tuned_at, alpha);
}

std::optional<Lift> absolute_lift(const Tally& baseline, const Tally& changed, double tuned_at,
                                  double alpha) {
  if (baseline.trials == 0 || changed.trials == 0) return std::nullopt;
  const double squared = variance(baseline.rate()) / static_cast<double>(baseline.trials) +
                         variance(changed.rate()) / static_cast<double>(changed.trials);
  return with_interval(changed.rate() - baseline.rate(), squared, baseline, changed, tuned_at,
                       alpha);
}

RateInterval confidence_sequence(const Tally& seen, double tuned_at, double alpha) {
  check_share("alpha", alpha);
  if (!(tuned_at > 0)) throw Error("tuned at", en::say("{} is not above 0", tuned_at));
  if (seen.trials == 0) return {};
  constexpr double kEdge = 1e-12;
  const double level = std::log(1 / alpha), middle = std::clamp(seen.rate(), kEdge, 1 - kEdge);
  const auto refuted = [&](double p) { return log_mixture(seen, p, tuned_at) - level; };
  const boost::math::tools::eps_tolerance<double> close(48);
  const auto end = [&](double outside) {
    if (refuted(outside) <= 0) return outside < middle ? 0.0 : 1.0;
    std::uintmax_t steps = 200;
    const auto [low, high] = boost::math::tools::bisect(refuted, std::min(outside, middle),
                                                        std::max(outside, middle), close, steps);
    return (low + high) / 2;
  };
  return {seen.successes == 0 ? 0 : end(kEdge), seen.successes == seen.trials ? 1 : end(1 - kEdge)};
}

Message warn_of_adaptive_means() {
  return en::say(
      "The traffic followed the results, so the arms' means are biased: an arm that was "
      "unlucky early got no chance to recover. Compare arms by the estimates from the "
      "log, or by a holdback with fixed shares.");
}

}  // namespace hankki

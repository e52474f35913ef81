// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/bandit/beta.h"
#include "core/bandit/rate_interval.h"
#include "core/base/message.h"

/// What is asked of an experiment with two arms and fixed shares of the traffic.
namespace hankki {

/// How the variance enters a sample size; all are right under their own rule.
enum class SampleSizeRule {
  Unpooled,          ///< each rate's own variance under both hypotheses
  Pooled,            ///< that of the mean rate under the null
  BaselineVariance,  ///< that of the baseline's rate under the null
};
std::string to_text(SampleSizeRule rule);  ///< "unpooled", "pooled", "baseline"
Message describe(SampleSizeRule rule);     ///< a sentence that names the rule

/// Users an arm, so that a two-sided test of level `alpha` finds the difference with this power.
/// Throws Error where the rates are the same or outside (0, 1), or alpha or power is.
double users_per_arm(double baseline, double changed, double alpha, double power,
                     SampleSizeRule rule);

/// Two rates compared once, with the pooled standard error; z > 0 where the second is higher.
struct ZTest {
  double z = 0, p = 1;
};
ZTest z_test(const Tally& one, const Tally& two);

/// Half the width of an interval for a mean, in standard deviations of one observation, that holds
/// at every n at once: the normal mixture, narrowest for its n about N* (`tuned_at`).
double always_valid_half_width(double n, double tuned_at, double alpha = 0.05);

/// A difference with an interval that may be looked at as often as is liked.
struct Lift {
  double value = 0, error = 0;  ///< and its standard error
  double low = 0, high = 0;
};

/// (rate of `changed` - rate of `baseline`) / rate of `baseline`, error by the delta method, n the
/// visits of both. Nothing where either has no visit, or the baseline no success.
std::optional<Lift> relative_lift(const Tally& baseline, const Tally& changed,
                                  double tuned_at = 5000, double alpha = 0.05);
/// The same of the difference of the rates.
std::optional<Lift> absolute_lift(const Tally& baseline, const Tally& changed,
                                  double tuned_at = 5000, double alpha = 0.05);

/// A rate's confidence sequence: all rates that the beta-binomial mixture around them, tuned at so
/// many trials, does not refute (Howard, Ramdas, McAuliffe, Sekhon 2021).
RateInterval confidence_sequence(const Tally& seen, double tuned_at = 100, double alpha = 0.05);

/// That means of arms whose traffic followed the results are too low on average, most so for arms
/// that lost early.
Message warn_of_adaptive_means();

}  // namespace hankki

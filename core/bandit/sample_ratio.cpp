// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/sample_ratio.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"

namespace hankki {
namespace {

/// Summing to 1.
std::vector<double> normalised(std::span<const double> weights, std::size_t arms) {
  if (weights.size() != arms)
    throw Error("weights", en::say("there are {} of them for {} arms; give one for each",
                                   weights.size(), arms));
  double sum = 0;
  for (const double weight : weights) {
    if (!(weight >= 0 && std::isfinite(weight)))
      throw Error("weights", en::say("{} is none; a weight is 0 or more", weight));
    sum += weight;
  }
  if (!(sum > 0 && std::isfinite(sum)))
    throw Error("weights", en::say("all of them are 0; give one that is more"));
  std::vector<double> shares(weights.begin(), weights.end());
  for (double& share : shares) share /= sum;
  return shares;
}

void check_counts(std::span<const std::int64_t> users) {
  for (const std::int64_t count : users)
    if (count < 0) throw Error("observed", en::say("{} is no count of users", count));
}

}  // namespace

SampleRatio check_sample_ratio(std::span<const std::int64_t> observed,
                               std::span<const AllocationPeriod> periods) {
  check_counts(observed);
  SampleRatio ratio{.expected = std::vector<double>(observed.size(), 0.0)};
  std::int64_t users = 0;
  for (const AllocationPeriod& period : periods) {
    const auto shares = normalised(period.weights, observed.size());
    users += period.users;
    for (std::size_t i = 0; i < shares.size(); ++i)
      ratio.expected[i] += shares[i] * static_cast<double>(period.users);
  }
  const auto seen = std::accumulate(observed.begin(), observed.end(), std::int64_t{0});
  if (seen != users)
    throw Error("observed", en::say("the arms have {} users together, and {} were assigned; count "
                                    "the same users on both sides",
                                    seen, users));
  ratio.degrees = -1;
  for (std::size_t i = 0; i < observed.size(); ++i) {
    const double expected = ratio.expected[i];
    const double difference = static_cast<double>(observed[i]) - expected;
    if (expected > 0) {
      ratio.chi2 += difference * difference / expected;
      ++ratio.degrees;
    } else if (observed[i] > 0) {
      ratio.chi2 = std::numeric_limits<double>::infinity();
    }
  }
  if (std::isinf(ratio.chi2))
    ratio.p = 0;
  else if (ratio.degrees > 0)
    ratio.p = boost::math::cdf(
        boost::math::complement(boost::math::chi_squared(ratio.degrees), ratio.chi2));
  return ratio;
}

void SequentialSampleRatio::add(std::span<const std::int64_t> users,
                                std::span<const double> weights) {
  check_counts(users);
  auto shares = normalised(weights, users.size());
  if (shares != weights_) {
    closed_ += open_;
    open_ = 0;
    counts_.assign(users.size(), 0);
    weights_ = std::move(shares);
  }
  for (std::size_t i = 0; i < users.size(); ++i) counts_[i] += users[i];
  // The multinomial coefficients of both hypotheses are the same.
  double total = 0, log_factor = 0;
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const auto count = static_cast<double>(counts_[i]);
    if (count == 0) continue;
    const double prior = concentration_ * weights_[i];
    if (prior == 0) {
      log_factor = std::numeric_limits<double>::infinity();
      break;
    }
    log_factor += std::lgamma(prior + count) - std::lgamma(prior) - count * std::log(weights_[i]);
    total += count;
  }
  if (std::isfinite(log_factor))
    log_factor += std::lgamma(concentration_) - std::lgamma(concentration_ + total);
  open_ = log_factor;
  p_ = std::min(p_, std::exp(-log_bayes_factor()));
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/seed_variance.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace hankki {
namespace {

/// A part of a variance, with the degrees of freedom that it was estimated with.
struct Part {
  double variance = 0, freedom = 0;
};

double mean_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

/// The variance of the mean of these, as of a sample.
Part of_mean(std::span<const double> values) {
  const auto n = static_cast<double>(values.size());
  if (values.size() < 2) return {};
  const double mean = mean_of(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {squares / (n - 1) / n, n - 1};
}

std::vector<double> means_of_users(const SeedValues& values) {
  std::vector<double> means(values.front().size());
  for (const auto& run : values)
    for (std::size_t user = 0; user < means.size(); ++user)
      means[user] += run[user] / static_cast<double>(values.size());
  return means;
}

std::vector<double> means_of_seeds(const SeedValues& values) {
  std::vector<double> means;
  for (const auto& run : values) means.push_back(mean_of(run));
  return means;
}

/// What is left of the values without the means of users and seeds, as it stands in both parts.
Part residual(const SeedValues& values) {
  const auto users = means_of_users(values), seeds = means_of_seeds(values);
  const double mean = mean_of(users);
  double squares = 0;
  for (std::size_t seed = 0; seed < seeds.size(); ++seed)
    for (std::size_t user = 0; user < users.size(); ++user) {
      const double left = values[seed][user] - users[user] - seeds[seed] + mean;
      squares += left * left;
    }
  const auto u = static_cast<double>(users.size()), s = static_cast<double>(seeds.size());
  const double freedom = (u - 1) * (s - 1);
  return freedom > 0 ? Part{squares / freedom / (u * s), freedom} : Part{};
}

/// `parts` add up, `residuals` are in two of them each.
SeedMean judged(double mean, const Part& users, std::span<const Part> seeds,
                std::span<const Part> residuals, double level) {
  double variance = users.variance, largest = users.variance, from_seeds = 0;
  double spread = users.freedom > 0 ? users.variance * users.variance / users.freedom : 0;
  for (const Part& part : seeds) {
    variance += part.variance;
    from_seeds += part.variance;
    if (part.freedom > 0) spread += part.variance * part.variance / part.freedom;
  }
  largest = std::max(largest, from_seeds);
  for (const Part& part : residuals) {
    variance -= part.variance;
    if (part.freedom > 0) spread += part.variance * part.variance / part.freedom;
  }
  variance = std::max(variance, largest);
  SeedMean result{.mean = mean,
                  .low = mean,
                  .high = mean,
                  .from_users = std::sqrt(users.variance),
                  .from_seeds = std::sqrt(from_seeds),
                  .p = mean == 0 ? 1.0 : 0.0};
  if (users.variance > 0) result.effect = mean / std::sqrt(users.variance * (users.freedom + 1));
  if (variance <= 0 || spread <= 0) return result;
  const boost::math::students_t t(std::max(1.0, variance * variance / spread));
  const double error = std::sqrt(variance);
  const double reach = boost::math::quantile(t, (1 + level) / 2) * error;
  result.low = mean - reach;
  result.high = mean + reach;
  result.p = 2 * boost::math::cdf(boost::math::complement(t, std::abs(mean) / error));
  return result;
}

}  // namespace

SeedMean seed_mean(const SeedValues& values, double level) {
  if (values.empty() || values.front().empty()) return {};
  const auto users = means_of_users(values);
  const Part seeds[] = {of_mean(means_of_seeds(values))};
  const Part residuals[] = {residual(values)};
  return judged(mean_of(users), of_mean(users), seeds, residuals, level);
}

SeedMean seed_difference(const SeedValues& values, const SeedValues& others, double level) {
  if (values.empty() || others.empty() || values.front().empty()) return {};
  auto differences = means_of_users(values);
  const auto against = means_of_users(others);
  for (std::size_t user = 0; user < differences.size(); ++user) differences[user] -= against[user];
  const Part seeds[] = {of_mean(means_of_seeds(values)), of_mean(means_of_seeds(others))};
  const Part residuals[] = {residual(values), residual(others)};
  return judged(mean_of(differences), of_mean(differences), seeds, residuals, level);
}

}  // namespace hankki

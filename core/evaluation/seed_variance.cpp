// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/seed_variance.h"

#include <algorithm>
#include <cmath>

#include "core/evaluation/variance_terms.h"

namespace hankki {
namespace {

double mean_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
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
VarianceTerm residual(const SeedValues& values) {
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
  return freedom > 0 ? VarianceTerm{squares / freedom / (u * s), freedom} : VarianceTerm{};
}

/// `seeds` add to the users' part, `residuals` stand in two of the others each.
SeedMean judged(std::span<const double> users, std::span<const VarianceTerm> seeds,
                std::span<const VarianceTerm> residuals, double level) {
  const VarianceTerm of_users = variance_of_mean(users);
  std::vector<VarianceTerm> terms{of_users};
  double from_seeds = 0;
  for (const VarianceTerm& term : seeds) {
    from_seeds += term.variance;
    terms.push_back(term);
  }
  for (const VarianceTerm& term : residuals) terms.push_back({-term.variance, term.freedom});
  SeedMean result{.mean = mean_of(users),
                  .from_users = std::sqrt(of_users.variance),
                  .from_seeds = std::sqrt(from_seeds)};
  if (of_users.variance > 0)
    result.effect = result.mean / std::sqrt(of_users.variance * (of_users.freedom + 1));
  judge_mean(result, terms, std::max(of_users.variance, from_seeds), level);
  return result;
}

}  // namespace

SeedMean seed_mean(const SeedValues& values, double level) {
  if (values.empty() || values.front().empty()) return {};
  const auto users = means_of_users(values);
  const VarianceTerm seeds[] = {variance_of_mean(means_of_seeds(values))};
  const VarianceTerm residuals[] = {residual(values)};
  return judged(users, seeds, residuals, level);
}

SeedMean seed_difference(const SeedValues& values, const SeedValues& others, double level) {
  if (values.empty() || others.empty() || values.front().empty()) return {};
  auto differences = means_of_users(values);
  const auto against = means_of_users(others);
  for (std::size_t user = 0; user < differences.size(); ++user) differences[user] -= against[user];
  const VarianceTerm seeds[] = {variance_of_mean(means_of_seeds(values)),
                                variance_of_mean(means_of_seeds(others))};
  const VarianceTerm residuals[] = {residual(values), residual(others)};
  return judged(differences, seeds, residuals, level);
}

}  // namespace hankki

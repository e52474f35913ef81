// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/fold_variance.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>

#include "core/evaluation/variance_terms.h"

namespace hankki {
namespace {

double average(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// A replicate whose runs are one.
struct FoldCells {
  const std::vector<std::uint32_t>* users;
  std::vector<double> values;  // of each user
};

std::vector<FoldCells> cells_of(const FoldValues& all) {
  std::vector<FoldCells> cells;
  for (const ReplicateValues& one : all) {
    cells.push_back({&one.users, std::vector<double>(one.users.size())});
    for (const auto& run : one.runs)
      for (std::size_t at = 0; at < run.size(); ++at)
        cells.back().values[at] += run[at] / static_cast<double>(one.runs.size());
  }
  return cells;
}

/// What the seeds add to the variance of the mean of all replicates.
VarianceTerm seeds_of(const FoldValues& all) {
  double squares = 0, freedom = 0, inverse = 0;
  for (const ReplicateValues& one : all) {
    std::vector<double> means;
    for (const auto& run : one.runs) means.push_back(average(run));
    const auto n = static_cast<double>(means.size());
    squares += variance_of_mean(means).variance * n * (n - 1);
    freedom += n - 1;
    inverse += 1 / n;
  }
  const auto folds = static_cast<double>(all.size());
  return freedom > 0 ? VarianceTerm{squares / freedom * inverse / (folds * folds), freedom}
                     : VarianceTerm{};
}

/// How much a user moves the means of the replicates that it is in.
struct UserMoves {
  double sum = 0, squares = 0;
  int folds = 0;
};

struct UserTerms {
  VarianceTerm users, both;
  double count = 0;  // of distinct users
};

UserTerms users_of(const std::vector<FoldCells>& cells) {
  std::map<std::uint32_t, UserMoves> moves;  // sums in one order everywhere
  double filled = 0;
  for (const FoldCells& fold : cells) {
    const auto n = static_cast<double>(fold.values.size());
    const double mean = average(fold.values);
    const double scale = n > 1 ? std::sqrt(n / (n - 1)) / n : 0;
    filled += n;
    for (std::size_t at = 0; at < fold.values.size(); ++at) {
      UserMoves& user = moves[(*fold.users)[at]];
      const double move = scale * (fold.values[at] - mean);
      user.sum += move;
      user.squares += move * move;
      ++user.folds;
    }
  }
  const auto folds = static_cast<double>(cells.size());
  double users = 0, both = 0, several = 0;
  for (const auto& [id, user] : moves) {
    users += user.sum * user.sum / (folds * folds);
    both += (user.squares - user.sum * user.sum / folds) / (folds - 1);
    several += user.folds > 1 ? 1 : 0;
  }
  const auto count = static_cast<double>(moves.size());
  const double freedom = filled - folds - several + (several > 0 ? 1 : 0);
  return {{users, count - 1}, {both / folds, std::max(1.0, freedom)}, count};
}

/// `seeds` are the terms of one configuration, or of two.
SeedMean judged_folds(const std::vector<FoldCells>& cells, std::span<const VarianceTerm> seeds,
                      double test_to_train, double level) {
  std::vector<double> means;
  for (const FoldCells& fold : cells) means.push_back(average(fold.values));
  const auto folds = static_cast<double>(cells.size());
  const VarianceTerm between = variance_of_mean(means);  // s2 / F
  const UserTerms users = users_of(cells);
  double from_seeds = 0;
  for (const VarianceTerm& term : seeds) from_seeds += term.variance;
  const double corrected = 1 + folds * test_to_train;  // of s2 / F
  const double from_folds = corrected * std::max(0.0, between.variance - from_seeds);
  std::vector<VarianceTerm> terms{users.users, {-users.both.variance, users.both.freedom}};
  if (from_folds > 0) terms.push_back({corrected * between.variance, between.freedom});
  for (const VarianceTerm& term : seeds)
    terms.push_back({term.variance * (from_folds > 0 ? 1 - corrected : 1), term.freedom});
  SeedMean result{.mean = average(means),
                  .from_users = std::sqrt(users.users.variance),
                  .from_seeds = std::sqrt(from_seeds),
                  .from_folds = std::sqrt(from_folds)};
  if (users.users.variance > 0)
    result.effect = result.mean / std::sqrt(users.users.variance * users.count);
  judge_mean(result, terms, std::max(users.users.variance, from_folds + from_seeds), level);
  return result;
}

bool has_nothing(const FoldValues& values) {
  return values.empty() || std::ranges::any_of(values, [](const ReplicateValues& one) {
           return one.users.empty() || one.runs.empty();
         });
}

}  // namespace

SeedMean fold_mean(const FoldValues& values, double test_to_train, double level) {
  if (has_nothing(values)) return {};
  if (values.size() == 1) return seed_mean(values.front().runs, level);
  const VarianceTerm seeds[] = {seeds_of(values)};
  return judged_folds(cells_of(values), seeds, test_to_train, level);
}

SeedMean fold_difference(const FoldValues& values, const FoldValues& others, double test_to_train,
                         double level) {
  if (has_nothing(values) || has_nothing(others)) return {};
  if (values.size() != others.size())
    throw std::invalid_argument("configurations are compared on the same replicates");
  if (values.size() == 1) return seed_difference(values.front().runs, others.front().runs, level);
  std::vector<FoldCells> cells = cells_of(values);
  const std::vector<FoldCells> against = cells_of(others);
  for (std::size_t fold = 0; fold < cells.size(); ++fold) {
    if (*cells[fold].users != *against[fold].users)
      throw std::invalid_argument("a replicate has the same users for both");
    for (std::size_t at = 0; at < cells[fold].values.size(); ++at)
      cells[fold].values[at] -= against[fold].values[at];
  }
  const VarianceTerm seeds[] = {seeds_of(values), seeds_of(others)};
  return judged_folds(cells, seeds, test_to_train, level);
}

}  // namespace hankki

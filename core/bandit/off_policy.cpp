// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/off_policy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/bandit/log_replay.h"
#include "core/bandit/resample.h"
#include "core/base/grouped.h"
#include "core/base/random.h"

namespace hankki {
namespace {

/// What is made of a row's weight before it counts.
enum Kind : std::size_t { kPlain, kSwitched, kShrunk, kKinds };

/// DM's base where there is a model, and sum s(w) (r - q) / (n or sum w) on it.
struct Form {
  bool model, corrected;
  Kind kind;
  bool self_normalised;
};
constexpr std::size_t kEstimators = 7;
constexpr std::array<std::string_view, kEstimators> kIds = {"ips",  "snips",     "dm",  "dr",
                                                            "sndr", "switch-dr", "dros"};
constexpr std::array<Form, kEstimators> kForms = {{{false, true, kPlain, false},
                                                   {false, true, kPlain, true},
                                                   {true, false, kPlain, false},
                                                   {true, true, kPlain, false},
                                                   {true, true, kPlain, true},
                                                   {true, true, kSwitched, false},
                                                   {true, true, kShrunk, false}}};
using Values = std::array<double, kEstimators>;

/// All that the estimators need to know of rows, so that a resample costs one pass.
struct Sums {
  explicit Sums(std::size_t items) : rows(items), reward(items), weight(items) {}

  std::vector<double> rows, reward;                // of each item
  std::vector<std::array<double, kKinds>> weight;  // of each item's rows
  std::array<double, kKinds> weighted_reward{};
  double n = 0, all_reward = 0;
};

class Evaluation {
 public:
  Evaluation(const ActionLog& log, const TargetPolicy& target, std::span<const double> model,
             const OffPolicyOptions& options)
      : log_(log), target_(target), model_(model), options_(options) {}

  Sums all() const {
    Sums sums(log_.items.size());
    for (std::size_t i = 0; i < log_.rows(); ++i) add(i, sums);
    return sums;
  }

  void add(std::size_t row, Sums& sums) const {
    const std::size_t item = log_.item[row];
    const double reward = log_.reward[row];
    const auto weights = weights_of(row);
    sums.n += 1;
    sums.all_reward += reward;
    sums.rows[item] += 1;
    sums.reward[item] += reward;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      sums.weight[item][kind] += weights[kind];
      sums.weighted_reward[kind] += weights[kind] * reward;
    }
  }

  double weight(std::size_t row) const {
    return target_.weight[log_.item[row]] / log_.propensity[row];
  }

  std::array<double, kKinds> weights_of(std::size_t row) const {
    const double w = weight(row);
    return {w, w <= options_.switch_tau ? w : 0,
            options_.shrinkage * w / (w * w + options_.shrinkage)};
  }

  /// Expected reward of each item.
  std::vector<double> model_of(const Sums& sums) const {
    if (!model_.empty()) return {model_.begin(), model_.end()};
    std::vector<double> model(sums.rows.size());
    for (std::size_t i = 0; i < model.size(); ++i)
      model[i] = (sums.reward[i] + sums.all_reward / sums.n) / (sums.rows[i] + 1);
    return model;
  }

  double direct(std::span<const double> model) const {
    double value = 0;
    for (std::size_t i = 0; i < model.size(); ++i) value += target_.weight[i] * model[i];
    return value;
  }

  /// NaN where a sum of weights is 0.
  Values values(const Sums& sums) const {
    const auto model = model_of(sums);
    const double base = direct(model);
    double all_weight = 0;
    for (const auto& weight : sums.weight) all_weight += weight[kPlain];
    Values values{};
    for (std::size_t e = 0; e < kEstimators; ++e) {
      const Form& form = kForms[e];
      values[e] = form.model ? base : 0;
      if (!form.corrected) continue;
      double sum = sums.weighted_reward[form.kind];
      if (form.model)
        for (std::size_t i = 0; i < model.size(); ++i) sum -= model[i] * sums.weight[i][form.kind];
      values[e] += sum / (form.self_normalised ? all_weight : sums.n);
    }
    return values;
  }

  /// Standard errors with the divisor known, and with its own chance.
  struct Errors {
    Values normal{}, delta{};
  };
  Errors errors(const Sums& sums, const Values& values) const;
  double direct_error(const Sums& sums, std::span<const double> model) const;

 private:
  const ActionLog& log_;
  const TargetPolicy& target_;
  const std::span<const double> model_;
  const OffPolicyOptions& options_;
};

Evaluation::Errors Evaluation::errors(const Sums& sums, const Values& values) const {
  const auto model = model_of(sums);
  const double base = direct(model), n = sums.n;
  double all_weight = 0;
  for (const auto& weight : sums.weight) all_weight += weight[kPlain];
  Values normal{}, delta{};
  for (std::size_t i = 0; i < log_.rows(); ++i) {
    const auto weights = weights_of(i);
    for (std::size_t e = 0; e < kEstimators; ++e) {
      const Form& form = kForms[e];
      if (!form.corrected) continue;
      const double ratio = values[e] - (form.model ? base : 0);
      const double divisor = form.self_normalised ? all_weight / n : 1;
      const double term =
          weights[form.kind] * (log_.reward[i] - (form.model ? model[log_.item[i]] : 0));
      const double fixed = term / divisor - ratio;
      const double linear = (term - ratio * (form.self_normalised ? weights[kPlain] : 1)) / divisor;
      normal[e] += fixed * fixed;
      delta[e] += linear * linear;
    }
  }
  const double squared_rows = n * std::max(1.0, n - 1);
  Errors errors;
  for (std::size_t e = 0; e < kEstimators; ++e) {
    errors.normal[e] = std::sqrt(normal[e] / squared_rows);
    errors.delta[e] = std::sqrt(delta[e] / squared_rows);
    if (!kForms[e].corrected) errors.normal[e] = errors.delta[e] = direct_error(sums, model);
  }
  return errors;
}

/// Of DM: the chance in the rates that the model was made of; none of a given model.
double Evaluation::direct_error(const Sums& sums, std::span<const double> model) const {
  if (!model_.empty()) return 0;
  std::vector<double> squares(model.size(), 0.0);
  double all = 0;
  for (std::size_t i = 0; i < log_.rows(); ++i) {
    const double square = static_cast<double>(log_.reward[i]) * log_.reward[i];
    squares[log_.item[i]] += square;
    all += square;
  }
  double variance = 0;
  for (std::size_t i = 0; i < model.size(); ++i) {
    const double rows = sums.rows[i] + 1;
    const double own = (squares[i] + all / sums.n) / rows - model[i] * model[i];
    variance += target_.weight[i] * target_.weight[i] * std::max(0.0, own) / rows;
  }
  return std::sqrt(variance);
}

std::vector<Values> bootstrap(const ActionLog& log, const Evaluation& evaluation,
                              const OffPolicyOptions& options, const JobContext& job) {
  return resampled(log.rows(), options.bootstraps, options.seed, job, [&](auto& draw) {
    Sums sums(log.items.size());
    for (std::size_t i = 0; i < log.rows(); ++i) evaluation.add(draw(), sums);
    return evaluation.values(sums);
  });
}

}  // namespace

std::span<const std::string_view> estimator_ids() { return kIds; }

OffPolicyEvaluation evaluate_policy(const ActionLog& log, const TargetPolicy& target,
                                    std::span<const double> model, const OffPolicyOptions& options,
                                    const JobContext& job) {
  const Evaluation evaluation(log, target, model, options);
  const Sums sums = evaluation.all();
  const Values values = evaluation.values(sums);
  const auto errors = evaluation.errors(sums, values);
  const auto resamples = bootstrap(log, evaluation, options, job);
  OffPolicyEvaluation result{
      .rows = static_cast<std::int64_t>(log.rows()),
      .logged_rate = sums.all_reward / sums.n,
      .weights = check_weights(log.rows(), [&](std::size_t i) { return evaluation.weight(i); })};
  const auto support = doubt_support(target);
  result.doubts = doubt_weights(result.weights, log.rows(), log.estimated_propensity);
  result.doubts.insert(result.doubts.end(), support.begin(), support.end());
  const double z = normal_quantile((1 + options.level) / 2);
  for (std::size_t e = 0; e < kEstimators; ++e) {
    OffPolicyEstimate estimate{.id = std::string(kIds[e]),
                               .doubts = kForms[e].corrected ? result.doubts : support};
    if (std::isfinite(values[e])) {
      const double value = values[e], normal = z * errors.normal[e], delta = z * errors.delta[e];
      estimate.value = value;
      estimate.error = errors.delta[e];
      estimate.normal = RateInterval{value - normal, value + normal};
      estimate.delta = RateInterval{value - delta, value + delta};
      std::vector<double> drawn;
      for (const Values& resample : resamples) drawn.push_back(resample[e]);
      estimate.bootstrap = percentiles(std::move(drawn), options.level);
    }
    result.estimates.push_back(std::move(estimate));
  }
  result.replay = replay_target(log, target, options.seed);
  return result;
}

// Both are written so that weights beyond all numbers are doubted, too.
bool counts_few(const WeightCheck& weights, std::size_t rows) {
  constexpr double kFewShare = 0.1, kFewRows = 100;
  return !(weights.effective >= std::max(kFewShare * static_cast<double>(rows), kFewRows));
}

bool is_outweighed(const WeightCheck& weights) {
  constexpr double kHeavy = 0.05;
  return !(weights.largest_share <= kHeavy);
}

std::vector<Message> doubt_weights(const WeightCheck& weights, std::size_t rows,
                                   bool estimated_propensity) {
  std::vector<Message> doubts;
  if (estimated_propensity)
    doubts.push_back(
        en::say("the log has no propensities; each item's share of the rows stands in "
                "for them"));
  if (counts_few(weights, rows))
    doubts.push_back(en::say("of {} rows only {} count in effect",
                             grouped(static_cast<std::int64_t>(rows)),
                             fmt::format("{:.1f}", weights.effective)));
  if (is_outweighed(weights))
    doubts.push_back(en::say("one row has {} % of all weight",
                             fmt::format("{:.1f}", 100 * weights.largest_share)));
  return doubts;
}

std::vector<Message> doubt_support(const TargetPolicy& target) {
  if (!(target.unseen > 0)) return {};
  return {en::say("{} % of what the policy shows never stands in the log: {}",
                  fmt::format("{:.1f}", 100 * target.unseen), target.unseen_items)};
}

}  // namespace hankki

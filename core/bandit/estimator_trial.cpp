// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/estimator_trial.h"

#include <algorithm>
#include <boost/random/uniform_01.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

void check_policy(const char* name, std::span<const double> policy, std::size_t arms) {
  constexpr double kExact = 1e-6;
  double sum = 0;
  for (const double p : policy) {
    if (!(p >= 0 && p <= 1)) throw Error(name, en::say("{} is not a chance from 0 to 1", p));
    sum += p;
  }
  if (policy.size() != arms)
    throw Error(
        name, en::say("there are {} of them for {} arms; give one for each", policy.size(), arms));
  if (std::abs(sum - 1) > kExact)
    throw Error(name, en::say("the probabilities sum to {}, not to 1", sum));
}

void check(const TrialSetup& setup) {
  if (setup.rates.empty()) throw Error(en::say("there is no arm to judge; name one at least"));
  for (const double rate : setup.rates)
    if (!(rate >= 0 && rate <= 1))
      throw Error("arms", en::say("{} is not a chance from 0 to 1", rate));
  check_policy("logging", setup.logging, setup.rates.size());
  for (const double p : setup.logging)
    if (p == 0)
      throw Error("logging", en::say("an arm that is never logged can not be estimated; give each "
                                     "some chance"));
  for (const auto& target : setup.targets) check_policy("target", target, setup.rates.size());
}

ActionLog draw_log(const TrialSetup& setup, std::uint64_t repetition) {
  RandomEngine engine = random_stream(setup.seed, "estimator trial", repetition);
  boost::random::uniform_01<double> draw;
  ActionLog log;
  for (std::size_t arm = 0; arm < setup.rates.size(); ++arm)
    log.items.push_back(std::to_string(arm));
  for (std::int64_t row = 0; row < setup.rows; ++row) {
    std::size_t arm = 0;
    for (double left = draw(engine); arm + 1 < setup.rates.size(); ++arm)
      if ((left -= setup.logging[arm]) < 0) break;
    log.item.push_back(static_cast<std::uint32_t>(arm));
    log.propensity.push_back(setup.logging[arm]);
    log.reward.push_back(draw(engine) < setup.rates[arm] ? 1 : 0);
  }
  return log;
}

std::vector<double> ranks(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> rank(values.size());
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin;
    while (end < order.size() && values[order[end]] == values[order[begin]]) ++end;
    for (std::size_t i = begin; i < end; ++i)
      rank[order[i]] = static_cast<double>(begin + end - 1) / 2;
    begin = end;
  }
  return rank;
}

/// The estimates of one log: [target][estimator].
using LogEstimates = std::vector<std::vector<OffPolicyEstimate>>;

EstimatorRecord judge(std::size_t estimator, std::span<const double> truth,
                      const std::vector<LogEstimates>& logs) {
  EstimatorRecord record{.id = std::string(estimator_ids()[estimator])};
  double squares = 0, covered = 0, bootstrap_covered = 0, correlation = 0;
  std::int64_t estimates = 0, bootstraps = 0, ranked = 0;
  std::vector<double> errors;  // mean of each log
  for (const LogEstimates& log : logs) {
    std::vector<double> values;
    double sum = 0;
    for (std::size_t target = 0; target < truth.size(); ++target) {
      const OffPolicyEstimate& estimate = log[target][estimator];
      if (!estimate.value) {
        ++record.missing;
        continue;
      }
      const auto holds = [&](const RateInterval& interval) {
        return interval.low <= truth[target] && truth[target] <= interval.high;
      };
      const double error = *estimate.value - truth[target];
      values.push_back(*estimate.value);
      sum += error;
      squares += error * error;
      covered += holds(*estimate.delta);
      ++estimates;
      if (!estimate.bootstrap) continue;
      bootstrap_covered += holds(*estimate.bootstrap);
      ++bootstraps;
    }
    if (!values.empty()) errors.push_back(sum / static_cast<double>(values.size()));
    if (values.size() != truth.size()) continue;
    if (const double rho = rank_correlation(values, truth); std::isfinite(rho)) {
      correlation += rho;
      ++ranked;
    }
  }
  if (estimates == 0) return record;
  const auto n = static_cast<double>(errors.size());
  record.bias = std::accumulate(errors.begin(), errors.end(), 0.0) / n;
  double spread = 0;
  for (const double error : errors) spread += (error - record.bias) * (error - record.bias);
  record.bias_error = n > 1 ? std::sqrt(spread / (n * (n - 1))) : 0;
  record.rmse = std::sqrt(squares / static_cast<double>(estimates));
  record.coverage = covered / static_cast<double>(estimates);
  if (bootstraps > 0)
    record.bootstrap_coverage = bootstrap_covered / static_cast<double>(bootstraps);
  if (ranked > 0) record.rank_correlation = correlation / static_cast<double>(ranked);
  return record;
}

}  // namespace

std::vector<std::vector<double>> usual_targets(const std::vector<double>& rates) {
  constexpr double kTau = 0.1;
  const std::size_t arms = rates.size();
  std::vector<std::vector<double>> targets;
  for (std::size_t arm = 0; arm < arms; ++arm) {
    targets.emplace_back(arms, 0.0);
    targets.back()[arm] = 1;
  }
  targets.emplace_back(arms, 1.0 / static_cast<double>(arms));
  const LogItems names(arms);
  targets.push_back(softmax_policy(names, {std::vector<double>(arms, 1.0), rates}, kTau).weight);
  return targets;
}

std::vector<double> true_values(const TrialSetup& setup) {
  std::vector<double> values;
  for (const auto& target : setup.targets)
    values.push_back(std::inner_product(target.begin(), target.end(), setup.rates.begin(), 0.0));
  return values;
}

std::vector<EstimatorRecord> try_estimators(const TrialSetup& setup, const JobContext& job) {
  check(setup);
  std::vector<LogEstimates> logs(static_cast<std::size_t>(setup.repetitions));
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  parallel_for(setup.repetitions, [&](std::int64_t repetition) {
    const ActionLog log = draw_log(setup, static_cast<std::uint64_t>(repetition));
    OffPolicyOptions options = setup.options;
    options.seed = derive_seed(setup.seed, "bootstrap", static_cast<std::uint64_t>(repetition));
    for (const auto& weights : setup.targets)
      logs[static_cast<std::size_t>(repetition)].push_back(
          evaluate_policy(log, {"target", weights}, {}, options, JobContext(job.token()))
              .estimates);
  });
  const auto truth = true_values(setup);
  std::vector<EstimatorRecord> records;
  for (std::size_t estimator = 0; estimator < estimator_ids().size(); ++estimator)
    records.push_back(judge(estimator, truth, logs));
  return records;
}

double rank_correlation(std::span<const double> one, std::span<const double> two) {
  const auto x = ranks(one), y = ranks(two);
  const auto n = static_cast<double>(x.size());
  if (x.size() < 2) return std::numeric_limits<double>::quiet_NaN();
  const double middle = (n - 1) / 2;
  double xy = 0, xx = 0, yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - middle) * (y[i] - middle);
    xx += (x[i] - middle) * (x[i] - middle);
    yy += (y[i] - middle) * (y[i] - middle);
  }
  return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace hankki

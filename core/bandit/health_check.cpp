// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/health_check.h"

#include <algorithm>
#include <numeric>

#include "core/bandit/number_lists.h"
#include "core/base/error.h"

namespace hankki {
namespace {

using Counts = std::vector<std::int64_t>;

std::int64_t total(const Counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

Counts summed(const std::vector<Counts>& sets) {
  Counts all(sets.front().size(), 0);
  for (const Counts& counts : sets)
    for (std::size_t i = 0; i < counts.size(); ++i) all[i] += counts[i];
  return all;
}

void check_observed(const std::vector<Counts>& observed, std::size_t periods) {
  if (observed.empty() || observed.front().empty())
    throw Error("observed", en::say("no users are given; give those of each arm"));
  if (observed.size() != 1 && observed.size() != periods)
    throw Error("observed", en::say("there are {} sets of counts and {} of weights; give one of "
                                    "all together, or one for each",
                                    observed.size(), periods));
  for (const Counts& counts : observed)
    if (counts.size() != observed.front().size())
      throw Error("observed", en::say("there are {} of them for {} arms; give one for each",
                                      counts.size(), observed.front().size()));
}

/// Sample ratio, and the same asked at every look.
void check_shares(const HealthTask& task, HealthReport& report) {
  auto weights = task.weights;
  check_observed(task.observed, std::max<std::size_t>(1, weights.size()));
  report.observed = summed(task.observed);
  report.adaptive = weights.size() > 1;
  if (weights.empty()) weights.emplace_back(report.observed.size(), 1.0);
  Counts users = task.users;
  const bool by_period = task.observed.size() == weights.size();
  if (users.empty() && by_period)
    for (const Counts& counts : task.observed) users.push_back(total(counts));
  if (users.size() != weights.size())
    throw Error("users", en::say("there are {} counts of users for {} sets of weights; give one "
                                 "for each",
                                 users.size(), weights.size()));
  std::vector<AllocationPeriod> periods;
  for (std::size_t i = 0; i < weights.size(); ++i) periods.push_back({users[i], weights[i]});
  report.ratio = check_sample_ratio(report.observed, periods);
  SequentialSampleRatio sequential;
  if (by_period)
    for (std::size_t i = 0; i < weights.size(); ++i) sequential.add(task.observed[i], weights[i]);
  else
    sequential.add(report.observed, report.ratio.expected);
  report.sequential_p = sequential.p();
}

void check_rates(const HealthTask& task, HealthReport& report) {
  if (task.clicks.empty()) return;
  if (task.clicks.size() != report.observed.size())
    throw Error("clicks", en::say("there are {} of them for {} arms; give one for each",
                                  task.clicks.size(), report.observed.size()));
  for (std::size_t i = 0; i < task.clicks.size(); ++i) {
    if (task.clicks[i] > report.observed[i])
      throw Error("clicks", en::say("{} of {} trials can not have succeeded", task.clicks[i],
                                    report.observed[i]));
    ArmHealth arm{.name = report.names[i], .seen = {task.clicks[i], report.observed[i]}};
    arm.rate = confidence_sequence(arm.seen, task.tuned_at, task.alpha);
    if (i > 0) {
      arm.lift = relative_lift(report.arms.front().seen, arm.seen, task.tuned_at, task.alpha);
      arm.test = z_test(report.arms.front().seen, arm.seen);
    }
    report.arms.push_back(std::move(arm));
  }
}

}  // namespace

HealthReport check_health(const HealthTask& task) {
  HealthReport report;
  check_shares(task, report);
  report.names = task.names.empty() ? arm_names("names", {}, report.observed.size()) : task.names;
  if (report.names.size() != report.observed.size())
    throw Error("names", en::say("there are {} of them for {} arms; give one for each",
                                 report.names.size(), report.observed.size()));
  check_rates(task, report);
  return report;
}

std::vector<SampleSize> sample_sizes(double baseline, double changed, double alpha, double power) {
  std::vector<SampleSize> sizes;
  for (const auto rule :
       {SampleSizeRule::Unpooled, SampleSizeRule::Pooled, SampleSizeRule::BaselineVariance})
    sizes.push_back({rule, users_per_arm(baseline, changed, alpha, power, rule)});
  return sizes;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/comparison.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <limits>

#include "core/bandit/policy.h"
#include "core/base/error.h"

namespace hankki {
namespace {

std::vector<double> differences(const std::vector<double>& of, const std::vector<double>& from) {
  std::vector<double> result;
  for (std::size_t i = 0; i < of.size(); ++i) result.push_back(of[i] - from[i]);
  return result;
}

std::optional<std::int64_t> visits_to(double share, const std::vector<CurvePoint>& curve) {
  for (const CurvePoint& point : curve)
    if (point.best_share >= share) return point.visits;
  return std::nullopt;
}

/// "name=value" taken apart, or an Error that says what it should be.
std::pair<std::string_view, std::string_view> setting_of(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == text.npos) throw Error(text, en::say("is not name=value, as in epsilon=.05"));
  return {text.substr(0, equals), text.substr(equals + 1)};
}

}  // namespace

PairedDifference paired_difference(const Comparison& comparison, std::size_t policy,
                                   std::size_t other) {
  PairedDifference pair{.policy = policy, .other = other};
  pair.regret = moments(differences(comparison.policies[policy].result.regrets,
                                    comparison.policies[other].result.regrets));
  const auto count = comparison.policies[policy].result.regrets.size();
  // One replication says nothing of how far others would be from it.
  double reach = std::numeric_limits<double>::infinity();
  if (count > 1) {
    const boost::math::students_t law(static_cast<double>(count - 1));
    reach = boost::math::quantile(law, 0.975) * pair.regret.se;
  }
  pair.low = pair.regret.mean - reach;
  pair.high = pair.regret.mean + reach;
  return pair;
}

Comparison compare_policies(const std::vector<PolicyChoice>& policies, const Trials& trials,
                            const JobContext& job) {
  return compare_policies(
      policies,
      [&trials](const PolicyChoice& policy, const JobContext& own) {
        return simulate(policy, trials, own);
      },
      job);
}

Comparison compare_policies(const std::vector<PolicyChoice>& policies,
                            const SimulatePolicy& simulate, const JobContext& job) {
  if (policies.empty()) throw Error(en::say("there is no policy to compare; name one at least"));
  // One way from nothing to all, the even split with it.
  const auto parts = static_cast<std::int64_t>(policies.size()) + 1;
  const auto part = [&](std::int64_t index) {
    return JobContext(
               job.token(),
               [&job, index, parts](const Progress& progress) {
                 job.report(index * progress.total + progress.done, parts * progress.total,
                            progress.message);
               },
               [&job](const Message& line) { job.log(line); })
        .with_threads(job.threads());
  };
  const SimulationResult even = simulate(parse_policy("uniform"), part(0));
  Comparison comparison;
  for (const PolicyChoice& policy : policies) {
    ComparedPolicy& compared = comparison.policies.emplace_back();
    compared.policy = policy;
    compared.result = simulate(policy, part(std::ssize(comparison.policies)));
    compared.saved = moments(differences(compared.result.rewards, even.rewards));
    compared.visits_to_95 = visits_to(0.95, compared.result.curve);
    const std::size_t last = comparison.policies.size() - 1;
    if (compared.result.regret.mean < comparison.policies[comparison.best].result.regret.mean)
      comparison.best = last;
  }
  return comparison;
}

PolicyChoice parse_policy(std::string_view text) {
  const auto colon = text.find(':');
  PolicyChoice policy{std::string(text.substr(0, colon)), {}};
  const ParameterSchema& schema = policy_spec(policy.id).parameters;
  policy.parameters = schema.defaults();
  for (std::size_t at = colon; at != text.npos;) {
    const auto end = text.find(':', at + 1);
    const auto part = text.substr(at + 1, end == text.npos ? end : end - at - 1);
    const auto [name, value] = setting_of(part);
    policy.parameters.set(name, schema.parse(name, value));
    at = end;
  }
  return policy;
}

std::vector<PolicyChoice> sweep(const PolicyChoice& policy, std::string_view text) {
  const auto [name, values] = setting_of(text);
  const ParameterSchema& schema = policy_spec(policy.id).parameters;
  std::vector<PolicyChoice> all;
  for (std::size_t begin = 0; begin <= values.size();) {
    const auto end = std::min(values.find(',', begin), values.size());
    all.push_back(policy);
    all.back().parameters.set(name, schema.parse(name, values.substr(begin, end - begin)));
    begin = end + 1;
  }
  return all;
}

std::string to_text(const PolicyChoice& policy) {
  std::string text = policy.id;
  const ParameterValues defaults = policy_spec(policy.id).parameters.defaults();
  for (const auto& [name, value] : policy.parameters.all())
    if (value != defaults.at(name)) text += ":" + name + "=" + to_text(value);
  return text;
}

}  // namespace hankki

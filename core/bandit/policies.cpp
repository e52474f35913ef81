// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/bandit/exp3_rule.h"
#include "core/bandit/forgetting_thompson_rules.h"
#include "core/bandit/forgetting_ucb_rules.h"
#include "core/bandit/linear_rules.h"
#include "core/bandit/policy.h"
#include "core/bandit/policy_specs.h"
#include "core/bandit/rule_policy.h"
#include "core/bandit/simple_rules.h"
#include "core/bandit/thompson_rules.h"
#include "core/bandit/ucb_rules.h"
#include "core/base/error.h"

namespace hankki {
namespace {

using Make = std::unique_ptr<Policy> (*)(const ParameterValues&, const PolicySetup&);

struct Entry {
  Spec (*spec)();
  Make make;
  bool warms;
};

template <typename Rule>
constexpr Entry entry(Spec (*spec)()) {
  return {spec,
          [](const ParameterValues& parameters, const PolicySetup& setup) {
            return std::unique_ptr<Policy>(std::make_unique<RulePolicy<Rule>>(parameters, setup));
          },
          Rule::kWarms};
}

// The one place that knows all policies: a new one adds its line here.
constexpr Entry kPolicies[] = {
    entry<UniformRule>(uniform_spec),
    entry<FixedRule>(fixed_spec),
    entry<CommitRule>(etc_spec),
    entry<GreedyRule>(greedy_spec),
    entry<EpsilonGreedyRule>(epsilon_greedy_spec),
    entry<EpsilonDecreasingRule>(epsilon_decreasing_spec),
    entry<SoftmaxRule>(softmax_spec),
    entry<UcbRule>(ucb1_spec),
    entry<UcbRule>(ucb_spec),
    entry<KlUcbRule>(kl_ucb_spec),
    entry<MossRule>(moss_spec),
    entry<ThompsonRule>(thompson_spec),
    entry<GaussianThompsonRule>(gaussian_thompson_spec),
    entry<TopTwoRule>(top_two_thompson_spec),
    entry<Exp3Rule>(exp3_spec),
    entry<DiscountedThompsonRule>(discounted_thompson_spec),
    entry<SlidingThompsonRule>(sliding_thompson_spec),
    entry<DiscountedUcbRule>(discounted_ucb_spec),
    entry<SlidingUcbRule>(sliding_ucb_spec),
    entry<LinUcbRule>(linucb_spec),
    entry<LinThompsonRule>(lin_thompson_spec),
    entry<BlendRule>(blend_spec),
};

std::size_t find_policy(std::string_view id) {
  const auto& specs = policy_specs();
  const auto found = std::ranges::find(specs, id, &Spec::id);
  if (found != specs.end()) return static_cast<std::size_t>(found - specs.begin());
  std::vector<std::string> ids;
  for (const Spec& spec : specs) ids.push_back(spec.id);
  throw Error(id, en::say("no such policy; there are {}", ids));
}

}  // namespace

const std::vector<Spec>& policy_specs() {
  static const std::vector<Spec> specs = [] {
    std::vector<Spec> all;
    for (const Entry& policy : kPolicies) {
      Spec& spec = all.emplace_back(policy.spec());
      spec.parameters = ParameterSchema(with_policy_options(spec.parameters.parameters()));
    }
    return all;
  }();
  return specs;
}

const Spec& policy_spec(std::string_view id) { return policy_specs()[find_policy(id)]; }

std::unique_ptr<Policy> make_policy(std::string_view id, const ParameterValues& parameters,
                                    const PolicySetup& setup) {
  const Entry& policy = kPolicies[find_policy(id)];
  if (setup.arms < 1) throw Error(id, en::say("there is no arm; name one at least"));
  if (!policy.warms && !std::get<std::vector<double>>(parameters.at("warm")).empty())
    throw Error("warm", en::say("{} cannot begin with rates that are known; leave it out", id));
  return policy.make(parameters, setup);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/intervention.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "core/bandit/policy.h"
#include "core/bandit/simulation.h"

namespace hankki {

void insert(std::vector<Intervention>& all, Intervention intervention) {
  const auto place = std::ranges::upper_bound(all, intervention.visit, {}, &Intervention::visit);
  all.insert(place, std::move(intervention));
}

ParameterValues with_one_more_arm(ParameterValues parameters, int arms,
                                  std::optional<double> recall) {
  const auto count = static_cast<std::size_t>(arms);
  const ParameterValues before = parameters;
  for (const auto& [name, value] : before.all()) {
    const auto* list = std::get_if<std::vector<double>>(&value);
    if (!list) continue;
    std::vector<double> longer = *list;
    if ((name == "warm" || name == "recalls") && longer.size() == count) {
      const double mean = std::accumulate(longer.begin(), longer.end(), 0.0) / arms;
      longer.push_back(recall.value_or(mean));
    } else if (name == "prior" && longer.size() == 2 * count && count > 1) {
      longer.insert(longer.end(), {1.0, 1.0});
    } else {
      continue;
    }
    parameters.set(name, longer);
  }
  return parameters;
}

PolicyChoice changed_by(const PolicyChoice& policy, const Intervention& intervention, int arms) {
  PolicyChoice changed = policy;
  if (intervention.kind == Intervention::Kind::Floor) {
    policy_spec(policy.id).parameters.check("floor", intervention.floor);
    changed.parameters.set("floor", intervention.floor);
  } else if (intervention.kind == Intervention::Kind::Add) {
    changed.parameters = with_one_more_arm(changed.parameters, arms, intervention.recall);
  }
  return changed;
}

}  // namespace hankki

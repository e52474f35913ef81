// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/policy_comparison.h"

#include <algorithm>
#include <numeric>

#include "core/base/stopwatch.h"

namespace hankki {

Comparison compare_on_lists(const Workspace& workspace, const ExperimentRequest& request,
                            const std::vector<PolicyChoice>& policies, const LoadedData& known,
                            const JobContext& job) {
  const ExperimentWorld made = make_experiment_world(workspace, request, known, job);
  std::vector<std::int64_t> numbers(static_cast<std::size_t>(request.replications));
  std::iota(numbers.begin(), numbers.end(), 0);
  const auto simulate = [&](const PolicyChoice& policy, const JobContext& own) {
    Stopwatch watch;
    const auto all = replicate_lists(made.runs.world, with_recalls(policy, made.runs.recalls),
                                     list_trials_from(request), numbers, own);
    SimulationResult result = summarise(all);
    result.seconds = watch.lap();
    result.steps_per_second =
        static_cast<double>(request.visits * request.replications) / std::max(1e-6, result.seconds);
    return result;
  };
  return compare_policies(policies, simulate, job);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of policies a second on one core, ten arms, beside the least that is asked of them and what
// was measured of banditlib, a C++ program for the same.
#include <benchmark/benchmark.h>

#include "core/bandit/comparison.h"
#include "core/base/job.h"

namespace hankki {
namespace {

Trials ten_arms(int dimensions) {
  Trials trials{.horizon = 10'000, .replications = 10, .points = 10};
  const std::vector<double> rates{.1, .05, .05, .05, .02, .02, .02, .01, .01, .01};
  if (dimensions > 0)
    trials.world.kinds = linear_visitors(rates, dimensions, .05, 1000, 1);
  else
    trials.world.rates = rates;
  return trials;
}

void steps(benchmark::State& state, const char* policy, int dimensions, double asked, double peer) {
  const PolicyChoice choice = parse_policy(policy);
  const Trials trials = ten_arms(dimensions);
  for (auto _ : state)
    benchmark::DoNotOptimize(simulate(choice, trials, JobContext().with_threads(1)));
  const double done = static_cast<double>(trials.horizon * trials.replications);
  using benchmark::Counter;
  state.counters["steps/s"] = Counter(done, Counter::kIsIterationInvariantRate);
  state.counters["asked"] = asked;
  if (peer > 0) state.counters["banditlib"] = peer;
}

#define HANKKI_BANDIT_BENCH(name, ...) \
  BENCHMARK_CAPTURE(steps, name, __VA_ARGS__)->UseRealTime()->Unit(benchmark::kMillisecond)

HANKKI_BANDIT_BENCH(uniform, "uniform", 0, 1e7, 0);
HANKKI_BANDIT_BENCH(ucb, "ucb", 0, 1e7, 4.5e6);
HANKKI_BANDIT_BENCH(thompson, "thompson", 0, 1.5e6, .79e6);
HANKKI_BANDIT_BENCH(kl_ucb, "kl-ucb", 0, 4e5, 236e3);
HANKKI_BANDIT_BENCH(exp3, "exp3", 0, 5e6, 0);
HANKKI_BANDIT_BENCH(linucb_32, "linucb", 32, 2e5, 0);

}  // namespace
}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_point.h"

#include <cmath>
#include <limits>

namespace hankki {
namespace {

/// Those of the arms that are there.
template <typename Value>
std::vector<Value> only(const std::vector<Value>& all, const std::vector<std::size_t>& there) {
  std::vector<Value> those;
  for (const std::size_t arm : there) those.push_back(all[arm]);
  return those;
}

BestArm widened(const BestArm& best, const std::vector<std::size_t>& there, std::size_t arms) {
  BestArm all{.probability = std::vector<double>(arms, 0),
              .expected_loss = std::vector<double>(arms, std::numeric_limits<double>::quiet_NaN()),
              .expected_best = best.expected_best};
  for (std::size_t i = 0; i < there.size(); ++i) {
    all.probability[there[i]] = best.probability[i];
    all.expected_loss[there[i]] = best.expected_loss[i];
  }
  return all;
}

Tally tally_of(double successes, double trials) {
  return {.successes = std::llround(std::max(0.0, successes)),
          .trials = std::llround(std::max(0.0, trials))};
}

}  // namespace

void LiveJudge::believe(LivePoint& point) {
  const PlayState& state = point.state;
  for (std::size_t arm = 0; arm < state.shown.size(); ++arm) {
    if (state.posteriors.empty()) {
      const Tally seen = tally_of(state.rewarded[arm], static_cast<double>(state.shown[arm]));
      point.counted.push_back(seen);
      point.beliefs.push_back(updated({}, seen));
      continue;
    }
    const Beta& now = state.posteriors[arm];
    if (arm >= begun_.size()) begun_.push_back(now);
    const Beta& begun = begun_[arm];
    point.beliefs.push_back(now);
    point.counted.push_back(tally_of(now.a - begun.a, now.a + now.b - begun.a - begun.b));
  }
}

LivePoint LiveJudge::judge(PlayState state) {
  LivePoint point{.state = std::move(state)};
  believe(point);
  const PlayState& now = point.state;
  // What the best one was worth in the visits since the state before.
  lost_ +=
      static_cast<double>(now.visits - visits_) * now.truth[now.best] - (now.rewards - rewards_);
  visits_ = now.visits;
  rewards_ = now.rewards;
  point.lost = lists_ ? lost_ : now.regret;

  std::vector<std::size_t> there;
  for (std::size_t arm = 0; arm < now.there.size(); ++arm)
    if (now.there[arm]) there.push_back(arm);
  const auto beliefs = only(point.beliefs, there);
  const BestArm best = judge_best(beliefs);
  if (now.visits > 0 && now.visits % rules_.look_every == 0)
    stability_.visit(now.visits, [&] { return best; });
  point.best = widened(best, there, now.there.size());
  point.verdict =
      hankki::judge(only(point.counted, there), beliefs, best, stability_.stable(), rules_);
  point.verdict.leader = there[point.verdict.leader];
  point.verdict.second = there[point.verdict.second];
  for (std::size_t& arm : point.verdict.equal) arm = there[arm];
  return point;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/log_replay.h"

#include <boost/random/uniform_01.hpp>

#include "core/base/random.h"

namespace hankki {

LogReplay replay(const ActionLog& log,
                 const std::function<std::size_t(const MatchedRows& seen)>& propose) {
  MatchedRows seen(log.items.size());
  LogReplay result;
  std::size_t proposed = propose(seen);
  for (std::size_t i = 0; i < log.rows(); ++i) {
    if (log.item[i] != proposed) continue;
    ++seen.pulls_[proposed];
    ++seen.matched_;
    seen.reward_[proposed] += log.reward[i];
    ++result.matched;
    result.reward += log.reward[i];
    proposed = propose(seen);
  }
  return result;
}

LogReplay replay_target(const ActionLog& log, const TargetPolicy& target, std::uint64_t seed) {
  RandomEngine engine = random_stream(seed, "replay");
  const double seen_share = 1 - target.unseen;
  std::size_t last = target.weight.size();  // takes what rounding leaves
  for (std::size_t i = 0; i < target.weight.size(); ++i)
    if (target.weight[i] > 0) last = i;
  if (last == target.weight.size()) return {};
  boost::random::uniform_01<double> draw;
  return replay(log, [&](const MatchedRows&) {
    double left = seen_share * draw(engine);
    for (std::size_t i = 0; i < last; ++i)
      if ((left -= target.weight[i]) < 0) return i;
    return last;
  });
}

}  // namespace hankki

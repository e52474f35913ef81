// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/bandit/experiment_request.h"
#include "core/bandit/played.h"
#include "core/bandit/player.h"
#include "core/bandit/verdict.h"

namespace hankki {

/// How a simulation stood after some visits, and what is judged of that: a value that cards draw.
struct LivePoint {
  PlayState state;
  double lost = 0;  ///< rewards that always the best arm of the time is expected to have had more

  /// By arm: the policy's posteriors; of one that has none, Beta(1, 1) and what was seen.
  std::vector<Beta> beliefs;
  std::vector<Tally> counted;  ///< by arm: what the belief rests on, beside what it began with
  BestArm best;                ///< by arm; those that are not there have 0 and NaN
  Verdict verdict;             ///< of those that are there
  std::shared_ptr<const ListView> view;  ///< of lists: what is shown to whom; null: single arms
};

/// Something that was changed on the way, as it was planned or by the user.
struct LiveChange {
  std::int64_t visit = 0;
  Intervention::Kind kind = Intervention::Kind::Drift;
  int arm = -1;                                 ///< Add and Retire
  double floor = 0;                             ///< Floor
  std::vector<double> before = {}, after = {};  ///< Drift: the arms' truth
  std::optional<Intervention> done = {};        ///< by the user; none: as it was planned
};

/// Judges states as they come, in their order: it remembers what beliefs began with, and whether
/// the last looks agreed. One thread at a time.
class LiveJudge {
 public:
  LiveJudge(const VerdictRules& rules, bool lists)
      : rules_(rules), lists_(lists), stability_(rules) {}

  /// To be told of each state before an arm that is new in it was shown, and of those at all
  /// multiples of VerdictRules::look_every: only there it looks whether it is still the same one
  /// who is best, so that it does not matter what else it is told.
  LivePoint judge(PlayState state);
  const VerdictRules& rules() const { return rules_; }

 private:
  void believe(LivePoint& point);

  VerdictRules rules_;
  bool lists_;
  Stability stability_;
  std::vector<Beta> begun_;  // by arm
  double lost_ = 0, rewards_ = 0;
  std::int64_t visits_ = 0;
};

}  // namespace hankki

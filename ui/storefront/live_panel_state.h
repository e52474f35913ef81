// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/bandit/verdict.h"
#include "ui/plots/belief_curve.h"
#include "ui/storefront/shop_faces.h"

namespace hankki {

/// How the bandit of the batch that is served stands, by arm.
struct LiveBandit {
  BatchId batch = 0;
  std::vector<ServedModelLook> arms;
  std::vector<Tally> seen;  ///< slots that are settled
  std::vector<Beta> beliefs;
  std::vector<DensityCurve> curves;  ///< of the beliefs
  BestArm best;
  std::vector<double> traffic;  ///< of the next slot, where every arm has a list; sums to 1
  std::int64_t answers = 0;     ///< that the settled slots come to
};

/// As the workspace has it at this moment, whoever settled it. On the thread of the shop.
LiveBandit liveBandit(OpenShop& shop);

/// Says who is best, and remembers whether the last looks agreed on it.
class LiveVerdict {
 public:
  /// To be told of the states of one batch in their order.
  Verdict judge(const LiveBandit& now);
  const VerdictRules& rules() const { return rules_; }

 private:
  VerdictRules rules_;
  Stability stability_{rules_};
  bool begun_ = false;
};

/// What one rating did to the arm whose success it is, or is no more: "RecVAE: 63 % → 65 % to be
/// the best, traffic 61 % → 62 %". Empty where it counts for no arm.
QString ratingEffect(const LiveBandit& before, const LiveBandit& after);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/delayed_feedback.h"

#include <cmath>

namespace hankki {

DelayedFeedback::DelayedFeedback(const BernoulliArms& world, const ReplicationPlan& plan)
    : any_(world.delay > 0),
      exponential_(world.delay_law == BernoulliArms::DelayLaw::Exponential),
      mean_(world.delay),
      random_(random_stream(plan.seed, "bandit delays", static_cast<std::uint64_t>(plan.number))) {}

void DelayedFeedback::add(std::int64_t step, const Feedback& feedback) {
  double delay = mean_;
  // Of a geometric number of steps with P(d) = (1 - q) q^d, q = mean / (mean + 1).
  if (exponential_)
    delay = std::floor(std::log1p(-draw_unit(random_)) / std::log(mean_ / (mean_ + 1)));
  waiting_.push({step + 1 + static_cast<std::int64_t>(delay), step, feedback});
}

}  // namespace hankki

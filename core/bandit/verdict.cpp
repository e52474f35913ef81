// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/bandit/rate_interval.h"
#include "core/base/grouped.h"

namespace hankki {
namespace {

/// Level of the difference's interval from whose ends the visits still needed are computed.
constexpr double kDifferenceLevel = 0.8;

double variance(const Beta& beta) {
  const double sum = beta.a + beta.b;
  return beta.a * beta.b / (sum * sum * (sum + 1));
}

/// A rate that the visits still needed are computed with.
double rate_of(const Tally& seen, const Beta& posterior) {
  return seen.trials > 0 ? seen.rate() : posterior.mean();
}

/// Visits still needed at a difference of `gap`, the seen ones taken off.
double still_needed(double leader, double gap, double seen, double confidence) {
  if (gap <= 0) return std::numeric_limits<double>::infinity();
  const double other = std::clamp(leader - gap, 0.0, 1.0);
  return std::max(0.0, visits_to_confidence(leader, other, confidence) - seen);
}

void set_visits(Verdict& verdict, std::span<const Tally> seen, std::span<const Beta> posteriors,
                const VerdictRules& rules) {
  const auto& one = posteriors[verdict.leader];
  const auto& two = posteriors[verdict.second];
  const double leader = rate_of(seen[verdict.leader], one);
  const double gap = leader - rate_of(seen[verdict.second], two);
  const double reach =
      normal_quantile((1 + kDifferenceLevel) / 2) * std::sqrt(variance(one) + variance(two));
  const auto visits =
      static_cast<double>(std::min(seen[verdict.leader].trials, seen[verdict.second].trials));
  verdict.least = still_needed(leader, gap + reach, visits, rules.confidence);
  const double most = still_needed(leader, gap - reach, visits, rules.confidence);
  if (std::isfinite(most)) verdict.most = most;
  verdict.likely = still_needed(leader, gap, visits, rules.confidence);
  verdict.beyond_horizon = rules.horizon && verdict.likely > static_cast<double>(*rules.horizon);
}

std::string points(double rate) { return fmt::format("{:.2f}", 100 * rate); }
std::string percent(double share) { return fmt::format("{:.1f}", 100 * share); }
std::string visits_text(double visits) {
  return visits < 1e15 ? grouped(std::llround(std::ceil(visits))) : fmt::format("{:.3g}", visits);
}

Message say_not_yet(const Verdict& verdict, std::span<const std::string> names,
                    const VerdictRules& rules) {
  if (verdict.p_best >= rules.confidence)
    return en::say(
        "Not yet: {} leads with {} %, but the last looks do not agree on that; wait "
        "for more visits.",
        names[verdict.leader], percent(verdict.p_best));
  if (verdict.beyond_horizon)
    return en::say(
        "Not yet: {} leads with {} %. To tell it from {} takes more than this horizon "
        "of {} visits an arm.",
        names[verdict.leader], percent(verdict.p_best), names[verdict.second],
        grouped(*rules.horizon));
  if (std::isinf(verdict.likely))
    return en::say("Not yet: {} leads {} with {} %, and no difference has been seen so far.",
                   names[verdict.leader], names[verdict.second], percent(verdict.p_best));
  if (!verdict.most)
    return en::say(
        "Not yet: {} leads {} with {} %. At the difference seen so far {} visits an arm more are "
        "needed, and there may be no difference to find.",
        names[verdict.leader], names[verdict.second], percent(verdict.p_best),
        visits_text(verdict.likely));
  return en::say("Not yet: {} leads {} with {} %. {} to {} visits an arm more are needed.",
                 names[verdict.leader], names[verdict.second], percent(verdict.p_best),
                 visits_text(verdict.least), visits_text(*verdict.most));
}

}  // namespace

void Stability::look(const BestArm& best) {
  const std::size_t leader = best.leader();
  const bool sure = best.probability[leader] >= rules_.confidence;
  agreeing_ = !sure ? 0 : agreeing_ > 0 && leader == leader_ ? agreeing_ + 1 : 1;
  leader_ = leader;
}

std::string to_text(VerdictKind kind) {
  return kind == VerdictKind::Separated          ? "separated"
         : kind == VerdictKind::PracticallyEqual ? "practically equal"
                                                 : "not yet";
}

double visits_to_confidence(double better, double other, double confidence) {
  const double z = normal_quantile(confidence), difference = better - other;
  if (difference == 0) return std::numeric_limits<double>::infinity();
  return z * z * (better * (1 - better) + other * (1 - other)) / (difference * difference);
}

Verdict judge(std::span<const Tally> seen, std::span<const Beta> posteriors, const BestArm& best,
              bool stable, const VerdictRules& rules) {
  Verdict verdict{.leader = best.leader(), .stable = stable};
  verdict.p_best = best.probability[verdict.leader];
  verdict.second = verdict.leader;
  for (std::size_t i = 0; i < posteriors.size(); ++i) {
    if (best.expected_loss[i] < rules.equal_within) verdict.equal.push_back(i);
    if (i == verdict.leader) continue;
    if (verdict.second == verdict.leader || best.probability[i] > best.probability[verdict.second])
      verdict.second = i;
  }
  verdict.loss = best.expected_loss[verdict.second];
  const auto matters_little = [&](std::size_t arm) {
    return best.expected_loss[arm] < rules.equal_within;
  };
  if (verdict.p_best >= rules.confidence && stable)
    verdict.kind = VerdictKind::Separated;
  else if (matters_little(verdict.leader) && matters_little(verdict.second))
    verdict.kind = VerdictKind::PracticallyEqual;
  else
    set_visits(verdict, seen, posteriors, rules);
  return verdict;
}

Message describe(const Verdict& verdict, std::span<const std::string> names,
                 const VerdictRules& rules) {
  const std::string& leader = names[verdict.leader];
  if (verdict.leader == verdict.second)
    return en::say("{} is the only arm; there is nothing to tell it from.", leader);
  switch (verdict.kind) {
    case VerdictKind::Separated:
      return en::say(
          "Separated: {} is the best with {} %. Choosing {} instead is expected to cost "
          "{} points.",
          leader, percent(verdict.p_best), names[verdict.second], points(verdict.loss));
    case VerdictKind::PracticallyEqual:
      return en::say(
          "Practically equal: whether {} or {} is chosen is expected to cost less than "
          "{} points.",
          leader, names[verdict.second], points(rules.equal_within));
    case VerdictKind::NotYet:
      break;
  }
  return say_not_yet(verdict, names, rules);
}

}  // namespace hankki

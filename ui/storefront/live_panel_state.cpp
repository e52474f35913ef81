// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/live_panel_state.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/store/workspace.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

struct LiveWords {
  Q_DECLARE_TR_FUNCTIONS(hankki::LivePanel)
};

/// "63 % → 65 %", with as many decimals as it takes to see that it moved.
QString movedText(double from, double to) {
  constexpr int kMostDecimals = 3;
  int decimals = 0;
  while (decimals < kMostDecimals && formatPercent(from, decimals) == formatPercent(to, decimals))
    ++decimals;
  return QStringLiteral("%1 → %2").arg(formatPercent(from, decimals), formatPercent(to, decimals));
}

}  // namespace

LiveBandit liveBandit(OpenShop& open) {
  Shop& shop = open.shop();
  Policy& policy = shop.policy();
  const BatchInfo batch = shop.workspace().batches().info(shop.batch().info().id);
  LiveBandit now{.batch = batch.id,
                 .arms = armLooks(batch),
                 .seen = {},
                 .beliefs = policy.posteriors(),
                 .curves = {},
                 .best = {},
                 .traffic = std::vector<double>(batch.models.size())};
  std::int64_t settled = 0;
  for (const BatchModel& model : batch.models) {
    now.seen.push_back({.successes = model.successes, .trials = model.successes + model.failures});
    settled += now.seen.back().trials;
  }
  now.answers = settled / static_cast<std::int64_t>(shop.settings().length);
  if (now.beliefs.empty())  // as the bandit page does with a policy that has none
    for (const Tally& seen : now.seen) now.beliefs.push_back(updated({}, seen));
  for (std::size_t arm = 0; arm < now.arms.size(); ++arm)
    now.curves.push_back(beliefCurve(now.arms[arm].name, now.arms[arm].style, now.beliefs[arm]));
  now.best = judge_best(now.beliefs);
  const BanditVisit visit{
      .eligible = {}, .features = {}, .seconds = static_cast<double>(shopTime()) / kSecond};
  policy.propensities(visit, now.traffic);
  return now;
}

Verdict LiveVerdict::judge(const LiveBandit& now) {
  // What was settled before anybody looked counts as so many looks that agree.
  if (!std::exchange(begun_, true))
    for (std::int64_t i = 0; i < std::min(rules_.looks, now.answers / rules_.look_every); ++i)
      stability_.look(now.best);
  stability_.visit(now.answers, [&now] { return now.best; });
  return hankki::judge(now.seen, now.beliefs, now.best, stability_.stable(), rules_);
}

QString ratingEffect(const LiveBandit& before, const LiveBandit& after) {
  if (before.batch != after.batch) return {};
  for (std::size_t arm = 0; arm < after.arms.size(); ++arm)
    if (before.seen[arm].successes != after.seen[arm].successes)
      return LiveWords::tr("%1: %2 to be the best, traffic %3")
          .arg(after.arms[arm].name,
               movedText(before.best.probability[arm], after.best.probability[arm]),
               movedText(before.traffic[arm], after.traffic[arm]));
  return {};
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_history.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr std::int64_t kWindows = 50;  // in a simulation
constexpr std::int64_t kWindowsOfLog = 5;
constexpr std::int64_t kLeastWindow = 100;  // visits

struct Words {
  Q_DECLARE_TR_FUNCTIONS(hankki::LiveHistory)
};

std::int64_t visitsOf(const LivePoint& point) { return point.state.visits; }

std::int64_t at(const std::vector<std::int64_t>& values, std::size_t arm) {
  return arm < values.size() ? values[arm] : 0;
}
double at(const std::vector<double>& values, std::size_t arm) {
  return arm < values.size() ? values[arm] : 0;
}

QString driftText(const LiveChange& change, const LiveHistory& history) {
  std::size_t most = 0;
  double fall = 0;
  for (std::size_t arm = 0; arm < std::min(change.before.size(), change.after.size()); ++arm)
    if (std::abs(change.after[arm] - change.before[arm]) > std::abs(fall)) {
      fall = change.after[arm] - change.before[arm];
      most = arm;
    }
  if (fall == 0) return Words::tr("Drift");
  const bool lists = history.hasLists();
  return Words::tr("Drift: %1 %2 → %3")
      .arg(history.arms[most].name, truthText(change.before[most], lists),
           truthText(change.after[most], lists));
}

}  // namespace

LiveHistory LiveHistory::withoutEvents() const {
  return {.setup = setup,
          .arms = arms,
          .points = points,
          .changes = changes,
          .events = {},
          .world = world,
          .replicated = replicated};
}

std::size_t LiveHistory::indexAt(std::int64_t visits) const {
  const auto after = std::ranges::upper_bound(points, visits, {}, visitsOf);
  return after == points.begin() ? 0 : static_cast<std::size_t>(after - points.begin()) - 1;
}

std::int64_t LiveHistory::window() const {
  // Of a log only few rows are used.
  const std::int64_t windows = setup.request.has_log() ? kWindowsOfLog : kWindows;
  return std::max(kLeastWindow, setup.request.visits / windows);
}

std::size_t LiveHistory::windowBegin(std::size_t point) const {
  return indexAt(std::max<std::int64_t>(0, visitsOf(points[point]) - window()));
}

std::vector<double> LiveHistory::shares(std::size_t point) const {
  const PlayState& now = points[point].state;
  const PlayState& then = points[windowBegin(point)].state;
  std::vector<double> shares;
  for (std::size_t arm = 0; arm < arms.size(); ++arm)
    shares.push_back(static_cast<double>(at(now.shown, arm) - at(then.shown, arm)));
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share = sum > 0 ? share / sum : 0;
  return shares;
}

Tally LiveHistory::recent(std::size_t point, std::size_t arm) const {
  const PlayState& now = points[point].state;
  const PlayState& then = points[windowBegin(point)].state;
  return {.successes = std::llround(at(now.rewarded, arm) - at(then.rewarded, arm)),
          .trials = at(now.shown, arm) - at(then.shown, arm)};
}

Tally LiveHistory::total(std::size_t point, std::size_t arm) const {
  const PlayState& now = points[point].state;
  return {.successes = std::llround(at(now.rewarded, arm)), .trials = at(now.shown, arm)};
}

std::vector<std::size_t> LiveHistory::thinned(std::size_t until, std::size_t most) const {
  std::vector<std::size_t> chosen;
  const std::size_t step = std::max<std::size_t>(1, (until + most) / most);
  for (std::size_t i = 0; i < until; i += step) chosen.push_back(i);
  chosen.push_back(until);
  return chosen;
}

QString truthText(double value, bool lists) {
  return lists ? formatNumber(value, 3) : formatPercent(value, 1);
}

QString changeText(const LiveChange& change, const LiveHistory& history) {
  const auto name = [&] {
    return change.arm >= 0 && static_cast<std::size_t>(change.arm) < history.arms.size()
               ? history.arms[static_cast<std::size_t>(change.arm)].name
               : noValue();
  };
  switch (change.kind) {
    case Intervention::Kind::Drift:
      return driftText(change, history);
    case Intervention::Kind::Add:
      return Words::tr("%1 is added").arg(name());
    case Intervention::Kind::Retire:
      return Words::tr("%1 is retired").arg(name());
    case Intervention::Kind::Floor:
      return Words::tr("The floor is %1 now").arg(formatPercent(change.floor, 1));
  }
  return {};
}

}  // namespace hankki

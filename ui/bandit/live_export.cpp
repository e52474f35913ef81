// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_export.h"

#include "ui/plots/belief_curve.h"
#include "ui/plots/plot_csv.h"

namespace hankki {
namespace {

QString nameOf(const LiveHistory& history, std::size_t arm) { return history.arms[arm].name; }

}  // namespace

std::string momentsCsv(const LiveHistory& history) {
  PlotCsv csv{"visits",      "model",       "there",  "share",         "shown", "clicks",
              "posterior_a", "posterior_b", "p_best", "expected_loss", "truth", "lost"};
  csv.endRow();
  for (std::size_t i = 0; i < history.points.size(); ++i) {
    const LivePoint& point = history.points[i];
    const std::vector<double> shares = history.shares(i);
    for (std::size_t arm = 0; arm < point.state.shown.size(); ++arm) {
      csv.count(point.state.visits).text(nameOf(history, arm));
      csv.count(point.state.there[arm] ? 1 : 0).number(shares[arm]);
      csv.count(point.state.shown[arm]).count(point.state.rewarded[arm]);
      csv.number(point.beliefs[arm].a).number(point.beliefs[arm].b);
      csv.number(point.best.probability[arm]).number(point.best.expected_loss[arm]);
      csv.number(point.state.truth[arm]).number(point.lost).endRow();
    }
  }
  return csv.bytes();
}

std::string modelsCsv(const LiveFrame& frame) {
  const LivePoint& point = frame.point();
  const std::vector<double> shares = frame.history.shares(frame.shown);
  PlotCsv csv{"model",  "click_rate",    "credible_low", "credible_high", "visits_that_count",
              "p_best", "expected_loss", "share_now",    "truth"};
  csv.endRow();
  for (std::size_t arm = 0; arm < point.state.shown.size(); ++arm) {
    const auto [low, high] = credible(point.beliefs[arm]);
    csv.text(nameOf(frame.history, arm)).number(point.beliefs[arm].mean()).number(low).number(high);
    csv.count(point.counted[arm].trials).number(point.best.probability[arm]);
    csv.number(point.best.expected_loss[arm]).number(shares[arm]);
    csv.number(point.state.truth[arm]).endRow();
  }
  return csv.bytes();
}

std::string eventsCsv(const LiveHistory& history) {
  PlotCsv csv{"visit", "user", "slot", "model", "reason", "propensity", "reward", "change"};
  csv.endRow();
  auto change = history.changes.begin();
  const auto addChanges = [&](std::int64_t until) {
    for (; change != history.changes.end() && change->visit <= until; ++change) {
      csv.count(change->visit);
      for (int i = 0; i < 6; ++i) csv.blank();
      csv.text(changeText(*change, history)).endRow();
    }
  };
  for (std::size_t i = 0; i < history.events.size(); ++i) {
    const LiveEvent event = history.events.at(i);
    addChanges(event.visit);
    csv.count(event.visit + 1);
    event.user > 0 ? csv.count(event.user) : csv.blank();
    csv.count(event.slot + 1);
    event.arm >= 0 ? csv.text(nameOf(history, static_cast<std::size_t>(event.arm))) : csv.blank();
    csv.text(QString::fromStdString(std::string(to_text(event.reason))));
    csv.number(event.propensity).number(event.reward).blank().endRow();
  }
  addChanges(history.setup.request.visits);
  return csv.bytes();
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_export.h"

#include <fmt/format.h>

#include <cmath>

#include "ui/plots/belief_curve.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

std::string nameOf(const LiveHistory& history, std::size_t arm) {
  return csvField(history.arms[arm].name).toStdString();
}

/// Empty where it is not known.
std::string figure(double value) { return std::isfinite(value) ? fmt::format("{}", value) : ""; }

}  // namespace

std::string momentsCsv(const LiveHistory& history) {
  std::string csv =
      "visits,model,there,share,shown,clicks,posterior_a,posterior_b,p_best,expected_loss,truth,"
      "lost\r\n";
  for (std::size_t i = 0; i < history.points.size(); ++i) {
    const LivePoint& point = history.points[i];
    const std::vector<double> shares = history.shares(i);
    for (std::size_t arm = 0; arm < point.state.shown.size(); ++arm)
      csv += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\r\n", point.state.visits,
                         nameOf(history, arm), point.state.there[arm] ? 1 : 0, shares[arm],
                         point.state.shown[arm], point.state.rewarded[arm], point.beliefs[arm].a,
                         point.beliefs[arm].b, figure(point.best.probability[arm]),
                         figure(point.best.expected_loss[arm]), figure(point.state.truth[arm]),
                         figure(point.lost));
  }
  return csv;
}

std::string modelsCsv(const LiveFrame& frame) {
  const LivePoint& point = frame.point();
  const std::vector<double> shares = frame.history.shares(frame.shown);
  std::string csv =
      "model,click_rate,credible_low,credible_high,visits_that_count,p_best,expected_loss,"
      "share_now,truth\r\n";
  for (std::size_t arm = 0; arm < point.state.shown.size(); ++arm) {
    const auto [low, high] = credible(point.beliefs[arm]);
    csv += fmt::format("{},{},{},{},{},{},{},{},{}\r\n", nameOf(frame.history, arm),
                       point.beliefs[arm].mean(), low, high, point.counted[arm].trials,
                       figure(point.best.probability[arm]), figure(point.best.expected_loss[arm]),
                       shares[arm], figure(point.state.truth[arm]));
  }
  return csv;
}

std::string eventsCsv(const LiveHistory& history) {
  std::string csv = "visit,user,slot,model,reason,propensity,reward,change\r\n";
  auto change = history.changes.begin();
  const auto addChanges = [&](std::int64_t until) {
    for (; change != history.changes.end() && change->visit <= until; ++change)
      csv += fmt::format("{},,,,,,,{}\r\n", change->visit,
                         csvField(changeText(*change, history)).toStdString());
  };
  for (std::size_t i = 0; i < history.events.size(); ++i) {
    const LiveEvent event = history.events.at(i);
    addChanges(event.visit);
    csv += fmt::format("{},{},{},{},{},{},{},\r\n", event.visit + 1,
                       event.user > 0 ? std::to_string(event.user) : "", event.slot + 1,
                       event.arm >= 0 ? nameOf(history, static_cast<std::size_t>(event.arm)) : "",
                       to_text(event.reason), event.propensity, event.reward);
  }
  addChanges(history.setup.request.visits);
  return csv;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_alerts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hankki {
namespace {

constexpr std::int64_t kFewEpochs = 10;  // of which nothing can be said
constexpr double kSlow = 3;              // times the median
constexpr double kShort = 0.05;          // seconds; below, a clock says little

void add_bad_loss(std::span<const EpochRow> epochs, std::vector<Message>& alerts) {
  const auto bad = std::ranges::find_if(epochs, [](const EpochRow& row) {
    return !row.losses.empty() && !std::isfinite(total_loss(row.losses));
  });
  if (bad != epochs.end())
    alerts.push_back(en::say("The loss of epoch {} is no number: a smaller learning rate may help.",
                             bad->epoch + 1));
}

void add_still_validation(std::span<const EpochRow> epochs, const RunResult& result,
                          std::vector<Message>& alerts) {
  const auto validated =
      std::ranges::any_of(epochs, [](const EpochRow& row) { return !row.validation.empty(); });
  const std::int64_t best = result.best_epoch + 1;
  if (validated && best > 0 && result.epochs_run >= kFewEpochs && 2 * best <= result.epochs_run)
    alerts.push_back(en::say(
        "The validation has not risen since epoch {} of {}: a patience would have stopped it.",
        best, result.epochs_run));
}

void add_slow_epoch(std::span<const EpochRow> epochs, std::vector<Message>& alerts) {
  if (std::ssize(epochs) < kFewEpochs) return;
  std::vector<double> seconds;
  for (const EpochRow& row : epochs) seconds.push_back(row.seconds);
  std::ranges::sort(seconds);
  const double median = seconds[seconds.size() / 2];
  const auto slowest = std::ranges::max_element(epochs, {}, &EpochRow::seconds);
  if (median < kShort || slowest->seconds < kSlow * median) return;
  alerts.push_back(
      en::say("Epoch {} took {} s, {} times the usual: something else had the processor.",
              slowest->epoch + 1, fmt::format("{:.1f}", slowest->seconds),
              fmt::format("{:.0f}", slowest->seconds / median)));
}

}  // namespace

std::vector<Message> run_alerts(std::span<const EpochRow> epochs, const RunResult& result) {
  std::vector<Message> alerts;
  add_bad_loss(epochs, alerts);
  add_still_validation(epochs, result, alerts);
  add_slow_epoch(epochs, alerts);
  return alerts;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_alerts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hankki {
namespace {

constexpr std::int64_t kFewEpochs = 10;  // of which nothing can be said
constexpr double kSlow = 3;              // times the median
constexpr double kShort = 0.05;          // seconds; below, a clock says little
constexpr double kTooSlow = 2;           // times what was estimated
constexpr std::size_t kSome = 5;         // epochs, whose median is taken

bool is_loss_no_number(const EpochRow& row) {
  return !row.losses.empty() && !std::isfinite(total_loss(row.losses));
}

bool is_validation_no_number(const EpochRow& row) {
  return std::ranges::any_of(row.validation,
                             [](const auto& metric) { return !std::isfinite(metric.second); });
}

void observe_metric(LastRise& rise, const EpochRow& row, std::string_view metric) {
  if (const auto found = row.validation.find(std::string(metric)); found != row.validation.end())
    rise.observe(row.epoch, found->second);
}

std::optional<Message> still_since(const LastRise& rise, std::int64_t epoch) {
  const std::int64_t best = rise.epoch + 1, now = epoch + 1;
  if (best < 1 || now < kFewEpochs || 2 * best > now) return std::nullopt;
  return en::say("The validation has not risen since epoch {} of {}.", best, now);
}

double median_seconds(std::span<const EpochRow> epochs) {
  std::vector<double> seconds;
  for (const EpochRow& row : epochs) seconds.push_back(row.seconds);
  std::ranges::nth_element(seconds, seconds.begin() + std::ssize(seconds) / 2);
  return seconds[seconds.size() / 2];
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
  if (auto alert = no_number_alert(epochs)) alerts.push_back(*std::move(alert));
  add_still_validation(epochs, result, alerts);
  add_slow_epoch(epochs, alerts);
  return alerts;
}

std::optional<Message> no_number_alert(std::span<const EpochRow> epochs) {
  const auto bad = std::ranges::find_if(epochs, [](const EpochRow& row) {
    return is_loss_no_number(row) || is_validation_no_number(row);
  });
  if (bad == epochs.end()) return std::nullopt;
  if (is_loss_no_number(*bad))
    return en::say("The loss of epoch {} is no number: a smaller learning rate may help.",
                   bad->epoch + 1);
  return en::say("The validation of epoch {} is no number: a smaller learning rate may help.",
                 bad->epoch + 1);
}

std::optional<Message> still_validation_alert(std::span<const EpochRow> epochs,
                                              std::string_view metric) {
  LastRise rise;
  for (const EpochRow& row : epochs) observe_metric(rise, row, metric);
  return epochs.empty() ? std::nullopt : still_since(rise, epochs.back().epoch);
}

std::optional<Message> slow_training_alert(std::span<const EpochRow> epochs, double expected) {
  const std::size_t least = expected > 0 ? kSome : 2 * kSome;
  if (epochs.size() < least) return std::nullopt;
  const double wanted = expected > 0 ? expected : median_seconds(epochs.first(kSome));
  const double now = median_seconds(epochs.last(kSome));
  if (now < kShort || now < kTooSlow * wanted) return std::nullopt;
  return en::say("Epochs take {} s, {} times the {} s that were estimated.",
                 fmt::format("{:.2f}", now), fmt::format("{:.1f}", now / wanted),
                 fmt::format("{:.2f}", wanted));
}

void LastRise::observe(std::int64_t of, double now) {
  const double shown = std::round(now * 1e4) / 1e4;
  if (!std::isfinite(now) || (epoch >= 0 && shown <= value)) return;
  epoch = of;
  value = shown;
}

AlertWatch::AlertWatch(const AlertRules& rules, std::string metric, double expected)
    : left_(rules), metric_(std::move(metric)), expected_(expected) {}

void AlertWatch::remember(const EpochRow& row) { observe(row); }

std::vector<Message> AlertWatch::observe(const EpochRow& row) {
  observe_metric(rise_, row, metric_);
  epochs_.push_back(row);
  if (epochs_.size() > 2 * kSome) epochs_.erase(epochs_.begin() + kSome);
  std::vector<Message> said;
  const auto ask = [&](bool& left, std::optional<Message> alert) {
    if (!alert) return;
    said.push_back(*std::move(alert));
    left = false;
  };
  if (left_.no_number) ask(left_.no_number, no_number_alert(std::span(&row, 1)));
  if (left_.still_validation) ask(left_.still_validation, still_since(rise_, row.epoch));
  if (left_.slow) ask(left_.slow, slow_training_alert(epochs_, expected_));
  return said;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/live_panel_autopilot.h"

#include <QRandomGenerator>
#include <algorithm>

#include "core/workbench/autopilot.h"

namespace hankki {
namespace {

constexpr int kPaceMilliseconds = 50;
constexpr int kReadMilliseconds = 200;  // between two looks at the bandit
constexpr double kLongestGroup = 0.06;  // seconds, as far as the last visits tell
constexpr int kFirstSpeed = 20;

}  // namespace

LivePanelAutopilot::LivePanelAutopilot(ShopSession& shop, QObject* parent)
    : QObject(parent), shop_(shop), speed_(kFirstSpeed), secondsEach_(kLongestGroup) {
  clock_.start();
  pace_.setInterval(kPaceMilliseconds);
  connect(&pace_, &QTimer::timeout, this, &LivePanelAutopilot::tick);
  // No hook is called of a call that waited.
  connect(&shop, &ShopSession::stateChanged, this, &LivePanelAutopilot::stop);
}

void LivePanelAutopilot::start() {
  if (isOn()) return;
  schedule_.begin(speed_, now());
  secondsEach_ = kLongestGroup;  // until one has come
  read_.invalidate();
  pace_.start();
}

void LivePanelAutopilot::stop() {
  if (!isOn()) return;
  pace_.stop();
  shop_.drop(std::exchange(group_, 0));
  emit stopped();
}

void LivePanelAutopilot::setSpeed(int visitsPerSecond) {
  speed_ = visitsPerSecond;
  schedule_.begin(speed_, now());
}

void LivePanelAutopilot::tick() {
  if (!isOn() || held_ || group_ != 0) return;
  const std::int64_t due = schedule_.due(now());
  if (due == 0) return;
  const auto most =
      std::max<std::int64_t>(1, static_cast<std::int64_t>(kLongestGroup / secondsEach_));
  const AutopilotTask task{.visits = std::min(most, due),
                           .seed = QRandomGenerator::global()->generate64(),
                           .from = shopTime(),  // policies learn by the clock
                           .filters = {}};
  schedule_.take(task.visits);
  const bool reads = !read_.isValid() || read_.elapsed() >= kReadMilliseconds;
  if (reads) read_.start();
  group_ = shop_.ask(
      this,
      [task, reads](OpenShop& shop, const JobContext& job) {
        const AutopilotReport report = run_autopilot(shop.shop(), task, job);
        Group group{.visits = report.visits, .seconds = report.seconds, .now = {}};
        if (reads) group.now = liveBandit(shop);
        return group;
      },
      JobHooks<Group>{.done = [this](Group&& group) { ended(std::move(group)); },
                      .failed =
                          [this](const JobError& error) {
                            group_ = 0;
                            stop();
                            emit failed(error);
                          },
                      .cancelled =
                          [this] {
                            group_ = 0;
                            stop();
                          }});
}

void LivePanelAutopilot::ended(Group&& group) {
  group_ = 0;
  visits_ += group.visits;
  secondsEach_ = group.seconds / static_cast<double>(group.visits);
  emit visited();
  if (group.now) emit moved(*group.now);
  tick();  // as soon as some are due
}

}  // namespace hankki

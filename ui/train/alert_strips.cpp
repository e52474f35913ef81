// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/alert_strips.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/session/training_queue.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {
constexpr std::size_t kMostStrips = 3;
}

AlertStrips::AlertStrips(TrainingQueue& queue, QWidget* parent)
    : QWidget(parent), queue_(queue), rows_(new QVBoxLayout(this)) {
  rows_->setContentsMargins(0, 0, 0, metrics::kSpace);
  rows_->setSpacing(metrics::kSpace);
  hide();
  connect(&queue_, &TrainingQueue::alerted, this, &AlertStrips::show);
  connect(&queue_, &TrainingQueue::ended, this, &AlertStrips::end);
}

void AlertStrips::show(RunId run, const Message& alert) {
  if (shown_.size() >= kMostStrips) remove(shown_.front().strip);
  auto* strip = new MessageStrip(this);
  strip->setObjectName(QStringLiteral("runAlert"));
  setStyleProperty(strip, "flush", true);  // as wide as the cards
  say(*strip, run, alert);
  strip->setAction([] { return tr("Stop the run"); }, [this, run] { queue_.cancel(run); });
  connect(strip, &MessageStrip::dismissed, this, [this, strip] { remove(strip); });
  rows_->addWidget(strip);
  shown_.push_back({run, alert, strip});
  setVisible(true);
}

void AlertStrips::say(MessageStrip& strip, RunId run, const Message& alert) {
  strip.showMessage(MessageStrip::Kind::Warn,
                    [run, alert] { return tr("Run #%1: %2").arg(run).arg(coreText(alert)); });
}

void AlertStrips::remove(MessageStrip* strip) {
  std::erase_if(shown_, [strip](const Shown& shown) { return shown.strip == strip; });
  rows_->removeWidget(strip);
  strip->hide();
  strip->deleteLater();
  if (shown_.empty()) hide();
}

/// There is nothing to stop any more; what it failed of stays to be read.
void AlertStrips::end(const RunInfo& run) {
  const auto before = shown_;
  for (const Shown& shown : before) {
    if (shown.run != run.id) continue;
    if (run.state == RunState::Failed)
      say(*shown.strip, shown.run, shown.alert);
    else
      remove(shown.strip);
  }
}

void AlertStrips::clear() {
  const auto before = shown_;
  for (const Shown& shown : before) remove(shown.strip);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/left_over_strip.h"

#include "ui/session/training_queue.h"

namespace hankki {

LeftOverStrip::LeftOverStrip(TrainingQueue& queue, QWidget* parent)
    : MessageStrip(parent), queue_(queue) {
  connect(&queue_, &TrainingQueue::leftOverChanged, this, &LeftOverStrip::update);
  connect(this, &MessageStrip::dismissed, &queue_, &TrainingQueue::dismiss);
  update();
}

QString LeftOverStrip::text() const {
  const auto left = queue_.leftOver();
  const auto interrupted = static_cast<int>(left.interrupted.size());
  const auto waiting = static_cast<int>(left.waiting.size());
  if (interrupted == 0) return tr("%n run(s) wait from before.", nullptr, waiting);
  const QString first = tr("%n run(s) were interrupted", nullptr, interrupted);
  return (waiting == 0 ? first : first + ", " + tr("%n wait(s)", nullptr, waiting)) + '.';
}

void LeftOverStrip::update() {
  if (queue_.leftOver().empty()) return clear();
  if (!isHidden() && sentence() == text()) return;
  showMessage(Kind::Info, [this] { return text(); });
  setAction([] { return tr("Go on"); }, [this] { queue_.goOn(); });
  setSecondAction([] { return tr("Dismiss"); }, [this] { queue_.dismiss(); });
}

}  // namespace hankki

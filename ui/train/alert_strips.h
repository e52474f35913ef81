// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/base/message.h"
#include "core/store/runs.h"

class QVBoxLayout;

namespace hankki {

class MessageStrip;
class TrainingQueue;

/// What is odd about the run that is trained, a strip each, from which it can be stopped. They go
/// when it ends, unless it failed. Takes no room while all is well.
class AlertStrips : public QWidget {
  Q_OBJECT
 public:
  explicit AlertStrips(TrainingQueue& queue, QWidget* parent = nullptr);

  void clear();

 private:
  void show(RunId run, const Message& alert);
  void end(const RunInfo& run);
  void remove(MessageStrip* strip);
  static void say(MessageStrip& strip, RunId run, const Message& alert);

  struct Shown {
    RunId run;
    Message alert;
    MessageStrip* strip;
  };
  TrainingQueue& queue_;
  QVBoxLayout* rows_;
  std::vector<Shown> shown_;
};

}  // namespace hankki

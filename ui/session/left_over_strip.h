// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/message_strip.h"

namespace hankki {

class Session;
class StudyQueue;
class TrainingQueue;

/// Tells how many runs and searches were interrupted and how many wait that nobody has any more, as
/// long as there are any, and offers to go on with them.
class LeftOverStrip : public MessageStrip {
  Q_OBJECT
 public:
  explicit LeftOverStrip(Session& session, QWidget* parent = nullptr);

 private:
  QString text() const;
  void update();
  void dismiss();

  TrainingQueue& runs_;
  StudyQueue& studies_;
};

}  // namespace hankki

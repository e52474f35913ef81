// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

#include "ui/shell/leave_dialog.h"

class QWidget;

namespace hankki {

class MessageStrip;
class Session;

/// Leaves the open workspace, to close a window or to open another workspace: asks what becomes of
/// the work that goes on, waits for that to happen, and says so in the window's strip.
class Leaving : public QObject {
  Q_OBJECT
 public:
  enum class For { Closing, Opening };

  Leaving(Session& session, MessageStrip& strip, QWidget* window);

  /// Calls next(): at once where no work goes on, else as the user chooses, or not at all. Asked
  /// for again, the last one counts.
  void leave(For what, std::function<void()> next);

 private:
  void act(LeaveDialog::Choice choice);
  static QString sentence(For what, LeaveDialog::Choice choice);
  void tell(LeaveDialog::Choice choice);
  void stay();
  void goOn();

  Session& session_;
  MessageStrip& strip_;
  QWidget* window_;
  For what_ = For::Closing;
  std::function<void()> next_;  // set while it waits for jobs to end
};

}  // namespace hankki

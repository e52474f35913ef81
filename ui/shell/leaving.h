// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <vector>

#include "ui/jobs/job_runner.h"
#include "ui/shell/leave_dialog.h"

class QWidget;

namespace hankki {

class MessageStrip;
class Session;
class TextKeeper;

/// Leaves the open workspace, to close a window or to open another workspace: has text stored that
/// is not yet, and asks where that fails; asks what becomes of
/// the work that goes on, waits for that to happen, and says so in the window's strip.
class Leaving : public QObject {
  Q_OBJECT
 public:
  enum class For { Closing, Opening };

  Leaving(Session& session, MessageStrip& strip, QWidget* window);

  /// Whether leave() has something to wait for, or to ask.
  bool mustAsk();

  /// Calls next(): at once where no work goes on and nothing is to be stored, else as the user
  /// chooses, or not at all. Asked for again, the last one counts.
  void leave(For what, std::function<void()> next);

 private:
  std::vector<TextKeeper*> withText();
  void storeTexts(std::vector<TextKeeper*> keepers, std::function<void()> then);
  void askToLose(const JobError& fault, std::function<void()> then);
  void leaveWork(For what, std::function<void()> next);
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

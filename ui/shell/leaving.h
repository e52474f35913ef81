// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <vector>

#include "ui/jobs/job_runner.h"
#include "ui/shell/leave_dialog.h"

namespace hankki {

class MainWindow;
class MessageStrip;
class Page;
class Session;

/// Leaves the open workspace, to close windows or to open another workspace: has text stored that
/// is not yet, and asks where that fails; asks what becomes of the work that goes on, waits for
/// that to happen, and says so in the window's strip.
class Leaving : public QObject {
  Q_OBJECT
 public:
  enum class For {
    Window,   ///< this window closes and others stay: only what was typed in it is left
    Closing,  ///< all windows of the session
    Opening   ///< another workspace, in all windows of the session
  };

  Leaving(Session& session, MessageStrip& strip, MainWindow* window);

  /// Whether leave() has something to wait for, or to ask.
  bool mustAsk(For what);

  /// Calls next(): at once where no work goes on and nothing is to be stored, else as the user
  /// chooses, or not at all. Asked for again, the last one counts.
  void leave(For what, std::function<void()> next);

 private:
  using Pages = std::vector<QPointer<Page>>;  // another window may close meanwhile
  Pages withText(For what) const;
  void storeTexts(Pages pages, std::function<void()> then, std::function<void()> kept);
  void askToLose(const JobError& fault, std::function<void()> then, std::function<void()> kept);
  void leaveWork(For what, std::function<void()> next);
  void act(LeaveDialog::Choice choice);
  static QString sentence(For what, LeaveDialog::Choice choice);
  void tell(LeaveDialog::Choice choice);
  void stay();
  void goOn();

  Session& session_;
  MessageStrip& strip_;
  MainWindow* window_;
  For what_ = For::Closing;
  std::function<void()> next_;  // set while it waits for jobs to end
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/store/runs.h"
#include "ui/bandit/judge/judge_view.h"

namespace hankki {

class RunChooser;

/// A tab that judges trained models of the split: its form begins with their choice, and the answer
/// goes with the workspace that it is of.
class RunsJudgeView : public JudgeView {
  Q_OBJECT
 protected:
  /// The choice is at the top of form(), named `chooser`; `least` models are needed.
  RunsJudgeView(Session& session, const QString& id, const QString& chooser, std::size_t least,
                QWidget* parent);

  std::vector<RunInfo> chosenRuns() const;
  void finishRuns();  ///< instead of finish()
  void updateObstacle();
  /// Whether models are to be chosen for what is asked now; else the choice is hidden.
  virtual bool asksRuns() const { return true; }
  virtual void forget() = 0;  ///< what was answered is of a workspace that is closed

 private:
  void takeRuns();

  RunChooser* runs_;
  std::size_t least_;
};

}  // namespace hankki

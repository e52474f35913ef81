// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <functional>
#include <vector>

namespace hankki {

class CurveNotes;
struct NotableRun;

/// What can be done with a note that is there.
void addNoteActions(QMenu& menu, CurveNotes& notes, std::int64_t note);

/// All notes on the curves, and a new one: what a click on a curve offers, for the keyboard.
class CurveNotesMenu : public QMenu {
  Q_OBJECT
 public:
  /// `runs`: whose curves are shown, asked for whenever the menu opens.
  CurveNotesMenu(CurveNotes& notes, std::function<std::vector<NotableRun>()> runs, QWidget* parent);

  void retranslate();

 private:
  void fill();

  CurveNotes& notes_;
  std::function<std::vector<NotableRun>()> runs_;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QUndoStack;

namespace hankki {

class Plot;

/// The menu that acts on what has the keyboard: a text, a table, a plot. Nothing of it is there for
/// one of them alone: copying takes the text, the rows or the picture, and taking back also what
/// the page in front did, where it has a QUndoStack, and what was zoomed.
class EditMenu : public QObject {
  Q_OBJECT
 public:
  /// Fills `menu`; acts on what is in `window`. `undoRemoval` takes back what was removed; so does
  /// the key for taking back, where neither a text nor a zoomed plot has something.
  EditMenu(QMenu& menu, QWidget& window, QAction& undoRemoval);

  void retranslate();

 private:
  QAction* add(void (EditMenu::*act)(), QKeySequence shortcut);
  void update();
  void undo();
  void redo();
  void cut();
  void copy();
  void paste();
  void selectAll();
  void find();

  QWidget* focus() const;
  Plot* plot() const;         // that has the keyboard, or is zoomed
  QUndoStack* stack() const;  // of the page in front; null: it has none
  QWidget* search() const;    // the field of the page in front that searches it

  QMenu& menu_;
  QWidget& window_;
  QAction& undoRemoval_;
  QAction *undo_, *redo_, *cut_, *copy_, *paste_, *selectAll_, *find_;
};

}  // namespace hankki

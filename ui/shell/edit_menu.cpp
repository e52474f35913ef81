// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/edit_menu.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QUndoStack>

#include "ui/plots/plot.h"
#include "ui/session/page.h"
#include "ui/widgets/data_table.h"

namespace hankki {

EditMenu::EditMenu(QMenu& menu, QWidget& window, QAction& undoRemoval)
    : QObject(&menu), menu_(menu), window_(window), undoRemoval_(undoRemoval) {
  undo_ = add(&EditMenu::undo, QKeySequence::Undo);
  redo_ = add(&EditMenu::redo, QKeySequence::Redo);
  menu_.addAction(&undoRemoval_);
  menu_.addSeparator();
  cut_ = add(&EditMenu::cut, QKeySequence::Cut);
  copy_ = add(&EditMenu::copy, QKeySequence::Copy);
  paste_ = add(&EditMenu::paste, QKeySequence::Paste);
  selectAll_ = add(&EditMenu::selectAll, QKeySequence::SelectAll);
  menu_.addSeparator();
  find_ = add(&EditMenu::find, QKeySequence::Find);
  connect(&menu_, &QMenu::aboutToShow, this, &EditMenu::update);
  // A closed menu offers everything: its keys work by what has the keyboard then.
  connect(&menu_, &QMenu::aboutToHide, this, [this] {
    for (QAction* action : menu_.actions())
      if (action != &undoRemoval_) action->setEnabled(true);
  });
}

QAction* EditMenu::add(void (EditMenu::*act)(), QKeySequence shortcut) {
  QAction* action = menu_.addAction(QString());
  action->setShortcut(shortcut);
  connect(action, &QAction::triggered, this, act);
  return action;
}

QWidget* EditMenu::focus() const { return window_.focusWidget(); }

Plot* EditMenu::plot() const {
  for (QWidget* widget = focus(); widget; widget = widget->parentWidget())
    if (auto* plot = qobject_cast<Plot*>(widget)) return plot;
  for (Plot* plot : window_.findChildren<Plot*>())
    if (plot->isVisible() && plot->isZoomed()) return plot;
  return nullptr;
}

QUndoStack* EditMenu::stack() const {
  for (const Page* page : window_.findChildren<Page*>())
    if (page->isVisible())
      return page->findChild<QUndoStack*>(QString(), Qt::FindDirectChildrenOnly);
  return nullptr;
}

QWidget* EditMenu::search() const {
  for (auto* field : window_.findChildren<QLineEdit*>())
    if (field->isVisible() && field->property("searches").toBool()) return field;
  return nullptr;
}

void EditMenu::update() {
  const auto* line = qobject_cast<QLineEdit*>(focus());
  const auto* text = qobject_cast<QPlainTextEdit*>(focus());
  const auto* table = qobject_cast<DataTable*>(focus());
  const Plot* at = plot();
  const QUndoStack* done = stack();
  undo_->setEnabled(line ? line->isUndoAvailable()
                         : (done && done->canUndo()) || (at && at->isZoomed()));
  redo_->setEnabled(line ? line->isRedoAvailable() : done && done->canRedo());
  cut_->setEnabled(line && line->hasSelectedText() && !line->isReadOnly());
  copy_->setEnabled((line && line->hasSelectedText()) || text || table || at);
  paste_->setEnabled(line && !line->isReadOnly());
  selectAll_->setEnabled(line || text || table);
  find_->setEnabled(search());
}

void EditMenu::undo() {
  if (auto* line = qobject_cast<QLineEdit*>(focus()))
    line->undo();
  else if (QUndoStack* done = stack(); done && done->canUndo())
    done->undo();
  else if (Plot* at = plot(); at && at->isZoomed())
    at->undoZoom();
  else
    undoRemoval_.trigger();
}

void EditMenu::redo() {
  if (auto* line = qobject_cast<QLineEdit*>(focus()))
    line->redo();
  else if (QUndoStack* done = stack())
    done->redo();
}

void EditMenu::cut() {
  if (auto* line = qobject_cast<QLineEdit*>(focus())) line->cut();
}

void EditMenu::copy() {
  if (auto* line = qobject_cast<QLineEdit*>(focus()))
    line->copy();
  else if (auto* text = qobject_cast<QPlainTextEdit*>(focus()))
    text->copy();
  else if (auto* table = qobject_cast<DataTable*>(focus()))
    table->copySelection();
  else if (Plot* at = plot())
    at->copyImage();
}

void EditMenu::paste() {
  if (auto* line = qobject_cast<QLineEdit*>(focus())) line->paste();
}

void EditMenu::selectAll() {
  if (auto* line = qobject_cast<QLineEdit*>(focus()))
    line->selectAll();
  else if (auto* text = qobject_cast<QPlainTextEdit*>(focus()))
    text->selectAll();
  else if (auto* table = qobject_cast<DataTable*>(focus()))
    table->selectAll();
}

void EditMenu::find() {
  if (QWidget* field = search()) field->setFocus(Qt::ShortcutFocusReason);
}

void EditMenu::retranslate() {
  undo_->setText(tr("&Undo"));
  redo_->setText(tr("&Redo"));
  cut_->setText(tr("Cu&t"));
  copy_->setText(tr("&Copy"));
  paste_->setText(tr("&Paste"));
  selectAll_->setText(tr("Select &all"));
  find_->setText(tr("&Find"));
}

}  // namespace hankki

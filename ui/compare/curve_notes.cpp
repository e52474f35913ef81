// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/curve_notes.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/store/run_edits.h"
#include "core/store/workspace.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"

namespace hankki {

CurveNotes::CurveNotes(AppState& state, JobRunner& jobs, Card& card)
    : QObject(&card), state_(state), jobs_(jobs), card_(card) {}

void CurveNotes::read(std::vector<RunId> runs) {
  runs_ = std::move(runs);
  again();
}

void CurveNotes::again() {
  jobs_.drop(reading_);
  reading_ = 0;
  const auto take = [this](std::vector<Annotation>&& notes) {
    notes_ = std::move(notes);
    emit changed();
  };
  const auto workspace = state_.workspace();
  if (!workspace || runs_.empty()) return take({});
  reading_ = jobs_.run(
      this, tr("Reading notes"),
      [workspace, runs = runs_](const JobContext&) { return list_annotations(*workspace, runs); },
      {.done = take, .failed = [this](const JobError& error) { card_.strip()->showError(error); }},
      JobRunner::Visibility::Quiet);
}

const Annotation* CurveNotes::find(std::int64_t id) const {
  const auto found = std::ranges::find(notes_, id, &Annotation::id);
  return found == notes_.end() ? nullptr : &*found;
}

/// change(workspace) in a job, then then(its result) where it is still the open one.
template <typename Change, typename Then>
void CurveNotes::change(const LiveText& name, Change change, Then then) {
  const auto workspace = state_.workspace();
  if (!workspace) return;
  jobs_.run(
      this, name, [workspace, change](const JobContext&) { return change(*workspace); },
      {.done =
           [this, workspace, then](auto&& result) {
             if (workspace != state_.workspace()) return;
             then(result);
             again();
           },
       .failed = [this](const JobError& error) { card_.strip()->showError(error); }},
      JobRunner::Visibility::Quiet);
}

void CurveNotes::offerUndo(const LiveText& done, std::function<void()> undo) {
  card_.strip()->showMessage(MessageStrip::Kind::Info, done);
  card_.strip()->setAction([] { return tr("Undo"); },
                           [this, undo = std::move(undo)] {
                             card_.strip()->clear();
                             undo();
                           });
}

void CurveNotes::ask(const QString& title, const QString& text,
                     std::function<void(const QString&)> then) {
  auto* dialog = new QDialog(&card_);
  dialog->setObjectName("curveNoteDialog");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  auto* edit = new QPlainTextEdit(text, dialog);
  edit->setObjectName("curveNote");
  edit->setTabChangesFocus(true);
  edit->setAccessibleName(tr("Note"));
  auto* fault = makeLabel(TextRole::Help, {}, dialog);
  setTone(fault, Tone::Error);
  fault->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
  for (const auto button : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel})
    buttons->button(button)->setIcon({});
  setStyleProperty(buttons->button(QDialogButtonBox::Ok), "kind", "primary");
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
  buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  auto* column = new QVBoxLayout(dialog);
  column->setContentsMargins(24, 24, 24, 16);
  column->setSpacing(8);
  for (QWidget* part :
       {static_cast<QWidget*>(edit), static_cast<QWidget*>(fault), static_cast<QWidget*>(buttons)})
    column->addWidget(part);
  dialog->setMinimumWidth(400);
  const auto check = [edit, fault, buttons] {
    QString wrong;
    bool empty = true;
    try {
      empty = checked_run_note(edit->toPlainText().toStdString()).empty();
    } catch (const Error& error) {
      wrong = coreSentence(error.message());
    }
    fault->setText(wrong);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(wrong.isEmpty() && !empty);
  };
  connect(edit, &QPlainTextEdit::textChanged, dialog, check);
  connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  connect(dialog, &QDialog::accepted, this,
          [edit, then = std::move(then)] { then(edit->toPlainText()); });
  check();
  dialog->open();
}

void CurveNotes::add(RunId id, std::int64_t epoch, const QString& run) {
  ask(tr("Note at epoch %1 of %2").arg(epoch + 1).arg(run), {},
      [this, id, epoch](const QString& text) { save(id, epoch, text); });
}

void CurveNotes::save(RunId run, std::int64_t epoch, const QString& text) {
  change([] { return tr("Writing a note"); },
         [run, epoch, written = text.toStdString()](Workspace& workspace) {
           return add_annotation(workspace, run, epoch, written);
         },
         [this](const Annotation& note) {
           offerUndo([] { return tr("The note is written."); },
                     [this, id = note.id] { remove(id); });
         });
}

void CurveNotes::edit(std::int64_t id) {
  const Annotation* note = find(id);
  if (!note) return;
  ask(tr("Note at epoch %1").arg(note->epoch + 1), QString::fromStdString(note->text),
      [this, id](const QString& text) { rewrite(id, text, true); });
}

void CurveNotes::rewrite(std::int64_t id, const QString& text, bool undoable) {
  change([] { return tr("Writing a note"); },
         [id, written = text.toStdString()](Workspace& workspace) {
           return edit_annotation(workspace, id, written);
         },
         [this, id, undoable](const std::string& before) {
           if (!undoable) return;
           offerUndo(
               [] { return tr("The note is changed."); },
               [this, id, text = QString::fromStdString(before)] { rewrite(id, text, false); });
         });
}

void CurveNotes::remove(std::int64_t id) {
  change([] { return tr("Removing a note"); },
         [id](Workspace& workspace) {
           remove_annotation(workspace, id);
           return true;
         },
         [this, id](bool) {
           offerUndo([] { return tr("The note is removed."); }, [this, id] { restore(id); });
         });
}

void CurveNotes::restore(std::int64_t id) {
  change([] { return tr("Bringing a note back"); },
         [id](Workspace& workspace) {
           restore_annotation(workspace, id);
           return true;
         },
         [](bool) {});
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/curve_notes.h"

#include <algorithm>

#include "core/store/workspace.h"
#include "ui/compare/note_dialog.h"
#include "ui/widgets/message_strip.h"

namespace hankki {

CurveNotes::CurveNotes(AppState& state, JobRunner& jobs, Removals& removals, Card& card)
    : QObject(&card), state_(state), jobs_(jobs), removals_(removals), card_(card) {
  connect(&removals_, &Removals::removed, this, &CurveNotes::again);
  connect(&removals_, &Removals::undone, this, &CurveNotes::again);
  connect(&state_, &AppState::workspaceChanged, this, &CurveNotes::leave);
  connect(&state_, &AppState::folderFilesChanged, this, &CurveNotes::again);
}

/// Each workspace counts its runs and notes from 1: nothing that was begun in one may go on in the
/// next.
void CurveNotes::leave() {
  card_.strip()->clear();
  if (dialog_) dialog_->done(QDialog::Rejected);
  read({});
}

void CurveNotes::read(std::vector<RunId> runs) {
  runs_ = std::move(runs);
  again();
}

void CurveNotes::again() {
  jobs_.drop(reading_);
  reading_ = 0;
  const auto take = [this](std::vector<Annotation>&& notes) {
    if (notes == notes_) return;
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

/// change(workspace) in a job, then then(its result) where it is still the open one. A dialog that
/// is open asked for it: it closes once that is done, and says so where it fails.
template <typename Change, typename Then>
void CurveNotes::change(const LiveText& name, Change change, Then then) {
  const auto workspace = state_.workspace();
  if (!workspace) return;
  jobs_.run(
      this, name, [workspace, change](const JobContext&) { return change(*workspace); },
      {.done =
           [this, workspace, dialog = dialog_, then](auto&& result) {
             if (workspace != state_.workspace()) return;
             if (dialog) dialog->accept();
             then(result);
             again();
           },
       .failed =
           [this, dialog = dialog_](const JobError& error) {
             if (dialog && dialog->isVisible()) return dialog->fail(error.sentence);
             card_.strip()->showError(error);
           },
       .cancelled =
           [dialog = dialog_] {
             if (dialog) dialog->resume();
           }},
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

NoteDialog& CurveNotes::ask(const QString& title, const QString& text) {
  dialog_ = new NoteDialog(title, text, &card_);
  connect(dialog_, &QDialog::finished, this, [this] { dialog_.clear(); });
  return *dialog_;
}

void CurveNotes::add(RunId id, std::int64_t epoch, const QString& run) {
  NoteDialog& dialog = ask(tr("Note at epoch %1 of %2").arg(epoch + 1).arg(run));
  connect(&dialog, &NoteDialog::entered, this,
          [this, id, epoch](const QString& text) { save(id, epoch, text); });
  dialog.open();
}

void CurveNotes::addToOne(const std::vector<NotableRun>& runs) {
  if (runs.empty()) return;
  NoteDialog& dialog = ask(tr("Note at an epoch"));
  dialog.offerPlaces(runs);
  connect(&dialog, &NoteDialog::entered, this,
          [this, &dialog](const QString& text) { save(dialog.run(), dialog.epoch(), text); });
  dialog.open();
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
  NoteDialog& dialog =
      ask(tr("Note at epoch %1").arg(note->epoch + 1), QString::fromStdString(note->text));
  connect(&dialog, &NoteDialog::entered, this,
          [this, id](const QString& text) { rewrite(id, text, true); });
  dialog.open();
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
  card_.strip()->clear();  // it may offer to take this one back
  removals_.remove(
      tr("a note on a curve"), [id](Workspace& workspace) { remove_annotation(workspace, id); },
      [id](Workspace& workspace) { restore_annotation(workspace, id); },
      {.failed = [this](const JobError& error) { card_.strip()->showError(error); }});
}

}  // namespace hankki

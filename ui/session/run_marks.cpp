// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_marks.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPointer>
#include <memory>

#include "ui/session/run_marks_dialog.h"
#include "ui/session/session.h"

namespace hankki {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(hankki::RunMarks)
};

/// Whether something that a person wrote is there no more after it.
bool takesAway(const RunEdit& edit, const RunInfo& before) {
  return !edit.drop_tags.empty() || (edit.name && !before.name.empty()) ||
         (edit.note && !before.note.empty());
}

/// What makes the run again what it was before the edit.
RunEdit inverse(const RunEdit& edit, const RunInfo& before) {
  RunEdit back{.add_tags = edit.drop_tags, .drop_tags = edit.add_tags};
  if (edit.name) back.name = before.name;
  if (edit.note) back.note = before.note;
  return back;
}

/// What was written over can be brought back like what was removed; the dialog closes when it is
/// written, and says why it is not.
void writeOver(Session& session, const RunInfo& run, const RunEdit& edit,
               const QPointer<RunMarksDialog>& dialog) {
  const QString name = Text::tr("what stood on run #%1").arg(run.id);
  auto* until = new QObject(dialog);
  QObject::connect(&session.removals(), &Removals::removed, until,
                   [dialog, name](const QString& removed) {
                     if (removed == name) dialog->written();
                   });
  const auto writing = [id = run.id](const RunEdit& what) {
    return [id, what](Workspace& workspace) { workspace.runs().edit(id, what); };
  };
  session.removals().remove(name, writing(edit), writing(inverse(edit, run)),
                            [&session, dialog, until = QPointer(until)](const JobError& error) {
                              delete until;
                              if (dialog) return dialog->fail(error.sentence);
                              emit session.state().failed(error);
                            });
}

}  // namespace

void addRunMarkActions(QMenu& menu, Session& session, QWidget& page, const RunInfo& run) {
  // In a dialog that asked for it and stays open until it is written, else told by the window.
  const auto write = [&session, &page, workspace = session.state().workspace(), id = run.id](
                         const RunEdit& edit, const QPointer<RunMarksDialog>& dialog) {
    session.jobs().run(
        &page, [id] { return Text::tr("Writing on run #%1").arg(id); },
        [workspace, id, edit](const JobContext&) { workspace->runs().edit(id, edit); },
        {.done =
             [dialog] {
               if (dialog) dialog->written();
             },
         .failed =
             [&session, dialog](const JobError& error) {
               if (dialog) return dialog->fail(error.sentence);
               emit session.state().failed(error);
             },
         .cancelled =
             [dialog] {
               if (dialog) dialog->fail({});
             }},
        JobRunner::Visibility::Quiet);
  };
  menu.addAction(Text::tr("Name, tags and note…"), &page, [&session, &page, run, write] {
    auto* dialog = new RunMarksDialog(run, &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &RunMarksDialog::entered, &page,
                     [&session, run, write, open = QPointer(dialog)](const RunEdit& edit) {
                       if (takesAway(edit, run)) return writeOver(session, run, edit, open);
                       write(edit, open);
                     });
    dialog->open();
  });
  menu.addAction(run.archived ? Text::tr("Take out of the archive") : Text::tr("Archive"), &page,
                 [run, write] { write({.archived = !run.archived}, {}); });
}

}  // namespace hankki

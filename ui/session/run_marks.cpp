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

/// The dialog closes when it is written, and says why it is not; without one that is still open the
/// window tells that.
JobHooks<void> hooksOf(Session& session, const QPointer<RunMarksDialog>& dialog) {
  return {.done =
              [dialog] {
                if (dialog) dialog->written();
              },
          .failed =
              [&session, dialog](const JobError& error) {
                if (dialog && dialog->isVisible()) return dialog->fail(error.sentence);
                emit session.state().failed(error);
              },
          .cancelled =
              [dialog] {
                if (dialog) dialog->fail({});
              }};
}

/// What is written over can be brought back like what was removed.
void writeMarks(Session& session, QWidget& page, const RunInfo& run, const RunEdit& edit,
                const JobHooks<void>& hooks) {
  const auto writing = [id = run.id](const RunEdit& what) {
    return [id, what](Workspace& workspace) { workspace.runs().edit(id, what); };
  };
  if (takesAway(edit, run))
    return session.removals().remove(Text::tr("what stood on run #%1").arg(run.id), writing(edit),
                                     writing(inverse(edit, run)), hooks);
  session.jobs().run(
      &page, [id = run.id] { return Text::tr("Writing on run #%1").arg(id); },
      [workspace = session.state().workspace(), work = writing(edit)](const JobContext&) {
        work(*workspace);
      },
      hooks, JobRunner::Visibility::Quiet);
}

}  // namespace

void addRunMarkActions(QMenu& menu, Session& session, QWidget& page, const RunInfo& run) {
  // Runs count from 1 in each workspace.
  const auto isOpen = [&session, of = std::weak_ptr(session.state().workspace())] {
    const auto workspace = session.state().workspace();
    return workspace && workspace == of.lock();
  };
  menu.addAction(Text::tr("Name, tags and note…"), &page, [&session, &page, run, isOpen] {
    if (!isOpen()) return;
    auto* dialog = new RunMarksDialog(run, &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Also while it is being written, which goes on.
    QObject::connect(&session.state(), &AppState::workspaceChanged, dialog,
                     [dialog] { dialog->done(QDialog::Rejected); });
    QObject::connect(dialog, &RunMarksDialog::entered, &page,
                     [&session, &page, run, isOpen, dialog](const RunEdit& edit) {
                       if (isOpen()) writeMarks(session, page, run, edit, hooksOf(session, dialog));
                     });
    dialog->open();
  });
  menu.addAction(run.archived ? Text::tr("Take out of the archive") : Text::tr("Archive"), &page,
                 [&session, &page, run, isOpen] {
                   if (isOpen())
                     writeMarks(session, page, run, {.archived = !run.archived},
                                hooksOf(session, {}));
                 });
}

}  // namespace hankki

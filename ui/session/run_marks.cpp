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
  menu.addAction(Text::tr("Name, tags and note…"), &page, [&page, run, write] {
    auto* dialog = new RunMarksDialog(run, &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &RunMarksDialog::entered, &page,
                     [write, open = QPointer(dialog)](const RunEdit& edit) { write(edit, open); });
    dialog->open();
  });
  menu.addAction(run.archived ? Text::tr("Take out of the archive") : Text::tr("Archive"), &page,
                 [run, write] { write({.archived = !run.archived}, {}); });
}

}  // namespace hankki

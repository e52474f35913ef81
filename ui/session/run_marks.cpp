// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_marks.h"

#include <QCoreApplication>
#include <QMenu>
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
  const auto write = [&session, &page, workspace = session.state().workspace(),
                      id = run.id](const RunEdit& edit) {
    session.jobs().run(
        &page, [id] { return Text::tr("Writing on run #%1").arg(id); },
        [workspace, id, edit](const JobContext&) { workspace->runs().edit(id, edit); }, {},
        JobRunner::Visibility::Quiet);
  };
  menu.addAction(Text::tr("Name, tags and note…"), &page, [&page, run, write] {
    auto* dialog = new RunMarksDialog(run, &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &page, [dialog, write] { write(dialog->edit()); });
    dialog->open();
  });
  menu.addAction(run.archived ? Text::tr("Take out of the archive") : Text::tr("Archive"), &page,
                 [run, write] { write({.archived = !run.archived}); });
}

}  // namespace hankki

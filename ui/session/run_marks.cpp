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

/// What was written over can be brought back like what was removed.
void writeOver(Session& session, const RunInfo& run, const RunEdit& edit) {
  const auto writing = [id = run.id](const RunEdit& what) {
    return [id, what](Workspace& workspace) { workspace.runs().edit(id, what); };
  };
  session.removals().remove(Text::tr("what stood on run #%1").arg(run.id), writing(edit),
                            writing(inverse(edit, run)), {});
}

}  // namespace

void addRunMarkActions(QMenu& menu, Session& session, QWidget& page, const RunInfo& run) {
  const auto write = [&session, &page, workspace = session.state().workspace(),
                      id = run.id](const RunEdit& edit) {
    session.jobs().run(
        &page, [id] { return Text::tr("Writing on run #%1").arg(id); },
        [workspace, id, edit](const JobContext&) { workspace->runs().edit(id, edit); }, {},
        JobRunner::Visibility::Quiet);
  };
  menu.addAction(Text::tr("Name, tags and note…"), &page, [&session, &page, run, write] {
    auto* dialog = new RunMarksDialog(run, &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &page, [&session, dialog, run, write] {
      const RunEdit edit = dialog->edit();
      if (takesAway(edit, run)) return writeOver(session, run, edit);
      write(edit);
    });
    dialog->open();
  });
  menu.addAction(run.archived ? Text::tr("Take out of the archive") : Text::tr("Archive"), &page,
                 [run, write] { write({.archived = !run.archived}); });
}

}  // namespace hankki

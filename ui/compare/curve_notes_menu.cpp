// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/curve_notes_menu.h"

#include <algorithm>

#include "ui/compare/curve_notes.h"
#include "ui/compare/note_dialog.h"

namespace hankki {
namespace {

constexpr int kMostLetters = 40;  // of a note in its entry

/// The first of it, in one line.
QString firstOf(const std::string& text) {
  QString line = QString::fromStdString(text).simplified();
  if (line.size() > kMostLetters) line = line.left(kMostLetters - 1) + QStringLiteral("…");
  return line;
}

}  // namespace

void addNoteActions(QMenu& menu, CurveNotes& notes, std::int64_t note) {
  menu.addAction(CurveNotesMenu::tr("Change the note…"), &notes,
                 [&notes, note] { notes.edit(note); });
  menu.addAction(CurveNotesMenu::tr("Remove the note"), &notes,
                 [&notes, note] { notes.remove(note); });
}

CurveNotesMenu::CurveNotesMenu(CurveNotes& notes, std::function<std::vector<NotableRun>()> runs,
                               QWidget* parent)
    : QMenu(parent), notes_(notes), runs_(std::move(runs)) {
  setObjectName("curveNotesMenu");
  connect(this, &QMenu::aboutToShow, this, &CurveNotesMenu::fill);
}

void CurveNotesMenu::fill() {
  for (QMenu* old : findChildren<QMenu*>(Qt::FindDirectChildrenOnly)) old->deleteLater();
  clear();
  std::vector<NotableRun> runs = runs_();
  QAction* add =
      addAction(tr("Note at an epoch…"), &notes_, [this, runs] { notes_.addToOne(runs); });
  add->setEnabled(!runs.empty());
  if (!notes_.all().empty()) addSeparator();
  for (const Annotation& note : notes_.all()) {
    const auto run = std::ranges::find(runs, note.run, &NotableRun::id);
    if (run == runs.end()) continue;
    QString name =
        tr("%1, epoch %2: %3").arg(run->name, QString::number(note.epoch + 1), firstOf(note.text));
    addNoteActions(*addMenu(name.replace('&', QStringLiteral("&&"))), notes_, note.id);
  }
}

void CurveNotesMenu::retranslate() { setTitle(tr("Notes")); }

}  // namespace hankki

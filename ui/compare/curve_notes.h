// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

#include "core/workbench/annotations.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/session/removals.h"
#include "ui/widgets/card.h"

namespace hankki {

class NoteDialog;
struct NotableRun;

/// What people wrote at epochs of the runs that a card shows: read, and added, changed and removed
/// in jobs. What was written can be undone from the card's strip, what was removed like all that
/// Removals has, as long as its workspace is open.
class CurveNotes : public QObject {
  Q_OBJECT
 public:
  CurveNotes(AppState& state, JobRunner& jobs, Removals& removals, Card& card);

  void read(std::vector<RunId> runs);  ///< of these from now on
  const std::vector<Annotation>& all() const { return notes_; }
  const Annotation* find(std::int64_t id) const;

  /// Ask for the text in a dialog. `run` is what it is called: "BPR #41".
  void add(RunId id, std::int64_t epoch, const QString& run);
  void addToOne(const std::vector<NotableRun>& runs);  ///< asks for the place too
  void edit(std::int64_t id);
  void remove(std::int64_t id);

 signals:
  void changed();  ///< all()

 private:
  void again();
  void leave();
  void save(RunId run, std::int64_t epoch, const QString& text);
  void rewrite(std::int64_t id, const QString& text, bool undoable);
  NoteDialog& ask(const QString& title, const QString& text = {});
  void offerUndo(const LiveText& done, std::function<void()> undo);
  template <typename Change, typename Then>
  void change(const LiveText& name, Change change, Then then);

  AppState& state_;
  JobRunner& jobs_;
  Removals& removals_;
  Card& card_;
  std::vector<RunId> runs_;
  std::vector<Annotation> notes_;
  JobId reading_ = 0;
  QPointer<NoteDialog> dialog_;  // that is open
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "core/store/kinds.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"

namespace hankki {

/// What was removed from the open workspace in this session, newest last, to be brought back: a
/// removal only hides until the workspace is purged. Whatever it is of, and whichever page removed
/// it, there is one list. GUI thread only.
class Removals : public QObject {
  Q_OBJECT
 public:
  Removals(AppState& state, JobRunner& jobs);

  /// Removes what the open workspace holds in a job: a data set, a split, a run, a study, a named
  /// selection, an experiment, a batch of the shop, an account, a view of the runs or a note.
  /// `name` is what it is called: "run #3".
  void remove(Kind kind, std::int64_t id, const QString& name,
              std::function<void(const JobError&)> failed);

  /// The same of what is not the store's alone: `remove` in a job, and `restore` to bring it back.
  /// One of done, failed and cancelled is called on every path: cancelled at once where no
  /// workspace is open; done also where another one has been opened meanwhile, which has nothing to
  /// undo.
  using Step = std::function<void(Workspace& workspace)>;
  void remove(const QString& name, Step remove, Step restore, JobHooks<void> hooks);

  bool any() const { return !removed_.empty(); }
  QString newest() const { return removed_.empty() ? QString() : removed_.back().name; }

  /// Brings the newest one back in a job, with all that was below it; the next call the one before.
  void undo();

 signals:
  void changed();                              ///< newest()
  void removed(const QString& name);           ///< it is newest() now
  void undone(const QString& name);            ///< it is there again
  void failed(const hankki::JobError& error);  ///< to bring one back

 private:
  struct Removed {
    QString name;
    Step restore;
  };

  AppState& state_;
  JobRunner& jobs_;
  std::vector<Removed> removed_;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

#include "core/store/selections.h"
#include "ui/jobs/job_runner.h"
#include "ui/plots/selection.h"
#include "ui/session/app_state.h"
#include "ui/session/removals.h"

namespace hankki {

/// A selection that was given a name, with its recipes, ascending.
struct NamedSelection {
  SelectionInfo info;
  std::vector<ItemIndex> recipes;

  QString name() const { return QString::fromStdString(info.name); }
};

/// The named selections of the chosen data set, as the workspace keeps them; read, saved and
/// removed in jobs. GUI thread only.
class NamedSelections : public QObject {
  Q_OBJECT
 public:
  NamedSelections(AppState& state, JobRunner& jobs, Removals& removals, QObject* parent = nullptr);

  const std::vector<NamedSelection>& all() const { return all_; }  ///< by name
  const NamedSelection* find(SelectionId id) const;                ///< null: it is not there
  bool isTaken(const QString& name) const;

  void save(const QString& name, const Selection::Ids& recipes);
  void remove(SelectionId id);  ///< the window's undo brings it back

 signals:
  void changed();
  void failed(const hankki::JobError& error);

 private:
  void read();
  void take(std::vector<NamedSelection>&& all);

  AppState& state_;
  JobRunner& jobs_;
  Removals& removals_;
  std::vector<NamedSelection> all_;
  JobId reading_ = 0;
};

}  // namespace hankki

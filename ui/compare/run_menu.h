// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

#include "core/store/kinds.h"
#include "core/store/runs.h"
#include "ui/session/page.h"

class QMenu;

namespace hankki {

class RunsCard;
class Session;

/// What can be done with a run of the table: a double click shows its details, a right click a
/// menu.
class RunMenu : public QObject {
  Q_OBJECT
 public:
  /// `page` is the parent of its dialogs, and told of what is made of a run.
  RunMenu(Session& session, RunsCard& runs, Page& page);

 private:
  void show(QPoint position);
  void addDifference(QMenu& menu);
  void addReferences(QMenu& menu, RunId run);
  void addPlots(QMenu& menu, RunId run);
  void showDetails(const RunInfo& run);
  void openMade(Kind kind, qint64 id);

  Session& session_;
  RunsCard& runs_;
  Page& page_;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/tables/run_queue_model.h"
#include "ui/widgets/card.h"

class QStackedWidget;

namespace hankki {

class AppState;
class DataTable;
class EmptyState;
class EvaluationQueue;
class Session;
class RunActionDelegate;
class TrainingQueue;

/// The runs as a table: what waits, what trains, how far it is, what came of it, and what can be
/// done with each. Enter does a row's action, Delete cancels or removes it, Space shows its curve.
class QueueCard : public Card {
  Q_OBJECT
 public:
  explicit QueueCard(Session& session, QWidget* parent = nullptr);

  RunQueueModel& model() { return *model_; }
  void setBaseline(RunId run);  ///< from which the best values tell how far they are; 0: none
  void apply(RunId run, RunAction action);
  void select(RunId run);  ///< ignored where it has no row

 signals:
  void curveToggled(hankki::RunId run, bool shown);
  void openRequested(hankki::RunId run);

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;  // keys of the table

 private:
  void buildTable();
  void queueChanged();
  void retranslate();
  void applyDefault(RunId run);
  void askToRemove(RunId run);
  void showMenu(QPoint position);
  void spanMessages();
  RunId runAtCursor() const;

  Session& session_;
  AppState& state_;
  TrainingQueue& queue_;
  EvaluationQueue& evaluations_;
  RunQueueModel* model_;
  DataTable* table_;
  EmptyState* empty_;
  QStackedWidget* stack_;
  QTimer clock_;
};

}  // namespace hankki

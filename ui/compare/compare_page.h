// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>
#include <memory>

#include "ui/plots/selection.h"
#include "ui/session/page.h"
#include "ui/session/session.h"
#include "ui/tables/run_table_model.h"

class QComboBox;
class QMenu;
class QPushButton;
class QStackedLayout;

namespace hankki {

class Card;
class ColumnKeeper;
class CurvesCard;
class DataTable;
class DetailsCard;
class EmptyState;
class MessageStrip;
class MetricsCard;
class PageHeader;
class PaneSplitter;
class RunTableTools;
class SortedRows;

/// Runs of the chosen split side by side: table, metrics, learning curves, and a
/// closer look at them.
class ComparePage final : public Page {
  Q_OBJECT
 public:
  explicit ComparePage(Session& session);
  static PageKind pageKind();

  /// Checks and selects the run, as soon as it is there.
  void visit(const Visit& visit) override;
  bool canExport() const override;
  void exportData() override;

 protected:
  void retranslate() override;

 private:
  class Scope;
  struct LaidOut {
    RunTableModel::Contents contents;
    std::vector<QString> words;  // of each run, where the filter has some
    RunTableModel::Shown shown;
  };
  void buildTable();
  void importLists();
  bool canServe() const;
  void chooseToServe();
  void layOut();
  void takeRuns();
  void updateArchived();
  void showRuns(LaidOut made);
  void makeWords();
  void updateEmpty();
  bool othersHaveRuns() const;  // that the table could show
  void updateNote();
  void tellSplits();
  void fillBaselines();
  void addReferences(QMenu& menu, RunId run);
  void updateColumns();
  void mark(RunId run);
  void showMenu(QPoint position);
  void showDetails(const RunInfo& run);
  void openMade(Kind kind, qint64 id);
  void addDifference(QMenu& menu);
  const RunInfo* runAt(const QModelIndex& row) const;

  Session& session_;
  AppState& state_;
  JobRunner& jobs_;
  Selection selection_;  // of runs, by id
  RunTableModel* model_;
  SortedRows* sorted_;
  PageHeader* header_;
  QPushButton* import_;
  QPushButton* export_;
  QPushButton* serve_;
  MessageStrip* strip_;
  QStackedLayout* stack_;
  // What stands in another widget is made in it: each change of parents styles all within again.
  QWidget* holder_;
  PaneSplitter* content_;
  EmptyState* empty_;
  Card* runs_;
  DataTable* table_;
  ColumnKeeper* columns_ = nullptr;
  QComboBox* baseline_;
  RunTableTools* tools_ = nullptr;
  PaneSplitter* plots_;
  MetricsCard* metrics_;
  CurvesCard* curves_;
  DetailsCard* details_;
  JobId laying_ = 0, searching_ = 0;
  bool toldSplits_ = false;  // the card's strip says that runs of several splits are checked
  bool withDeltas_ = false;  // the columns have room for them
  RunId awaited_ = 0;        // to be marked when the list of runs has it
};

}  // namespace hankki

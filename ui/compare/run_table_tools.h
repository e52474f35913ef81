// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/report/run_filter.h"
#include "core/store/run_views.h"
#include "ui/jobs/job_runner.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace hankki {

class Card;
class ColumnKeeper;
class DataTable;
class ElidedLabel;
class RunTableModel;
class RunViewsButton;
class Segment;
class Session;
class SortedRows;

/// What stands above the table of runs: how it is looked at, and the views in which that is kept.
/// Columns, their order and the sorting stay the table's own.
class RunTableTools : public QObject {
  Q_OBJECT
 public:
  struct Table {
    RunTableModel& model;
    SortedRows& rows;
    DataTable& view;
    ColumnKeeper& columns;
  };
  /// Puts its widgets into the header of the card and into a row below it, where `leading` is
  /// theirs. The table has its models, and is not in the card yet.
  RunTableTools(Session& session, const Table& table, QWidget& leading, Card& card);

  RunTableLayout layout() const;
  void apply(const RunTableLayout& layout);

  std::int64_t epoch() const;  ///< whose metrics are to be shown
  RunScope scope() const;      ///< whose runs are to be shown
  void setScope(RunScope scope);
  QLineEdit& filter() { return *filter_; }
  bool searchesWords() const;  ///< what is typed, or what the rows are filtered by, has some
  bool withArchived() const;
  void setWithArchived(bool with);
  void setArchivedCount(std::int64_t count);

  /// Columns are new: groups go by the name of theirs.
  void columnsReset();
  void sortAsUsual();
  void retranslate();

 signals:
  void runsWanted();  ///< other ones, or of another epoch
  void failed(const hankki::JobError& error);

 private:
  void build(QWidget& leading, Card& card);
  void filterRows();
  void accept(const RunFilter& filter);
  void chooseEpoch();
  void setEpoch(std::int64_t epoch);
  void setGroup(const QString& column);
  void fillGroups();
  int columnOf(const QString& name) const;

  Table table_;
  RunViewsButton* views_;
  QToolButton* groups_;
  QComboBox* scope_;
  Segment* values_;
  QSpinBox* epoch_;
  QToolButton* archived_;
  QLineEdit* filter_;
  ElidedLabel* fault_;  // why what is typed is no filter
  RunFilter accepted_;  // what the rows are filtered by
  QString group_;       // the column's name; empty: none
  std::int64_t archivedCount_ = 0;
};

}  // namespace hankki

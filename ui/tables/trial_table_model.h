// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/report/trial_table.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/table_roles.h"

namespace hankki {

/// The trials of a study, as core/report/trial_table.h lays them out. Rows that stay keep selection
/// and place while a search adds others. Sort by SortRole. The best value is strong.
class TrialTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Role : int { TrialRole = OwnRole };  ///< qint64: the trial's number

  using QAbstractTableModel::QAbstractTableModel;

  /// Where nothing is `running`, a trial that is Running was interrupted.
  void setTrials(const StudyRequest& request, std::vector<Trial> trials, bool running);
  void retranslate();

  const RunTable& table() const { return table_; }
  const std::vector<Trial>& trials() const { return trials_; }
  int rowOf(std::int64_t number) const;  ///< -1: not in the table

  QString columnName(int column) const;  ///< RunTable::Column::name
  bool isUsualColumn(int column) const;  ///< shown until the user chooses others
  int metricColumn() const;              ///< of the study's metric; -1: no trial yet

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  bool isInterrupted(const Trial& trial) const {
    return !running_ && trial.state == TrialState::Running;
  }
  QString text(std::size_t row, std::size_t column) const;
  QVariant cellData(std::size_t row, std::size_t column, int role) const;

  StudyRequest request_;
  std::vector<Trial> trials_;
  RunTable table_;
  std::vector<double> best_;    // of each column; NaN: nothing to mark
  std::vector<int> alignment_;  // of each column: a cell that has nothing stands as the others do
  bool running_ = false;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <optional>
#include <vector>

#include "core/data/statistics.h"
#include "core/data/table_rows.h"
#include "ui/jobs/job_runner.h"

namespace hankki {

/// A table whose rows are found and sorted in a job, as positions in what it shows: a million rows
/// take longer to sort than the window may wait. The old rows stay until the new ones are there; a
/// query that is no longer current is dropped.
class RowModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  RowModel(JobRunner& jobs, QObject* parent = nullptr);
  ~RowModel() override;

  int rowCount(const QModelIndex& parent = {}) const override;
  void sort(int column, Qt::SortOrder order) override;

  void setText(const QString& text);                ///< words to search for
  void setOnly(std::optional<QualityIssue> issue);  ///< rows with that issue
  void setRange(std::optional<ValueRange> range);   ///< rows in that range
  const std::optional<QualityIssue>& only() const { return only_; }
  const std::optional<ValueRange>& range() const { return range_; }

  const std::vector<std::uint32_t>& rows() const { return rows_; }
  bool isBusy() const { return jobs_.isRunning(job_); }

 signals:
  void busyChanged(bool busy);
  void rowsChanged();

 protected:
  using Query = std::function<std::vector<std::uint32_t>(const JobContext&)>;

  /// The query that text(), only(), range() and the sorting ask for; empty: there is nothing to
  /// show. It runs on another thread, so it owns what it needs.
  virtual Query makeQuery() const = 0;
  virtual bool canSort(int column) const = 0;

  /// To be called when what is shown becomes another: no row of the old is asked for any more.
  void clearRows();
  void refresh();

  const std::string& text() const { return text_; }
  int sortColumn() const { return sortColumn_; }  ///< -1: as they come
  bool isDescending() const { return descending_; }
  std::uint32_t rowAt(const QModelIndex& index) const {
    return rows_[static_cast<std::size_t>(index.row())];
  }

 private:
  void setRows(std::vector<std::uint32_t> rows);

  JobRunner& jobs_;
  JobId job_ = 0;
  std::vector<std::uint32_t> rows_;
  std::string text_;
  std::optional<QualityIssue> only_;
  std::optional<ValueRange> range_;
  int sortColumn_ = -1;
  bool descending_ = false;
};

}  // namespace hankki

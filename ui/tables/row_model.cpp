// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/row_model.h"

#include <utility>

namespace hankki {

RowModel::RowModel(JobRunner& jobs, QObject* parent) : QAbstractTableModel(parent), jobs_(jobs) {}

RowModel::~RowModel() { jobs_.drop(job_); }

int RowModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

void RowModel::sort(int column, Qt::SortOrder order) {
  if (column < 0 || !canSort(column)) return;
  const bool descending = order == Qt::DescendingOrder;
  if (column == sortColumn_ && descending == descending_) return;
  sortColumn_ = column;
  descending_ = descending;
  refresh();
}

void RowModel::setText(const QString& text) {
  std::string wanted = text.simplified().toStdString();
  if (wanted == text_) return;
  text_ = std::move(wanted);
  refresh();
}

void RowModel::setOnly(std::optional<QualityIssue> issue) {
  if (issue == only_) return;
  only_ = issue;
  refresh();
}

void RowModel::setRange(std::optional<ValueRange> range) {
  if (range == range_) return;
  range_ = range;
  refresh();
}

void RowModel::clearRows() { setRows({}); }

void RowModel::refresh() {
  const bool wasBusy = isBusy();
  jobs_.drop(job_);
  Query query = makeQuery();
  if (!query) {
    job_ = 0;
    setRows({});
    if (wasBusy) emit busyChanged(false);
    return;
  }
  const auto ended = [this] { emit busyChanged(false); };
  job_ = jobs_.run(this, tr("Finding rows"), std::move(query),
                   {.done =
                        [this](std::vector<std::uint32_t>&& rows) {
                          emit busyChanged(false);
                          setRows(std::move(rows));
                        },
                    .failed = [ended](const JobError&) { ended(); },
                    .cancelled = ended},
                   JobRunner::Visibility::Quiet);
  if (!wasBusy) emit busyChanged(true);
}

void RowModel::setRows(std::vector<std::uint32_t> rows) {
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
  emit rowsChanged();
}

}  // namespace hankki

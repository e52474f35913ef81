// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/figure_rows.h"

#include <QHeaderView>
#include <algorithm>
#include <cmath>

#include "ui/tables/sorted_rows.h"
#include "ui/theme/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

QVariant sortable(double value) { return std::isnan(value) ? QVariant() : QVariant(value); }

}  // namespace

FigureCell wordsCell(const QString& text, const QString& tip) {
  return {.text = text, .value = text, .tip = tip};
}

FigureCell figureCell(double value, int decimals) {
  return {.text = formatNumber(value, decimals), .value = sortable(value)};
}

FigureCell percentCell(double share, int decimals) {
  return {.text = std::isnan(share) ? noValue() : formatPercent(share, decimals),
          .value = sortable(share)};
}

FigureCell countCell(std::int64_t count) {
  return {.text = formatCount(count), .value = static_cast<double>(count)};
}

FigureCell rangeCell(double low, double high, int decimals) {
  return {
      .text =
          FigureRows::tr("%1 to %2").arg(formatNumber(low, decimals), formatNumber(high, decimals)),
      .value = sortable(low),
      .file = intervalValue(low, high)};
}

void FigureRows::setTable(std::vector<FigureColumn> columns,
                          std::vector<std::vector<FigureCell>> rows) {
  if (columns != columns_ || rows.size() != rows_.size()) {
    beginResetModel();
    columns_ = std::move(columns);
    rows_ = std::move(rows);
    endResetModel();
    return;
  }
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < columns.size(); ++column) {
      FigureCell& shown = rows_[row][column];
      if (shown == rows[row][column]) continue;
      shown = std::move(rows[row][column]);
      const QModelIndex changed = index(static_cast<int>(row), static_cast<int>(column));
      emit dataChanged(changed, changed);
    }
}

const FigureCell& FigureRows::cell(int row, int column) const {
  return rows_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
}

int FigureRows::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FigureRows::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant FigureRows::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const FigureCell& shown = cell(index.row(), index.column());
  switch (role) {
    case Qt::DisplayRole:
      return shown.text;
    case Qt::ToolTipRole:
      return shown.tip.isEmpty() ? QVariant() : shown.tip;
    case Qt::TextAlignmentRole:
      return QVariant(columns_[static_cast<std::size_t>(index.column())].words
                          ? Qt::AlignLeft | Qt::AlignVCenter
                          : Qt::AlignRight | Qt::AlignVCenter);
    case SortRole:
      return shown.value;
    case FileRole:
      return shown.file;
    case BadRole:
      return shown.bad;
    case StrongRole:
      return shown.strong;
    default:
      return {};
  }
}

QVariant FigureRows::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const FigureColumn& column = columns_[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return column.title;
  const auto isInterval = [section](const std::vector<FigureCell>& row) {
    return row[static_cast<std::size_t>(section)].file.typeId() == QMetaType::QVariantList;
  };
  if (role == FileRole && std::ranges::any_of(rows_, isInterval))
    return intervalTitles(column.title);
  if (role == Qt::ToolTipRole && !column.tip.isEmpty()) return column.tip;
  return {};
}

DataTable* makeFigureTable(FigureRows& rows, const QString& name, QWidget* parent) {
  auto* table = new DataTable(parent);
  table->setObjectName(name);
  table->setModel(new SortedRows(rows, table));
  table->sortByColumn(-1, Qt::AscendingOrder);
  table->horizontalHeader()->setResizeContentsPrecision(-1);  // all rows, also before it is shown
  return table;
}

void fitColumns(DataTable& table) { table.resizeColumnsToContents(); }

}  // namespace hankki

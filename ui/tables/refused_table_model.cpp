// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/refused_table_model.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/data/fold_case.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

/// As the table shows it.
std::string reasonOf(const RefusedRow& row) { return coreText(row.reason).toStdString(); }

bool isBefore(const RefusedRow& a, const RefusedRow& b, int column) {
  if (column == RefusedTableModel::Line) return a.line < b.line;
  if (column == RefusedTableModel::Reason) return reasonOf(a) < reasonOf(b);
  return std::tie(a.file, a.line) < std::tie(b.file, b.line);
}

}  // namespace

void RefusedTableModel::setRefused(std::vector<RefusedRow> refused) {
  clearRows();
  refused_ = std::move(refused);
  refresh();
}

int RefusedTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant RefusedTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int column = index.column();
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (column == Line ? Qt::AlignRight : Qt::AlignLeft));
  if (role == FileRole && column == Line)
    return static_cast<qlonglong>(refused_[rowAt(index)].line);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const RefusedRow& row = refused_[rowAt(index)];
  if (column == File) return QString::fromStdString(row.file);
  if (column == Line) return formatCount(row.line);
  return coreText(row.reason);
}

QVariant RefusedTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (section == Line ? Qt::AlignRight : Qt::AlignLeft));
  if (role != Qt::DisplayRole) return {};
  if (section == File) return tr("File");
  return section == Line ? tr("Line") : tr("Reason");
}

RowModel::Query RefusedTableModel::makeQuery() const {
  if (refused_.empty()) return {};
  return [all = refused_, word = fold_case(text()), column = sortColumn(),
          descending = isDescending()](const JobContext&) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < all.size(); ++i)
      if (fold_case(all[i].file + ' ' + reasonOf(all[i])).find(word) != std::string::npos)
        rows.push_back(i);
    if (column >= 0)
      std::ranges::stable_sort(rows, [&](auto a, auto b) {
        return descending ? isBefore(all[b], all[a], column) : isBefore(all[a], all[b], column);
      });
    return rows;
  };
}

}  // namespace hankki

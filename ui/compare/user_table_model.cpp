// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/user_table_model.h"

#include "ui/compare/figure_cells.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"

namespace hankki {

void UserTableModel::setContents(Contents contents) {
  beginResetModel();
  contents_ = std::move(contents);
  endResetModel();
}

void UserTableModel::retranslate() {
  if (columnCount() > 0) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int UserTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(contents_.users.size());
}

int UserTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || contents_.users.empty()
             ? 0
             : FirstRun + static_cast<int>(contents_.runs.size());
}

double UserTableModel::number(std::size_t user, int column) const {
  const UserFacts& facts = contents_.users[user];
  switch (column) {
    case History:
      return static_cast<double>(facts.history);
    case ToFind:
      return static_cast<double>(facts.to_find);
    case Popularity:
      return facts.popularity;
    default:
      return contents_.runs[static_cast<std::size_t>(column - FirstRun)].values[user];
  }
}

QVariant UserTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto user = static_cast<std::size_t>(index.row());
  const int column = index.column();
  if (column == User)
    return role == Qt::DisplayRole || role == SortRole
               ? QString::fromStdString(contents_.users[user].id)
               : QVariant();
  const double value = number(user, column);
  switch (role) {
    case Qt::DisplayRole:
      return column < Popularity ? formatCount(static_cast<std::int64_t>(value))
                                 : formatNumber(value, column == Popularity ? 1 : kDecimals);
    case SortRole:
      return value;
    case Qt::TextAlignmentRole:
      return int(Qt::AlignRight | Qt::AlignVCenter);
    case DeltaRole:
      if (column < FirstRun) return {};
      return formatDifference(value - number(user, FirstRun + static_cast<int>(contents_.baseline)),
                              kDecimals);
    default:
      return {};
  }
}

QVariant UserTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= columnCount()) return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (section == User ? Qt::AlignLeft : Qt::AlignRight));
  if (role == Qt::ToolTipRole && section == Popularity)
    return tr("Mean over the items to find: users who chose them in the training data");
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case User:
      return tr("User");
    case History:
      return tr("History");
    case ToFind:
      return tr("To find");
    case Popularity:
      return tr("Popularity");
    default:
      return contents_.runs[static_cast<std::size_t>(section - FirstRun)].name;
  }
}

}  // namespace hankki

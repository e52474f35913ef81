// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/trial_table_model.h"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "core/models/registry.h"
#include "ui/tables/table_cells.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

bool haveTheSameColumns(const RunTable& one, const RunTable& other) {
  return std::ranges::equal(one.columns, other.columns, {}, &RunTable::Column::name,
                            &RunTable::Column::name);
}

PillKind pillKind(TrialState state) {
  switch (state) {
    case TrialState::Running:
      return PillKind::Accent;
    case TrialState::Done:
      return PillKind::Success;
    case TrialState::Failed:
      return PillKind::Error;
    case TrialState::Paused:
      break;
  }
  return PillKind::Neutral;
}

QString stateText(TrialState state) {
  switch (state) {
    case TrialState::Running:
      return TrialTableModel::tr("running");
    case TrialState::Paused:
      return TrialTableModel::tr("paused");
    case TrialState::Done:
      return TrialTableModel::tr("done");
    case TrialState::Failed:
      return TrialTableModel::tr("failed");
  }
  return {};
}

}  // namespace

void TrialTableModel::setTrials(const StudyRequest& request, std::vector<Trial> trials,
                                bool running) {
  RunTable next = make_trial_table(request, trials);
  const int before = rowCount(), after = static_cast<int>(trials.size());
  const bool grows = before > 0 && after >= before && haveTheSameColumns(table_, next) &&
                     std::ranges::equal(trials_, trials | std::views::take(before), {},
                                        &Trial::number, &Trial::number);
  if (!grows) beginResetModel();
  if (grows && after > before) beginInsertRows({}, before, after - 1);
  request_ = request;
  running_ = running;
  trials_ = std::move(trials);
  table_ = std::move(next);
  best_.clear();
  alignment_.clear();
  for (std::size_t column = 0; column < table_.columns.size(); ++column) {
    best_.push_back(bestOf(table_, column));
    const bool words = column == 0 || std::ranges::any_of(table_.rows, [column](const auto& row) {
                         return std::holds_alternative<std::string>(row[column]);
                       });
    alignment_.push_back(int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
  }
  if (!grows) return endResetModel();
  if (after > before) endInsertRows();
  emit dataChanged(index(0, 0), index(before - 1, columnCount() - 1));
}

void TrialTableModel::retranslate() {
  if (trials_.empty()) return;
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int TrialTableModel::rowOf(std::int64_t number) const {
  const auto found = std::ranges::find(trials_, number, &Trial::number);
  return found == trials_.end() ? -1 : static_cast<int>(found - trials_.begin());
}

QString TrialTableModel::columnName(int column) const {
  return QString::fromStdString(table_.columns[static_cast<std::size_t>(column)].name);
}

int TrialTableModel::metricColumn() const {
  return trials_.empty() ? -1 : static_cast<int>(table_.find("validation " + request_.metric));
}

bool TrialTableModel::isUsualColumn(int column) const {
  const auto& about = table_.columns[static_cast<std::size_t>(column)];
  if (about.group == RunTable::Group::Validation) return column == metricColumn();
  if (about.name == "rung") return request_.method == SearchMethod::Asha;
  return about.name != "best_epoch" && about.name != "message";
}

int TrialTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(trials_.size());
}

int TrialTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || trials_.empty() ? 0 : static_cast<int>(table_.columns.size());
}

QString TrialTableModel::text(std::size_t row, std::size_t column) const {
  const std::string& name = table_.columns[column].name;
  if (name == "trial") return QStringLiteral("#%1").arg(trials_[row].number);
  if (name == "model") return QString::fromStdString(model_name(trials_[row].model));
  if (name == "state") {
    const Trial& trial = trials_[row];
    return isInterrupted(trial) ? tr("interrupted") : stateText(trial.state);
  }
  return formatCell(table_.columns[column], table_.rows[row][column]);
}

QVariant TrialTableModel::cellData(std::size_t row, std::size_t column, int role) const {
  const RunTable::Cell& cell = table_.rows[row][column];
  const double value = cellNumber(cell);
  switch (role) {
    case Qt::DisplayRole:
      return text(row, column);
    case SortRole:
      if (std::holds_alternative<std::string>(cell)) return text(row, column);
      return std::isnan(value) ? QVariant() : QVariant(value);
    case Qt::TextAlignmentRole:
      return alignment_[column];
    case StrongRole:
      return value == best_[column];
    case ShareRole:
      return std::isnan(value) || !(best_[column] > 0) ? 0.0 : value / best_[column];
    default:
      return {};
  }
}

QVariant TrialTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto row = static_cast<std::size_t>(index.row());
  const auto column = static_cast<std::size_t>(index.column());
  const Trial& trial = trials_[row];
  switch (role) {
    case TrialRole:
      return QVariant::fromValue<qint64>(trial.number);
    case ModelIdRole:
      return QString::fromStdString(trial.model);
    case FileRole:
      return fileValue(table_.rows[row][column]);
    case PillKindRole:
      return int(isInterrupted(trial) ? PillKind::Warn : pillKind(trial.state));
    case MutedRole:
      return column == 0;
    case Qt::ToolTipRole:
      return coreText(trial.message);
    default:
      return cellData(row, column, role);
  }
}

QVariant TrialTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= columnCount()) return {};
  const auto column = static_cast<std::size_t>(section);
  const RunTable::Column& about = table_.columns[column];
  if (role == Qt::TextAlignmentRole) return alignment_[column];
  if (role == ColumnKeyRole) return columnName(section);
  if (role == FileRole) return QStringList{columnName(section)};
  if (role == Qt::ToolTipRole) return columnTip(about);
  return role == Qt::DisplayRole ? columnTitle(about) : QVariant();
}

}  // namespace hankki

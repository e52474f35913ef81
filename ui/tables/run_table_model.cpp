// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/run_table_model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "core/models/registry.h"
#include "core/report/definitions.h"
#include "ui/tables/table_cells.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

/// The run with its last epoch's metrics in place of the best's, where they differ.
ComparedRun compared(const RunInfo& run, RunTableModel::Values values) {
  ComparedRun result{run.id, run.split, run.request, run.state, run.result};
  if (values == RunTableModel::Values::LastEpoch) {
    if (!run.result.last_validation.empty()) result.result.validation = run.result.last_validation;
    if (!run.result.last_test.empty()) result.result.test = run.result.last_test;
  }
  return result;
}

/// What the asterisk stands for.
QString presetTip(const RunRequest& request) {
  QStringList lines;
  for (const PresetChange& change : changes_from_preset(request)) {
    const QString label = coreText(change.label), value = QString::fromStdString(change.value);
    lines << (change.preset.empty()
                  ? RunTableModel::tr("%1: %2").arg(label, value)
                  : RunTableModel::tr("%1: %2 instead of %3")
                        .arg(label, value, QString::fromStdString(change.preset)));
  }
  return lines.join('\n');
}

}  // namespace

void RunTableModel::setRuns(std::vector<RunInfo> runs) {
  for (auto run = runs.rbegin(); run != runs.rend(); ++run)
    if (!run->result.test.empty() && known_.insert(run->id).second &&
        checked_.size() < kUsuallyChecked)
      checked_.insert(run->id);
  runs_ = std::move(runs);
  rowOf_.clear();
  variants_.clear();
  std::map<std::string, int> ofModel;
  for (const RunInfo& run : runs_) {
    rowOf_.emplace(run.id, static_cast<int>(variants_.size()));
    variants_.push_back(ofModel[run.request.model]++);
  }
  rebuild();
}

void RunTableModel::setValues(Values values) {
  values_ = values;
  rebuild();
}

void RunTableModel::retranslate() { rebuild(); }

void RunTableModel::rebuild() {
  beginResetModel();
  std::vector<ComparedRun> compared_runs;
  for (const RunInfo& run : runs_) compared_runs.push_back(compared(run, values_));
  table_ = make_run_table(compared_runs);
  best_.clear();
  for (std::size_t column = 0; column < table_.columns.size(); ++column)
    best_.push_back(bestOf(table_, column));
  endResetModel();
  emit checkedChanged();
}

std::vector<RunInfo> RunTableModel::checkedRuns() const {
  std::vector<RunInfo> runs;
  for (const RunInfo& run : runs_)
    if (checked_.contains(run.id)) runs.push_back(run);
  return runs;
}

void RunTableModel::checkOnly(std::span<const qint64> ids) { setChecked({ids.begin(), ids.end()}); }

void RunTableModel::checkAll() {
  std::set<RunId> all;
  for (const RunInfo& run : runs_) all.insert(run.id);
  setChecked(std::move(all));
}

void RunTableModel::setChecked(std::set<RunId> checked) {
  if (runs_.empty()) return;
  checked_ = std::move(checked);
  emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
  emit checkedChanged();
}

int RunTableModel::rowOf(RunId id) const {
  const auto found = rowOf_.find(id);
  return found == rowOf_.end() ? -1 : found->second;
}

ModelStyle RunTableModel::styleOf(RunId id) const {
  const int row = rowOf(id);
  if (row < 0) return {};
  const auto at = static_cast<std::size_t>(row);
  return modelStyle(runs_[at].request.model, variants_[at]);
}

QString RunTableModel::columnName(int column) const {
  return QString::fromStdString(table_.columns[static_cast<std::size_t>(column)].name);
}

bool RunTableModel::isUsualColumn(int column) const {
  const auto& about = table_.columns[static_cast<std::size_t>(column)];
  using Group = RunTable::Group;
  // What differs in the seed stands among the parameters that differ.
  if (about.group == Group::Run)
    return about.name != "split" && about.name != "epochs_run" && about.name != "seed";
  if (about.group == Group::Cost) return about.name == "total_seconds";
  if (about.group != Group::Test) return false;
  // The smallest k stands first among the columns of a metric.
  const std::string kind = metricKind(about.name);
  const auto first = std::ranges::find_if(table_.columns, [&](const RunTable::Column& other) {
    return other.group == Group::Test && metricKind(other.name) == kind;
  });
  static const std::set<std::string> usual{"ndcg", "recall", "coverage", "novelty"};
  return first->name == about.name && usual.contains(kind);
}

int RunTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || runs_.empty() ? 0 : static_cast<int>(table_.columns.size());
}

QString RunTableModel::text(std::size_t row, std::size_t column) const {
  const auto& about = table_.columns[column];
  const auto& cell = table_.rows[row][column];
  if (about.name == "run") return QStringLiteral("#%1").arg(runs_[row].id);
  if (about.name == "model") return QString::fromStdString(model_name(runs_[row].request.model));
  if (about.name == "state") return runStateText(runs_[row].state);
  return formatCell(about, cell);
}

QVariant RunTableModel::cellData(std::size_t row, std::size_t column, int role) const {
  const auto& cell = table_.rows[row][column];
  const double value = cellNumber(cell);
  switch (role) {
    case Qt::DisplayRole:
      return text(row, column);
    case SortRole:
      if (std::holds_alternative<std::string>(cell)) return text(row, column);
      return std::isnan(value) ? QVariant() : QVariant(value);
    case Qt::TextAlignmentRole:
      return int(Qt::AlignVCenter |
                 (std::holds_alternative<std::string>(cell) || column == 0 ? Qt::AlignLeft
                                                                           : Qt::AlignRight));
    case StrongRole:
      return value == best_[column];
    case ShareRole:
      return std::isnan(value) || !(best_[column] > 0) ? 0.0 : value / best_[column];
    default:
      return {};
  }
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto row = static_cast<std::size_t>(index.row());
  const auto column = static_cast<std::size_t>(index.column());
  const RunInfo& run = runs_[row];
  const std::string& name = table_.columns[column].name;
  if (role == Qt::CheckStateRole && column == 0)
    return checked_.contains(run.id) ? Qt::Checked : Qt::Unchecked;
  if (role == PillKindRole && name == "state") return static_cast<int>(pillKind(run.state));
  if (role == RunRole) return static_cast<qint64>(run.id);
  if (role == ModelIdRole) return QString::fromStdString(run.request.model);
  if (role == VariantRole) return variants_[row];
  if (role == Qt::ToolTipRole && name == "state" && !run.message.empty())
    return coreText(run.message);
  if (role == Qt::ToolTipRole && name == "preset") return presetTip(run.request);
  return cellData(row, column, role);
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= columnCount()) return {};
  const auto column = static_cast<std::size_t>(section);
  const auto& about = table_.columns[column];
  if (role == Qt::TextAlignmentRole && !table_.rows.empty())
    return cellData(0, column, Qt::TextAlignmentRole);
  if (role == ColumnKeyRole) return columnName(section);
  if (role == Qt::ToolTipRole) return columnTip(about);
  return role == Qt::DisplayRole ? columnTitle(about) : QVariant();
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex& index) const {
  auto flags = QAbstractTableModel::flags(index);
  if (index.isValid() && index.column() == 0) flags |= Qt::ItemIsUserCheckable;
  return flags;
}

bool RunTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || index.column() != 0 || !index.isValid()) return false;
  const RunId id = runs_[static_cast<std::size_t>(index.row())].id;
  if (value.toInt() == Qt::Checked) {
    checked_.insert(id);
  } else {
    checked_.erase(id);
  }
  emit dataChanged(index, index, {Qt::CheckStateRole});
  emit checkedChanged();
  return true;
}

}  // namespace hankki

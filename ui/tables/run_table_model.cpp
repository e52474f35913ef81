// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/run_table_model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "core/models/registry.h"
#include "core/report/definitions.h"
#include "core/report/run_epoch.h"
#include "ui/tables/table_cells.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/reference_roles.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

/// The run's result with the metrics of the epoch that is shown in place of the best's.
RunResult resultOf(const RunInfo& run, const RunTableModel::Shown& shown) {
  if (shown.epoch == kLastEpoch) return at_last_epoch(run.result);
  const auto found = shown.validation.find(run.id);
  return at_epoch(
      run.result, shown.epoch,
      found == shown.validation.end() ? std::map<std::string, double>() : found->second);
}

/// What of a note fits a row; the tooltip has it whole.
QString shortNote(const RunInfo& run) {
  constexpr int kMost = 60;
  const QString note = QString::fromStdString(run.note).simplified();
  return note.size() > kMost ? note.left(kMost - 1) + QChar(0x2026) : note;
}

QStringList tagsOf(const RunInfo& run) {
  QStringList tags;
  for (const std::string& tag : run.tags) tags << QString::fromStdString(tag);
  return tags;
}

QString columnSet(RunTable::Group group) {
  switch (group) {
    case RunTable::Group::Run:
      return RunTableModel::tr("Run");
    case RunTable::Group::Parameter:
      return RunTableModel::tr("Parameters");
    case RunTable::Group::Validation:
      return RunTableModel::tr("Validation");
    case RunTable::Group::Test:
      return RunTableModel::tr("Test");
    case RunTable::Group::Cost:
      return RunTableModel::tr("Cost");
  }
  return {};
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

RunTableModel::RunTableModel(QObject* parent)
    : QAbstractTableModel(parent), references_(new RunReferences(this)) {
  connect(references_, &RunReferences::changed, this, [this] {
    if (contents_->runs.empty()) return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit checkedChanged();
  });
}

RunTableModel::Contents RunTableModel::contentsOf(SharedRuns runs, const Shown& shown) {
  Contents made{.runs = std::move(runs),
                .rowOf = {},
                .variants = {},
                .table = {},
                .best = {},
                .places = shown.places};
  std::map<SplitId, std::vector<std::size_t>> rowsOf;
  std::map<std::string, int> ofModel;
  std::vector<ComparedRun> comparedRuns;
  comparedRuns.reserve(made.runs.size());
  std::vector<RunResult> results;  // of another epoch than the best
  if (shown.epoch != kBestEpoch)
    for (const RunInfo& run : made.runs) results.push_back(resultOf(run, shown));
  for (const RunInfo& run : made.runs) {
    rowsOf[run.split].push_back(made.variants.size());
    made.rowOf.emplace(run.id, static_cast<int>(made.variants.size()));
    made.variants.push_back(ofModel[run.request.model]++);
    comparedRuns.push_back(compared_run(run, shown.places));
  }
  for (std::size_t row = 0; row < results.size(); ++row) comparedRuns[row].result = &results[row];
  made.table = make_run_table(comparedRuns, RunTable::Parameters::All);
  for (const auto& [split, rows] : rowsOf)
    for (std::size_t column = 0; column < made.table.columns.size(); ++column)
      made.best[split].push_back(bestOf(made.table, column, rows));
  return made;
}

QString RunTableModel::wordsOf(const Contents& contents, std::size_t row) {
  QString words;
  for (std::size_t column = 0; column < contents.table.columns.size(); ++column) {
    const RunTable::Column& about = contents.table.columns[column];
    if (about.group != RunTable::Group::Run && about.group != RunTable::Group::Parameter) continue;
    words += textOf(contents, row, column);
    words += '\n';
  }
  return words;
}

std::vector<QString> RunTableModel::wordsOf(const Contents& contents) {
  std::vector<QString> words;
  for (std::size_t row = 0; row < contents.runs.size(); ++row)
    words.push_back(wordsOf(contents, row));
  return words;
}

void RunTableModel::setWords(const Contents* of, std::vector<QString> words) {
  if (of != contents_.get()) return;
  words_ = std::move(words);
  emit wordsMade();
}

void RunTableModel::setContents(Contents contents, std::vector<QString> words) {
  for (auto run = contents.runs.rbegin(); run != contents.runs.rend(); ++run)
    if (!run->result.test.empty() && (shown_.split == 0 || run->split == shown_.split) &&
        known_.insert(run->id).second && checked_.size() < kUsuallyChecked)
      checked_.insert(run->id);
  beginResetModel();
  contents_ = std::make_shared<const Contents>(std::move(contents));
  words_ = std::move(words);
  endResetModel();
  emit checkedChanged();
}

void RunTableModel::setRuns(SharedRuns runs) { setContents(contentsOf(std::move(runs), shown_)); }

void RunTableModel::setContents(Contents contents, Shown shown, std::vector<QString> words) {
  shown_ = std::move(shown);
  setContents(std::move(contents), std::move(words));
}

void RunTableModel::setShown(Shown shown) {
  shown_ = std::move(shown);
  setRuns(contents_->runs);
}

RunTableModel::Values RunTableModel::values() const {
  return shown_.epoch == kBestEpoch   ? Values::BestEpoch
         : shown_.epoch == kLastEpoch ? Values::LastEpoch
                                      : Values::OneEpoch;
}

/// Texts are made when they are asked for; all but the words stays.
void RunTableModel::retranslate() {
  beginResetModel();
  words_.clear();
  endResetModel();
  emit checkedChanged();
}

RunId RunTableModel::baseline() const {
  return rowOf(references_->baseline()) < 0 ? 0 : references_->baseline();
}

/// By those that are checked, which are few: of ten thousand all views ask, at each change.
std::vector<int> RunTableModel::checkedRows() const {
  std::set<RunId> ids = checked_;
  ids.insert(references_->pins().begin(), references_->pins().end());
  ids.insert(references_->baseline());
  std::vector<int> rows;
  for (const RunId id : ids)
    if (const int row = rowOf(id); row >= 0) rows.push_back(row);
  std::ranges::sort(rows);
  return rows;
}

std::vector<RunInfo> RunTableModel::checkedRuns() const {
  std::vector<RunInfo> runs;
  for (const int row : checkedRows())
    runs.push_back(contents_->runs[static_cast<std::size_t>(row)]);
  std::ranges::stable_sort(runs, std::ranges::greater(),
                           [this](const RunInfo& run) { return references_->rankOf(run.id); });
  return runs;
}

SplitId RunTableModel::comparedSplit() const {
  if (const RunId base = baseline(); base != 0)
    return contents_->runs[static_cast<std::size_t>(rowOf(base))].split;
  SplitId first = shown_.split;
  for (const int row : checkedRows()) {
    const RunInfo& run = contents_->runs[static_cast<std::size_t>(row)];
    if (run.result.test.empty()) continue;
    if (run.split == shown_.split) return run.split;
    if (first == shown_.split) first = run.split;
  }
  return first;
}

std::vector<RunInfo> RunTableModel::comparableRuns() const {
  std::vector<RunInfo> runs = checkedRuns();
  std::erase_if(runs, [split = comparedSplit()](const RunInfo& run) {
    return run.split != split || run.result.test.empty();
  });
  return runs;
}

std::size_t RunTableModel::checkedSplits() const {
  std::set<SplitId> splits;
  for (const int row : checkedRows()) {
    const RunInfo& run = contents_->runs[static_cast<std::size_t>(row)];
    if (!run.result.test.empty()) splits.insert(run.split);
  }
  return splits.size();
}

QString RunTableModel::delta(std::size_t row, std::size_t column) const {
  const int base = rowOf(references_->baseline());
  if (base < 0) return {};
  if (contents_->runs[static_cast<std::size_t>(base)].split != contents_->runs[row].split)
    return {};
  return formatDelta(contents_->table.columns[column], contents_->table.rows[row][column],
                     contents_->table.rows[static_cast<std::size_t>(base)][column]);
}

QString RunTableModel::leadIcon(RunId run) const {
  if (run == references_->baseline()) return QStringLiteral("baseline");
  return references_->isPinned(run) ? QStringLiteral("pin") : QString();
}

void RunTableModel::checkOnly(std::span<const qint64> ids) { setChecked({ids.begin(), ids.end()}); }

void RunTableModel::checkAll() {
  std::set<RunId> all;
  for (const RunInfo& run : contents_->runs) all.insert(run.id);
  setChecked(std::move(all));
}

void RunTableModel::setChecked(std::set<RunId> checked) {
  if (contents_->runs.empty()) return;
  checked_ = std::move(checked);
  emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
  emit checkedChanged();
}

int RunTableModel::rowOf(RunId id) const {
  const auto found = contents_->rowOf.find(id);
  return found == contents_->rowOf.end() ? -1 : found->second;
}

ModelStyle RunTableModel::styleOf(RunId id) const {
  const int row = rowOf(id);
  if (row < 0) return {};
  const auto at = static_cast<std::size_t>(row);
  return modelStyle(contents_->runs[at].request.model, contents_->variants[at]);
}

QString RunTableModel::columnName(int column) const {
  return QString::fromStdString(contents_->table.columns[static_cast<std::size_t>(column)].name);
}

bool RunTableModel::isUsualColumn(int column) const {
  const auto& about = contents_->table.columns[static_cast<std::size_t>(column)];
  using Group = RunTable::Group;
  // What differs in the seed stands among the parameters that differ.
  if (about.group == Group::Run)
    return about.name != "split" && about.name != "epochs_run" && about.name != "seed" &&
           about.name != "split_recipe";
  if (about.group == Group::Cost) return about.name == "total_seconds";
  if (about.group != Group::Test) return false;
  // The smallest k stands first among the columns of a metric.
  const std::string kind = metricKind(about.name);
  const auto first =
      std::ranges::find_if(contents_->table.columns, [&](const RunTable::Column& other) {
        return other.group == Group::Test && metricKind(other.name) == kind;
      });
  static const std::set<std::string> usual{"ndcg", "recall", "coverage", "novelty"};
  return first->name == about.name && usual.contains(kind);
}

int RunTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(contents_->runs.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || contents_->runs.empty()
             ? 0
             : static_cast<int>(contents_->table.columns.size());
}

QString RunTableModel::textOf(const Contents& contents, std::size_t row, std::size_t column) {
  const auto& about = contents.table.columns[column];
  const auto& cell = contents.table.rows[row][column];
  const RunInfo& run = contents.runs[row];
  if (about.name == "run") return QStringLiteral("#%1").arg(run.id);
  if (about.name == "model") return QString::fromStdString(model_name(run.request.model));
  if (about.name == "state") return runStateText(run.state);
  if (about.name == "split_recipe") {
    const auto place = contents.places.find(run.split);
    return place == contents.places.end() ? QString() : coreText(place->second.recipe);
  }
  if (about.name == "note") return shortNote(run);
  if (about.name == "archived" && run.archived) return tr("yes");
  return formatCell(about, cell);
}

double RunTableModel::bestFor(std::size_t row, std::size_t column) const {
  return contents_->best.at(contents_->runs[row].split)[column];
}

QVariant RunTableModel::cellData(std::size_t row, std::size_t column, int role) const {
  const auto& cell = contents_->table.rows[row][column];
  const double value = cellNumber(cell);
  switch (role) {
    case Qt::DisplayRole:
      return textOf(*contents_, row, column);
    case SortRole:
      if (std::holds_alternative<std::string>(cell)) return textOf(*contents_, row, column);
      return std::isnan(value) ? QVariant() : QVariant(value);
    case Qt::TextAlignmentRole:
      return int(Qt::AlignVCenter |
                 (std::holds_alternative<std::string>(cell) || column == 0 ? Qt::AlignLeft
                                                                           : Qt::AlignRight));
    case StrongRole:
      return value == bestFor(row, column);
    case ShareRole: {
      const double best = bestFor(row, column);
      return std::isnan(value) || !(best > 0) ? 0.0 : value / best;
    }
    default:
      return {};
  }
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto row = static_cast<std::size_t>(index.row());
  const auto column = static_cast<std::size_t>(index.column());
  const RunInfo& run = contents_->runs[row];
  const std::string& name = contents_->table.columns[column].name;
  if (role == Qt::CheckStateRole && column == 0)
    return isChecked(run.id) ? Qt::Checked : Qt::Unchecked;
  if (role == DeltaRole) return delta(row, column);
  if (role == LeadIconRole && column == 0) return leadIcon(run.id);
  if (role == TopRole) return references_->rankOf(run.id);
  if (role == Qt::ToolTipRole && column == 0 && references_->rankOf(run.id) > 0)
    return run.id == references_->baseline() ? tr("The baseline: other runs tell how far they are "
                                                  "from it")
                                             : tr("Pinned: stays on top and in the plots");
  if (role == PillKindRole && name == "state") return static_cast<int>(pillKind(run.state));
  if (role == RunRole) return static_cast<qint64>(run.id);
  if (role == FileRole) return fileValue(contents_->table.rows[row][column]);
  if (role == FilterRole) return words_.empty() ? wordsOf(*contents_, row) : words_[row];
  if (role == ModelIdRole) return QString::fromStdString(run.request.model);
  if (role == VariantRole) return contents_->variants[row];
  if (role == Qt::ToolTipRole && name == "state" && !run.message.empty())
    return coreText(run.message);
  if (role == ChipsRole && name == "tags") return tagsOf(run);
  if (role == MutedRole) return run.archived;
  if (role == Qt::ToolTipRole && name == "note") return QString::fromStdString(run.note);
  if (role == Qt::ToolTipRole && name == "preset") return presetTip(run.request);
  return cellData(row, column, role);
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= columnCount()) return {};
  const auto column = static_cast<std::size_t>(section);
  const auto& about = contents_->table.columns[column];
  if (role == Qt::TextAlignmentRole && !contents_->table.rows.empty())
    return cellData(0, column, Qt::TextAlignmentRole);
  if (role == ColumnKeyRole) return columnName(section);
  if (role == FileRole) return QStringList{columnName(section)};  // as compare --csv names it
  if (role == ColumnSetRole) return columnSet(about.group);
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
  const RunId id = contents_->runs[static_cast<std::size_t>(index.row())].id;
  if (value.toInt() == Qt::Checked) {
    checked_.insert(id);
  } else {
    checked_.erase(id);
    references_->unpin(id);  // what is taken out of the plots is not to stay there
    if (id == references_->baseline()) references_->setBaseline(0);
  }
  emit dataChanged(index, index, {Qt::CheckStateRole});
  emit checkedChanged();
  return true;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/run_queue_model.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/pill.h"

namespace hankki {
namespace {

constexpr int kDecimals = 4;
constexpr std::size_t kRemembered = 31;  // epochs whose median is shown as the pace

double median(std::deque<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

void remember(std::deque<double>& values, double value) {
  values.push_back(value);
  if (values.size() > kRemembered) values.pop_front();
}

/// 0: it never stops early.
std::int64_t patienceOf(const RunInfo& run) {
  const auto& parameters = run.request.parameters;
  return run.request.validate && parameters.all().contains("patience")
             ? parameters.integer("patience")
             : 0;
}

/// Epochs at most; 0 for a model without them.
std::int64_t epochsAtMost(const RunInfo& run) {
  const ModelSpec* spec = find_model_spec(run.request.model);
  return spec && spec->trains_by_epochs ? run.request.parameters.integer("epochs") : 0;
}

bool isFigure(int column) {
  return column >= RunQueueModel::Epoch && column <= RunQueueModel::Left;
}

}  // namespace

void RunQueueModel::setSplit(SplitId split) {
  split_ = split;
  arrange();
}

void RunQueueModel::setRuns(const SharedRuns& runs) {
  std::map<RunId, SharedRuns::Pointer> next;
  for (const auto& run : runs.pointers()) next.emplace_hint(next.end(), run->id, run);
  // A list that was read before a run was added must not take it away.
  const auto keep = [&](RunId id) {
    if (const auto found = runs_.find(id); found != runs_.end()) next.insert(*found);
  };
  keep(running_);
  for (const RunId id : waiting_) keep(id);
  runs_ = std::move(next);
  arrange();
}

void RunQueueModel::update(const RunInfo& run) {
  runs_.insert_or_assign(run.id, std::make_shared<const RunInfo>(run));
  arrange();
}

void RunQueueModel::setQueue(RunId running, bool cancelling, std::deque<RunId> waiting, bool held) {
  running_ = running;
  cancelling_ = cancelling;
  waiting_ = std::move(waiting);
  held_ = held;
  arrange();
}

/// Puts the rows in order. Rows that stay where they are keep selection and focus.
void RunQueueModel::arrange() {
  std::vector<RunId> next;
  std::unordered_set<RunId> added;
  const auto add = [&](RunId run) {
    if (runs_.contains(run) && added.insert(run).second) next.push_back(run);
  };
  add(running_);
  for (const RunId run : waiting_) add(run);
  for (auto run = runs_.rbegin(); run != runs_.rend(); ++run)
    if (run->second->split == split_ && !run->second->archived) add(run->first);
  if (next == rows_) {
    if (!rows_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  } else if (next.size() == rows_.size() &&
             std::ranges::all_of(rows_, [&](RunId run) { return added.contains(run); })) {
    reorder(std::move(next));
  } else {
    beginResetModel();
    rows_ = std::move(next);
    noteRows();
    endResetModel();
  }
  emit arranged();
}

void RunQueueModel::reorder(std::vector<RunId> next) {
  emit layoutAboutToBeChanged();
  const QModelIndexList before = persistentIndexList();
  const auto rowsBefore = std::exchange(rows_, std::move(next));
  noteRows();
  QModelIndexList after;
  for (const QModelIndex& old : before)
    after.append(index(rowOf(rowsBefore[static_cast<std::size_t>(old.row())]), old.column()));
  changePersistentIndexList(before, after);
  emit layoutChanged();
}

void RunQueueModel::setMetric(const QString& metric) {
  metric_ = metric;
  retranslate();
}

void RunQueueModel::setBaseline(RunId baseline) {
  if (baseline == baseline_) return;
  baseline_ = baseline;
  retranslate();
}

/// Of the best value from that of the baseline: "+0.0034"; empty where there is nothing to tell.
QString RunQueueModel::difference(const RunInfo& run) const {
  const RunInfo* base = find(baseline_);
  const auto value = best(run), from = base ? best(*base) : std::nullopt;
  if (!value || !from || run.id == baseline_) return {};
  return formatDifference(*value - *from, kDecimals);
}

void RunQueueModel::setShown(std::map<RunId, int> variantOfRun) {
  shown_ = std::move(variantOfRun);
  if (!rows_.empty()) emit dataChanged(index(0, Curve), index(rowCount() - 1, Curve));
}

void RunQueueModel::started(RunId run) {
  live_ = Live{};
  if (const RunInfo* info = find(run)) {
    live_.elapsed = info->result.total_seconds;
    live_.stopping = EarlyStopping(patienceOf(*info));
  }
  live_.clock.start();
  rowChanged(run);
}

void RunQueueModel::epochDone(RunId run, const EpochRow& row) {
  const RunInfo* info = find(run);
  if (run != running_ || !info) return;
  live_.last = row;
  live_.any = true;
  const auto watched = row.validation.find(info->request.parameters.choice("stop_metric"));
  if (watched != row.validation.end() && live_.stopping.observe(row.epoch, watched->second))
    live_.best = row;
  remember(live_.epoch_seconds, row.seconds);
  live_.elapsed = std::max(elapsed(*info).value_or(0), row.elapsed);  // never back
  live_.clock.restart();
  rowChanged(run);
}

void RunQueueModel::setHistory(RunId run, const std::vector<EpochRow>& rows) {
  if (run != running_) return;
  const RunInfo* info = find(run);
  live_.stopping = EarlyStopping(info ? patienceOf(*info) : 0);
  for (const EpochRow& row : rows) epochDone(run, row);
}

void RunQueueModel::tick(std::optional<double> secondsLeft) {
  live_.left = secondsLeft;
  if (running_) rowChanged(running_);
}

void RunQueueModel::rowChanged(RunId run) {
  const int row = rowOf(run);
  if (row >= 0) emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

const RunInfo* RunQueueModel::find(RunId run) const {
  const auto found = runs_.find(run);
  return found == runs_.end() ? nullptr : found->second.get();
}

int RunQueueModel::rowOf(RunId run) const {
  const auto found = rowOf_.find(run);
  return found == rowOf_.end() ? -1 : found->second;
}

void RunQueueModel::noteRows() {
  rowOf_.clear();
  for (std::size_t row = 0; row < rows_.size(); ++row)
    rowOf_.emplace(rows_[row], static_cast<int>(row));
}

RunState RunQueueModel::shownState(const RunInfo& run) const {
  if (run.id == running_) return RunState::Running;
  if (std::ranges::find(waiting_, run.id) != waiting_.end()) return RunState::Queued;
  // Ours, and yet not running: its end could not be written down.
  const bool lost = run.state == RunState::Running && run.holder != Holder::Another;
  return lost ? RunState::Interrupted : run.state;
}

RunAction RunQueueModel::action(const RunInfo& run) const {
  if (run.holder == Holder::Another && run.id != running_) return RunAction::None;
  switch (shownState(run)) {
    case RunState::Running:
      return cancelling_ ? RunAction::None : RunAction::Cancel;
    case RunState::Queued:
      if (std::ranges::find(waiting_, run.id) == waiting_.end()) return RunAction::Resume;
      return run.resumable ? RunAction::Cancel : RunAction::Remove;
    case RunState::Done:
      return RunAction::Open;
    case RunState::Failed:
    case RunState::Cancelled:
    case RunState::Interrupted:
      return run.resumable ? RunAction::Resume : RunAction::Remove;
  }
  return RunAction::None;
}

std::int64_t RunQueueModel::epochsDone(const RunInfo& run) const {
  return run.id == running_ && live_.any ? live_.last.epoch + 1 : run.result.epochs_run;
}

double RunQueueModel::share(const RunInfo& run) const {
  if (shownState(run) == RunState::Done) return 1;
  const auto most = epochsAtMost(run);
  return most > 0 ? static_cast<double>(epochsDone(run)) / static_cast<double>(most) : 0;
}

std::optional<double> RunQueueModel::secondsPerEpoch(const RunInfo& run) const {
  if (run.id == running_ && live_.any) return median(live_.epoch_seconds);
  if (run.result.seconds_per_epoch > 0) return run.result.seconds_per_epoch;
  return std::nullopt;
}

std::optional<double> RunQueueModel::elapsed(const RunInfo& run) const {
  if (run.id == running_) return live_.elapsed + static_cast<double>(live_.clock.elapsed()) / 1000;
  if (run.result.total_seconds > 0) return run.result.total_seconds;
  return std::nullopt;
}

std::optional<double> RunQueueModel::secondsLeft(const RunInfo& run) const {
  return run.id == running_ ? live_.left : std::nullopt;
}

/// In words, counted from 1; empty where early stopping is off or has seen nothing.
QString RunQueueModel::earliestEnd(const RunInfo& run) const {
  const auto last = live_.stopping.stops_after();
  if (run.id != running_ || last < 0 || last + 1 >= epochsAtMost(run)) return {};
  return tr("may stop after epoch %1").arg(formatCount(last + 1));
}

int RunQueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RunQueueModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags RunQueueModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (index.isValid() && index.column() == Curve && index.data(Qt::CheckStateRole).isValid())
    flags |= Qt::ItemIsUserCheckable;
  return flags;
}

bool RunQueueModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || index.column() != Curve || role != Qt::CheckStateRole) return false;
  emit curveToggled(at(index.row()).id, value.toInt() == Qt::Checked);
  return true;
}

void RunQueueModel::retranslate() {
  emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
  if (!rows_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QVariant RunQueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Run:
      return tr("Run");
    case Curve:
      return tr("Curve");
    case Model:
      return tr("Model");
    case Preset:
      return tr("Preset");
    case State:
      return tr("State");
    case Progress:
      return tr("Progress");
    case Epoch:
      return tr("Epoch");
    case PerEpoch:
      return tr("Per epoch");
    case Best:
      return tr("Best %1").arg(coreText(metric_title(metric_.toStdString())));
    case Elapsed:
      return tr("Elapsed");
    case Left:
      return tr("Time left");
    default:
      return {};
  }
}

QVariant RunQueueModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const RunInfo& run = at(index.row());
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
    case SortRole:
      return text(run, column);
    case FileRole:
      return fileValue(run, column);
    case Qt::TextAlignmentRole:
      return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
      if (column == Left || column == Epoch)
        if (const QString end = earliestEnd(run); !end.isEmpty()) return end;
      if (column == Best && run.id == baseline_) return tr("The baseline of the Compare page");
      if (column == Best && !difference(run).isEmpty())
        return tr("%1 from run #%2, the baseline of the Compare page")
            .arg(difference(run))
            .arg(baseline_);
      if (shownState(run) == RunState::Cancelled) return coreText(run.message);
      [[fallthrough]];
    case MessageRole: {
      const bool failed = shownState(run) == RunState::Failed;
      return failed ? coreText(run.message) : QString();
    }
    case Qt::CheckStateRole:
      if (column != Curve || epochsDone(run) == 0) return {};
      return shown_.contains(run.id) ? Qt::Checked : Qt::Unchecked;
    case ModelIdRole:
      return column == Curve && epochsDone(run) > 0 && shown_.contains(run.id)
                 ? QString::fromStdString(run.request.model)
                 : QString();
    case VariantRole:
      return shown_.contains(run.id) ? shown_.at(run.id) : 0;
    case ShareRole:
      return share(run);
    case PillKindRole:
      return int(pillKind(shownState(run)));
    case StrongRole:
      return column == Left && secondsLeft(run).has_value();
    case MutedRole:
      return column == Run;
    case NoteRole:
      return column == Best ? bestText(run, true) : QString();
    case RunIdRole:
      return QVariant::fromValue<qint64>(run.id);
    case ActionRole:
      return int(action(run));
    default:
      return {};
  }
}

QString RunQueueModel::text(const RunInfo& run, int column) const {
  switch (column) {
    case Run:
      return QStringLiteral("#%1").arg(run.id);
    case Model:
      return QString::fromStdString(model_name(run.request.model));
    case Preset:
      return QString::fromStdString(run.request.preset) +
             (differs_from_preset(run.request) ? QStringLiteral("*") : QString());
    case State:
      return isRunning(run.id) && cancelling_ ? tr("stopping") : runStateText(shownState(run));
    case Epoch:
      return epochText(run);
    case PerEpoch:
      if (const auto seconds = secondsPerEpoch(run)) return formatSeconds(*seconds);
      return noValue();
    case Best:
      return bestText(run, false);
    case Elapsed:
      if (const auto seconds = elapsed(run)) return formatSeconds(*seconds);
      return noValue();
    case Left:
      return leftText(run);
    default:
      return {};
  }
}

QString RunQueueModel::epochText(const RunInfo& run) const {
  const auto most = epochsAtMost(run), done = epochsDone(run);
  if (most == 0 || (done == 0 && !isRunning(run.id))) return noValue();
  if (shownState(run) == RunState::Done)
    return done < most ? tr("%1, stopped early").arg(formatCount(done)) : formatCount(done);
  return tr("%1 / %2").arg(formatCount(done), formatCount(most));
}

QVariant RunQueueModel::fileValue(const RunInfo& run, int column) const {
  const auto known = [](std::optional<double> value) {
    return value ? QVariant(*value) : unknownValue();
  };
  switch (column) {
    case Run:
      return static_cast<qlonglong>(run.id);
    case Progress:
      return share(run);
    case Epoch:
      return static_cast<qlonglong>(epochsDone(run));
    case PerEpoch:
      return known(secondsPerEpoch(run));
    case Best:
      return known(best(run));
    case Elapsed:
      return known(elapsed(run));
    case Left:
      return known(secondsLeft(run));
    default:
      return {};
  }
}

std::optional<double> RunQueueModel::best(const RunInfo& run) const {
  const bool live = isRunning(run.id) && live_.any;
  const auto& metrics = live ? live_.best.validation : run.result.validation;
  const auto found = metrics.find(metric_.toStdString());
  return found == metrics.end() ? std::nullopt : std::optional(found->second);
}

/// The chosen metric at the epoch that is kept. Epochs count from 1 on the screen.
QString RunQueueModel::bestText(const RunInfo& run, bool note) const {
  const bool live = isRunning(run.id) && live_.any;
  const auto epoch = live ? live_.stopping.best_epoch : run.result.best_epoch;
  const auto value = best(run);
  if (!value) return note ? QString() : noValue();
  QString at = epoch >= 0 ? tr(" at %1").arg(formatCount(epoch + 1)) : QString();
  if (const QString from = difference(run); !from.isEmpty()) at += QStringLiteral("  ") + from;
  return note ? at : formatNumber(*value, kDecimals) + at;
}

QString RunQueueModel::leftText(const RunInfo& run) const {
  const auto place = std::ranges::find(waiting_, run.id);
  if (place != waiting_.end()) {
    if (held_ && !running_) return tr("on hold");
    const RunId before = place == waiting_.begin() ? running_ : *std::prev(place);
    return before ? tr("after #%1").arg(before) : tr("after the search");
  }
  const auto seconds = secondsLeft(run);
  if (!seconds) return noValue();
  return live_.stopping.stops_after() >= 0 ? tr("at most %1").arg(formatSeconds(*seconds))
                                           : formatSeconds(*seconds);
}

}  // namespace hankki

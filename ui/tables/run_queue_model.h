// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <deque>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/job.h"
#include "core/store/shared_runs.h"
#include "core/training/early_stopping.h"
#include "ui/widgets/table_roles.h"

namespace hankki {

/// What can be done with a run as it stands.
enum class RunAction { None, Cancel, Remove, Resume, Open };

/// The runs of one split, and those that train or wait of any: the running one first, then the
/// waiting ones in their order, then the others, newest first. Live figures of the running one come
/// by started() and epochDone().
class RunQueueModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    Run,
    Curve,
    Model,
    Preset,
    State,
    Progress,
    Epoch,
    PerEpoch,
    Best,
    Elapsed,
    Left,
    Action,
    ColumnCount
  };
  enum Role : int {
    RunIdRole = OwnRole,  ///< qint64
    ActionRole,           ///< int(RunAction): the row's button
    NoteRole,             ///< QString: muted end of the text
    MessageRole,          ///< QString: why the run failed; empty otherwise
  };

  using QAbstractTableModel::QAbstractTableModel;

  void setSplit(SplitId split);
  void setRuns(const SharedRuns& runs);
  void update(const RunInfo& run);  ///< or adds it
  /// `running` 0: none.
  void setQueue(RunId running, bool cancelling, std::deque<RunId> waiting, bool held);
  void setMetric(const QString& metric);             ///< "ndcg@10": what Best shows
  void setBaseline(RunId baseline);                  ///< Best tells how far from its best; 0: none
  void setShown(std::map<RunId, int> variantOfRun);  ///< whose curves are shown
  void started(RunId run);
  void epochDone(RunId run, const EpochRow& row);
  /// What the running run did before it was resumed.
  void setHistory(RunId run, const std::vector<EpochRow>& rows);
  /// The clock went on; how long the running run will take, at most where it may stop early.
  void tick(std::optional<double> secondsLeft);

  const RunInfo* find(RunId run) const;  ///< null: not in the table
  const RunInfo& at(int row) const { return *runs_.at(rows_[static_cast<std::size_t>(row)]); }
  int rowOf(RunId run) const;  ///< -1: not in the table
  RunAction action(const RunInfo& run) const;
  RunState shownState(const RunInfo& run) const;
  bool isRunning(RunId run) const { return run == running_; }
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 signals:
  void arranged();  ///< rows, or what they say, may be others now
  void curveToggled(hankki::RunId run, bool shown);

 private:
  /// The run that is trained, as far as it is.
  struct Live {
    EarlyStopping stopping{0};
    EpochRow last, best;
    std::deque<double> epoch_seconds;  // of the latest epochs
    std::optional<double> left;
    double elapsed = 0;  // when the clock was set
    QElapsedTimer clock;
    bool any = false;
  };

  void arrange();
  void reorder(std::vector<RunId> next);
  void noteRows();
  void rowChanged(RunId run);
  QString text(const RunInfo& run, int column) const;
  QString epochText(const RunInfo& run) const;
  QString bestText(const RunInfo& run, bool note) const;
  std::optional<double> best(const RunInfo& run) const;
  QString difference(const RunInfo& run) const;
  QVariant fileValue(const RunInfo& run, int column) const;
  QString leftText(const RunInfo& run) const;
  std::int64_t epochsDone(const RunInfo& run) const;
  std::optional<double> secondsPerEpoch(const RunInfo& run) const;
  std::optional<double> elapsed(const RunInfo& run) const;
  std::optional<double> secondsLeft(const RunInfo& run) const;
  QString earliestEnd(const RunInfo& run) const;
  double share(const RunInfo& run) const;

  std::map<RunId, SharedRuns::Pointer> runs_;
  std::vector<RunId> rows_;
  std::unordered_map<RunId, int> rowOf_;  // of rows_
  SplitId split_ = 0;
  RunId running_ = 0;
  bool cancelling_ = false;
  bool held_ = false;
  std::deque<RunId> waiting_;
  QString metric_;
  RunId baseline_ = 0;
  std::map<RunId, int> shown_;
  Live live_;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/report/run_table.h"
#include "core/store/run_views.h"
#include "core/store/shared_runs.h"
#include "core/workbench/run_places.h"
#include "ui/tables/run_references.h"
#include "ui/theme/model_style.h"
#include "ui/widgets/table_roles.h"

namespace hankki {

/// Runs side by side, as core/report/run_table.h lays them out, with a check box in the first
/// column. Sort by SortRole. The best value of a metric among the runs is strong; how far it is
/// from the baseline's is its DeltaRole.
class RunTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// Metrics at the epoch that was kept, at the last one that ran, or at one of a number: of that
  /// one the validation's, and the test's only where it is one of the two.
  enum class Values { BestEpoch, LastEpoch, OneEpoch };
  struct Shown {
    std::int64_t epoch = kBestEpoch;
    std::map<RunId, std::map<std::string, double>> validation;  ///< after an epoch of a number
    RunPlaces places;   ///< where runs of several splits stand together; empty: of one
    SplitId split = 0;  ///< the one that is open: its runs are checked at first
  };

  enum Role : int {
    RunRole = OwnRole,  ///< qint64: the run's id
    FilterRole          ///< QString: what a row is searched in: all its words and parameters
  };

  explicit RunTableModel(QObject* parent = nullptr);

  /// What is looked at side by side, until the user chooses others.
  static constexpr std::size_t kUsuallyChecked = 20;

  /// The newest runs that appear for the first time are checked where they have a test result, as
  /// long as no more than kUsuallyChecked are.
  void setRuns(SharedRuns runs);
  /// As long as it stays so; what is shown already changes at once.
  void setShown(Shown shown);
  Values values() const;
  std::int64_t epoch() const { return shown_.epoch; }

  /// What setRuns() works out of the runs, for a job where there are thousands.
  struct Contents {
    SharedRuns runs;
    std::unordered_map<RunId, int> rowOf;
    std::vector<int> variants;  ///< of each row: how many runs of its model stand above
    RunTable table;
    /// Of each split, of each column; NaN: nothing to mark. What was measured on another part of
    /// other data is no better and no worse.
    std::map<SplitId, std::vector<double>> best;
    RunPlaces places;
  };
  static Contents contentsOf(SharedRuns runs, const Shown& shown);  ///< any thread
  const std::shared_ptr<const Contents>& contents() const { return contents_; }

  /// What rows are searched in: of ten thousand it takes a quarter of a second, which a job may
  /// spend before or once they are shown. Until then each is made when it is asked for.
  static std::vector<QString> wordsOf(const Contents& contents);  ///< any thread
  void setWords(const Contents* of, std::vector<QString> words);  ///< passed over for older ones
  /// They are made, or so few that it takes no time to make them.
  bool hasWords() const { return !words_.empty() || contents_->runs.size() <= kAtOnce; }
  static constexpr std::size_t kAtOnce = 500;  ///< runs that are laid out between two frames
  void setContents(Contents contents, std::vector<QString> words = {});
  /// That they were made with.
  void setContents(Contents contents, Shown shown, std::vector<QString> words = {});
  void retranslate();

  const RunTable& table() const { return contents_->table; }
  const SharedRuns& runs() const { return contents_->runs; }
  /// Of the runs here; the views beside the table follow them too.
  RunReferences& references() const { return *references_; }
  RunId baseline() const;  ///< 0: none is chosen, or it is not in the table

  /// The baseline first, then the pins, whether they are checked or not, then the others as they
  /// stand.
  std::vector<RunInfo> checkedRuns() const;
  /// Of the checked runs the tested ones of one split, which alone say something of one another: of
  /// the baseline's; else of the one that is open, or of the first that is checked.
  std::vector<RunInfo> comparableRuns() const;
  SplitId comparedSplit() const;      ///< theirs; 0: nothing is checked, nor open
  std::size_t checkedSplits() const;  ///< of how many splits tested runs are checked
  bool isChecked(RunId id) const { return checked_.contains(id) || references_->rankOf(id) > 0; }
  void checkOnly(std::span<const qint64> ids);
  void checkAll();
  int rowOf(RunId id) const;  ///< -1: not in the table

  /// How a run looks in plots: runs of one model share its colour.
  ModelStyle styleOf(RunId id) const;

  QString columnName(int column) const;  ///< RunTable::Column::name

  /// Columns that are shown until the user chooses others.
  bool isUsualColumn(int column) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 signals:
  void checkedChanged();
  void wordsMade();  ///< after setWords()

 private:
  void setChecked(std::set<RunId> checked);
  std::vector<int> checkedRows() const;  // as they stand; with the baseline and the pins
  static QString wordsOf(const Contents& contents, std::size_t row);
  static QString textOf(const Contents& contents, std::size_t row, std::size_t column);
  double bestFor(std::size_t row, std::size_t column) const;
  QVariant cellData(std::size_t row, std::size_t column, int role) const;
  QString delta(std::size_t row, std::size_t column) const;
  QString leadIcon(RunId run) const;

  RunReferences* references_;
  std::shared_ptr<const Contents> contents_ = std::make_shared<const Contents>();
  std::vector<QString> words_;  // of each row; empty: not made yet
  std::set<RunId> known_, checked_;
  Shown shown_;
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/runs_card.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/compare/laid_out_runs.h"
#include "ui/compare/run_table_tools.h"
#include "ui/session/session.h"
#include "ui/tables/run_label.h"
#include "ui/tables/sorted_rows.h"
#include "ui/tables/table_selection.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/column_keeper.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr int kRowsForWidths = 60;
constexpr int kBaselineLetters = 16;
constexpr int kLeastRunsHeight = 200;  // five rows

}  // namespace

RunsCard::RunsCard(Session& session, QWidget* parent)
    : Card(parent),
      state_(session.state()),
      jobs_(session.jobs()),
      model_(new RunTableModel(this)),
      sorted_(new SortedRows(*model_, this)),
      table_(new DataTable(this)),
      baseline_(new ChoiceBox) {
  buildTable(session);
  connect(model_, &RunTableModel::checkedChanged, this, [this] {
    fillBaselines();
    tellSplits();
  });
  connect(&model_->references(), &RunReferences::changed, this, [this] {
    // Figures take more room with their deltas.
    if (std::exchange(withDeltas_, model_->baseline() != 0) != withDeltas_)
      table_->resizeColumnsToContents();
  });
  connect(&state_, &AppState::runsChanged, this, &RunsCard::takeRuns);
  connect(&state_, &AppState::splitChanged, this, &RunsCard::takeRuns);
}

void RunsCard::buildTable(Session& session) {
  table_->setObjectName(QStringLiteral("runTable"));
  table_->setModel(sorted_);
  columns_ = new ColumnKeeper(*table_);
  connect(columns_, &ColumnKeeper::columnsReset, this, &RunsCard::updateColumns);
  new TableSelection(*table_, RunTableModel::RunRole, selection_);
  // More rows than these say nothing new about the widths; also before it is shown.
  table_->horizontalHeader()->setResizeContentsPrecision(kRowsForWidths);
  table_->setItemDelegate(new TableDelegate(table_));
  baseline_->setObjectName(QStringLiteral("runBaseline"));
  baseline_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  baseline_->setMinimumContentsLength(kBaselineLetters);
  connect(baseline_, &QComboBox::activated, this,
          [this] { model_->references().setBaseline(baseline_->currentData().toLongLong()); });
  tools_ = new RunTableTools(
      session, {.model = *model_, .rows = *sorted_, .view = *table_, .columns = *columns_},
      *baseline_, *this);
  connect(columns_, &ColumnKeeper::sortingLost, tools_, &RunTableTools::sortAsUsual);
  connect(tools_, &RunTableTools::runsWanted, this, &RunsCard::takeRuns);
  connect(tools_, &RunTableTools::failed, this, &RunsCard::showFailure);
  setMinimumHeight(kLeastRunsHeight);
  setFlush();
  body()->addWidget(table_);
}

void RunsCard::showFailure(const JobError& error) { strip()->showError(error); }

void RunsCard::takeRuns() {
  updateArchived();
  model_->references().rememberUnder(keyOfReferences(state_, tools_->scope()));
  const RunTableScope scope(state_, tools_->scope());
  RunsToLayOut asked{
      .runs = state_.runs(),
      .scope = scope,
      .archived = tools_->withArchived(),
      .searched = tools_->searchesWords(),
      .shown = {.epoch = tools_->epoch(), .validation = {}, .places = {}, .split = scope.split()},
      .workspace = state_.workspace()};
  if (!scope.isOneSplit()) asked.shown.places = run_places(state_.datasets(), state_.splits());
  jobs_.drop(laying_);
  laying_ = 0;
  if (asked.runs.size() <= RunTableModel::kAtOnce && asked.shown.epoch <= 0)
    return show(layOut(std::move(asked)));
  laying_ = jobs_.run(
      this, tr("Laying out the runs"),
      [asked = std::move(asked)](const JobContext&) { return layOut(asked); },
      {.done =
           [this](LaidOutRuns&& made) {
             laying_ = 0;
             show(std::move(made));
           },
       .failed = [this](const JobError& error) { showFailure(error); }},
      JobRunner::Visibility::Quiet);
}

void RunsCard::show(LaidOutRuns made) {
  model_->setContents(std::move(made.contents), std::move(made.shown), std::move(made.words));
  updateNote();
  makeWords();
  emit shown();
  if (model_->rowOf(awaited_) >= 0) bringIntoView(std::exchange(awaited_, 0));
}

/// Of many runs once they are shown: where nothing is searched yet, the table does not wait for
/// what it may be searched in.
void RunsCard::makeWords() {
  jobs_.drop(searching_);
  searching_ = 0;
  if (model_->hasWords()) return;
  searching_ = jobs_.run(
      this, tr("Laying out the runs"),
      [contents = model_->contents()](const JobContext&) {
        return RunTableModel::wordsOf(*contents);
      },
      {.done =
           [this, of = model_->contents()](std::vector<QString>&& words) {
             searching_ = 0;
             model_->setWords(of.get(), std::move(words));
           },
       .failed = [this](const JobError& error) { showFailure(error); }},
      JobRunner::Visibility::Quiet);
}

void RunsCard::updateArchived() {
  const RunTableScope scope(state_, tools_->scope());
  const auto number = std::ranges::count_if(
      state_.runs(), [&](const RunInfo& run) { return run.archived && scope.has(run); });
  tools_->setArchivedCount(number);
}

void RunsCard::updateNote() {
  const auto data = state_.datasetInfo();
  const auto split = state_.splitInfo();
  if (tools_->scope() == RunScope::Workspace) return setNote(tr("all data sets"));
  if (tools_->scope() == RunScope::Dataset)
    return setNote(data ? tr("%1 · all splits").arg(QString::fromStdString(data->name))
                        : QString());
  setNote(data && split ? tr("%1 · %2").arg(QString::fromStdString(data->name),
                                            coreText(describe(split->recipe)))
                        : QString());
}

/// What was measured on other users and recipes says nothing of these.
void RunsCard::tellSplits() {
  const std::size_t splits = model_->checkedSplits();
  if (splits < 2) {
    if (std::exchange(toldSplits_, false)) strip()->clear();
    return;
  }
  toldSplits_ = true;
  const std::vector<RunInfo> compared = model_->comparableRuns();
  const RunPlaces places = run_places(state_.datasets(), state_.splits());
  const auto place = places.find(model_->comparedSplit());
  strip()->showMessage(
      MessageStrip::Kind::Info, [splits, count = compared.size(),
                                 place = place == places.end() ? RunPlace() : place->second] {
        return tr("Runs of %1 splits are ticked. Metrics and tests compare the %2 of one split "
                  "alone: %3, %4. The baseline chooses another.")
            .arg(splits)
            .arg(count)
            .arg(QString::fromStdString(place.data), coreText(place.recipe));
      });
  std::vector<qint64> those;
  for (const RunInfo& run : compared) those.push_back(run.id);
  strip()->setAction([] { return tr("Tick these alone"); },
                     [this, those] { model_->checkOnly(those); });
}

/// Among the runs in the plots; of ten thousand nobody chooses from a list.
void RunsCard::fillBaselines() {
  baseline_->clear();
  baseline_->addItem(tr("No baseline"), 0);
  for (const RunInfo& run : model_->checkedRuns())
    if (!run.result.test.empty())
      baseline_->addItem(tr("Baseline: %1").arg(runLabel(run)), static_cast<qlonglong>(run.id));
  baseline_->setCurrentIndex(
      std::max(0, baseline_->findData(static_cast<qlonglong>(model_->baseline()))));
  baseline_->setAccessibleName(tr("Baseline"));
}

/// New columns get their usual look; the keeper gives the others back what the user made of them.
void RunsCard::updateColumns() {
  for (int column = 0; column < model_->columnCount(); ++column) {
    const QString name = model_->columnName(column);
    QAbstractItemDelegate* delegate = nullptr;
    if (name == "model") delegate = new ModelDelegate(table_);
    if (name == "state") delegate = new PillDelegate(table_);
    if (name == "tags") delegate = new ChipsDelegate(table_);
    if (name.startsWith("test ndcg@")) delegate = new BarDelegate(table_);
    // Taken off before it goes: the view would keep an empty place for one that is gone.
    const QAbstractItemDelegate* before = table_->itemDelegateForColumn(column);
    table_->setItemDelegateForColumn(column, delegate);
    delete before;
    table_->setColumnHidden(column, !model_->isUsualColumn(column));
  }
  tools_->columnsReset();
  table_->resizeColumnsToContents();
  withDeltas_ = model_->baseline() != 0;
  table_->horizontalHeader()->setStretchLastSection(false);  // the last one may be hidden now
  table_->horizontalHeader()->setStretchLastSection(true);
}

void RunsCard::mark(RunId run) {
  if (model_->rowOf(run) >= 0) return bringIntoView(run);
  // A run of another split, or one that the session's list has not yet.
  awaited_ = run;
  const auto found = std::ranges::find(state_.runs(), run, &RunInfo::id);
  if (found == state_.runs().end()) return;
  if (found->archived) tools_->setWithArchived(true);
  state_.selectSplit(found->split);
}

void RunsCard::bringIntoView(RunId run) {
  tools_->filter().clear();
  model_->setData(model_->index(model_->rowOf(run), 0), Qt::Checked, Qt::CheckStateRole);
  selection_.set({run});
  table_->scrollTo(sorted_->mapFromSource(model_->index(model_->rowOf(run), 0)));
}

const RunInfo* RunsCard::runAt(const QModelIndex& row) const {
  return row.isValid() ? &model_->runs()[static_cast<std::size_t>(sorted_->mapToSource(row).row())]
                       : nullptr;
}

void RunsCard::retranslate() {
  setTitle(tr("Runs"));
  updateNote();
  tools_->retranslate();
  updateArchived();
  fillBaselines();
  model_->retranslate();
  makeWords();
  if (laying_ != 0) takeRuns();  // whose words would be those of the other language
}

}  // namespace hankki

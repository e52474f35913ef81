// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/models/listed_model.h"
#include "core/models/registry.h"
#include "core/workbench/imported_runs.h"
#include "ui/compare/curves_card.h"
#include "ui/compare/details_card.h"
#include "ui/compare/import_lists_dialog.h"
#include "ui/compare/metrics_card.h"
#include "ui/compare/run_table_tools.h"
#include "ui/compare/serve_dialog.h"
#include "ui/session/run_details_dialog.h"
#include "ui/session/run_marks.h"
#include "ui/tables/run_label.h"
#include "ui/tables/run_table_model.h"
#include "ui/tables/sorted_rows.h"
#include "ui/tables/table_selection.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/column_keeper.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

constexpr int kStackBelow = 1200;  // px of the page's width, for the three cards
constexpr int kRowsForWidths = 60;
constexpr int kMostInPlots = 100;
constexpr int kBaselineLetters = 16;
constexpr int kLeastRunsHeight = 200;  // five rows

/// Where the settings keep what runs of the split are looked at beside.
QString keyOfReferences(const AppState& state, RunScope scope) {
  const auto split = state.splitInfo();
  if (!state.workspace() || !split) return {};
  if (scope == RunScope::Split) return RunReferences::keyOf(state.workspace()->folder(), split->id);
  return RunReferences::keyOf(state.workspace()->folder(),
                              scope == RunScope::Dataset
                                  ? QStringLiteral("data%1").arg(split->dataset)
                                  : QStringLiteral("workspace"));
}

}  // namespace

PageKind ComparePage::pageKind() {
  return {.id = "compare",
          .icon = "compare",
          .title = [] { return tr("Compare"); },
          .actions = {{PageAction::Menu::Data, {}, [] { return tr("Import a run's lists…"); }},
                      {PageAction::Menu::Run, {}, [] { return tr("Choose models to serve…"); }}},
          .make = [](Session& session) { return std::make_unique<ComparePage>(session); }};
}

ComparePage::ComparePage(Session& session)
    : Page(pageKind()),
      session_(session),
      state_(session.state()),
      jobs_(session.jobs()),
      model_(new RunTableModel(this)),
      sorted_(new SortedRows(*model_, this)),
      header_(new PageHeader(this)),
      import_(makeButton(ButtonKind::Normal, QStringLiteral("import"), header_)),
      export_(makeButton(ButtonKind::Normal, QStringLiteral("export"), header_)),
      serve_(makeButton(ButtonKind::Primary, {}, header_)),
      strip_(new MessageStrip(this)),
      holder_(new QWidget(this)),
      content_(new PaneSplitter(Qt::Vertical, QStringLiteral("compare-rows"), holder_)),
      empty_(new EmptyState(QStringLiteral("empty-compare"))),
      runs_(new Card(content_)),
      table_(new DataTable(runs_)),
      baseline_(new ChoiceBox),
      plots_(new PaneSplitter(Qt::Horizontal, QStringLiteral("compare-plots"), content_)),
      metrics_(new MetricsCard(*model_, selection_, plots_)),
      curves_(new CurvesCard(state_, jobs_, session.removals(), *model_, plots_)),
      details_(new DetailsCard(state_, jobs_, session.removals(), *model_, plots_)) {
  buildTable();
  layOut();
  connect(import_, &QPushButton::clicked, this, &ComparePage::importLists);
  connect(export_, &QPushButton::clicked, this, &ComparePage::exportData);
  connect(serve_, &QPushButton::clicked, this, &ComparePage::chooseToServe);
  connect(menuAction(0), &QAction::triggered, this, &ComparePage::importLists);
  connect(menuAction(1), &QAction::triggered, this, &ComparePage::chooseToServe);
  connect(details_, &DetailsCard::compared, metrics_, &MetricsCard::setComparison);
  connect(empty_->button(), &QPushButton::clicked, this, [this] {
    if (othersHaveRuns()) return tools_->setScope(RunScope::Workspace);
    emit pageRequested(QStringLiteral("train"));
  });
  connect(model_, &RunTableModel::checkedChanged, this, [this] {
    metrics_->refresh();
    curves_->refresh();
    details_->refresh();
    fillBaselines();
    tellSplits();
  });
  connect(&model_->references(), &RunReferences::changed, this, [this] {
    // Figures take more room with their deltas.
    if (std::exchange(withDeltas_, model_->baseline() != 0) != withDeltas_)
      table_->resizeColumnsToContents();
  });
  connect(&state_, &AppState::runsChanged, this, &ComparePage::takeRuns);
  connect(&state_, &AppState::splitChanged, this, &ComparePage::takeRuns);
  connect(&state_, &AppState::workspaceChanged, this, &ComparePage::updateEmpty);
  retranslate();
  takeRuns();
}

void ComparePage::buildTable() {
  table_->setObjectName(QStringLiteral("runTable"));
  table_->setModel(sorted_);
  columns_ = new ColumnKeeper(*table_);
  connect(columns_, &ColumnKeeper::columnsReset, this, &ComparePage::updateColumns);
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
      session_, {.model = *model_, .rows = *sorted_, .view = *table_, .columns = *columns_},
      *baseline_, *runs_);
  connect(columns_, &ColumnKeeper::sortingLost, tools_, &RunTableTools::sortAsUsual);
  connect(tools_, &RunTableTools::runsWanted, this, &ComparePage::takeRuns);
  connect(tools_, &RunTableTools::failed, this,
          [this](const JobError& error) { runs_->strip()->showError(error); });
  table_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(table_, &QWidget::customContextMenuRequested, this, &ComparePage::showMenu);
  connect(table_, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
    if (const RunInfo* run = runAt(index)) showDetails(*run);
  });
  runs_->setFlush();
  runs_->body()->addWidget(table_);
}

void ComparePage::layOut() {
  import_->setObjectName("openImportLists");
  serve_->setObjectName("openServe");
  for (QPushButton* button : {import_, export_, serve_}) header_->addAction(button);
  for (QWidget* card : {static_cast<QWidget*>(metrics_), static_cast<QWidget*>(curves_),
                        static_cast<QWidget*>(details_)})
    plots_->addWidget(card);
  plots_->setPanes({{.size = 480, .stretch = 5, .height = 260},
                    {.size = 320, .stretch = 3, .height = 260},
                    {.size = 560, .stretch = 6, .height = 360}},
                   kStackBelow);
  runs_->setMinimumHeight(kLeastRunsHeight);
  content_->addWidget(runs_);
  content_->addWidget(plots_);
  content_->setPanes({{.size = 300, .stretch = 3}, {.size = 500, .stretch = 5}});

  auto* emptyCard = new Card(holder_);
  emptyCard->body()->addWidget(empty_);
  stack_ = new QStackedLayout(holder_);
  stack_->addWidget(emptyCard);
  stack_->addWidget(content_);

  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPageMargin);
  outer->setSpacing(0);
  outer->addWidget(header_);
  strip_->floatOver(this);
  outer->addWidget(holder_, 1);
}

/// Of a run, by what the table is to show.
class ComparePage::Scope {
 public:
  Scope(const AppState& state, RunScope scope) : scope_(scope) {
    if (const auto split = state.splitInfo()) {
      split_ = split->id;
      dataset_ = split->dataset;
    }
  }
  bool has(const RunInfo& run) const {
    return scope_ == RunScope::Workspace ||
           (scope_ == RunScope::Dataset ? run.dataset == dataset_ : run.split == split_);
  }
  SplitId split() const { return split_; }
  bool isOneSplit() const { return scope_ == RunScope::Split; }

 private:
  RunScope scope_;
  SplitId split_ = 0;
  DatasetId dataset_ = 0;
};

void ComparePage::takeRuns() {
  const Scope scope(state_, tools_->scope());
  const std::int64_t epoch = tools_->epoch();
  updateArchived();
  model_->references().rememberUnder(keyOfReferences(state_, tools_->scope()));
  LaidOut empty{.contents = {},
                .words = {},
                .shown = {.epoch = epoch, .validation = {}, .places = {}, .split = scope.split()}};
  if (!scope.isOneSplit()) empty.shown.places = run_places(state_.datasets(), state_.splits());
  const auto laidOut = [runs = state_.runs(), scope, all = tools_->withArchived(), epoch, empty,
                        searched = tools_->searchesWords(),
                        workspace = state_.workspace()](const JobContext&) {
    std::vector<RunInfo> those;
    std::ranges::copy_if(runs, std::back_inserter(those), [&](const RunInfo& run) {
      return scope.has(run) && (all || !run.archived);
    });
    LaidOut made = empty;
    if (epoch > 0 && workspace) {
      std::set<SplitId> splits;
      for (const RunInfo& run : those) splits.insert(run.split);
      for (const SplitId split : splits)
        made.shown.validation.merge(workspace->runs().validation_at(split, epoch));
    }
    made.contents = RunTableModel::contentsOf(std::move(those), made.shown);
    if (searched) made.words = RunTableModel::wordsOf(made.contents);
    return made;
  };
  jobs_.drop(laying_);
  laying_ = 0;
  if (state_.runs().size() <= RunTableModel::kAtOnce && epoch <= 0) return showRuns(laidOut({}));
  laying_ =
      jobs_.run(this, tr("Laying out the runs"), laidOut,
                {.done =
                     [this](LaidOut&& made) {
                       laying_ = 0;
                       showRuns(std::move(made));
                     },
                 .failed = [this](const JobError& error) { runs_->strip()->showError(error); }},
                JobRunner::Visibility::Quiet);
}

void ComparePage::updateArchived() {
  const Scope scope(state_, tools_->scope());
  const auto number = std::ranges::count_if(
      state_.runs(), [&](const RunInfo& run) { return run.archived && scope.has(run); });
  tools_->setArchivedCount(number);
}

void ComparePage::showRuns(LaidOut made) {
  model_->setContents(std::move(made.contents), std::move(made.shown), std::move(made.words));
  const bool any = canExport();
  stack_->setCurrentIndex(any ? 1 : 0);
  updateEmpty();
  setDisabledReason(export_, any ? QString() : tr("There is no finished run to export."));
  const bool served = canServe();
  setDisabledReason(serve_,
                    served ? QString() : tr("There is no finished run of this split to serve."));
  setDisabledReason(import_, state_.splitInfo() ? QString() : tr("Choose a split first."));
  menuAction(0)->setEnabled(import_->isEnabled());
  menuAction(1)->setEnabled(served);
  updateNote();
  makeWords();
  if (model_->rowOf(awaited_) >= 0) mark(std::exchange(awaited_, 0));
}

/// Of many runs once they are shown: where nothing is searched yet, the table does not wait for
/// what it may be searched in.
void ComparePage::makeWords() {
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
       .failed = [this](const JobError& error) { runs_->strip()->showError(error); }},
      JobRunner::Visibility::Quiet);
}

void ComparePage::updateNote() {
  const auto data = state_.datasetInfo();
  const auto split = state_.splitInfo();
  if (tools_->scope() == RunScope::Workspace) return runs_->setNote(tr("all data sets"));
  if (tools_->scope() == RunScope::Dataset)
    return runs_->setNote(data ? tr("%1 · all splits").arg(QString::fromStdString(data->name))
                               : QString());
  runs_->setNote(data && split ? tr("%1 · %2").arg(QString::fromStdString(data->name),
                                                   coreText(describe(split->recipe)))
                               : QString());
}

/// What was measured on other users and recipes says nothing of these.
void ComparePage::tellSplits() {
  const std::size_t splits = model_->checkedSplits();
  if (splits < 2) {
    if (std::exchange(toldSplits_, false)) runs_->strip()->clear();
    return;
  }
  toldSplits_ = true;
  const std::vector<RunInfo> compared = model_->comparableRuns();
  const RunPlaces places = run_places(state_.datasets(), state_.splits());
  const auto place = places.find(model_->comparedSplit());
  runs_->strip()->showMessage(
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
  runs_->strip()->setAction([] { return tr("Tick these alone"); },
                            [this, those] { model_->checkOnly(those); });
}

/// Among the runs in the plots; of ten thousand nobody chooses from a list.
void ComparePage::fillBaselines() {
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
void ComparePage::updateColumns() {
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

void ComparePage::visit(const Visit& visit) {
  if (visit.run == 0) return;
  if (model_->rowOf(visit.run) >= 0) return mark(visit.run);
  // A run of another split, or one that the session's list has not yet.
  awaited_ = visit.run;
  const auto run = std::ranges::find(state_.runs(), visit.run, &RunInfo::id);
  if (run == state_.runs().end()) return;
  if (run->archived) tools_->setWithArchived(true);
  state_.selectSplit(run->split);
}

void ComparePage::mark(RunId run) {
  tools_->filter().clear();
  model_->setData(model_->index(model_->rowOf(run), 0), Qt::Checked, Qt::CheckStateRole);
  selection_.set({run});
  table_->scrollTo(sorted_->mapFromSource(model_->index(model_->rowOf(run), 0)));
}

const RunInfo* ComparePage::runAt(const QModelIndex& row) const {
  return row.isValid() ? &model_->runs()[static_cast<std::size_t>(sorted_->mapToSource(row).row())]
                       : nullptr;
}

void ComparePage::showDetails(const RunInfo& run) {
  auto* dialog = new RunDetailsDialog(session_, run, this);
  connect(dialog, &RunDetailsDialog::queuedAgain, this,
          [this] { emit pageRequested(QStringLiteral("train")); });
  connect(dialog, &RunDetailsDialog::opened, this, &ComparePage::openMade);
  dialog->open();
}

/// What the run was made of, or what was made of it.
void ComparePage::openMade(Kind kind, qint64 id) {
  if (kind == Kind::Dataset) state_.selectDataset(id);
  if (kind == Kind::Split) state_.selectSplit(id);
  emit pageRequested(
      kind == Kind::Batch        ? QStringLiteral("storefront")
      : kind == Kind::Experiment ? QStringLiteral("bandit")
                                 : QStringLiteral("data"),
      {.experiment = kind == Kind::Experiment ? id : 0, .batch = kind == Kind::Batch ? id : 0});
}

/// What two selected runs differ in.
void ComparePage::addDifference(QMenu& menu) {
  const auto& ids = selection_.ids();
  if (ids.size() != 2) return;
  const int left = model_->rowOf(ids.front()), right = model_->rowOf(ids.back());
  if (left < 0 || right < 0) return;
  menu.addAction(tr("Difference of the two"), this,
                 [this, one = model_->runs()[static_cast<std::size_t>(left)],
                  other = model_->runs()[static_cast<std::size_t>(right)]] {
                   (new RunDetailsDialog(session_, one, other, this))->open();
                 });
}

void ComparePage::addReferences(QMenu& menu, RunId run) {
  RunReferences& references = model_->references();
  const bool isBaseline = references.baseline() == run;
  menu.addAction(isBaseline ? tr("No longer the baseline") : tr("Make it the baseline"), this,
                 [&references, run, isBaseline] { references.setBaseline(isBaseline ? 0 : run); });
  const bool pinned = references.isPinned(run);
  QAction* pin =
      menu.addAction(pinned ? tr("Unpin") : tr("Pin on top"), this, [&references, run, pinned] {
        if (pinned) return references.unpin(run);
        references.pin(run);
      });
  pin->setEnabled(pinned || references.canPin());
  if (!pin->isEnabled())
    pin->setText(tr("Pin on top (%1 are pinned, which is the most)").arg(RunReferences::kMostPins));
}

void ComparePage::showMenu(QPoint position) {
  const RunInfo* run = runAt(table_->indexAt(position));
  if (!run) return;
  const RunId id = run->id;
  QMenu menu(this);
  menu.addAction(tr("Details"), this, [this, info = *run] { showDetails(info); });
  addDifference(menu);
  menu.addAction(tr("Show on the Train page"), this,
                 [this, id] { emit pageRequested(QStringLiteral("train"), {.run = id}); });
  QAction* use = menu.addAction(tr("Use these values"), this, [this, request = run->request] {
    emit pageRequested(QStringLiteral("train"), {.values = request});
  });
  use->setEnabled(find_model_spec(run->request.model) && !is_imported_model(run->request.model));
  menu.addSeparator();
  addReferences(menu, id);
  menu.addSeparator();
  QAction* shown = menu.addAction(tr("Show in the plots"));
  shown->setCheckable(true);
  shown->setChecked(model_->isChecked(id));
  connect(shown, &QAction::toggled, this, [this, id](bool on) {
    model_->setData(model_->index(model_->rowOf(id), 0), on ? Qt::Checked : Qt::Unchecked,
                    Qt::CheckStateRole);
  });
  menu.addAction(tr("Show only the selected runs in the plots"), this,
                 [this] { model_->checkOnly(selection_.ids()); });
  menu.addAction(tr("Show all runs in the plots"), this, [this] { model_->checkAll(); })
      ->setEnabled(model_->rowCount() <= kMostInPlots);
  menu.addSeparator();
  addRunMarkActions(menu, session_, *this, *run);
  menu.addAction(tr("Remove"), this, [this, id] { session_.training().remove(id); });
  menu.addSeparator();
  menu.addActions(table_->actions());
  menu.exec(table_->viewport()->mapToGlobal(position));
}

bool ComparePage::canExport() const {
  return std::ranges::any_of(model_->runs(),
                             [](const auto& run) { return !run.result.test.empty(); });
}

void ComparePage::exportData() {
  exportFile(jobs_, *runs_->strip(),
             {.title = tr("Export runs"),
              .suggested = QStringLiteral("runs.csv"),
              .filter = tr("CSV (*.csv)"),
              .contents = [table = model_->table()](const JobContext&) { return to_csv(table); }});
}

void ComparePage::importLists() {
  if (!state_.splitInfo()) return;
  strip_->clear();
  auto* dialog = new ImportListsDialog(
      jobs_,
      [workspace = state_.workspace(), data = state_.loadedData(), split = state_.splitInfo()->id](
          ImportedRunRequest request, const JobContext& job) {
        request.split = split;
        return import_run(*workspace, request, data, job).run;
      },
      this);
  connect(dialog, &ImportListsDialog::imported, this, [this](const RunInfo& run) {
    strip_->showMessage(MessageStrip::Kind::Success, [id = run.id, said = run.message] {
      const QString done = tr("Run %1 is imported.").arg(id);
      return said.empty() ? done : done + ' ' + coreSentence(said) + '.';
    });
    visit({.run = run.id});
  });
  dialog->open();
}

/// What is served is of the split that is open.
bool ComparePage::canServe() const {
  const auto split = state_.splitInfo();
  return split && std::ranges::any_of(model_->runs(), [&](const RunInfo& run) {
           return run.split == split->id && !run.result.test.empty();
         });
}

void ComparePage::chooseToServe() {
  if (!canServe()) return;
  std::vector<RunId> ofSplit;
  qsizetype others = 0;
  for (const RunId id : selection_.ids())
    if (const int row = model_->rowOf(id); row >= 0) {
      if (model_->runs()[static_cast<std::size_t>(row)].split == state_.splitInfo()->id)
        ofSplit.push_back(id);
      else
        ++others;
    }
  auto* dialog = new ServeDialog(state_, jobs_, std::move(ofSplit), others, this);
  connect(dialog, &ServeDialog::served, this, [this](const QString& batch) {
    strip_->showMessage(MessageStrip::Kind::Success,
                        [batch] { return tr("The batch “%1” is served now.").arg(batch); });
  });
  dialog->open();
}

bool ComparePage::othersHaveRuns() const {
  return tools_->scope() != RunScope::Workspace &&
         std::ranges::any_of(state_.runs(), [](const RunInfo& run) {
           return !run.archived && !run.result.test.empty();
         });
}

void ComparePage::updateEmpty() {
  if (!state_.workspace()) return empty_->setTexts(noWorkspaceText());
  if (othersHaveRuns())
    return empty_->setTexts(
        tr("No run of this split is finished. Other splits of the workspace have some."),
        tr("Show the runs of all data sets"));
  empty_->setTexts(tr("Here finished runs stand side by side. Train a model on this split first."),
                   tr("Train models"));
}

void ComparePage::retranslate() {
  header_->setTexts(tr("Compare"),
                    tr("See which models are better, by how much, and at what cost."));
  import_->setText(tr("Import lists"));
  export_->setText(tr("Export CSV"));
  serve_->setText(tr("Choose models to serve"));
  updateEmpty();
  runs_->setTitle(tr("Runs"));
  updateNote();
  tools_->retranslate();
  updateArchived();
  fillBaselines();
  model_->retranslate();
  makeWords();
  metrics_->retranslate();
  curves_->retranslate();
  details_->retranslate();
}

}  // namespace hankki

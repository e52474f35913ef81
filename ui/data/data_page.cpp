// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_page.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "ui/data/cleaning_card.h"
#include "ui/data/counts.h"
#include "ui/data/dataset_bar.h"
#include "ui/data/distribution_card.h"
#include "ui/data/import_dialog.h"
#include "ui/data/import_summary.h"
#include "ui/data/quality_card.h"
#include "ui/data/split_card.h"
#include "ui/data/table_card.h"
#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paths.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/veil.h"

namespace hankki {

PageKind DataPage::pageKind() {
  using Menu = PageAction::Menu;
  return {.id = "data",
          .icon = "data",
          .title = [] { return tr("Data"); },
          .actions = {{Menu::File, Qt::CTRL | Qt::Key_I, [] { return tr("Import a data set…"); }},
                      {Menu::Data, {}, [] { return tr("Clean the data set…"); }},
                      {Menu::Data, {}, [] { return tr("Make a split…"); }}},
          .make = [](Session& session) { return std::make_unique<DataPage>(session); }};
}

DataPage::DataPage(Session& session)
    : Page(pageKind()),
      state_(session.state()),
      jobs_(session.jobs()),
      removals_(session.removals()),
      header_(new PageHeader(this)),
      import_(makeButton(ButtonKind::Normal, QStringLiteral("import"), this)),
      export_(makeButton(ButtonKind::Normal, QStringLiteral("export"), this)),
      next_(makeButton(ButtonKind::Primary, QStringLiteral("chevron-right"), this)),
      strip_(new MessageStrip(this)),
      split_(new SplitCard(state_, jobs_, this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-data"), this)) {
  setAcceptDrops(true);
  next_->setObjectName("nextStep");
  empty_->setObjectName("noDataset");
  for (QPushButton* button : {import_, export_, next_}) header_->addAction(button);
  split_->hide();
  auto* emptyPage = new QWidget(this);
  auto* emptyCard = new Card(emptyPage);
  emptyCard->body()->addWidget(empty_);
  auto* emptyLayout = new QVBoxLayout(emptyPage);
  emptyLayout->setContentsMargins(0, 0, metrics::kPageMargin, 0);
  emptyLayout->addWidget(emptyCard);
  stack_->addWidget(emptyPage);
  stack_->addWidget(makeContent());
  stack_->addWidget(makeLoading());

  auto* head = new QVBoxLayout;
  head->setContentsMargins(0, 0, metrics::kPageMargin, 0);
  head->setSpacing(metrics::kCardGap);
  head->addWidget(header_);
  head->addWidget(split_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::kPageMargin, 0, 0, metrics::kPageMargin);
  layout->setSpacing(metrics::kCardGap);
  layout->addLayout(head);
  layout->addWidget(stack_, 1);
  strip_->floatOver(this);
  connectCards();
  retranslate();
  showDataset();
}

void DataPage::showDataset() {
  const bool chosen = state_.datasetInfo().has_value();
  if (!chosen) {
    updateEmpty();
    jobs_.drop(measuring_);
    showSplitForm(false);
    setView(nullptr);
  } else if (isStale()) {
    bar_->setView(nullptr);  // its figures are of the data set that it names, or none
    if (state_.dataset()) measure();
  }
  showContent();
}

bool DataPage::isStale() const { return !view_ || view_->dataset != state_.dataset(); }

/// What is on the screen is of the chosen data set, or says that it is not: the last one's cards
/// stay, dimmed, while another one is read; where there is none, nothing is stated.
void DataPage::showContent() {
  const bool chosen = state_.datasetInfo().has_value();
  stack_->setCurrentIndex(!chosen ? Empty : view_ ? Content : Loading);
  const bool dimmed = view_ && isStale();
  for (QWidget* card : {static_cast<QWidget*>(distributions_), static_cast<QWidget*>(quality_),
                        static_cast<QWidget*>(cleaning_), static_cast<QWidget*>(tables_)}) {
    card->setEnabled(!dimmed);
    Veil::set(*card, dimmed);
  }
  split_->setEnabled(!dimmed);
  updateActions();
}

/// The data set that is to be shown cannot be: nothing of the last one stays.
void DataPage::showNothing() {
  setView(nullptr);
  showContent();
}

void DataPage::measure() {
  if (jobs_.isRunning(measuring_) && measured_ == state_.dataset()) return;
  jobs_.drop(measuring_);
  measured_ = state_.dataset();
  setBusy(true);
  measuring_ = jobs_.run(
      this, [] { return tr("Measuring the data set"); },
      [dataset = state_.dataset()](const JobContext& job) { return makeDataView(dataset, job); },
      {.done =
           [this](DataViewPtr&& view) {
             setBusy(false);
             if (view->dataset != state_.dataset()) return;
             setView(std::move(view));
             showContent();
           },
       .failed =
           [this](const JobError& error) {
             setBusy(false);
             showNothing();
             strip_->showError(error);
           },
       .cancelled = [this] { setBusy(false); }});
}

void DataPage::setBusy(bool busy) {
  bar_->setBusy(busy);
  loadingCard_->setBusy(busy);
}

void DataPage::setView(DataViewPtr view) {
  view_ = std::move(view);
  const auto info = state_.datasetInfo();
  const ImportReport report = info ? info->report : ImportReport();
  bar_->setView(view_);
  distributions_->setView(view_);
  quality_->setView(view_, report.refused, report.rows);
  cleaning_->setView(view_, info && info->source == "clean");
  tables_->setView(view_, report);
  split_->setView(view_);
  measured_.reset();
  updateActions();
  emit viewChanged();
}

void DataPage::showSplitForm(bool visible) {
  split_->setVisible(visible);
  // One filled button a page: the form has its own.
  setStyleProperty(next_, "kind", visible ? "normal" : "primary");
  const TokenColor color = visible ? &Tokens::text : &Tokens::onAccent;
  next_->setIcon(icon(QStringLiteral("chevron-right"), color, color));
}

ImportDialog* DataPage::makeImport() {
  auto* dialog = new ImportDialog(jobs_, this);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { startImport(dialog->plan(), dialog->name()); });
  return dialog;
}

void DataPage::openImport(const QStringList& files) {
  ImportDialog* dialog = makeImport();
  if (!files.isEmpty()) dialog->setFiles(files);
  dialog->open();
}

/// What was refused comes back as it was, to be put right.
void DataPage::showRefusal(const JobError& error, const ImportPlan& plan, const QString& name) {
  strip_->showError(error);
  strip_->setAction([] { return tr("Edit and try again"); },
                    [this, plan, name] {
                      strip_->clear();
                      ImportDialog* dialog = makeImport();
                      dialog->setPlan(plan, name);
                      dialog->open();
                    });
}

void DataPage::startImport(const ImportPlan& plan, const QString& name) {
  const auto workspace = state_.workspace();
  if (!workspace) return;
  strip_->clear();
  std::string wanted = name.toStdString();
  if (wanted.empty() && plan.kind == ImportKind::Builtin)
    wanted = tr("Built-in recipes").toStdString();
  jobs_.run(
      this, [] { return tr("Importing"); },
      [workspace, plan, wanted](const JobContext& job) {
        return store_import(*workspace, plan.kind, run_import(plan, job), wanted, job);
      },
      {.done =
           [this](StoredDataset&& stored) {
             showImported(stored);
             state_.chooseMade(stored.info.id,
                               stored.split ? std::optional(stored.split->id) : std::nullopt);
             emit importEnded();
           },
       .failed =
           [this, plan, name](const JobError& error) {
             showRefusal(error, plan, name);
             emit importEnded();
           },
       .cancelled =
           [this] {
             strip_->showMessage(MessageStrip::Kind::Info,
                                 tr("The import was cancelled; the workspace is as it was."));
             emit importEnded();
           }},
      JobRunner::Visibility::Work);
}

void DataPage::showImported(const StoredDataset& stored) {
  const bool refused = stored.info.report.refused > 0;
  strip_->showMessage(refused ? MessageStrip::Kind::Warn : MessageStrip::Kind::Success,
                      importSentence(stored.info), importDetails(stored.info.report));
  if (refused) strip_->setAction(tr("Show them"), [this] { tables_->showTab(TableCard::Refused); });
}

void DataPage::applyCleaning(const CleaningSteps& steps) {
  const auto info = state_.datasetInfo();
  if (isStale() || !info) return;
  cleaning_->setApplying(true);
  const auto name = tr("%1, cleaned").arg(QString::fromStdString(info->name)).toStdString();
  jobs_.run(
      this, [from = QString::fromStdString(info->name)] { return tr("Cleaning %1").arg(from); },
      [workspace = state_.workspace(), known = state_.loadedData(), steps,
       name](const JobContext& job) {
        return clean_dataset(*workspace, known.dataset_id, steps, name, known, job);
      },
      {.done =
           [this](DatasetInfo&& made) {
             cleaning_->setApplying(false);
             strip_->showMessage(MessageStrip::Kind::Success,
                                 withParticles(tr("Made %1 with %2. The old one stays.")
                                                   .arg(QString::fromStdString(made.name),
                                                        interactionsText(made.interactions))));
             state_.chooseMade(made.id);
           },
       .failed =
           [this](const JobError& error) {
             cleaning_->setApplying(false);
             strip_->showError(error);
           },
       .cancelled = [this] { cleaning_->setApplying(false); }},
      JobRunner::Visibility::Work);
}

void DataPage::makeSplit(const SplitRecipe& recipe, int folds) {
  const auto info = state_.datasetInfo();
  if (isStale() || !info) return;
  split_->setMaking(true);
  jobs_.run(
      this, [] { return tr("Making the split"); },
      [workspace = state_.workspace(), known = state_.loadedData(), recipe,
       folds](const JobContext& job) {
        return split_into_folds(*workspace, known.dataset_id, recipe, folds, known, job);
      },
      {.done =
           [this](std::vector<SplitInfo>&& splits) {
             split_->setMaking(false);
             showSplitForm(false);
             state_.chooseMade(std::nullopt, splits.front().id);
             emit pageRequested(QStringLiteral("train"));
           },
       .failed =
           [this](const JobError& error) {
             split_->setMaking(false);
             split_->strip()->showError(error);
           },
       .cancelled = [this] { split_->setMaking(false); }},
      JobRunner::Visibility::Work);
}

void DataPage::renameDataset(const QString& name) {
  const auto info = state_.datasetInfo();
  if (!info) return;
  jobs_.run(
      this, tr("Renaming"),
      [workspace = state_.workspace(), id = info->id,
       name = name.toStdString()](const JobContext&) { workspace->datasets().rename(id, name); },
      {.failed = showFailure()}, JobRunner::Visibility::Quiet);
}

void DataPage::askToRemove() {
  const auto info = state_.datasetInfo();
  if (!info) return;
  const auto splits = std::ranges::count(state_.splits(), info->id, &SplitInfo::dataset);
  const auto runs = std::ranges::count(state_.runs(), info->id, &RunInfo::dataset);
  strip_->showMessage(MessageStrip::Kind::Warn,
                      withParticles(tr("Remove %1 with its splits (%2) and runs (%3)?")
                                        .arg(QString::fromStdString(info->name),
                                             formatCount(splits), formatCount(runs))));
  strip_->setAction(tr("Remove"), [this, workspace = state_.workspace(), id = info->id,
                                   name = QString::fromStdString(info->name)] {
    strip_->clear();
    if (workspace == state_.workspace()) removals_.remove(Kind::Dataset, id, name, showFailure());
  });
}

std::function<void(const JobError&)> DataPage::showFailure() {
  return [this](const JobError& error) { strip_->showError(error); };
}

bool DataPage::canExport() const { return !isStale() && tables_->hasRows(); }

FileExport DataPage::tableExport() const {
  return {.title = tr("Export the table"),
          .suggested = tables_->exportName() + ".csv",
          .filter = tr("Spreadsheet (*.csv)"),
          .contents = tables_->csvOfTable()};
}

void DataPage::exportData() { exportFile(jobs_, *strip_, tableExport()); }

void DataPage::exportTo(const std::filesystem::path& file) {
  hankki::exportTo(file, jobs_, *strip_, tableExport());
}

void DataPage::updateActions() {
  const bool stale = isStale();
  const QString noData = !stale                 ? QString()
                         : state_.datasetInfo() ? tr("The data set is being read.")
                                                : tr("There is no data set yet.");
  setDisabledReason(import_, state_.workspace() ? QString() : tr("No workspace is open."));
  setDisabledReason(export_, noData);
  setDisabledReason(next_, noData);
  menuAction(Import)->setEnabled(state_.workspace() != nullptr);
  for (const Action action : {Clean, MakeSplit}) menuAction(action)->setEnabled(!stale);
}

void DataPage::dragEnterEvent(QDragEnterEvent* event) {
  if (state_.workspace() && event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void DataPage::dropEvent(QDropEvent* event) {
  QStringList files;
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  if (files.isEmpty()) return;
  event->acceptProposedAction();
  openImport(files);
}

}  // namespace hankki

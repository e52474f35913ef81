#include "ui/data/data_page.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/file.h"
#include "ui/core_text.h"
#include "ui/data/cleaning_card.h"
#include "ui/data/dataset_bar.h"
#include "ui/data/distribution_card.h"
#include "ui/data/import_dialog.h"
#include "ui/data/quality_card.h"
#include "ui/data/split_card.h"
#include "ui/data/table_card.h"
#include "ui/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"

namespace hankki {

std::unique_ptr<Page> makeDataPage(AppState& state, JobRunner& jobs) {
  return std::make_unique<DataPage>(state, jobs);
}

DataPage::DataPage(AppState& state, JobRunner& jobs)
    : state_(state),
      jobs_(jobs),
      header_(new PageHeader(this)),
      import_(makeButton(ButtonKind::Normal, QStringLiteral("import"), this)),
      export_(makeButton(ButtonKind::Normal, QStringLiteral("export"), this)),
      next_(makeButton(ButtonKind::Primary, QStringLiteral("chevron-right"), this)),
      strip_(new MessageStrip(this)),
      split_(new SplitCard(state, jobs, this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-data"), this)) {
  setAcceptDrops(true);
  next_->setObjectName("nextStep");
  for (QPushButton* button : {import_, export_, next_}) header_->addAction(button);
  split_->hide();
  auto* emptyCard = new Card(this);
  emptyCard->body()->addWidget(empty_);
  stack_->addWidget(emptyCard);
  stack_->addWidget(makeContent());

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPageMargin);
  layout->setSpacing(metrics::kCardGap);
  layout->addWidget(header_);
  layout->addWidget(strip_);
  layout->addWidget(split_);
  layout->addWidget(stack_, 1);
  addActions();
  connectCards();
  retranslate();
  showDataset();
}

QWidget* DataPage::makeContent() {
  auto* content = new QWidget(this);
  bar_ = new DatasetBar(state_, content);
  distributions_ = new DistributionCard(content);
  quality_ = new QualityCard(content);
  cleaning_ = new CleaningCard(jobs_, content);
  tables_ = new TableCard(jobs_, content);
  quality_->setFixedWidth(300);
  cleaning_->setFixedWidth(316);
  tables_->setMinimumHeight(220);

  auto* middle = new QHBoxLayout;
  middle->setSpacing(metrics::kCardGap);
  middle->addWidget(distributions_, 1);
  middle->addWidget(quality_);
  middle->addWidget(cleaning_);
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kCardGap);
  layout->addWidget(bar_);
  layout->addLayout(middle, 3);
  layout->addWidget(tables_, 4);

  // A low window scrolls; nothing is squeezed.
  auto* scroll = new QScrollArea(this);
  scroll->setObjectName("pageScroll");
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(content);
  return scroll;
}

void DataPage::addActions() {
  importAction_ = new QAction(this);
  importAction_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
  cleanAction_ = new QAction(this);
  splitAction_ = new QAction(this);
  addMenuAction(Menu::File, importAction_);
  addMenuAction(Menu::Data, cleanAction_);
  addMenuAction(Menu::Data, splitAction_);
  connect(importAction_, &QAction::triggered, this, [this] { openImport(); });
  connect(cleanAction_, &QAction::triggered, this, [this] { applyCleaning(cleaning_->steps()); });
  connect(splitAction_, &QAction::triggered, this, [this] { showSplitForm(true); });
}

void DataPage::connectCards() {
  connect(import_, &QPushButton::clicked, this, [this] { openImport(); });
  connect(export_, &QPushButton::clicked, this, &DataPage::exportData);
  connect(next_, &QPushButton::clicked, this, [this] { showSplitForm(split_->isHidden()); });
  connect(empty_->button(), &QPushButton::clicked, &state_, &AppState::addBuiltinDataset);
  connect(bar_, &DatasetBar::renameRequested, this, &DataPage::renameDataset);
  connect(bar_, &DatasetBar::removeRequested, this, &DataPage::askToRemove);
  connect(quality_, &QualityCard::issueChosen, tables_, &TableCard::showIssue);
  connect(quality_, &QualityCard::refusedChosen, tables_,
          [this] { tables_->showTab(TableCard::Refused); });
  connect(cleaning_, &CleaningCard::applyRequested, this, &DataPage::applyCleaning);
  connect(tables_, &TableCard::tabChanged, this, &DataPage::updateActions);
  connect(split_, &SplitCard::makeRequested, this, &DataPage::makeSplit);
  connect(split_, &SplitCard::closeRequested, this, [this] { showSplitForm(false); });
  connect(split_, &SplitCard::trainRequested, this, [this] {
    showSplitForm(false);
    emit pageRequested(QStringLiteral("train"));
  });
  connect(&state_, &AppState::workspaceChanged, this, &DataPage::showDataset);
  connect(&state_, &AppState::datasetsChanged, this, &DataPage::showDataset);
  connect(&state_, &AppState::datasetChanged, this, &DataPage::showDataset);
  connect(&state_, &AppState::busyChanged, bar_, [this](bool busy) { bar_->setBusy(busy); });
  connect(&state_, &AppState::failed, strip_, &MessageStrip::showError);
}

void DataPage::showDataset() {
  if (!state_.datasetInfo() && !state_.datasets().empty()) {
    state_.selectDataset(state_.datasets().back().id);  // the one that was shown is gone
    return;
  }
  const bool shown = state_.datasetInfo().has_value();
  stack_->setCurrentIndex(shown ? 1 : 0);
  if (!shown) showSplitForm(false);
  const auto& dataset = state_.dataset();
  if (view_ && dataset == view_->dataset) return;
  setView(nullptr);
  if (dataset) measure();
}

void DataPage::measure() {
  jobs_.drop(measuring_);
  bar_->setBusy(true);
  const auto ended = [this] { bar_->setBusy(false); };
  measuring_ = jobs_.run(
      this, tr("Measuring the data set"),
      [dataset = state_.dataset()](const JobContext& job) { return makeDataView(dataset, job); },
      {.done =
           [this](DataViewPtr&& view) {
             bar_->setBusy(false);
             if (view->dataset == state_.dataset()) setView(std::move(view));
           },
       .failed =
           [this, ended](const JobError& error) {
             ended();
             strip_->showError(error);
           },
       .cancelled = ended});
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
  updateActions();
  emit viewChanged();
}

void DataPage::showSplitForm(bool visible) {
  split_->setVisible(visible);
  // One filled button a page: the form has its own.
  setStyleProperty(next_, "kind", visible ? "normal" : "primary");
  next_->setIcon(icon(QStringLiteral("chevron-right"), visible ? &Tokens::text : &Tokens::onAccent,
                      visible ? &Tokens::text : &Tokens::onAccent));
}

void DataPage::openImport(const QStringList& files) {
  auto* dialog = new ImportDialog(jobs_, this);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { startImport(dialog->plan(), dialog->name()); });
  if (!files.isEmpty()) dialog->setFiles(files);
  dialog->open();
}

void DataPage::startImport(const ImportPlan& plan, const QString& name) {
  const auto workspace = state_.workspace();
  if (!workspace) return;
  strip_->clear();
  std::string wanted = name.toStdString();
  if (wanted.empty() && plan.kind == ImportKind::Builtin)
    wanted = tr("Built-in recipes").toStdString();
  jobs_.run(this, tr("Importing"),
            [workspace, plan, wanted](const JobContext& job) {
              return importDataset(*workspace, plan, wanted, job);
            },
            {.done =
                 [this](StoredDataset&& stored) {
                   showImported(stored);
                   state_.refresh(stored.info.id, stored.split);
                   emit importEnded();
                 },
             .failed =
                 [this](const JobError& error) {
                   strip_->showError(error);
                   emit importEnded();
                 },
             .cancelled =
                 [this] {
                   strip_->showMessage(MessageStrip::Kind::Info,
                                       tr("The import was cancelled; the workspace is as it was."));
                   emit importEnded();
                 }});
}

void DataPage::showImported(const StoredDataset& stored) {
  const ImportReport& report = stored.info.report;
  QStringList details;
  const auto add = [&details](std::int64_t count, const QString& text) {
    if (count > 0) details << text.arg(formatCount(count));
  };
  add(report.rows, tr("%1 rows read"));
  add(report.stub_recipes, tr("%1 recipes known only from interactions"));
  add(report.duplicate_recipes, tr("%1 recipes more than once, the first kept"));
  for (const std::string& note : report.notes) details << coreText(note);
  constexpr std::size_t kShown = 5;
  for (std::size_t i = 0; i < std::min(report.samples.size(), kShown); ++i)
    details << QStringLiteral("%1:%2: %3")
                   .arg(QString::fromStdString(report.samples[i].file))
                   .arg(report.samples[i].line)
                   .arg(QString::fromStdString(report.samples[i].reason));
  const QString name = QString::fromStdString(stored.info.name);
  QString sentence =
      tr("Imported %1: %2 recipes, %3 interactions by %4 users.")
          .arg(name, formatCount(stored.info.recipes), formatCount(stored.info.interactions),
               formatCount(stored.info.users));
  if (report.refused > 0)
    sentence +=
        ' ' + tr("%1 rows could not be read and were left out.").arg(formatCount(report.refused));
  strip_->showMessage(report.refused > 0 ? MessageStrip::Kind::Warn : MessageStrip::Kind::Success,
                      sentence, details.join('\n'));
  if (report.refused > 0)
    strip_->setAction(tr("Show them"), [this] { tables_->showTab(TableCard::Refused); });
}

void DataPage::applyCleaning(const CleaningSteps& steps) {
  const auto info = state_.datasetInfo();
  if (!view_ || !info) return;
  cleaning_->setApplying(true);
  const auto name = tr("%1, cleaned").arg(QString::fromStdString(info->name)).toStdString();
  jobs_.run(this, tr("Cleaning %1").arg(QString::fromStdString(info->name)),
            [workspace = state_.workspace(), source = *info, view = view_, steps,
             name](const JobContext& job) {
              return cleanDataset(*workspace, source, *view->dataset, steps, name, job);
            },
            {.done =
                 [this](StoredDataset&& stored) {
                   cleaning_->setApplying(false);
                   strip_->showMessage(MessageStrip::Kind::Success,
                                       tr("Made %1: %2 interactions are left. The old one stays.")
                                           .arg(QString::fromStdString(stored.info.name),
                                                formatCount(stored.info.interactions)));
                   state_.refresh(stored.info.id);
                 },
             .failed =
                 [this](const JobError& error) {
                   cleaning_->setApplying(false);
                   strip_->showError(error);
                 },
             .cancelled = [this] { cleaning_->setApplying(false); }});
}

void DataPage::makeSplit(const SplitRecipe& recipe) {
  const auto info = state_.datasetInfo();
  if (!view_ || !info) return;
  split_->setMaking(true);
  jobs_.run(
      this, tr("Making the split"),
      [workspace = state_.workspace(), id = info->id, view = view_, recipe](const JobContext& job) {
        return storeSplit(*workspace, id, *view->dataset, recipe, job);
      },
      {.done =
           [this](SplitId&& split) {
             split_->setMaking(false);
             showSplitForm(false);
             state_.refresh(std::nullopt, split);
             emit pageRequested(QStringLiteral("train"));
           },
       .failed =
           [this](const JobError& error) {
             split_->setMaking(false);
             split_->strip()->showError(error);
           },
       .cancelled = [this] { split_->setMaking(false); }});
}

void DataPage::renameDataset(const QString& name) {
  const auto info = state_.datasetInfo();
  if (!info) return;
  jobs_.run(
      this, tr("Renaming"),
      [workspace = state_.workspace(), id = info->id,
       name = name.toStdString()](const JobContext&) { workspace->rename_dataset(id, name); },
      {.done = [this] { state_.refresh(); },
       .failed = [this](const JobError& error) { strip_->showError(error); }},
      JobRunner::Visibility::Quiet);
}

void DataPage::askToRemove() {
  const auto info = state_.datasetInfo();
  if (!info) return;
  const auto splits = std::ranges::count(state_.splits(), info->id, &SplitInfo::dataset);
  const auto runs = std::ranges::count(state_.runs(), info->id, &RunInfo::dataset);
  strip_->showMessage(
      MessageStrip::Kind::Warn,
      tr("Remove %1 for good, with its splits (%2) and runs (%3)?")
          .arg(QString::fromStdString(info->name), formatCount(splits), formatCount(runs)));
  strip_->setAction(tr("Remove"), [this, id = info->id] { removeDataset(id); });
}

void DataPage::removeDataset(DatasetId id) {
  strip_->clear();
  jobs_.run(
      this, tr("Removing"),
      [workspace = state_.workspace(), id](const JobContext&) { workspace->remove_dataset(id); },
      {.done = [this] { state_.refresh(); },
       .failed = [this](const JobError& error) { strip_->showError(error); }});
}

bool DataPage::canExport() const { return view_ && tables_->hasRows(); }

void DataPage::exportData() {
  const QString file = QFileDialog::getSaveFileName(
      this, tr("Export the table"), tables_->exportName() + ".csv", tr("Spreadsheet (*.csv)"));
  if (!file.isEmpty()) exportTo(file.toStdString());
}

void DataPage::exportTo(const std::filesystem::path& file) {
  jobs_.run(this, tr("Exporting"),
            [file, csv = tables_->csvOfTable()](const JobContext& job) {
              write_file_atomically(file, csv(job));
            },
            {.done =
                 [this, file] {
                   strip_->showMessage(MessageStrip::Kind::Success,
                                       tr("Wrote %1.").arg(QString::fromStdString(file.string())));
                 },
             .failed = [this](const JobError& error) { strip_->showError(error); }});
}

void DataPage::updateActions() {
  const QString noData = view_ ? QString() : tr("There is no data set yet.");
  setDisabledReason(import_, state_.workspace() ? QString() : tr("No workspace is open."));
  setDisabledReason(export_, noData);
  setDisabledReason(next_, noData);
  importAction_->setEnabled(state_.workspace() != nullptr);
  cleanAction_->setEnabled(view_ != nullptr);
  splitAction_->setEnabled(view_ != nullptr);
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

void DataPage::retranslate() {
  header_->setTexts(tr("Data"),
                    tr("Import recipes and ratings, check their quality, and clean them into a "
                       "data set to train on."));
  import_->setText(tr("Import…"));
  export_->setText(tr("Export…"));
  next_->setText(tr("Next: make a split"));
  empty_->setTexts(tr("A workspace needs a data set: load the one that comes with Hankki, or drop "
                      "files of your own here."),
                   tr("Load the built-in data set"));
  importAction_->setText(tr("Import a data set…"));
  cleanAction_->setText(tr("Clean the data set"));
  splitAction_->setText(tr("Make a split…"));
  updateActions();
}

}  // namespace hankki

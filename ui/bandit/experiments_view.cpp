// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/experiments_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QInputDialog>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <algorithm>
#include <utility>

#include "core/bandit/policy.h"
#include "core/store/workspace.h"
#include "core/workbench/experiments.h"
#include "ui/bandit/judge/figure_rows.h"
#include "ui/bandit/request_text.h"
#include "ui/bandit/stored_experiments.h"
#include "ui/session/session.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

/// One that was played, and has visits left: it is played on. What else lacks something lacks
/// replications.
bool playsOn(const ExperimentInfo& info) {
  return info.reached > 0 && info.reached < info.request.visits;
}

std::vector<FigureCell> cellsOf(const ExperimentInfo& info) {
  const ExperimentRequest& request = info.request;
  FigureCell visits = countCell(request.visits);
  if (info.reached > 0)
    visits.text = ExperimentsView::tr("%1 of %2").arg(formatCount(info.reached), visits.text);
  FigureCell replications = countCell(request.replications);
  if (info.done < request.replications)
    replications.text =
        ExperimentsView::tr("%1 of %2").arg(formatCount(info.done), replications.text);
  std::vector<FigureCell> cells{
      {.text = QStringLiteral("#%1").arg(info.id), .value = static_cast<qint64>(info.id)},
      wordsCell(QString::fromStdString(info.name)),
      wordsCell(stateText(info)),
      wordsCell(policyText(request)),
      wordsCell(environmentText(request)),
      visits,
      replications,
      wordsCell(createdText(info))};
  cells[2].bad = info.work.state == RunState::Failed;
  cells[2].tip = coreText(info.work.message);
  return cells;
}

}  // namespace

BanditViewKind ExperimentsView::kind() {
  return {.id = QStringLiteral("experiments"),
          .title = [] { return tr("Experiments"); },
          .make = [](Session& session, QWidget* parent) -> BanditView* {
            return new ExperimentsView(session, parent);
          }};
}

ExperimentsView::ExperimentsView(Session& session, QWidget* parent)
    : BanditView(parent),
      session_(session),
      stored_(new StoredExperiments(session, this)),
      stack_(new QStackedLayout(this)),
      empty_(new EmptyState(QStringLiteral("empty-bandit"))),
      card_(new Card(this)),
      rows_(new FigureRows(this)),
      table_(makeFigureTable(*rows_, QStringLiteral("experiments"), card_)),
      open_(makeButton(ButtonKind::Normal, {}, card_)),
      again_(makeButton(ButtonKind::Normal, {}, card_)),
      resume_(makeButton(ButtonKind::Normal, QStringLiteral("play"), card_)),
      rename_(makeButton(ButtonKind::Normal, {}, card_)),
      remove_(makeButton(ButtonKind::Normal, QStringLiteral("trash"), card_)) {
  setObjectName(QStringLiteral("experimentsView"));
  auto* emptyCard = new Card(this);
  emptyCard->body()->addWidget(empty_);
  card_->setFlush();
  card_->body()->addWidget(table_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  open_->setObjectName(QStringLiteral("openExperiment"));
  again_->setObjectName(QStringLiteral("runExperimentAgain"));
  resume_->setObjectName(QStringLiteral("resumeExperiment"));
  rename_->setObjectName(QStringLiteral("renameExperiment"));
  remove_->setObjectName(QStringLiteral("removeExperiment"));
  for (QPushButton* button : {open_, again_, resume_, rename_, remove_})
    card_->addHeaderWidget(button);
  stack_->addWidget(emptyCard);
  stack_->addWidget(card_);
  connect(empty_->button(), &QPushButton::clicked, this, &ExperimentsView::beginRequested);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) {
            if (filling_) return;
            id_ = current.isValid() ? current.siblingAtColumn(0).data(SortRole).toLongLong() : 0;
            updateButtons();
          });
  const auto open = [this] {
    if (const auto info = chosen()) emit openRequested(*info);
  };
  connect(table_, &QTableView::activated, this, open);
  connect(open_, &QPushButton::clicked, this, open);
  connect(again_, &QPushButton::clicked, this, [this] {
    if (const auto info = chosen()) emit againRequested(*info);
  });
  connect(resume_, &QPushButton::clicked, this, &ExperimentsView::resume);
  connect(rename_, &QPushButton::clicked, this, &ExperimentsView::rename);
  connect(remove_, &QPushButton::clicked, this, &ExperimentsView::remove);
  connect(stored_, &StoredExperiments::changed, this, [this] {
    if (std::exchange(unread_, false)) card_->strip()->clear();
    fill();
  });
  connect(stored_, &StoredExperiments::failed, this, [this](const JobError& error) {
    unread_ = true;
    card_->strip()->showError(error);
    stack_->setCurrentIndex(1);  // that there is none yet is not known
  });
  connect(rows_, &FigureRows::dataChanged, this, &ExperimentsView::widen);
  connect(rows_, &FigureRows::modelReset, this, [this] {
    if (!widthsChosen_) fitColumns(*table_);
  });
  connect(table_->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
    const QHeaderView& header = *table_->horizontalHeader();
    const bool fills = header.visualIndex(section) == header.count() - 1;  // what is left
    if (!filling_ && !fills) widthsChosen_ = true;
  });
  retranslate();
}

std::optional<ExperimentInfo> ExperimentsView::chosen() const {
  const auto& all = stored_->all();
  const auto found = std::ranges::find(all, id_, &ExperimentInfo::id);
  return found == all.end() ? std::nullopt : std::optional(*found);
}

void ExperimentsView::choose(ExperimentId id) {
  id_ = id;
  fill();
}

/// The newest on top, until the user sorts; what was chosen stays so.
void ExperimentsView::fill() {
  const auto& all = stored_->all();
  std::vector<std::vector<FigureCell>> cells;
  for (auto info = all.rbegin(); info != all.rend(); ++info) cells.push_back(cellsOf(*info));
  filling_ = true;
  rows_->setTable({{tr("Number"), {}, true},
                   {tr("Name"), {}, true},
                   {tr("State"), {}, true},
                   {tr("Policy"), {}, true},
                   {tr("Environment"), {}, true},
                   {tr("Visits"), tr("Played live so far, of those that a replication has")},
                   {tr("Replications"), tr("That are stored, of those that were asked for")},
                   {tr("Created"), {}, true}},
                  std::move(cells));
  if (!chosen() && !all.empty()) id_ = all.back().id;
  const QAbstractItemModel& shown = *table_->model();
  for (int row = 0; row < shown.rowCount(); ++row)
    if (shown.index(row, 0).data(SortRole).toLongLong() == id_ &&
        table_->currentIndex().row() != row)
      table_->selectRow(row);
  filling_ = false;
  stack_->setCurrentIndex(all.empty() && !unread_ ? 0 : 1);
  updateButtons();
}

/// While one is played its figures grow.
void ExperimentsView::widen(const QModelIndex& cell) {
  if (widthsChosen_) return;
  const auto& sorted = static_cast<const QSortFilterProxyModel&>(*table_->model());
  const int width = table_->sizeHintForIndex(sorted.mapFromSource(cell)).width();
  if (width > table_->columnWidth(cell.column())) table_->setColumnWidth(cell.column(), width);
}

void ExperimentsView::updateButtons() {
  const auto info = chosen();
  const QString none = info ? QString() : tr("Choose an experiment first.");
  const bool runs = info && info->work.state == RunState::Running;
  for (QPushButton* button : {open_, again_, rename_}) setDisabledReason(button, none);
  if (runs) setDisabledReason(open_, tr("It is being played; wait for it, or pause it."));
  setDisabledReason(resume_, !info             ? none
                             : info->resumable ? QString()
                             : runs            ? tr("It goes on already.")
                                               : tr("Nothing of it is missing."));
  setDisabledReason(remove_, runs ? tr("It is being played; pause or cancel it first.") : none);
}

void ExperimentsView::resume() {
  const auto info = chosen();
  if (!info) return;
  if (playsOn(*info)) {
    emit resumeRequested(*info);
    return;
  }
  session_.jobs().run(
      this,
      [name = QString::fromStdString(info->name)] { return tr("Replications of %1").arg(name); },
      [workspace = session_.state().workspace(), known = session_.state().loadedData(),
       id = info->id](const JobContext& job) {
        run_experiment(*workspace, id, known, {}, job);
        return true;
      },
      {.done = [](bool&&) {},
       .failed = [this](const JobError& error) { card_->strip()->showError(error); }},
      JobRunner::Visibility::Work);
}

void ExperimentsView::rename() {
  const auto info = chosen();
  if (!info) return;
  auto* dialog = new QInputDialog(this);
  dialog->setObjectName(QStringLiteral("experimentName"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Rename the experiment"));
  dialog->setLabelText(tr("Name"));
  dialog->setTextValue(QString::fromStdString(info->name));
  dialog->setOkButtonText(tr("Rename"));
  dialog->setCancelButtonText(tr("Cancel"));
  connect(dialog, &QInputDialog::textValueSelected, this, [this, id = info->id](QString name) {
    name = name.trimmed();
    if (name.isEmpty()) return;
    session_.jobs().run(
        this, tr("Renaming the experiment"),
        [workspace = session_.state().workspace(), id,
         name = name.toStdString()](const JobContext&) {
          workspace->experiments().rename(id, name);
          return true;
        },
        {.done = [](bool&&) {},
         .failed = [this](const JobError& error) { card_->strip()->showError(error); }},
        JobRunner::Visibility::Quiet);
  });
  dialog->open();
}

void ExperimentsView::remove() {
  const auto info = chosen();
  if (!info) return;
  session_.removals().remove(Kind::Experiment, info->id, tr("experiment #%1").arg(info->id),
                             [this](const JobError& error) { card_->strip()->showError(error); });
}

void ExperimentsView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  BanditView::changeEvent(event);
}

void ExperimentsView::retranslate() {
  empty_->setTexts(tr("Here is every simulation of this workspace, with all that it depends on: to "
                      "be opened, gone on with, or run again to the same bytes."),
                   tr("New simulation"));
  card_->setTitle(tr("Experiments"));
  open_->setText(tr("Open"));
  again_->setText(tr("Run again"));
  resume_->setText(tr("Resume"));
  rename_->setText(tr("Rename…"));
  remove_->setText(tr("Remove"));
  fill();
}

}  // namespace hankki

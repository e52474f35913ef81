// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/queue_card.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/session/run_marks.h"
#include "ui/session/session.h"
#include "ui/theme/korean_particles.h"
#include "ui/train/run_delegates.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {
constexpr int kRowHeight = 32;  // room for a button in the row
constexpr int kBestWidth = 140, kBestWidthWithDifference = 176;
}  // namespace

QueueCard::QueueCard(Session& session, QWidget* parent)
    : Card(parent),
      session_(session),
      state_(session.state()),
      queue_(session.training()),
      evaluations_(session.evaluations()),
      model_(new RunQueueModel(this)),
      table_(new DataTable(this)),
      empty_(new EmptyState("table", this)),
      stack_(new QStackedWidget(this)) {
  setFlush();
  buildTable();
  stack_->addWidget(empty_);
  stack_->addWidget(table_);
  body()->addWidget(stack_);
  clock_.setInterval(1000);
  connect(&clock_, &QTimer::timeout, model_, [this] { model_->tick(queue_.secondsLeft()); });
  connect(model_, &RunQueueModel::curveToggled, this, &QueueCard::curveToggled);
  connect(model_, &RunQueueModel::arranged, this, [this] {
    stack_->setCurrentIndex(model_->rowCount() > 0 ? 1 : 0);
    spanMessages();
  });
  connect(&queue_, &TrainingQueue::changed, this, &QueueCard::queueChanged);
  connect(&queue_, &TrainingQueue::added, this, [this](const std::vector<RunInfo>& runs) {
    for (const RunInfo& run : runs) model_->update(run);
  });
  connect(&queue_, &TrainingQueue::started, this, [this](RunId run) {
    queueChanged();
    model_->started(run);
  });
  connect(&queue_, &TrainingQueue::epochDone, model_, &RunQueueModel::epochDone);
  connect(&queue_, &TrainingQueue::ended, model_, &RunQueueModel::update);
  for (TaskQueue* queue :
       {static_cast<TaskQueue*>(&queue_), static_cast<TaskQueue*>(&evaluations_)})
    connect(queue, &TaskQueue::failed, this,
            [this](const JobError& error) { strip()->showError(error); });
  connect(&evaluations_, &EvaluationQueue::ended, this, [this](const RunInfo& run) {
    strip()->showMessage(
        MessageStrip::Kind::Success,
        withParticles(tr("Run #%1 was ranked again; Compare shows its metrics.").arg(run.id)));
  });
  connect(&state_, &AppState::workspaceChanged, this,
          [this] { strip()->clear(); });  // what it offers belongs to the one that was open
  retranslate();
  queueChanged();
  if (queue_.running()) model_->started(queue_.running());  // before the page was made
}

void QueueCard::buildTable() {
  table_->setObjectName("queueTable");
  table_->setModel(model_);
  table_->setSortingEnabled(false);  // the order is that of the queue
  table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
  table_->setContextMenuPolicy(Qt::CustomContextMenu);
  table_->installEventFilter(this);
  using Model = RunQueueModel;
  auto* actions = new RunActionDelegate(table_);
  table_->setItemDelegateForColumn(Model::Curve,
                                   new ModelDelegate(table_, ModelDelegate::Sample::Line));
  table_->setItemDelegateForColumn(Model::State, new PillDelegate(table_));
  table_->setItemDelegateForColumn(Model::Progress, new RunProgressDelegate(table_));
  table_->setItemDelegateForColumn(Model::Best, new NotedDelegate(table_));
  table_->setItemDelegateForColumn(Model::Action, actions);
  QHeaderView* header = table_->horizontalHeader();
  header->setStretchLastSection(false);
  header->setSortIndicatorShown(false);
  header->setStyleSheet(
      QStringLiteral("QHeaderView::up-arrow, QHeaderView::down-arrow { width: 0; }"));
  constexpr int kWidths[] = {52, 78, 88, 86, 100, 150, 132, 84, kBestWidth, 84, 130, 100};
  for (int column = 0; column < Model::ColumnCount; ++column)
    header->resizeSection(column, kWidths[column]);
  header->setSectionResizeMode(Model::Progress, QHeaderView::Stretch);
  connect(actions, &RunActionDelegate::clicked, this, &QueueCard::applyDefault);
  connect(table_, &QWidget::customContextMenuRequested, this, &QueueCard::showMenu);
}

void QueueCard::setBaseline(RunId run) {
  model_->setBaseline(run);
  table_->horizontalHeader()->resizeSection(RunQueueModel::Best,
                                            run == 0 ? kBestWidth : kBestWidthWithDifference);
}

void QueueCard::queueChanged() {
  model_->setQueue(queue_.running(), queue_.isCancelling(), queue_.waiting(), queue_.isHeld());
  if (queue_.running())
    clock_.start();
  else
    clock_.stop();
}

void QueueCard::applyDefault(RunId run) {
  if (const RunInfo* info = model_->find(run)) apply(run, model_->action(*info));
}

void QueueCard::apply(RunId run, RunAction action) {
  const RunInfo* info = model_->find(run);
  if (!info) return;
  switch (action) {
    case RunAction::Cancel:
      return queue_.cancel(run);
    case RunAction::Resume:
      return queue_.resume(run);
    case RunAction::Open:
      emit openRequested(run);
      return;
    case RunAction::Remove:
      if (info->result.epochs_run > 0 || info->state == RunState::Done) return askToRemove(run);
      return queue_.remove(run);
    case RunAction::None:
      return;
  }
}

/// What was trained is not thrown away by one key.
void QueueCard::askToRemove(RunId run) {
  strip()->showMessage(
      MessageStrip::Kind::Warn,
      withParticles(tr("Removing run #%1 also removes its model, curves and results.").arg(run)));
  strip()->setAction(tr("Remove"), [this, workspace = state_.workspace(), run] {
    strip()->clear();
    if (workspace == state_.workspace()) queue_.remove(run);
  });
}

void QueueCard::select(RunId run) {
  const int row = model_->rowOf(run);
  if (row < 0) return;
  table_->selectRow(row);
  table_->scrollTo(model_->index(row, 0));
}

RunId QueueCard::runAtCursor() const {
  const QModelIndex current = table_->currentIndex();
  return current.isValid() ? model_->at(current.row()).id : 0;
}

void QueueCard::showMenu(QPoint position) {
  const RunId run = runAtCursor();
  const RunInfo* info = model_->find(run);
  if (!info) return;
  QMenu menu(this);
  const RunState state = model_->shownState(*info);
  std::vector<RunAction> actions{model_->action(*info)};
  const bool ended = state != RunState::Running && state != RunState::Queued;
  if (ended && state != RunState::Done && info->result.epochs_run > 0)
    actions.push_back(RunAction::Open);
  if (ended && actions.front() != RunAction::Remove) actions.push_back(RunAction::Remove);
  for (const RunAction action : actions)
    if (action != RunAction::None)
      menu.addAction(RunActionDelegate::text(action), this,
                     [this, run, action] { apply(run, action); });
  if (state == RunState::Done) {
    QMenu* again = menu.addMenu(tr("Evaluate again at"));
    for (const std::int32_t k : {1, 5, 50, 100})
      again->addAction(tr("k = %1").arg(k), this,
                       [this, info = *info, k] { evaluations_.start(info, {k}); });
  }
  menu.addSeparator();
  addRunMarkActions(menu, session_, *this, *info);
  const QModelIndex curve = model_->index(model_->rowOf(run), RunQueueModel::Curve);
  if (const QVariant shown = curve.data(Qt::CheckStateRole); shown.isValid()) {
    menu.addSeparator();
    QAction* toggle = menu.addAction(tr("Show curve"));
    toggle->setCheckable(true);
    toggle->setChecked(shown.toInt() == Qt::Checked);
    connect(toggle, &QAction::toggled, this, [this, run](bool on) { emit curveToggled(run, on); });
  }
  menu.addSeparator();
  menu.addActions(table_->actions());
  menu.exec(table_->viewport()->mapToGlobal(position));
}

/// A failed run's sentence takes the place of its figures.
void QueueCard::spanMessages() {
  constexpr int kSpan = RunQueueModel::Action - RunQueueModel::Progress;
  for (int row = 0; row < model_->rowCount(); ++row) {
    const QModelIndex cell = model_->index(row, RunQueueModel::Progress);
    const int span = cell.data(RunQueueModel::MessageRole).toString().isEmpty() ? 1 : kSpan;
    if (table_->columnSpan(row, RunQueueModel::Progress) != span)
      table_->setSpan(row, RunQueueModel::Progress, 1, span);
  }
}

bool QueueCard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return Card::eventFilter(watched, event);
  const RunId run = runAtCursor();
  const RunInfo* info = model_->find(run);
  if (!info) return Card::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      applyDefault(run);
      return true;
    case Qt::Key_Delete: {
      const RunAction action = model_->action(*info);
      apply(run, action == RunAction::Cancel ? action : RunAction::Remove);
      return true;
    }
    case Qt::Key_Space: {
      const QModelIndex curve = model_->index(model_->rowOf(run), RunQueueModel::Curve);
      const QVariant shown = curve.data(Qt::CheckStateRole);
      if (shown.isValid()) emit curveToggled(run, shown.toInt() != Qt::Checked);
      return true;
    }
    default:
      return Card::eventFilter(watched, event);
  }
}

void QueueCard::retranslate() {
  empty_->setTexts(tr("Here your runs stand: what trains, what waits, and what came of it."));
  model_->retranslate();
}

void QueueCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki

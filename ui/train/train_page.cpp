// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/train_page.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <ranges>
#include <vector>

#include "core/models/registry.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/workbench/split_families.h"
#include "ui/session/split_choice.h"
#include "ui/theme/core_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/train/alert_strips.h"
#include "ui/train/encoder_losses_view.h"
#include "ui/train/form_card.h"
#include "ui/train/live_curves_card.h"
#include "ui/train/model_list_card.h"
#include "ui/train/queue_card.h"
#include "ui/train/recommendations_view.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pane_splitter.h"

namespace hankki {
namespace {

constexpr const char* kChosenKey = "train/models";
constexpr int kFirstShown = 3;     // curves of earlier runs, when a split is chosen
constexpr int kQueueHeight = 196;  // five rows
constexpr int kLeastModelsWidth = 188;
constexpr int kStackBelow = 1140;  // px of the page's width

/// A baseline, a neighbourhood and a trained model make the first comparison.
QStringList firstChoice() { return {"mostpop", "itemknn", "bpr"}; }

/// A model that does not learn by epochs has no curve, and one that this build lacks no style.
bool hasCurve(const RunInfo& run) {
  const ModelSpec* spec = find_model_spec(run.request.model);
  return spec && spec->trains_by_epochs;
}

}  // namespace

PageKind TrainPage::pageKind() {
  using Menu = PageAction::Menu;
  return {
      .id = "train",
      .icon = "train",
      .title = [] { return tr("Train"); },
      .actions = {{Menu::Run, Qt::CTRL | Qt::Key_Return, [] { return tr("Start chosen models"); }},
                  {Menu::Run, Qt::CTRL | Qt::SHIFT | Qt::Key_P, [] { return tr("Pause queue"); }},
                  {Menu::Run, Qt::CTRL | Qt::Key_Period,
                   [] { return tr("Cancel the run that is trained"); }}},
      .make = [](Session& session) { return std::make_unique<TrainPage>(session); }};
}

TrainPage::TrainPage(Session& session)
    : Page(pageKind()),
      state_(session.state()),
      jobs_(session.jobs()),
      queue_(session.training()),
      header_(new PageHeader(this)),
      splitLabel_(makeLabel(TextRole::Help, {}, this)),
      splits_(new SplitChoice(state_, this)),
      splitWarning_(makeIconButton("warning", {}, this)),
      family_(new QCheckBox(this)),
      hold_(makeButton(ButtonKind::Normal, "pause", this)),
      start_(makeButton(ButtonKind::Primary, "play", this)),
      alerts_(new AlertStrips(queue_, this)),
      stack_(new QStackedWidget(this)),
      work_(new PaneSplitter(Qt::Vertical, "train-rows", stack_)),
      columns_(new PaneSplitter(Qt::Horizontal, "train-columns", work_)),
      choice_(new PaneSplitter(Qt::Horizontal, "train-choice", columns_)),
      models_(new ModelListCard(choice_)),
      forms_(new FormCard(choice_)),
      recommendations_(new RecommendationsView(state_, jobs_, this)),
      encoders_(new EncoderLossesView(state_, jobs_, this)),
      curves_(new LiveCurvesCard(recommendations_, encoders_, columns_)),
      runs_(new QueueCard(session, work_)),
      empty_(new EmptyState("empty-train", this)) {
  buildHeader();
  buildBody();
  connectQueue();
  models_->setChosen(QSettings().value(kChosenKey, firstChoice()).toStringList());
  models_->setCurrent(forms_->current());
  retranslate();
  runsChanged();  // before the split, whose first curves are those of runs that it knows
  splitChosen();
}

void TrainPage::buildHeader() {
  splitLabel_->setBuddy(splits_);
  setTone(splitLabel_, Tone::Muted);
  splitWarning_->setIcon(icon("warning", &Tokens::warn));
  family_->setObjectName("trainFamily");
  hold_->setObjectName("holdButton");
  start_->setObjectName("startButton");
  for (QWidget* widget : {static_cast<QWidget*>(splitWarning_), static_cast<QWidget*>(splitLabel_),
                          static_cast<QWidget*>(splits_), static_cast<QWidget*>(family_),
                          static_cast<QWidget*>(hold_), static_cast<QWidget*>(start_)})
    header_->addAction(widget);
  connect(family_, &QCheckBox::toggled, this, &TrainPage::updateStart);
  connect(start_, &QPushButton::clicked, this, &TrainPage::start);
  connect(hold_, &QPushButton::clicked, this, [this] { queue_.setHeld(!queue_.isHeld()); });
}

void TrainPage::buildBody() {
  models_->setMinimumWidth(kLeastModelsWidth);
  choice_->addWidget(models_);
  choice_->addWidget(forms_);
  choice_->setPanes({{.size = 196, .stretch = 0}, {.size = 288, .stretch = 1}});
  columns_->addWidget(choice_);
  columns_->addWidget(curves_);
  columns_->setPanes(
      {{.size = 496, .stretch = 0, .height = 300}, {.size = 900, .stretch = 1, .height = 340}},
      kStackBelow);
  work_->addWidget(columns_);
  work_->addWidget(runs_);
  work_->setPanes({{.size = 600, .stretch = 1}, {.size = kQueueHeight, .stretch = 0}});
  auto* emptyCard = new Card(this);
  emptyCard->body()->addWidget(empty_);
  stack_->addWidget(emptyCard);
  stack_->addWidget(work_);

  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPageMargin);
  outer->setSpacing(0);
  outer->addWidget(header_);
  outer->addWidget(alerts_);
  outer->addWidget(stack_, 1);
}

void TrainPage::connectQueue() {
  connect(menuAction(Start), &QAction::triggered, this, &TrainPage::start);
  connect(menuAction(Hold), &QAction::triggered, this,
          [this] { queue_.setHeld(!queue_.isHeld()); });
  connect(menuAction(Cancel), &QAction::triggered, this,
          [this] { queue_.cancel(queue_.running()); });
  connect(empty_->button(), &QPushButton::clicked, this,
          [this] { emit pageRequested(QStringLiteral("data")); });
  connect(models_, &ModelListCard::chosenChanged, this, [this](const QStringList& ids) {
    forms_->setModels(ids);
    models_->setCurrent(forms_->current());
    QSettings().setValue(kChosenKey, ids);
    updateStart();
  });
  connect(models_, &ModelListCard::activated, this, [this](const QString& id) {
    forms_->setCurrent(id);
    models_->setCurrent(id);
  });
  connect(forms_, &FormCard::currentChanged, models_, &ModelListCard::setCurrent);

  connect(&queue_, &TrainingQueue::changed, this, &TrainPage::updateHeld);
  connect(&queue_, &TrainingQueue::started, this, [this](RunId run) {
    if (!hidden_.contains(run)) loadCurve(run);
  });
  connect(&queue_, &TrainingQueue::epochDone, curves_, &LiveCurvesCard::append);
  connect(curves_, &LiveCurvesCard::shownChanged, this,
          [this] { runs_->model().setShown(curves_->shown()); });
  connect(curves_, &LiveCurvesCard::metricChanged, &runs_->model(), &RunQueueModel::setMetric);
  connect(curves_, &LiveCurvesCard::expandToggled, this, [this](bool expanded) {
    models_->parentWidget()->setVisible(!expanded);  // with the forms
    runs_->setVisible(!expanded);
  });
  connect(encoders_, &EncoderLossesView::exploreRequested, this,
          [this] { emit pageRequested(QStringLiteral("explore")); });
  connect(recommendations_, &RecommendationsView::startRequested, this, &TrainPage::start);
  connect(recommendations_, &RecommendationsView::busyChanged, curves_,
          [this](bool busy) { curves_->setBusy(busy); });
  connect(recommendations_, &RecommendationsView::failed, this,
          [this](const JobError& error) { curves_->strip()->showError(error); });
  connect(runs_, &QueueCard::curveToggled, this, &TrainPage::toggleCurve);
  connect(runs_, &QueueCard::openRequested, this,
          [this](RunId run) { emit pageRequested(QStringLiteral("compare"), {.run = run}); });
  runs_->model().setMetric(curves_->metric());
  connect(&references_, &RunReferences::changed, this, [this] {
    runs_->setBaseline(references_.baseline());
    curves_->setBaseline(references_.baseline());
  });
  connect(&state_, &AppState::splitsChanged, this, &TrainPage::updateSplits);
  connect(&state_, &AppState::datasetChanged, this, &TrainPage::updateSplits);
  connect(&state_, &AppState::splitChanged, this, &TrainPage::splitChosen);
  connect(&state_, &AppState::runsChanged, this, &TrainPage::runsChanged);
  connect(&state_, &AppState::runProgressed, this, &TrainPage::progressed);
  connect(&state_, &AppState::workspaceChanged, this, [this] {
    hidden_.clear();
    alerts_->clear();
    curves_->clearRuns();
    shownSplit_ = 0;
    updateSplits();
  });
}

void TrainPage::activated() {
  forms_->updateUsualThreads();
  references_.readAgain();
}

/// What runs of the split are looked at beside on the Compare page, they are here.
void TrainPage::followReferences() {
  const auto split = state_.splitInfo();
  references_.rememberUnder(state_.workspace() && split
                                ? RunReferences::keyOf(state_.workspace()->folder(), split->id)
                                : QString());
}

void TrainPage::visit(const Visit& visit) {
  if (visit.run != 0) bringUp(visit.run);
  if (visit.encoders) curves_->showTab(LiveCurvesCard::Tab::Encoders);
  if (!visit.values || !find_model_spec(visit.values->model)) return;
  const QString id = QString::fromStdString(visit.values->model);
  forms_->setValues(*visit.values);
  if (!models_->chosen().contains(id)) models_->setChosen(models_->chosen() << id);
  forms_->setCurrent(id);
  models_->setCurrent(id);
}

/// The run's row, and its curve where it has one; else what it recommends.
void TrainPage::bringUp(RunId run) {
  const auto found = std::ranges::find(state_.runs(), run, &RunInfo::id);
  if (found == state_.runs().end()) return;
  const RunInfo info = *found;
  state_.selectSplit(info.split);
  runs_->select(run);
  if (hasCurve(info)) toggleCurve(run, true);
  curves_->showTab(hasCurve(info) ? LiveCurvesCard::Tab::Curves
                                  : LiveCurvesCard::Tab::Recommendations);
}

void TrainPage::start() {
  const auto split = state_.splitInfo();
  if (split && start_->isEnabled()) queue_.enqueue(trainedSplits(), forms_->requests());
}

/// The chosen one, or its whole family.
std::vector<SplitId> TrainPage::trainedSplits() const {
  const auto split = state_.splitInfo();
  if (!split) return {};
  if (family_->isHidden() || !family_->isChecked()) return {split->id};
  std::vector<SplitId> ids;
  for (const SplitInfo& one : family_of(state_.splits(), *split)) ids.push_back(one.id);
  return ids;
}

void TrainPage::updateFamily() {
  const auto split = state_.splitInfo();
  const int count = split ? static_cast<int>(family_of(state_.splits(), *split).size()) : 0;
  family_->setVisible(count > 1);
  const bool folds = split && split->recipe.folds > 1;
  family_->setText(folds ? tr("On all %n fold(s)", nullptr, count)
                         : tr("On all %n split seed(s)", nullptr, count));
  family_->setToolTip(
      folds ? tr("Each model is trained once a fold, so that everything is tested once; Compare "
                 "shows what differs from fold to fold under Seeds and folds.")
            : tr("Each model is trained on every split that differs from this one by its seed "
                 "alone; Compare shows what differs from split to split under Seeds and folds."));
}

void TrainPage::updateSplits() {
  const auto dataset = state_.datasetInfo();
  const auto split = state_.splitInfo();
  const QString warning = split ? coreText(split->warning) : QString();
  splitWarning_->setVisible(!warning.isEmpty());
  splitWarning_->setToolTip(warning);
  splitWarning_->setAccessibleName(warning);
  const bool any = splits_->count() > 0;  // it heard of it first
  stack_->setCurrentIndex(any ? 1 : 0);
  for (QWidget* widget : {static_cast<QWidget*>(splitLabel_), static_cast<QWidget*>(splits_),
                          static_cast<QWidget*>(hold_), static_cast<QWidget*>(start_)})
    widget->setVisible(any);
  updateFamily();
  if (!state_.workspace())
    empty_->setTexts(noWorkspaceText());
  else
    empty_->setTexts(dataset
                         ? tr("Here models learn from a split of your data. Make a split first.")
                         : tr("Here models learn from your data. Import a data set first."),
                     tr("Go to Data"));
  updateStart();
}

void TrainPage::splitChosen() {
  updateSplits();
  const auto split = state_.splitInfo();
  forms_->setData(split ? std::optional(split->shape()) : std::nullopt);
  runs_->model().setSplit(split ? split->id : 0);
  followReferences();
  showNewSplit();
}

void TrainPage::runsChanged() {
  runs_->model().setRuns(state_.runs());
  showNewSplit();
}

void TrainPage::showNewSplit() {
  const auto split = state_.splitInfo();
  if (split && split->id != shownSplit_) showFirstCurves(split->id);
}

/// Of a split that was just chosen: its newest runs, and the one that is trained.
void TrainPage::showFirstCurves(SplitId split) {
  shownSplit_ = split;
  curves_->clearRuns();
  int room = kFirstShown;
  std::vector<RunId> first;
  for (auto run = state_.runs().rbegin(); run != state_.runs().rend(); ++run) {
    const bool shown = run->split == split && run->result.epochs_run > 0 && room-- > 0;
    if (shown || run->id == queue_.running()) first.push_back(run->id);
  }
  // In the order in which they were trained: so each has the marker and dash that it had then.
  for (const RunId run : first | std::views::reverse) loadCurve(run);
}

void TrainPage::toggleCurve(RunId run, bool shown) {
  if (shown) {
    hidden_.erase(run);
    loadCurve(run);
  } else {
    hidden_.insert(run);
    curves_->hideRun(run);
  }
}

/// Epochs that another process trained; those of our own run come by the queue.
void TrainPage::progressed(RunId run) {
  const RunInfo* info = runs_->model().find(run);
  const auto split = state_.splitInfo();
  if (!info || queue_.knows(run) || hidden_.contains(run)) return;
  if (split && info->split == split->id && info->holder == Holder::Another) loadCurve(run);
}

/// Shows the run's curve: at once, so that no epoch that ends meanwhile is missed, then with what
/// the workspace has of it.
void TrainPage::loadCurve(RunId id) {
  const RunInfo* info = runs_->model().find(id);
  if (!info || !hasCurve(*info)) return;
  if (!curves_->isShown(id)) curves_->showRun(*info, {});
  jobs_.run(
      this, tr("Reading run %1").arg(id),
      [workspace = state_.workspace(), id](const JobContext&) {
        return workspace->runs().epochs(id);
      },
      {.done =
           [this, run = *info, workspace = state_.workspace()](std::vector<EpochRow>&& rows) {
             if (workspace != state_.workspace() || !curves_->isShown(run.id)) return;
             curves_->showRun(run, std::move(rows));
             runs_->model().setHistory(run.id, curves_->rows(run.id));
           },
       .failed = [this](const JobError& error) { curves_->strip()->showError(error); }},
      JobRunner::Visibility::Quiet);
}

void TrainPage::updateStart() {
  const auto count = static_cast<int>(models_->chosen().size());
  const auto runs = count * static_cast<int>(trainedSplits().size());
  start_->setText(runs > count ? tr("Start %n run(s)", nullptr, runs)
                               : tr("Start %n model(s)", nullptr, count));
  setDisabledReason(start_, count == 0 ? tr("Choose a model at the left first.") : QString());
  menuAction(Start)->setEnabled(start_->isEnabled() && state_.splitInfo());
}

void TrainPage::updateHeld() {
  const bool held = queue_.isHeld();
  hold_->setText(held ? tr("Go on with queue") : tr("Pause queue"));
  hold_->setIcon(icon(held ? "play" : "pause"));
  hold_->setToolTip(held ? tr("Start the runs that wait.")
                         : tr("The run that is trained goes on; the next one is not started."));
  menuAction(Hold)->setText(hold_->text());
  menuAction(Cancel)->setEnabled(queue_.running() != 0);
}

void TrainPage::retranslate() {
  header_->setTexts(tr("Train"),
                    tr("Choose models and their parameters, start them, and watch them "
                       "learn."));
  splitLabel_->setText(tr("Split"));
  updateSplits();
  updateHeld();
}

}  // namespace hankki

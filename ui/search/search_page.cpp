// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_page.h"

#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/models/registry.h"
#include "core/report/trial_table.h"
#include "core/store/runs.h"
#include "core/store/studies.h"
#include "ui/plots/selection.h"
#include "ui/search/best_card.h"
#include "ui/search/coordinates_card.h"
#include "ui/search/search_form.h"
#include "ui/search/study_bar.h"
#include "ui/search/trials_card.h"
#include "ui/session/split_choice.h"
#include "ui/theme/core_text.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/pill.h"

namespace hankki {
namespace {

constexpr const char* kChosenKey = "search/models";
constexpr int kLeastPlotWidth = 300;
constexpr int kLeastTrialsHeight = 180;
constexpr int kStackBelow = 660;

}  // namespace

PageKind SearchPage::pageKind() {
  return {.id = "search",
          .icon = "tune",
          .title = [] { return tr("Search"); },
          .actions = {{PageAction::Menu::Run, Qt::CTRL | Qt::SHIFT | Qt::Key_Return,
                       [] { return tr("Start search"); }}},
          .make = [](Session& session) { return std::make_unique<SearchPage>(session); }};
}

SearchPage::SearchPage(Session& session)
    : Page(pageKind()),
      state_(session.state()),
      jobs_(session.jobs()),
      training_(session.training()),
      queue_(session.studies()),
      view_(state_, jobs_, queue_, this),
      header_(new PageHeader(this)),
      splitLabel_(makeLabel(TextRole::Help, {}, this)),
      splits_(new SplitChoice(state_, this)),
      bar_(new StudyBar(view_, queue_, this)),
      start_(makeButton(ButtonKind::Primary, "play", this)),
      pages_(new QStackedWidget(this)),
      work_(new PaneSplitter(Qt::Horizontal, "search-columns", pages_)),
      form_(new SearchForm(work_)),
      results_(new QStackedWidget(work_)),
      shown_(new PaneSplitter(Qt::Vertical, "search-rows", results_)),
      plots_(new PaneSplitter(Qt::Horizontal, "search-plots", shown_)),
      best_(new BestCard(plots_)),
      coordinates_(new CoordinatesCard(selection_, plots_)),
      trials_(new TrialsCard(selection_, shown_)),
      noSplit_(new EmptyState("empty-tune", this)),
      noStudy_(new EmptyState("empty-tune", this)),
      noTrial_(new EmptyState("empty-tune", this)) {
  buildHeader();
  buildBody();
  connectParts();
  form_->setChosen(QSettings().value(kChosenKey, QStringList{"bpr"}).toStringList());
  retranslate();
  splitChanged();
}

void SearchPage::buildHeader() {
  start_->setObjectName("startSearch");
  setTone(splitLabel_, Tone::Muted);
  splitLabel_->setBuddy(splits_);
  for (QWidget* widget : {static_cast<QWidget*>(splitLabel_), static_cast<QWidget*>(splits_),
                          static_cast<QWidget*>(bar_), static_cast<QWidget*>(start_)})
    header_->addAction(widget);
  connect(menuAction(0), &QAction::triggered, this, &SearchPage::start);
  connect(start_, &QPushButton::clicked, this, &SearchPage::start);
  connect(bar_, &StudyBar::removeRequested, this, &SearchPage::askToRemove);
  connect(bar_, &StudyBar::chosen, this, [this](StudyId study) {
    strip().clear();
    view_.show(find(study));
  });
}

void SearchPage::buildBody() {
  work_->addWidget(form_);
  work_->addWidget(results_);
  work_->setPanes({{.size = form_->minimumWidth(), .stretch = 0}, {.size = 1000, .stretch = 1}});

  best_->setMinimumWidth(kLeastPlotWidth);
  coordinates_->setMinimumWidth(kLeastPlotWidth);
  plots_->addWidget(best_);
  plots_->addWidget(coordinates_);
  plots_->setPanes(
      {{.size = 312, .stretch = 1, .height = 240}, {.size = 624, .stretch = 2, .height = 240}},
      kStackBelow);
  trials_->setMinimumHeight(kLeastTrialsHeight);
  shown_->addWidget(plots_);
  shown_->addWidget(trials_);
  shown_->setPanes({{.size = 400, .stretch = 1}, {.size = 400, .stretch = 1}});
  for (EmptyState* empty : {noStudy_, noTrial_}) {
    auto* card = new Card(results_);
    card->body()->addWidget(empty);
    results_->addWidget(card);
  }
  results_->addWidget(shown_);

  auto* emptyCard = new Card(this);
  emptyCard->body()->addWidget(noSplit_);
  pages_->addWidget(emptyCard);
  pages_->addWidget(work_);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPageMargin);
  outer->setSpacing(0);
  outer->addWidget(header_);
  outer->addWidget(pages_, 1);
}

void SearchPage::connectParts() {
  connect(noSplit_->button(), &QPushButton::clicked, this,
          [this] { emit pageRequested(QStringLiteral("data")); });
  connect(form_, &SearchForm::chosenChanged, this, [this](const QStringList& ids) {
    QSettings().setValue(kChosenKey, ids);
    updateStart();
  });
  connect(trials_, &TrialsCard::trainRequested, this, &SearchPage::train);
  connect(trials_, &TrialsCard::useRequested, this, &SearchPage::use);
  connect(trials_->exportButton(), &QPushButton::clicked, this, &SearchPage::exportData);

  const auto showError = [this](const JobError& error) {
    (results_->currentIndex() == 2 ? strip() : *form_->strip()).showError(error);
  };
  connect(&queue_, &StudyQueue::added, this, [this](const StudyInfo& study) {
    strip().clear();
    view_.show(study);
    updateStudies();
  });
  connect(&queue_, &StudyQueue::failed, this, showError);
  connect(&queue_, &StudyQueue::progressed, this, [this](double share) {
    if (view_.state() == RunState::Running) trials_->setBusy(true, share);
  });
  connect(&view_, &StudyView::failed, this, showError);
  connect(&view_, &StudyView::studyChanged, this, &SearchPage::updateStudy);
  connect(&view_, &StudyView::trialsChanged, this, &SearchPage::updateTrials);
  connect(&state_, &AppState::studiesChanged, this, &SearchPage::updateStudies);
  connect(&state_, &AppState::splitChanged, this, &SearchPage::splitChanged);
  connect(&state_, &AppState::splitsChanged, this, &SearchPage::splitChanged);
  connect(&state_, &AppState::datasetChanged, this, &SearchPage::splitChanged);
  connect(&state_, &AppState::workspaceChanged, this, [this] {
    strip().clear();  // what it offers belongs to the workspace that was open
    form_->strip()->clear();
    view_.show(std::nullopt);
    splitChanged();
  });
}

MessageStrip& SearchPage::strip() { return *trials_->strip(); }

void SearchPage::start() {
  const auto split = state_.splitInfo();
  if (!split || !start_->isEnabled()) return;
  if (const auto request = form_->request()) queue_.start(split->id, *request);
}

/// What was searched is not thrown away by one click.
void SearchPage::askToRemove() {
  const auto& study = view_.study();
  if (!study) return;
  if (view_.trials().empty()) return queue_.remove(study->id);
  strip().showMessage(
      MessageStrip::Kind::Warn,
      withParticles(tr("Removing study #%1 also removes its trials; runs that came of it stay.")
                        .arg(study->id)));
  strip().setAction(tr("Remove"), [this, workspace = state_.workspace(), id = study->id] {
    strip().clear();
    if (workspace == state_.workspace()) queue_.remove(id);
  });
}

/// A queued run of the trial's parameters; where it was trained before, its results.
void SearchPage::train(qint64 trial) {
  if (!view_.study()) return;
  jobs_.run(
      this, tr("Adding runs"),
      [workspace = state_.workspace(), study = view_.study()->id, trial](const JobContext&) {
        return workspace->runs().info(workspace->studies().add_final_run(study, trial));
      },
      {.done =
           [this](RunInfo&& run) {
             if (run.state == RunState::Done) {
               emit pageRequested(QStringLiteral("compare"), {.run = run.id});
               return;
             }
             training_.add(run);
             emit pageRequested(QStringLiteral("train"));
           },
       .failed = [this](const JobError& error) { strip().showError(error); }},
      JobRunner::Visibility::Quiet);
}

void SearchPage::use(qint64 number) {
  const auto trial = std::ranges::find(view_.trials(), number, &Trial::number);
  if (!view_.study() || trial == view_.trials().end()) return;
  if (!find_model_spec(trial->model))
    return strip().showMessage(
        MessageStrip::Kind::Warn,
        tr("This program does not have the model %1.").arg(QString::fromStdString(trial->model)));
  emit pageRequested(QStringLiteral("train"),
                     {.values = final_request(view_.study()->request, *trial)});
}

void SearchPage::exportData() {
  if (!canExport()) return;
  exportFile(
      jobs_, strip(),
      {.title = tr("Export trials"),
       .suggested = QStringLiteral("trials.csv"),
       .filter = tr("CSV (*.csv)"),
       .contents = [request = view_.study()->request, trials = view_.trials()](const JobContext&) {
         return to_csv(make_trial_table(request, trials));
       }});
}

std::optional<StudyInfo> SearchPage::find(StudyId id) const {
  const auto found = std::ranges::find(state_.studies(), id, &StudyInfo::id);
  return found == state_.studies().end() ? std::nullopt : std::optional(*found);
}

void SearchPage::splitChanged() {
  const auto split = state_.splitInfo();
  const SplitId id = split ? split->id : 0;
  pages_->setCurrentIndex(split ? 1 : 0);
  for (QWidget* widget : {static_cast<QWidget*>(splitLabel_), static_cast<QWidget*>(splits_),
                          static_cast<QWidget*>(bar_), static_cast<QWidget*>(start_)})
    widget->setVisible(split.has_value());
  if (!state_.workspace())
    noSplit_->setTexts(noWorkspaceText());
  else
    noSplit_->setTexts(
        state_.datasetInfo()
            ? tr("Here hyper-parameters are searched on a split of your data. Make a split first.")
            : tr("Here hyper-parameters are searched on your data. Import a data set first."),
        tr("Go to Data"));
  if (id != shownSplit_) {
    shownSplit_ = id;
    view_.show(std::nullopt);
  }
  updateStudies();
  updateStart();
}

/// The studies of the split, the newest one on top; keeps the one that is shown while it is there.
void SearchPage::updateStudies() {
  std::vector<StudyInfo> studies;
  for (const StudyInfo& study : state_.studies())
    if (study.split == shownSplit_) studies.insert(studies.begin(), study);
  const auto shown = view_.study();
  const auto listed = std::ranges::find(studies, shown ? shown->id : 0, &StudyInfo::id);
  if (listed != studies.end())
    view_.show(*listed);
  else if (!shown || !queue_.knows(shown->id))  // else just added: the list does not have it yet
    view_.show(studies.empty() ? std::nullopt : std::optional(studies.front()));
  bar_->setStudies(studies);
}

void SearchPage::updateStart() {
  const auto split = state_.splitInfo();
  setDisabledReason(start_, form_->chosen().isEmpty() ? tr("Choose a model at the left first.")
                            : split && split->validation == 0
                                ? tr("This split has no validation part to search on; make one "
                                     "that has on the Data page.")
                                : QString());
  menuAction(0)->setEnabled(start_->isEnabled() && split);
}

void SearchPage::updateStudy() {
  const auto& study = view_.study();
  const RunState now = view_.state();
  const bool running = study && now == RunState::Running;
  bar_->refresh();
  if (!running) trials_->setBusy(false);
  noTrial_->setTexts(
      now == RunState::Queued    ? tr("The search begins when what is trained now has ended.")
      : now == RunState::Running ? tr("The first trial is on its way.")
      : now == RunState::Failed  ? coreText(study->message)
                                 : tr("This study has no trial yet. Resume it, or remove it."));
  updateTrials();
  if (study && study->state == RunState::Failed && now == RunState::Failed)
    strip().showMessage(MessageStrip::Kind::Error, study->message);
}

void SearchPage::updateTrials() {
  const auto& study = view_.study();
  const bool any = study && !view_.trials().empty();
  results_->setCurrentIndex(any ? 2 : study ? 1 : 0);
  trials_->exportButton()->setEnabled(any);
  if (!study) return;
  best_->setTrials(study->request, view_.trials());
  coordinates_->setTrials(study->request, view_.trials());
  trials_->setTrials(*study, view_.trials(), view_.state() == RunState::Running);
  trials_->setNote(
      tr("%1 · %2 · %n trial(s)", nullptr, static_cast<int>(view_.trials().size()))
          .arg(runStateText(view_.state()), coreText(metric_title(study->request.metric))));
}

void SearchPage::retranslate() {
  header_->setTexts(tr("Hyper-parameter search"),
                    tr("Let models try many parameters, with the same budget for each."));
  splitLabel_->setText(tr("Split"));
  bar_->retranslate();
  start_->setText(tr("Start search"));
  noStudy_->setTexts(
      tr("Here the trials of a search appear, with what each parameter does to the "
         "validation metric. Set up a search at the left and start it."));
  splitChanged();
  updateStudy();
}

}  // namespace hankki

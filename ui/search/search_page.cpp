#include "ui/search/search_page.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/file.h"
#include "core/report/trial_table.h"
#include "core/store/runs.h"
#include "core/store/studies.h"
#include "ui/search/best_card.h"
#include "ui/search/coordinates_card.h"
#include "ui/search/search_form.h"
#include "ui/search/study_bar.h"
#include "ui/search/study_queue.h"
#include "ui/search/study_view.h"
#include "ui/search/trials_card.h"
#include "ui/session/app_state.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paths.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pill.h"

namespace hankki {
namespace {

constexpr const char* kChosenKey = "search/models";
constexpr int kBestWidth = 312;

class SearchPage final : public Page {
  Q_OBJECT
 public:
  SearchPage(AppState& state, JobRunner& jobs);

  QString id() const override { return QStringLiteral("search"); }
  QString title() const override { return tr("Search"); }
  QString iconName() const override { return QStringLiteral("tune"); }
  bool canExport() const override { return !view_.trials().empty(); }
  void exportData() override;

 protected:
  void retranslate() override;

 private:
  void buildHeader();
  void buildBody();
  void connectParts();
  void start();
  void askToRemove();
  void splitChanged();
  void updateStudies();
  void updateStart();
  void updateStudy();
  void updateTrials();
  void train(qint64 trial);
  void use(qint64 trial);
  std::optional<StudyInfo> find(StudyId id) const;
  MessageStrip& strip() { return *trials_->strip(); }

  AppState& state_;
  JobRunner& jobs_;
  StudyQueue queue_;
  StudyView view_;
  PageHeader* header_;
  StudyBar* bar_;
  QPushButton* start_;
  SearchForm* form_;
  BestCard* best_;
  CoordinatesCard* coordinates_;
  TrialsCard* trials_;
  EmptyState* noSplit_;
  EmptyState* noStudy_;
  EmptyState* noTrial_;
  QStackedWidget* pages_;    // no split, or the work
  QStackedWidget* results_;  // no study, no trial yet, or the plots
  QAction* startAction_;
  SplitId shownSplit_ = 0;
};

SearchPage::SearchPage(AppState& state, JobRunner& jobs)
    : state_(state),
      jobs_(jobs),
      queue_(state, jobs, this),
      view_(state, jobs, queue_, this),
      header_(new PageHeader(this)),
      bar_(new StudyBar(view_, queue_, this)),
      start_(makeButton(ButtonKind::Primary, "play", this)),
      form_(new SearchForm(this)),
      best_(new BestCard(this)),
      coordinates_(new CoordinatesCard(this)),
      trials_(new TrialsCard(this)),
      noSplit_(new EmptyState("empty-tune", this)),
      noStudy_(new EmptyState("empty-tune", this)),
      noTrial_(new EmptyState("empty-tune", this)),
      pages_(new QStackedWidget(this)),
      results_(new QStackedWidget(this)),
      startAction_(new QAction(this)) {
  buildHeader();
  buildBody();
  connectParts();
  form_->setChosen(QSettings().value(kChosenKey, QStringList{"bpr"}).toStringList());
  retranslate();
  splitChanged();
}

void SearchPage::buildHeader() {
  start_->setObjectName("startSearch");
  header_->addAction(bar_);
  header_->addAction(start_);
  startAction_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
  addMenuAction(Menu::Run, startAction_);
  connect(startAction_, &QAction::triggered, this, &SearchPage::start);
  connect(start_, &QPushButton::clicked, this, &SearchPage::start);
  connect(bar_, &StudyBar::removeRequested, this, &SearchPage::askToRemove);
  connect(bar_, &StudyBar::chosen, this, [this](StudyId study) {
    strip().clear();
    view_.show(find(study));
  });
}

void SearchPage::buildBody() {
  auto* work = new QWidget(this);
  auto* columns = new QHBoxLayout(work);
  columns->setContentsMargins(0, 0, 0, 0);
  columns->setSpacing(metrics::kCardGap);
  columns->addWidget(form_);
  columns->addWidget(results_, 1);

  auto* shown = new QWidget(results_);
  auto* rows = new QVBoxLayout(shown);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(metrics::kCardGap);
  auto* plots = new QHBoxLayout;
  plots->setSpacing(metrics::kCardGap);
  best_->setMinimumWidth(kBestWidth);
  plots->addWidget(best_, 1);
  plots->addWidget(coordinates_, 2);
  rows->addLayout(plots, 1);
  rows->addWidget(trials_, 1);
  for (EmptyState* empty : {noStudy_, noTrial_}) {
    auto* card = new Card(results_);
    card->body()->addWidget(empty);
    results_->addWidget(card);
  }
  results_->addWidget(shown);

  auto* emptyCard = new Card(this);
  emptyCard->body()->addWidget(noSplit_);
  pages_->addWidget(emptyCard);
  pages_->addWidget(work);
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
  connect(coordinates_, &CoordinatesCard::selectionChanged, trials_, &TrialsCard::select);
  connect(trials_, &TrialsCard::selectionChanged, coordinates_, &CoordinatesCard::setSelected);
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
  connect(&state_, &AppState::workspaceChanged, this, [this] { view_.show(std::nullopt); });
}

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
      tr("Removing study #%1 also removes its trials; runs that came of it stay.").arg(study->id));
  strip().setAction(tr("Remove"), [this, id = study->id] {
    strip().clear();
    queue_.remove(id);
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
               emit pageRequested(QStringLiteral("compare"));
               return state_.chooseRun(run.id);
             }
             state_.askToTrain(run);
             emit pageRequested(QStringLiteral("train"));
           },
       .failed = [this](const JobError& error) { strip().showError(error); }},
      JobRunner::Visibility::Quiet);
}

void SearchPage::use(qint64 number) {
  const auto trial = std::ranges::find(view_.trials(), number, &Trial::number);
  if (!view_.study() || trial == view_.trials().end()) return;
  state_.offerValues(final_request(view_.study()->request, *trial));
  emit pageRequested(QStringLiteral("train"));
}

void SearchPage::exportData() {
  if (!canExport()) return;
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Export trials"), QStringLiteral("trials.csv"), tr("CSV (*.csv)"));
  if (path.isEmpty()) return;
  const std::string csv = to_csv(make_trial_table(view_.study()->request, view_.trials()));
  jobs_.run(
      this, tr("Exporting trials"),
      [csv, path](const JobContext&) { write_file_atomically(toPath(path), csv); },
      {.done =
           [this, path] {
             strip().showMessage(MessageStrip::Kind::Success, tr("Exported to %1.").arg(path));
           },
       .failed = [this](const JobError& error) { strip().showError(error); }},
      JobRunner::Visibility::Quiet);
}

std::optional<StudyInfo> SearchPage::find(StudyId id) const {
  const auto found = std::ranges::find(state_.studies(), id, &StudyInfo::id);
  return found == state_.studies().end() ? std::nullopt : std::optional(*found);
}

void SearchPage::splitChanged() {
  const auto split = state_.splitInfo();
  const SplitId id = split ? split->id : 0;
  pages_->setCurrentIndex(split ? 1 : 0);
  bar_->setVisible(split.has_value());
  start_->setVisible(split.has_value());
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
  startAction_->setEnabled(start_->isEnabled() && split);
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
  bar_->retranslate();
  start_->setText(tr("Start search"));
  startAction_->setText(tr("Start search"));
  noStudy_->setTexts(
      tr("Here the trials of a search appear, with what each parameter does to the "
         "validation metric. Set up a search at the left and start it."));
  splitChanged();
  updateStudy();
}

}  // namespace

std::unique_ptr<Page> makeSearchPage(AppState& state, JobRunner& jobs) {
  return std::make_unique<SearchPage>(state, jobs);
}

}  // namespace hankki

#include "search_page.moc"

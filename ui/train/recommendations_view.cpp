// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/recommendations_view.h"

#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStackedWidget>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <utility>

#include "ui/tables/list_panel.h"
#include "ui/tables/run_chooser.h"
#include "ui/tables/run_label.h"
#include "ui/tables/user_list_rows.h"
#include "ui/theme/core_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

namespace hankki {
namespace {

constexpr qsizetype kMostCompletions = 8;

}  // namespace

RecommendationsView::RecommendationsView(AppState& state, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      state_(state),
      jobs_(jobs),
      user_(new QLineEdit(this)),
      completions_(new QStringListModel(this)),
      previous_(makeIconButton("chevron-left", {}, this)),
      next_(makeIconButton("chevron-right", {}, this)),
      random_(makeButton(ButtonKind::Small, {}, this)),
      summary_(new ElidedLabel(this)),
      runs_(new RunChooser(kMostRuns, this)),
      history_(new ListPanel(this)),
      caption_(makeLabel(TextRole::Caption, {}, this)),
      empty_(new EmptyState("empty-train", this)),
      stack_(new QStackedWidget(this)) {
  auto* content = new QWidget(this);
  stack_->addWidget(empty_);
  stack_->addWidget(content);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(stack_);
  new QVBoxLayout(content);
  buildControls();
  buildLists();
  connect(empty_->button(), &QPushButton::clicked, this, &RecommendationsView::startRequested);
  connect(&state_, &AppState::workspaceChanged, this, &RecommendationsView::workspaceChanged);
  connect(&state_, &AppState::runsChanged, this, &RecommendationsView::takeRuns);
  connect(&state_, &AppState::splitChanged, this, &RecommendationsView::takeRuns);
  retranslate();
  takeRuns();
}

RecommendationsView::~RecommendationsView() { jobs_.drop(job_); }

bool RecommendationsView::hasRuns() const { return !runs_->isEmpty(); }

void RecommendationsView::buildControls() {
  user_->setObjectName("userField");
  user_->setFixedWidth(150);
  user_->addAction(icon("search", &Tokens::muted), QLineEdit::LeadingPosition);
  auto* completer = new QCompleter(completions_, this);
  completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  user_->setCompleter(completer);
  previous_->setObjectName("previousUser");
  next_->setObjectName("nextUser");
  random_->setObjectName("randomUser");
  setTextRole(summary_, TextRole::Help);
  setTone(summary_, Tone::Muted);
  runs_->setObjectName("runsButton");

  auto* row = new QHBoxLayout;
  row->setSpacing(metrics::kSpace);
  for (QWidget* widget : {static_cast<QWidget*>(user_), static_cast<QWidget*>(previous_),
                          static_cast<QWidget*>(next_), static_cast<QWidget*>(random_)})
    row->addWidget(widget);
  row->addWidget(summary_, 1);
  row->addWidget(runs_);
  auto* layout = static_cast<QVBoxLayout*>(stack_->widget(1)->layout());
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSpace);
  layout->addLayout(row);

  connect(user_, &QLineEdit::textEdited, this, &RecommendationsView::completeUser);
  connect(user_, &QLineEdit::returnPressed, this, &RecommendationsView::userTyped);
  connect(completer, QOverload<const QString&>::of(&QCompleter::activated), this,
          &RecommendationsView::userTyped, Qt::QueuedConnection);  // the field has the text by then
  connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
  connect(next_, &QToolButton::clicked, this, [this] { step(1); });
  connect(random_, &QPushButton::clicked, this, &RecommendationsView::chooseRandomUser);
  connect(runs_, &RunChooser::chosenChanged, this, [this] {
    stale_ = true;
    refresh();
  });
}

void RecommendationsView::buildLists() {
  history_->setObjectName("historyPanel");
  auto* columns = new QHBoxLayout;
  columns->setSpacing(metrics::kSpace);
  columns->addWidget(history_, 1);
  for (std::size_t run = 0; run < kMostRuns; ++run) {
    auto* panel = new ListPanel(this);
    panel->setObjectName(QStringLiteral("runPanel%1").arg(run));
    panel->hide();
    panels_.push_back(panel);
    columns->addWidget(panel, 1);
    connect(panel, &ListPanel::chosen, this, [this, run](quint32 item) { itemChosen(run, item); });
  }
  setTone(caption_, Tone::Muted);
  caption_->setWordWrap(true);
  auto* layout = static_cast<QVBoxLayout*>(stack_->widget(1)->layout());
  layout->addLayout(columns, 1);
  layout->addWidget(caption_);
}

void RecommendationsView::workspaceChanged() {
  models_ = std::make_shared<ModelCache>();  // jobs that still end hold the old one
  split_ = 0;
  takeRuns();
}

/// The finished runs of the split that is chosen, which may be another one now.
void RecommendationsView::takeRuns() {
  const auto split = state_.splitInfo();
  if (const SplitId id = split ? split->id : 0; id != split_) {
    split_ = id;
    row_.reset();
    lists_ = {};
  }
  runs_->setRuns(state_.runs(), split_);
  stack_->setCurrentIndex(runs_->isEmpty() ? 0 : 1);
  const auto same = [](const RunInfo& run, const RunList& list) {
    return run.id == list.run.id && run.result.weights_hash == list.run.result.weights_hash;
  };
  stale_ = stale_ || !std::ranges::equal(runs_->chosen(), lists_.runs, same);
  refresh();
}

/// Asks for the lists anew, where they are not those of the chosen user and runs.
void RecommendationsView::refresh() {
  if (!isVisible() || !stale_) return;
  const bool wasBusy = isBusy();
  jobs_.drop(job_);
  job_ = 0;
  stale_ = false;
  const auto split = state_.splitInfo();
  if (!split || runs_->isEmpty()) {
    if (wasBusy) emit busyChanged(false);
    return;
  }
  UserListsTask task{.workspace = state_.workspace(),
                     .models = models_,
                     .split = split->id,
                     .known = lists_.data,
                     .runs = runs_->chosen(),
                     .k = kListLength,
                     .reasons = kMostReasons};
  if (row_) task.user = *row_;
  if (!task.known.dataset) task.known = state_.loadedData();
  const auto ended = [this] { emit busyChanged(false); };
  job_ = jobs_.run(
      this, tr("Reading recommendations"),
      [task = std::move(task)](const JobContext& job) { return make_user_lists(task, job); },
      {.done =
           [this](UserLists&& lists) {
             emit busyChanged(false);
             take(std::move(lists));
           },
       .failed =
           [this](const JobError& error) {
             emit busyChanged(false);
             emit failed(error);
           },
       .cancelled = ended});
  if (!wasBusy) emit busyChanged(true);
}

void RecommendationsView::take(UserLists&& lists) {
  lists_ = std::move(lists);
  row_ = lists_.row;
  showLists();
}

void RecommendationsView::showLists() {
  if (!hasUsers()) return;
  setFieldError(user_, {});
  user_->setText(QString::fromStdString(lists_.user_id(lists_.row)));
  history_->setHead(tr("History"), historyNote(lists_));
  history_->setRows(historyRows(lists_, {}));
  const std::vector<ModelStyle> styles = stylesOf(lists_.runs);
  for (std::size_t run = 0; run < panels_.size(); ++run) {
    ListPanel& panel = *panels_[run];
    panel.setVisible(run < lists_.runs.size());
    if (run >= lists_.runs.size()) continue;
    const RunList& list = lists_.runs[run];
    panel.setHead(runLabel(list.run), list.fault.empty() ? foundNote(lists_, run) : QString(),
                  styles[run]);
    if (list.fault.empty())
      panel.setRows(recommendationRows(lists_, run));
    else
      panel.setMessage(coreText(list.fault));
  }
  const auto users = static_cast<int>(lists_.data.split->users.size());
  previous_->setEnabled(lists_.row > 0);
  next_->setEnabled(static_cast<int>(lists_.row) + 1 < users);
  showSummary();
}

/// How far the runs agree.
void RecommendationsView::showSummary() {
  const auto& runs = lists_.runs;
  if (runs.size() < 2) return summary_->setText({});
  const auto has = [](const RunList& run, ItemIndex item) {
    return std::ranges::find(run.items, item, &Recommendation::item) != run.items.end();
  };
  std::set<ItemIndex> all;
  for (const RunList& run : runs)
    for (const Recommendation& item : run.items) all.insert(item.item);
  const auto shared = std::ranges::count_if(all, [&](ItemIndex item) {
    return std::ranges::all_of(runs, [&](const RunList& run) { return has(run, item); });
  });
  const auto alone = std::ranges::count_if(all, [&](ItemIndex item) {
    return std::ranges::count_if(runs, [&](const RunList& run) { return has(run, item); }) == 1;
  });
  summary_->setText(tr("%1 different items: %2 in every list, %3 in one alone")
                        .arg(all.size())
                        .arg(shared)
                        .arg(alone));
}

void RecommendationsView::chooseRow(UserIndex row) {
  row_ = row;
  stale_ = true;
  refresh();
}

void RecommendationsView::step(int rows) {
  if (!hasUsers() || !row_) return;
  const auto users = static_cast<std::int64_t>(lists_.data.split->users.size());
  chooseRow(static_cast<UserIndex>(std::clamp<std::int64_t>(*row_ + rows, 0, users - 1)));
}

/// One with something to find, where there are such users.
void RecommendationsView::chooseRandomUser() {
  if (!hasUsers()) return;
  const InteractionMatrix& test = lists_.data.split->test;
  std::vector<UserIndex> rows;
  for (UserIndex row = 0; row < test.users(); ++row)
    if (test.size() == 0 || !test.row(row).empty()) rows.push_back(row);
  const auto place = QRandomGenerator::global()->bounded(static_cast<int>(rows.size()));
  chooseRow(rows[static_cast<std::size_t>(place)]);
}

void RecommendationsView::userTyped() {
  if (!hasUsers()) return;
  const QString id = user_->text().trimmed();
  const auto row = find_row(*lists_.data.dataset, *lists_.data.split, id.toStdString());
  setFieldError(user_, row ? QString() : withParticles(tr("The split has no user %1.").arg(id)));
  if (row) chooseRow(*row);
}

/// Offers the first ids that begin with what was typed.
void RecommendationsView::completeUser(const QString& text) {
  setFieldError(user_, {});
  QStringList ids;
  const std::string start = text.trimmed().toStdString();
  if (hasUsers() && !start.empty())
    for (UserIndex row = 0; row < lists_.data.split->users.size(); ++row) {
      const std::string id = lists_.user_id(row);
      if (id.starts_with(start)) ids << QString::fromStdString(id);
      if (ids.size() == kMostCompletions) break;
    }
  completions_->setStringList(ids);
}

void RecommendationsView::itemChosen(std::size_t run, ItemIndex item) {
  for (std::size_t other = 0; other < panels_.size(); ++other)
    if (other != run) panels_[other]->select(item);
  const auto& items = lists_.runs[run].items;
  const auto found = std::ranges::find(items, item, &Recommendation::item);
  if (found == items.end()) return;
  history_->setRows(historyRows(lists_, found->reasons));
  const bool of_history = std::ranges::any_of(
      found->reasons, [](const Reason& reason) { return reason.kind == Reason::Kind::Item; });
  history_->setHead(
      tr("History"),
      of_history ? withParticles(tr("why %1 recommends it").arg(runLabel(lists_.runs[run].run)))
                 : historyNote(lists_));
  history_->view()->scrollToTop();
}

void RecommendationsView::retranslate() {
  user_->setPlaceholderText(tr("User id"));
  user_->setAccessibleName(tr("User id"));
  for (const auto& [button, text] :
       {std::pair{previous_, tr("Previous user")}, std::pair{next_, tr("Next user")}}) {
    button->setToolTip(text);
    button->setAccessibleName(text);
  }
  random_->setText(tr("Random user"));
  random_->setToolTip(tr("A user with something to find in the test part"));
  runs_->setText(tr("Runs"));
  caption_->setText(
      tr("Check mark: the user chose it in the test part. Markers: the runs that recommend it. "
         "Click an item to see in the history why it is there."));
  empty_->setTexts(tr("Here you see what your finished runs recommend to one user, side by side, "
                      "and why. Train a model first."),
                   tr("Start chosen models"));
  showLists();
}

void RecommendationsView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void RecommendationsView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki

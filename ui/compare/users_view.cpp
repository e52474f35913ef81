// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/users_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/run_table.h"
#include "core/workbench/user_wins.h"
#include "ui/compare/difference_plot.h"
#include "ui/compare/user_bins_table.h"
#include "ui/compare/user_dialog.h"
#include "ui/tables/run_label.h"
#include "ui/tables/sorted_rows.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr const char* kEach = "each";
constexpr const char* kHistory = "history";
constexpr const char* kPopularity = "popularity";
constexpr const char* kGroup = "group";
constexpr const char* kSpread = "spread";

}  // namespace

struct UsersView::Known {
  RunsComparedPtr of;
  LoadedData data;
  std::vector<UserFacts> users;
};

UsersView::UsersView(AppState& state, JobRunner& jobs, const RunTableModel& model, QWidget* parent)
    : QWidget(parent),
      state_(state),
      jobs_(jobs),
      model_(model),
      by_(new Segment(Segment::Look::Segment, this)),
      metric_(new ChoiceBox(this)),
      run_(new ChoiceBox(this)),
      lists_(makeButton(ButtonKind::Small, {}, this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-compare"), this)),
      summary_(makeLabel(TextRole::Help, {}, this)),
      tables_(new QStackedWidget(this)),
      users_(new UserTableModel(this)),
      sorted_(new SortedRows(*users_, this)),
      table_(new DataTable(this)),
      bins_(new UserBinsTable(this)),
      plot_(new DifferencePlot(this)) {
  build();
  connect(by_, &Segment::chosen, this, &UsersView::fill);
  connect(metric_, &QComboBox::activated, this, &UsersView::fill);
  connect(run_, &QComboBox::activated, this, &UsersView::fill);
  connect(lists_, &QPushButton::clicked, this, &UsersView::open);
  connect(table_, &QAbstractItemView::doubleClicked, this, &UsersView::open);
}

void UsersView::build() {
  setObjectName("usersView");
  by_->setObjectName("usersBy");
  for (const char* id : {kEach, kHistory, kPopularity, kGroup, kSpread}) by_->addOption(id, {});
  metric_->setObjectName("usersMetric");
  run_->setObjectName("usersRun");
  for (ChoiceBox* box : {metric_, run_}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  lists_->setObjectName("showUserLists");
  table_->setObjectName("userTable");
  table_->setModel(sorted_);
  table_->setItemDelegate(new TableDelegate(table_));
  table_->horizontalHeader()->setResizeContentsPrecision(50);  // of users of one kind
  bins_->setObjectName("userBins");
  summary_->setObjectName("usersSummary");
  summary_->setWordWrap(true);
  setTone(summary_, Tone::Muted);
  plot_->setObjectName("userDifferences");
  auto* head = new FlowLayout(metrics::kSpace, nullptr);
  head->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  for (QWidget* part : {static_cast<QWidget*>(by_), static_cast<QWidget*>(metric_),
                        static_cast<QWidget*>(run_), static_cast<QWidget*>(lists_)})
    head->addWidget(part);
  tables_->addWidget(table_);
  tables_->addWidget(bins_);
  tables_->addWidget(plot_);
  auto* content = new QWidget(this);
  auto* rows = new QVBoxLayout(content);
  rows->setContentsMargins(0, 0, 0, metrics::kSpace);
  rows->setSpacing(metrics::kSpace);
  summary_->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  rows->addWidget(summary_);
  rows->addWidget(tables_, 1);
  stack_->addWidget(empty_);
  stack_->addWidget(content);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSpace);
  column->addLayout(head);
  column->addWidget(stack_, 1);
}

void UsersView::setComparison(const RunsComparedPtr& comparison) {
  comparison_ = comparison;
  read();
}

void UsersView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (due_) read();
}

void UsersView::read() {
  jobs_.drop(reading_);
  emit busyChanged(false);
  due_ = !isVisible();
  known_ = nullptr;
  if (due_ || !comparison_ || !state_.workspace()) return fill();
  reading_ = jobs_.run(
      this, tr("Reading users"),
      [workspace = state_.workspace(), data = state_.loadedData(),
       of = comparison_](const JobContext& job) {
        Known known{.of = of, .data = load_split(*workspace, of->split, data, job), .users = {}};
        known.users = user_facts(known.data, of->who);
        return std::shared_ptr<const Known>(std::make_shared<const Known>(std::move(known)));
      },
      {.done =
           [this](std::shared_ptr<const Known>&& known) {
             emit busyChanged(false);
             known_ = std::move(known);
             fillChoices();
             fill();
           },
       .failed =
           [this](const JobError& error) {
             emit busyChanged(false);
             emit failed(error);
           }},
      JobRunner::Visibility::Quiet);
  emit busyChanged(true);
  fill();
}

QString UsersView::nameOf(const TestedRun& run) const {
  const int row = model_.rowOf(run.run);
  return row < 0 ? QString::number(run.run)
                 : runLabel(model_.runs()[static_cast<std::size_t>(row)]);
}

void UsersView::fillChoices() {
  const QVariant metric = metric_->currentData(), run = run_->currentData();
  metric_->clear();
  run_->clear();
  if (!known_) return;
  for (const auto& [name, values] : known_->of->values.front())
    metric_->addItem(coreText(metric_title(name)), QString::fromStdString(name));
  for (const TestedRun& one : known_->of->runs)
    if (one.run != known_->of->baseline)
      run_->addItem(nameOf(one), static_cast<qlonglong>(one.run));
  metric_->setCurrentIndex(std::max(0, metric_->findData(metric)));
  run_->setCurrentIndex(std::max(0, run_->findData(run)));
}

/// Of the chosen run from the baseline, one a user.
std::vector<double> UsersView::differences() const {
  const std::string metric = metric_->currentData().toString().toStdString();
  const std::vector<double>*run = nullptr, *base = nullptr;
  for (std::size_t at = 0; at < known_->of->runs.size(); ++at) {
    const RunId id = known_->of->runs[at].run;
    if (id == run_->currentData().toLongLong()) run = &known_->of->values[at].at(metric);
    if (id == known_->of->baseline) base = &known_->of->values[at].at(metric);
  }
  return run && base ? paired_differences(*run, *base) : std::vector<double>();
}

void UsersView::fill() {
  stack_->setCurrentIndex(known_ ? 1 : 0);
  for (QWidget* part : {static_cast<QWidget*>(by_), static_cast<QWidget*>(metric_),
                        static_cast<QWidget*>(run_), static_cast<QWidget*>(lists_)})
    part->setVisible(known_ != nullptr);
  empty_->setTexts(jobs_.isRunning(reading_)
                       ? tr("The users are being read.")
                       : tr("Here stands what each user gets from each run, beside the baseline. "
                            "Check two trained runs."));
  if (!known_) return users_->setContents({});
  const bool groups =
      std::ranges::any_of(known_->users, [](const UserFacts& user) { return !user.group.empty(); });
  by_->setOptionEnabled(kGroup, groups, tr("No recipe has a tag."));
  const bool each = by_->current() == kEach, spread = by_->current() == kSpread;
  tables_->setCurrentIndex(each ? 0 : spread ? 2 : 1);
  lists_->setVisible(each);
  const std::vector<double> all = differences();
  if (each)
    fillTable();
  else if (spread)
    plot_->setDifferences(all);
  else
    fillBins();
  say(all);
}

void UsersView::fillTable() {
  const std::string metric = metric_->currentData().toString().toStdString();
  UserTableModel::Contents contents{.users = known_->users, .runs = {}, .baseline = 0};
  for (std::size_t at = 0; at < known_->of->runs.size(); ++at) {
    if (known_->of->runs[at].run == known_->of->baseline) contents.baseline = at;
    contents.runs.push_back({nameOf(known_->of->runs[at]), known_->of->values[at].at(metric)});
  }
  users_->setContents(std::move(contents));
  table_->resizeColumnsToContents();
}

void UsersView::fillBins() {
  const RunId run = run_->currentData().toLongLong();
  bins_->fill(*known_->of, known_->users, run == known_->of->baseline ? 0 : run,
              metric_->currentData().toString().toStdString(),
              parse_wins_by(by_->current().toStdString()));
}

void UsersView::say(const std::vector<double>& differences) {
  std::int64_t wins = 0, losses = 0;
  for (const double difference : differences) {
    wins += difference > 0 ? 1 : 0;
    losses += difference < 0 ? 1 : 0;
  }
  const auto ties = std::ssize(differences) - wins - losses;
  summary_->setText(
      tr("%1 beside the baseline: better for %2 users, equal for %3, worse for %4")
          .arg(run_->currentText(), formatCount(wins), formatCount(ties), formatCount(losses)));
}

void UsersView::open() {
  const QModelIndex row = table_->currentIndex();
  if (!known_ || !row.isValid()) return;
  std::vector<RunInfo> runs;
  for (const TestedRun& tested : known_->of->runs)
    if (const int at = model_.rowOf(tested.run); at >= 0)
      runs.push_back(model_.runs()[static_cast<std::size_t>(at)]);
  const auto user = static_cast<std::size_t>(sorted_->mapToSource(row).row());
  (new UserDialog(state_, jobs_, known_->data, std::move(runs), known_->of->who[user], this))
      ->open();
}

void UsersView::retranslate() {
  by_->setText(kEach, tr("Each"));
  by_->setText(kHistory, tr("History"));
  by_->setText(kPopularity, tr("Popularity"));
  by_->setText(kGroup, tr("Cuisine"));
  by_->setText(kSpread, tr("Spread"));
  metric_->setAccessibleName(tr("Metric"));
  run_->setAccessibleName(tr("Run"));
  lists_->setText(tr("Show the user's lists"));
  table_->setAccessibleName(tr("Users"));
  bins_->setAccessibleName(tr("Groups of users"));
  plot_->retranslate();
  users_->retranslate();
  fillChoices();
  fill();
}

}  // namespace hankki

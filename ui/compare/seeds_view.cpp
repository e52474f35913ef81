// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/seeds_view.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/run_table.h"
#include "core/workbench/run_values.h"
#include "ui/compare/seeds_table.h"
#include "ui/compare/verdict_choice.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"

namespace hankki {
SeedsView::SeedsView(AppState& state, JobRunner& jobs, const RunTableModel& model, QWidget* parent)
    : QWidget(parent),
      state_(state),
      jobs_(jobs),
      model_(model),
      metric_(new ChoiceBox(this)),
      reach_(new ChoiceBox(this)),
      baseline_(new ChoiceBox(this)),
      verdicts_(new VerdictChoice(QStringLiteral("seed"), VerdictChoice::Keeps::AtOnce, this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-compare"), this)),
      table_(new SeedsTable(model, this)),
      about_(makeLabel(TextRole::Caption, {}, this)) {
  build();
  connect(metric_, &QComboBox::activated, this, &SeedsView::group);
  connect(reach_, &QComboBox::activated, this, &SeedsView::group);
  connect(baseline_, &QComboBox::activated, this, [this] {
    const RunId chosen = baseline_->currentData().toLongLong();
    if (chosen == model_.baseline()) return group();
    model_.references().setBaseline(chosen);  // which groups anew
  });
  connect(verdicts_, &VerdictChoice::changed, this, &SeedsView::group);
  connect(&state_, &AppState::workspaceChanged, this, [this] {
    jobs_.drop(grouping_);
    emit busyChanged(false);
    take(std::nullopt);
  });
}

void SeedsView::build() {
  setObjectName("seedsView");
  metric_->setObjectName("seedMetric");
  baseline_->setObjectName("seedBaseline");
  reach_->setObjectName("seedReach");
  for (ChoiceBox* box : {metric_, reach_, baseline_})
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  table_->setObjectName("seedTable");
  about_->setWordWrap(true);
  about_->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  auto* head = new FlowLayout(metrics::kSpace, nullptr);
  head->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  head->addWidget(metric_);
  head->addWidget(reach_);
  head->addWidget(baseline_);
  for (QWidget* part : verdicts_->controls()) head->addWidget(part);
  stack_->addWidget(empty_);
  stack_->addWidget(table_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSpace);
  column->addLayout(head);
  column->addWidget(stack_, 1);
  column->addWidget(about_);
}

std::vector<RunInfo> SeedsView::tested() const { return model_.comparableRuns(); }

bool SeedsView::overFamily() const { return reach_->currentIndex() == 1; }

/// There is a choice where other splits of the family have runs like these.
void SeedsView::fillReach() {
  const bool before = overFamily();
  reach_->clear();
  reach_->addItem(tr("On this split"));
  const auto split = std::ranges::find(state_.splits(), model_.comparedSplit(), &SplitInfo::id);
  if (split != state_.splits().end()) {
    const auto count =
        static_cast<int>(replicates_of_family(state_.runs(), state_.splits(), tested()));
    if (count > 1)
      reach_->addItem(split->recipe.folds > 1 ? tr("Over %n fold(s)", nullptr, count)
                                              : tr("Over %n split seed(s)", nullptr, count));
  }
  reach_->setCurrentIndex(before && reach_->count() > 1 ? 1 : 0);
  reach_->setVisible(reach_->count() > 1);
}

void SeedsView::fillChoices() {
  fillReach();
  const auto runs = tested();
  const QVariant metric = metric_->currentData();
  const QVariant baseline = static_cast<qlonglong>(model_.baseline());
  metric_->clear();
  baseline_->clear();
  for (const auto& [name, count] : per_user_metrics_of(runs))
    metric_->addItem(coreText(metric_title(name)), QString::fromStdString(name));
  baseline_->addItem(tr("Without a baseline"), 0);
  for (const RunInfo& run : runs)
    baseline_->addItem(tr("Against %1").arg(runLabel(run)), static_cast<qlonglong>(run.id));
  const int usual = std::max(0, metric_->findData(QString::fromStdString(usual_metric(runs))));
  const int found = metric_->findData(metric);
  metric_->setCurrentIndex(found >= 0 ? found : usual);
  baseline_->setCurrentIndex(std::max(0, baseline_->findData(baseline)));
  for (ChoiceBox* box : {metric_, baseline_}) box->setVisible(!runs.empty());
}

void SeedsView::group() {
  jobs_.drop(grouping_);
  emit busyChanged(false);
  due_ = !isVisible();
  if (due_) return take(std::nullopt);
  SeedGroupRequest wanted;
  if (metric_->count() == 0 || !state_.workspace()) return take(std::nullopt);
  wanted.metrics = {metric_->currentData().toString().toStdString()};
  if (const RunId baseline = baseline_->currentData().toLongLong(); baseline != 0)
    wanted.baseline = baseline;
  wanted.correction = verdicts_->correction();
  wanted.alpha = verdicts_->alpha();
  wanted.threshold = verdicts_->threshold();
  grouping_ = jobs_.run(
      this, [] { return tr("Grouping runs"); },
      [workspace = state_.workspace(), data = state_.loadedData(), wanted, like = tested(),
       family = overFamily(), known = state_.runs(),
       splits = state_.splits()](const JobContext& job) {
        SeedGroupRequest request = wanted;
        const std::vector<RunInfo> runs =
            family ? runs_of_family({known.begin(), known.end()}, splits, like) : like;
        for (const RunInfo& run : runs) request.runs.push_back(run.id);
        return group_by_seeds(*workspace, request, data, job);
      },
      {.done =
           [this](SeedGroups&& groups) {
             emit busyChanged(false);
             take(std::move(groups));
           },
       .failed =
           [this](const JobError& error) {
             emit busyChanged(false);
             take(std::nullopt);
             emit failed(error);
           }},
      JobRunner::Visibility::Quiet);
  emit busyChanged(true);
}

void SeedsView::take(std::optional<SeedGroups> groups) {
  groups_ = std::move(groups);
  fillTable();
}

void SeedsView::fillTable() {
  const std::string metric = metric_->currentData().toString().toStdString();
  table_->fill(groups_ ? &*groups_ : nullptr, metric);
  stack_->setCurrentIndex(table_->isEmpty() ? 0 : 1);
  for (QWidget* part : verdicts_->controls())
    part->setVisible(baseline_->currentData().toLongLong() != 0);
  say();
}

/// Why there is nothing; else what has to be known to read it.
void SeedsView::say() {
  const bool several = groups_ && groups_->replicates.splits.size() > 1;
  const bool folds = several && groups_->replicates.are_folds();
  const bool against = groups_ && groups_->baseline;
  const bool single = groups_ && std::ranges::any_of(groups_->groups, [](const SeedGroup& group) {
                        return !group.has_seeds();
                      });
  empty_->setTexts(
      tr("Here runs that differ by their seeds alone stand as one, their mean with a band. Check "
         "trained runs."));
  const QString variances =
      folds ? tr("The band has the variance of users, folds and seeds in it, that of folds "
                 "corrected for training parts that overlap.")
            : tr("The band has the variance of users, splits and seeds in it, that of splits "
                 "corrected for training parts that overlap.");
  QStringList about{
      several  ? variances
      : single ? tr("The band has both the users' and the seeds' variance in it; of a single run "
                    "nobody knows what its seed gave.")
               : tr("The band has both the users' and the seeds' variance in it.")};
  if (against)
    about << tr("Tests that are made together: %1 (%2).")
                 .arg(formatCount(static_cast<std::int64_t>(groups_->family)),
                      verdicts_->correctionText());
  if (several) {
    const int all = groups_->replicates.splits.front().recipe.folds;
    const int here = static_cast<int>(groups_->replicates.splits.size());
    if (here < all) about << tr("%1 of %2 folds have runs.").arg(here).arg(all);
    const auto lacks = [](const SeedGroup& group) { return !group.missing.empty(); };
    if (std::ranges::any_of(groups_->groups, lacks))
      about << tr("Models that lack a split are compared on the splits that both have.");
  }
  if (groups_) {
    for (const Message& remark : groups_->remarks) about << coreSentence(remark) + '.';
    for (const LeftOutRun& run : groups_->left_out)
      about << tr("Left out: %1.").arg(coreText(run.why));
  }
  about_->setText(about.join(' '));
  about_->setVisible(!table_->isEmpty());
}

void SeedsView::refresh() {
  fillChoices();
  group();
}

void SeedsView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (due_) group();
}

void SeedsView::retranslate() {
  metric_->setAccessibleName(tr("Metric"));
  reach_->setAccessibleName(tr("Splits"));
  baseline_->setAccessibleName(tr("Baseline"));
  verdicts_->retranslate();
  table_->setAccessibleName(tr("Groups of runs"));
  fillChoices();
  fillTable();
}

}  // namespace hankki

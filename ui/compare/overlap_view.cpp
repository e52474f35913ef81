// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/overlap_view.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

#include "core/evaluation/list_overlap.h"
#include "core/report/definitions.h"
#include "core/workbench/run_overlap.h"
#include "ui/plots/heat_map.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"

namespace hankki {

OverlapView::OverlapView(AppState& state, JobRunner& jobs, const RunTableModel& model,
                         QWidget* parent)
    : QWidget(parent),
      state_(state),
      jobs_(jobs),
      model_(model),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-compare"), this)),
      map_(new HeatMap(this)),
      about_(makeLabel(TextRole::Caption, {}, this)) {
  setObjectName("overlapView");
  map_->setObjectName("overlapMap");
  about_->setWordWrap(true);
  stack_->addWidget(empty_);
  stack_->addWidget(map_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  column->setSpacing(metrics::kSpace);
  column->addWidget(stack_, 1);
  column->addWidget(about_);
}

void OverlapView::refresh() {
  jobs_.drop(working_);
  emit busyChanged(false);
  due_ = !isVisible();
  if (due_) return;
  const std::vector<RunInfo> runs = model_.comparableRuns();
  if (runs.size() < 2 || !state_.workspace()) return take({}, {});
  working_ = jobs_.run(
      this, tr("Comparing lists"),
      [workspace = state_.workspace(), runs](const JobContext& job) {
        std::vector<RunId> ids;
        for (const RunInfo& run : runs) ids.push_back(run.id);
        return run_overlaps(*workspace, ids, kUsualPersistence, job);
      },
      {.done =
           [this, runs](std::vector<std::vector<double>>&& overlaps) {
             emit busyChanged(false);
             take(runs, overlaps);
           },
       .failed =
           [this](const JobError& error) {
             emit busyChanged(false);
             take({}, {});
             emit failed(error);
           }},
      JobRunner::Visibility::Quiet);
  emit busyChanged(true);
  sayWhy();
}

void OverlapView::take(const std::vector<RunInfo>& runs,
                       const std::vector<std::vector<double>>& overlaps) {
  QStringList names;
  std::vector<double> values;
  for (const RunInfo& run : runs) names << runLabel(run);
  for (const auto& row : overlaps)
    for (const double value : row) values.push_back(value);
  map_->setCells(names, names, std::move(values));
  stack_->setCurrentIndex(names.isEmpty() ? 0 : 1);
  about_->setVisible(!names.isEmpty());
  sayWhy();
}

void OverlapView::sayWhy() {
  empty_->setTexts(jobs_.isRunning(working_)
                       ? tr("Their lists are being compared.")
                       : tr("Here stands how much runs recommend the same. Check two trained "
                            "runs."));
}

void OverlapView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (due_) refresh();
}

void OverlapView::retranslate() {
  map_->setValueName(tr("Overlap"), 2);
  map_->setAccessibleName(tr("Overlap of lists"));
  about_->setText(
      tr("Rank-biased overlap of the test lists, the first places counting most: 1 the "
         "same lists, 0 nothing in common."));
  about_->setToolTip(coreText(overlap_definition()));
  sayWhy();
}

}  // namespace hankki

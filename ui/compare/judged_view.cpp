// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/judged_view.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"

namespace hankki {

JudgedView::JudgedView(AppState& state, JobRunner& jobs, const RunTableModel& model,
                       const QString& name, QWidget* parent)
    : QWidget(parent),
      state_(state),
      jobs_(jobs),
      model_(model),
      judge_(makeButton(ButtonKind::Normal, {}, this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-compare"), this)) {
  setObjectName(name.toLower() + "View");
  judge_->setObjectName("judge" + name);
  cancel_->setObjectName("cancel" + name);
  connect(judge_, &QPushButton::clicked, this, [this] { judge(); });
  connect(cancel_, &QPushButton::clicked, this, [this] { jobs_.cancel(judging_); });
  connect(empty_->button(), &QPushButton::clicked, this, [this] {
    if (isBusy()) return jobs_.cancel(judging_);
    judge();
  });
  connect(&model_, &RunTableModel::checkedChanged, this, &JudgedView::followSplit);
  connect(&state_, &AppState::workspaceChanged, this, [this] {
    split_ = 0;
    followSplit();
  });
}

void JudgedView::layOut(const std::vector<QWidget*>& controls, QWidget* content) {
  auto* head = new FlowLayout(metrics::kSpace, nullptr);
  head->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  for (QWidget* part : controls) head->addWidget(part);
  head->addWidget(judge_);
  head->addWidget(cancel_);
  stack_->addWidget(empty_);
  stack_->addWidget(content);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSpace);
  column->addLayout(head);
  column->addWidget(stack_, 1);
}

std::vector<RunInfo> JudgedView::judgeable() const { return model_.comparableRuns(); }

void JudgedView::followSplit() {
  const SplitId shown = model_.comparedSplit();
  if (shown == split_) return;
  split_ = shown;
  jobs_.drop(judging_);
  forget();
  end();
}

void JudgedView::end() {
  emit busyChanged(false);
  refresh();
}

}  // namespace hankki

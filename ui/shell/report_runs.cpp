// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/report_runs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/tables/run_label.h"
#include "ui/tables/run_picker.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {

ReportRuns::ReportRuns(std::vector<SharedRuns::Pointer> runs, const ComparedRuns& compared,
                       QWidget* parent)
    : QWidget(parent),
      compared_(compared),
      title_(makeLabel(TextRole::Body, {}, this)),
      all_(makeButton(ButtonKind::Small, {}, this)),
      asCompared_(makeButton(ButtonKind::Small, {}, this)),
      picker_(new RunPicker(QStringLiteral("report"), std::move(runs), this)),
      baselineLabel_(makeLabel(TextRole::Body, {}, this)),
      baseline_(new ChoiceBox(this)) {
  all_->setObjectName(QStringLiteral("reportAllRuns"));
  asCompared_->setObjectName(QStringLiteral("reportComparedRuns"));
  baseline_->setObjectName(QStringLiteral("reportBaseline"));
  title_->setBuddy(picker_);
  baselineLabel_->setBuddy(baseline_);
  std::erase_if(compared_.runs, [this](RunId id) {
    return std::ranges::none_of(picker_->all(), [id](const auto& run) { return run->id == id; });
  });
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(title_, 1);
  head->addWidget(asCompared_);
  head->addWidget(all_);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(16);
  foot->addWidget(baselineLabel_);
  foot->addWidget(baseline_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addLayout(head);
  column->addWidget(picker_, 1);
  column->addLayout(foot);
  asCompared_->setVisible(!compared_.runs.empty());
  if (compared_.runs.empty())
    checkAll();
  else
    picker_->check(compared_.runs);
  retranslate();
  baseline_->setCurrentIndex(
      std::max(0, baseline_->findData(static_cast<qlonglong>(compared_.baseline))));
  connect(all_, &QPushButton::clicked, this, &ReportRuns::checkAll);
  connect(asCompared_, &QPushButton::clicked, this, [this] { picker_->check(compared_.runs); });
  connect(picker_, &RunPicker::checkedChanged, this, [this] {
    fillBaselines();
    emit changed();
  });
}

void ReportRuns::checkAll() {
  std::vector<RunId> all;
  for (const SharedRuns::Pointer& run : picker_->all()) all.push_back(run->id);
  picker_->check(all);
}

std::vector<RunId> ReportRuns::runs() const {
  std::vector<RunId> runs = picker_->checked();
  std::ranges::reverse(runs);
  return runs;
}

RunId ReportRuns::baseline() const { return baseline_->currentData().toLongLong(); }

bool ReportRuns::lacksRuns() const { return !picker_->all().empty() && picker_->checked().empty(); }

/// The tested ones that are checked, of many the newest; the one that was chosen stays so while it
/// is there.
void ReportRuns::fillBaselines() {
  const QVariant before = baseline_->currentData();
  const std::vector<RunId> checked = picker_->checked();  // falling
  baseline_->clear();
  baseline_->addItem(tr("The first MostPop of them"), 0);
  for (const SharedRuns::Pointer& run : picker_->all()) {
    const bool room = static_cast<std::size_t>(baseline_->count()) <= RunPicker::kMostListed ||
                      run->id == before.toLongLong() || run->id == compared_.baseline;
    if (room && !run->result.test.empty() &&
        std::ranges::binary_search(checked, run->id, std::ranges::greater()))
      baseline_->addItem(runLabel(*run), static_cast<qlonglong>(run->id));
  }
  baseline_->setCurrentIndex(std::max(0, baseline_->findData(before)));
}

void ReportRuns::retranslate() {
  title_->setText(tr("Runs"));
  all_->setText(tr("All"));
  asCompared_->setText(tr("As in Compare"));
  baselineLabel_->setText(tr("Baseline"));
  fillBaselines();
}

void ReportRuns::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki

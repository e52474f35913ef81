// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/table_survey.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/data/counts.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kDelay = 250;  // ms; choices follow each other

bool isReady(const ImportPlan& plan) {
  if (plan.first.empty()) return false;
  return plan.kind == ImportKind::Split ||
         (plan.kind == ImportKind::Csv && !plan.columns.user.empty() && !plan.columns.item.empty());
}

}  // namespace

TableSurvey::TableSurvey(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), jobs_(jobs), text_(makeLabel(TextRole::Help, {}, this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(text_);
  text_->setObjectName("importSurvey");
  text_->setWordWrap(true);
  setTone(text_, Tone::Muted);
  timer_.setSingleShot(true);
  timer_.setInterval(kDelay);
  connect(&timer_, &QTimer::timeout, this, &TableSurvey::run);
  retranslate();
}

void TableSurvey::setPlan(const ImportPlan& plan) {
  plan_ = plan;
  jobs_.drop(job_);
  report_.reset();
  fault_.reset();
  retranslate();
  timer_.start();
}

void TableSurvey::run() {
  if (!isReady(plan_)) return;
  ImportOptions options = plan_.options;
  options.max_refused = 1;  // how many it would refuse is what is asked for
  job_ = jobs_.run(
      this, tr("Looking through the table"),
      [plan = plan_, options](const JobContext& job) {
        return plan.kind == ImportKind::Split ? survey_split(plan.first, options, job)
                                              : survey_csv(plan.first, plan.columns, options, job);
      },
      {.done =
           [this](ImportReport&& report) {
             report_ = std::move(report);
             retranslate();
             emit surveyed();
           },
       .failed =
           [this](const JobError& error) {
             fault_ = error.sentence;
             retranslate();
             emit surveyed();
           }},
      JobRunner::Visibility::Quiet);
}

void TableSurvey::retranslate() {
  QStringList parts;
  if (fault_) parts << coreText(*fault_);
  if (report_) {
    parts << linesText(report_->lines) + QStringLiteral(", ") + rowsText(report_->rows);
    if (report_->refused > 0)
      parts << tr("%1 of them cannot be read").arg(formatCount(report_->refused));
    if (report_->first_time != kNoTime)
      parts << tr("dates from %1 to %2")
                   .arg(QString::fromStdString(format_date(report_->first_time)),
                        QString::fromStdString(format_date(report_->last_time)));
    for (const Message& note : report_->notes) parts << coreText(note);
  }
  text_->setText(parts.join(QStringLiteral(" · ")));
  setVisible(!parts.isEmpty());
}

void TableSurvey::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki

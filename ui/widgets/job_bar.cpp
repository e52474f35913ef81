// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/job_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

#include "core/base/memory.h"
#include "core/base/threads.h"
#include "ui/jobs/job_runner.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elided_label.h"

namespace hankki {
namespace {

/// The share of all jobs together; nothing as long as one of them does not know its length.
std::optional<double> meanShare(const std::vector<JobView>& jobs) {
  double sum = 0;
  for (const JobView& job : jobs) {
    if (job.progress.total <= 0) return std::nullopt;
    sum += static_cast<double>(job.progress.done) / static_cast<double>(job.progress.total);
  }
  return sum / static_cast<double>(jobs.size());
}

/// Of the job that takes longest.
QString leftText(const std::vector<JobView>& jobs) {
  const auto longest = std::ranges::max_element(
      jobs, {}, [](const JobView& job) { return job.secondsLeft.value_or(-1); });
  return formatLeft(longest->secondsLeft, longest->atMost);
}

QString countText(const Progress& progress) {
  QString message = coreText(progress.message);
  if (progress.total > 0 && message.isEmpty())
    return QStringLiteral("%1 / %2").arg(formatCount(progress.done), formatCount(progress.total));
  return message;
}

}  // namespace

JobBar::JobBar(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      icon_(new QLabel(this)),
      name_(new ElidedLabel(this)),
      message_(new ElidedLabel(this)),
      bar_(new BusyBar(6, this)),
      share_(makeLabel(TextRole::HelpStrong, {}, this)),
      left_(makeLabel(TextRole::Help, {}, this)),
      cancel_(makeButton(ButtonKind::Small, {}, this)),
      machine_(makeLabel(TextRole::Help, {}, this)),
      log_(makeIconButton("info", {}, this)) {
  setObjectName("jobBar");
  setAttribute(Qt::WA_StyledBackground);
  setFixedHeight(metrics::kJobBarHeight);
  message_->setTextFormat(Qt::PlainText);
  setTextRole(message_, TextRole::Help);
  for (QLabel* label : {static_cast<QLabel*>(message_), left_, machine_})
    setTone(label, Tone::Muted);
  bar_->setTrackVisible(true);
  bar_->setFixedWidth(200);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, 0);
  layout->setSpacing(10);
  for (QWidget* widget :
       {static_cast<QWidget*>(icon_), static_cast<QWidget*>(name_), static_cast<QWidget*>(message_),
        static_cast<QWidget*>(bar_), static_cast<QWidget*>(share_), static_cast<QWidget*>(left_),
        static_cast<QWidget*>(cancel_)})
    layout->addWidget(widget);
  layout->addStretch(1);
  layout->addWidget(machine_);
  layout->addWidget(log_);
  log_->setObjectName("jobLogButton");
  log_->setCheckable(true);
  connect(log_, &QToolButton::toggled, this, &JobBar::logToggled);
  connect(&jobs_, &JobRunner::logged, this, &JobBar::update);

  timer_.setInterval(1000);  // clocks run on between reports
  connect(&timer_, &QTimer::timeout, this, &JobBar::update);
  timer_.start();
  connect(&jobs_, &JobRunner::changed, this, &JobBar::update);
  connect(&jobs_, &JobRunner::progressed, this, &JobBar::update);
  connect(&Theme::instance(), &Theme::changed, this, &JobBar::update);
  connect(cancel_, &QPushButton::clicked, this, &JobBar::cancelClicked);
  update();
}

void JobBar::update() {
  const auto jobs = jobs_.shownJobs();
  const bool running = !jobs.empty();
  const Tokens& tokens = Theme::instance().tokens();
  icon_->setPixmap(iconPixmap(running ? "dot" : "check", 14,
                              running ? tokens.accent : tokens.success, devicePixelRatioF()));
  for (QWidget* widget :
       {static_cast<QWidget*>(message_), static_cast<QWidget*>(bar_), static_cast<QWidget*>(share_),
        static_cast<QWidget*>(left_), static_cast<QWidget*>(cancel_)})
    widget->setVisible(running);
  setTextRole(name_, running ? TextRole::HelpStrong : TextRole::Help);
  setTone(name_, running ? Tone::Normal : Tone::Muted);
  updateMachine();
  setDisabledReason(log_, jobs_.log().empty() ? tr("No job has said anything yet.") : QString());
  if (!jobs_.log().empty()) log_->setToolTip(tr("What jobs said"));
  log_->setAccessibleName(tr("What jobs said"));
  if (!running) {
    name_->setText(tr("No jobs running"));
    bar_->setBusy(false);
    return;
  }
  const bool single = jobs.size() == 1;
  name_->setText(single ? jobs.front().name : tr("%1 running").arg(jobs.size()));
  QStringList counts;
  for (const JobView& job : jobs) {
    const QString count = countText(job.progress);
    counts << (single ? count : count.isEmpty() ? job.name : job.name + ' ' + count);
  }
  message_->setText(counts.join(QStringLiteral(" · ")));
  const auto share = meanShare(jobs);
  bar_->setBusy(true, share);
  share_->setText(share ? formatPercent(*share) : QString());
  left_->setText(leftText(jobs));
  const bool cancelling = std::ranges::all_of(jobs, &JobView::cancelling);
  cancel_->setEnabled(!cancelling);
  cancel_->setText(cancelling ? tr("Cancelling…") : single ? tr("Cancel") : tr("Cancel…"));
}

void JobBar::updateMachine() {
  machine_->setText(QStringLiteral("%1    %2    %3")
                        .arg(QString::fromStdString(blas_version()),
                             threads() == 1 ? tr("1 thread") : tr("%1 threads").arg(threads()),
                             formatBytes(resident_mb() * 1e6)));
}

void JobBar::cancelClicked() {
  const auto jobs = jobs_.shownJobs();
  if (jobs.size() <= 1) return jobs_.cancelShown();
  auto* menu = new QMenu(cancel_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const JobView& job : jobs)
    menu->addAction(job.name, this, [this, id = job.id] { jobs_.cancel(id); });
  menu->addSeparator();
  menu->addAction(tr("Cancel all"), this, [this] { jobs_.cancelShown(); });
  menu->popup(cancel_->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void JobBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) update();
  QWidget::changeEvent(event);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/leave_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/session/session.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kMargin = 20;
constexpr int kWidth = 560;

/// "Training run 3: BPR: epoch 12 of 200, about 2 min left"
QString lineOf(const JobView& job) {
  QStringList facts;
  if (!job.progress.message.empty())
    facts << coreText(job.progress.message);
  else if (job.progress.total > 0)
    facts << QStringLiteral("%1 / %2").arg(formatCount(job.progress.done),
                                           formatCount(job.progress.total));
  if (job.secondsLeft) facts << formatLeft(job.secondsLeft, job.atMost);
  return facts.isEmpty() ? job.name : job.name + ": " + facts.join(", ");
}

}  // namespace

LeaveDialog::LeaveDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      title_(makeLabel(TextRole::CardTitle, {}, this)),
      jobs_(makeLabel(TextRole::Strong, {}, this)),
      explanation_(makeLabel(TextRole::Body, {}, this)),
      stay_(makeButton(ButtonKind::Normal, {}, this)),
      wait_(makeButton(ButtonKind::Normal, {}, this)),
      now_(makeButton(ButtonKind::Normal, {}, this)),
      afterEpoch_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName("leaveDialog");
  stay_->setObjectName("stay");
  wait_->setObjectName("waitForIt");
  now_->setObjectName("stopNow");
  afterEpoch_->setObjectName("stopAfterEpoch");
  for (QLabel* label : {jobs_, explanation_}) label->setWordWrap(true);
  setTone(explanation_, Tone::Muted);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(stay_);
  buttons->addStretch(1);
  for (QPushButton* button : {wait_, now_, afterEpoch_}) buttons->addWidget(button);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  layout->setSpacing(12);
  for (QLabel* label : {title_, jobs_, explanation_}) layout->addWidget(label);
  layout->addSpacing(4);
  layout->addLayout(buttons);
  setMinimumWidth(kWidth);

  connect(stay_, &QPushButton::clicked, this, &QDialog::reject);
  connect(wait_, &QPushButton::clicked, this, [this] { choose(Choice::Wait); });
  connect(now_, &QPushButton::clicked, this, [this] { choose(Choice::Now); });
  connect(afterEpoch_, &QPushButton::clicked, this, [this] { choose(Choice::AfterEpoch); });
  connect(&session_.jobs(), &JobRunner::changed, this, &LeaveDialog::update);
  connect(&session_.jobs(), &JobRunner::progressed, this, &LeaveDialog::update);
  clock_.setInterval(1000);
  connect(&clock_, &QTimer::timeout, this, &LeaveDialog::update);
  clock_.start();
  retranslate();
}

void LeaveDialog::choose(Choice choice) {
  accept();
  emit chosen(choice);
}

void LeaveDialog::update() {
  QStringList lines;
  for (const JobView& job : session_.jobs().shownJobs())
    if (job.work) lines << lineOf(job);
  jobs_->setText(lines.isEmpty() ? tr("It has just ended.") : lines.join('\n'));
  const bool epochs = session_.training().running() || session_.studies().running();
  afterEpoch_->setVisible(epochs);
  afterEpoch_->setDefault(epochs);
  wait_->setDefault(!epochs);
}

void LeaveDialog::retranslate() {
  setWindowTitle(tr("Hankki"));
  title_->setText(tr("Something is still running"));
  explanation_->setText(
      tr("What is trained or searched and has to stop is kept as interrupted, and goes on later "
         "where it stood; what waits stays in the queue. An import or a cleaning that stops leaves "
         "the workspace as it was."));
  stay_->setText(tr("Stay"));
  wait_->setText(tr("Wait until it has ended"));
  now_->setText(tr("Stop now"));
  afterEpoch_->setText(tr("Stop after this epoch"));
  update();
}

void LeaveDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/job_log.h"

#include <QEvent>
#include <algorithm>

#include "ui/jobs/job_runner.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"

namespace hankki {
namespace {

constexpr int kLinesHigh = 7;

QString lineText(const JobLine& line) {
  return QStringLiteral("%1  %2: %3")
      .arg(line.time.toString(QStringLiteral("HH:mm:ss")), line.job.text(), coreText(line.text));
}

}  // namespace

JobLog::JobLog(JobRunner& jobs, QWidget* parent) : QPlainTextEdit(parent), jobs_(jobs) {
  setObjectName("jobLog");
  setReadOnly(true);
  setFrameShape(QFrame::NoFrame);
  setMaximumBlockCount(static_cast<int>(JobRunner::kMostLines));
  setFixedHeight(kLinesHigh * fontMetrics().lineSpacing() + 2 * metrics::kSpace);
  connect(&jobs_, &JobRunner::logged, this, &JobLog::append);
  fill();
}

void JobLog::append(int lines) {
  const auto& log = jobs_.log();
  for (auto line = log.size() - std::min<std::size_t>(lines, log.size()); line < log.size(); ++line)
    appendPlainText(lineText(log[line]));
}

void JobLog::fill() {
  clear();
  append(static_cast<int>(jobs_.log().size()));
}

void JobLog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) fill();
  QPlainTextEdit::changeEvent(event);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/request_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include "core/bandit/policy.h"

namespace hankki {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(hankki::ExperimentsView)
};

}  // namespace

QString policyText(const ExperimentRequest& request) {
  return QString::fromStdString(policy_spec(request.policy.id).name);
}

QString environmentText(const ExperimentRequest& request) {
  if (request.has_log())
    return Words::tr("log %1").arg(
        QFileInfo(QString::fromStdString(request.log().file)).fileName());
  return request.has_lists() ? Words::tr("%n model(s)", nullptr, request.arm_count())
                             : Words::tr("%n arm(s)", nullptr, request.arm_count());
}

QString usualName(const ExperimentRequest& request) {
  return QStringLiteral("%1 · %2").arg(policyText(request), environmentText(request));
}

QString stateText(const ExperimentInfo& info) {
  switch (info.work.state) {
    case RunState::Queued:
      return Words::tr("waits");
    case RunState::Running:
      return Words::tr("goes on");
    case RunState::Done:
      return Words::tr("done");
    case RunState::Failed:
      return Words::tr("failed");
    case RunState::Cancelled:
      return Words::tr("cancelled");
    case RunState::Interrupted:
      return Words::tr("stopped");
  }
  return {};
}

QString createdText(const ExperimentInfo& info) {
  const auto created =
      QDateTime::fromString(QString::fromStdString(info.work.created), Qt::ISODate);
  return created.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

}  // namespace hankki

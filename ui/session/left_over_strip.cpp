// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/left_over_strip.h"

#include "ui/session/session.h"

namespace hankki {

LeftOverStrip::LeftOverStrip(Session& session, QWidget* parent)
    : MessageStrip(parent), runs_(session.training()), studies_(session.studies()) {
  for (const ResumableQueue* queue :
       {static_cast<ResumableQueue*>(&runs_), static_cast<ResumableQueue*>(&studies_)})
    connect(queue, &ResumableQueue::leftOverChanged, this, &LeftOverStrip::update);
  connect(this, &MessageStrip::dismissed, this, &LeftOverStrip::dismiss);
  update();
}

QString LeftOverStrip::text() const {
  const auto runs = runs_.leftOver(), studies = studies_.leftOver();
  const auto count = [](const auto& tasks) { return static_cast<int>(tasks.size()); };
  QStringList parts;
  if (!runs.interrupted.empty()) {
    parts << tr("%n run(s) were interrupted", nullptr, count(runs.interrupted));
    if (!runs.waiting.empty()) parts << tr("%n wait(s)", nullptr, count(runs.waiting));
  } else if (!runs.waiting.empty()) {
    parts << tr("%n run(s) wait from before", nullptr, count(runs.waiting));
  }
  if (!studies.interrupted.empty())
    parts << tr("%n search(es) were interrupted", nullptr, count(studies.interrupted));
  if (!studies.waiting.empty())
    parts << tr("%n search(es) wait from before", nullptr, count(studies.waiting));
  return parts.join(QStringLiteral(", ")) + '.';
}

void LeftOverStrip::update() {
  if (runs_.leftOver().empty() && studies_.leftOver().empty()) return clear();
  if (!isHidden() && sentence() == text()) return;
  showMessage(Kind::Info, [this] { return text(); });
  setAction([] { return tr("Go on"); },
            [this] {
              runs_.goOn();
              studies_.goOn();
            });
  setSecondAction([] { return tr("Dismiss"); }, [this] { dismiss(); });
}

void LeftOverStrip::dismiss() {
  runs_.dismiss();
  studies_.dismiss();
}

}  // namespace hankki

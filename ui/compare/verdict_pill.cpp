// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/verdict_pill.h"

#include <QCoreApplication>

namespace hankki {
namespace {

struct VerdictWords {
  Q_DECLARE_TR_FUNCTIONS(hankki::verdicts)
};

}  // namespace

QString verdictText(RunVerdict verdict) {
  switch (verdict) {
    case RunVerdict::Better:
      return VerdictWords::tr("better");
    case RunVerdict::Worse:
      return VerdictWords::tr("worse");
    case RunVerdict::Equal:
      return VerdictWords::tr("practically equal");
    case RunVerdict::Unclear:
      break;
  }
  return VerdictWords::tr("not separable");
}

PillKind verdictPill(RunVerdict verdict) {
  return verdict == RunVerdict::Better  ? PillKind::Success
         : verdict == RunVerdict::Worse ? PillKind::Error
         : verdict == RunVerdict::Equal ? PillKind::Accent
                                        : PillKind::Neutral;
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/kept_verdict_rule.h"

#include <QSettings>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr const char* kCorrection = "verdicts/correction";
constexpr const char* kAlpha = "verdicts/alpha";
constexpr const char* kThreshold = "verdicts/threshold";

/// A file of settings may have been edited by hand.
double within(const QVariant& kept, double low, double high, double usual) {
  bool number = false;
  const double value = kept.toDouble(&number);
  return number && value >= low && value <= high ? value : usual;
}

MultipleCorrection correctionOf(const QVariant& kept, MultipleCorrection usual) try {
  return kept.isValid() ? parse_multiple_correction(kept.toString().toStdString()) : usual;
} catch (const Error&) {
  return usual;
}

}  // namespace

KeptVerdictRule& KeptVerdictRule::instance() {
  static KeptVerdictRule kept;
  return kept;
}

VerdictRule KeptVerdictRule::rule() const {
  const QSettings settings;
  const VerdictRule usual;
  return {correctionOf(settings.value(kCorrection), usual.correction),
          within(settings.value(kAlpha), kLeastAlpha, 1 - kLeastAlpha, usual.alpha),
          within(settings.value(kThreshold), 0, 1, usual.threshold)};
}

void KeptVerdictRule::choose(const VerdictRule& rule) {
  if (rule == this->rule()) return;
  QSettings settings;
  settings.setValue(kCorrection, QString::fromUtf8(to_text(rule.correction)));
  settings.setValue(kAlpha, rule.alpha);
  settings.setValue(kThreshold, rule.threshold);
  emit changed();
}

}  // namespace hankki

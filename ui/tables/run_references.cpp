// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/run_references.h"

#include <QSettings>
#include <QStringList>
#include <algorithm>

namespace hankki {

void RunReferences::rememberUnder(const QString& key) {
  if (key == key_) return;
  key_ = key;
  baseline_ = 0;
  pins_.clear();
  if (!key_.isEmpty()) {
    const QSettings settings;
    baseline_ = settings.value(key_ + "/baseline").toLongLong();
    const QStringList kept = settings.value(key_ + "/pins").toStringList();
    for (const QString& run : kept)
      if (run.toLongLong() > 0 && canPin()) pins_.push_back(run.toLongLong());
  }
  emit changed();
}

bool RunReferences::isPinned(std::int64_t run) const {
  return std::ranges::find(pins_, run) != pins_.end();
}

int RunReferences::rankOf(std::int64_t run) const {
  if (run != 0 && run == baseline_) return static_cast<int>(kMostPins) + 1;
  const auto at = std::ranges::find(pins_, run);
  return at == pins_.end() ? 0 : static_cast<int>(pins_.end() - at);
}

void RunReferences::setBaseline(std::int64_t run) {
  if (run == baseline_) return;
  baseline_ = run;
  keep();
}

void RunReferences::pin(std::int64_t run) {
  if (isPinned(run) || !canPin()) return;
  pins_.push_back(run);
  keep();
}

void RunReferences::unpin(std::int64_t run) {
  if (std::erase(pins_, run) > 0) keep();
}

void RunReferences::keep() {
  if (!key_.isEmpty()) {
    QSettings settings;
    QStringList runs;
    for (const std::int64_t run : pins_) runs << QString::number(run);
    settings.setValue(key_ + "/baseline", static_cast<qlonglong>(baseline_));
    settings.setValue(key_ + "/pins", runs);
  }
  emit changed();
}

}  // namespace hankki

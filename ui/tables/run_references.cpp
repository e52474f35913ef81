// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/run_references.h"

#include <QSettings>
#include <QStringList>
#include <QUrl>
#include <algorithm>
#include <utility>

#include "core/base/paths.h"

namespace hankki {

void RunReferences::rememberUnder(const QString& key) {
  if (key == key_) return;
  key_ = key;
  readAgain();
}

void RunReferences::readAgain() {
  const auto baseline = std::exchange(baseline_, 0);
  const auto pins = std::exchange(pins_, {});
  if (!key_.isEmpty()) {
    const QSettings settings;
    baseline_ = settings.value(key_ + "/baseline").toLongLong();
    const QStringList kept = settings.value(key_ + "/pins").toStringList();
    for (const QString& run : kept)
      if (run.toLongLong() > 0 && canPin()) pins_.push_back(run.toLongLong());
  }
  if (baseline_ != baseline || pins_ != pins) emit changed();
}

QString RunReferences::keyOf(const std::filesystem::path& folder, std::int64_t split) {
  return keyOf(folder, QStringLiteral("split%1").arg(split));
}

QString RunReferences::keyOf(const std::filesystem::path& folder, const QString& of) {
  // A folder's name is one part of a key, whatever is in it.
  const QByteArray name = QUrl::toPercentEncoding(QString::fromStdString(generic_utf8(folder)));
  return QStringLiteral("compare/%1/%2").arg(QString::fromLatin1(name), of);
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

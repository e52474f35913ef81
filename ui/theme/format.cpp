// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "core/base/time_text.h"
#include "ui/theme/core_text.h"

namespace hankki {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(hankki::format)
};

/// English figures in every language: grouped by commas, with a true minus sign.
QString localised(double value, int decimals) {
  static const QLocale english(QLocale::English, QLocale::UnitedStates);
  QString figure = english.toString(value, 'f', decimals);
  return figure.replace('-', QChar(0x2212));
}

}  // namespace

QString formatCount(std::int64_t count) { return localised(static_cast<double>(count), 0); }

QString formatNumber(double value, int decimals) {
  return std::isfinite(value) ? localised(value, decimals) : noValue();
}

QString formatPercent(double share, int decimals) {
  return std::isfinite(share) ? localised(share * 100, decimals) + QStringLiteral(" %") : noValue();
}

QString formatChance(double chance) {
  constexpr double kLeast = 0.01;
  if (chance > 0 && chance < kLeast) return QStringLiteral("< 1 %");
  if (chance < 1 && chance > 1 - kLeast) return QStringLiteral("> 99 %");
  return formatPercent(chance);
}

QString formatSeconds(double seconds) { return coreText(duration_text(seconds)); }

QString formatBytes(double bytes) {
  constexpr const char* kUnits[] = {"B", "kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  while (bytes >= 999.5 && unit + 1 < std::size(kUnits)) {
    bytes /= 1000;
    ++unit;
  }
  return localised(bytes, unit > 0 && bytes < 9.95 ? 1 : 0) + ' ' + QLatin1String(kUnits[unit]);
}

QString formatLeft(std::optional<double> seconds, bool atMost) {
  if (!seconds) return {};
  if (*seconds < 1) return Text::tr("almost done");
  if (atMost) return Text::tr("at most %1 left").arg(formatSeconds(std::round(*seconds)));
  if (*seconds < 90) return Text::tr("about %1 s left").arg(std::llround(*seconds));
  if (*seconds < 5400) return Text::tr("about %1 min left").arg(std::llround(*seconds / 60));
  return Text::tr("about %1 h left").arg(std::llround(*seconds / 3600));
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/format_difference.h"

#include <cmath>

#include "ui/theme/format.h"

namespace hankki {

QString withSign(double difference, const QString& size) {
  if (!std::isfinite(difference)) return noValue();
  const QChar sign = difference > 0 ? QChar('+') : difference < 0 ? QChar(0x2212) : QChar(0xB1);
  return sign + size;
}

QString formatDifference(double difference, int decimals) {
  return withSign(difference, formatNumber(std::abs(difference), decimals));
}

}  // namespace hankki

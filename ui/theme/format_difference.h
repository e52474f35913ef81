// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hankki {

/// A difference says its direction: "+0.0073", "−0.0010"; none is "±0.0000".
QString formatDifference(double difference, int decimals);

/// A figure's text with the sign of the difference whose size it is.
QString withSign(double difference, const QString& size);

}  // namespace hankki

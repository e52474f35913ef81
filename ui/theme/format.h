// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

namespace hankki {

/// Figures as every page writes them: grouped thousands, true minus sign, thin units. An unknown
/// value is an en dash.
QString formatCount(std::int64_t count);                ///< "1,132,367"
QString formatNumber(double value, int decimals);       ///< "0.0341", "−1.20"; NaN: "–"
QString formatPercent(double share, int decimals = 0);  ///< 0.92 -> "92 %"
QString formatChance(double chance);                    ///< 0.004 -> "< 1 %": small is not none
QString formatSeconds(double seconds);                  ///< "1.9 s", "2 min 21 s", "1 h 05 min"
QString formatBytes(double bytes);                      ///< "1.4 GB"
/// "about 5 min left", "at most 5 min left", or empty.
QString formatLeft(std::optional<double> seconds, bool atMost = false);
inline QString noValue() { return QStringLiteral("–"); }

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/data/statistics.h"

namespace hankki {

/// "Name missing", translated.
QString qualityText(QualityIssue issue);

/// How much an issue matters: an error blocks something, a warning leaves a gap, a note is worth
/// knowing.
enum class QualityLevel { Fine, Note, Warning, Error };
QualityLevel qualityLevel(QualityIssue issue, const DatasetStatistics& statistics);

}  // namespace hankki

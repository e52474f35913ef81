// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/workbench/run_comparison.h"
#include "ui/widgets/pill.h"

namespace hankki {

/// A verdict in words, and as the pill of a table.
QString verdictText(RunVerdict verdict);
PillKind verdictPill(RunVerdict verdict);

}  // namespace hankki

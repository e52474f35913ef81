// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/store/datasets.h"

namespace hankki {

/// What an import made, in a sentence, and what it met on its way, a line each.
QString importSentence(const DatasetInfo& info);
QString importDetails(const ImportReport& report);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/store/runs.h"

namespace hankki {

/// How every page names a run: "BPR #41".
QString runLabel(const RunInfo& run);

}  // namespace hankki

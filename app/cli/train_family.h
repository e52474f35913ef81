// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"

namespace hankki::cli {

/// Trains the request on each split of the family of one of them, and prints what came of all:
/// where one fails or is cancelled, that too, and which were not begun; what ended it is thrown
/// then. Throws Error where the split is alone.
void train_family(Context& context, Workspace& workspace, const SplitInfo& one,
                  const RunRequest& request);

}  // namespace hankki::cli

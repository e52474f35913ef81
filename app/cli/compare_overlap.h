// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/cli/context.h"

namespace hankki::cli {

/// Prints how much the runs recommend the same.
void compare_overlap(Context& context, const Workspace& workspace, const std::vector<RunId>& runs,
                     double persistence);

}  // namespace hankki::cli

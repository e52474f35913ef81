// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/context.h"

namespace hankki::cli {

/// Prints how much the runs recommend the same, and with `csv` writes it there, a row a pair.
void compare_overlap(Context& context, const Workspace& workspace, const std::vector<RunId>& runs,
                     double persistence, const std::string& csv);

}  // namespace hankki::cli

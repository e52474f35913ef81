// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/context.h"
#include "core/workbench/seed_groups.h"

namespace hankki::cli {

/// Prints the runs grouped by what they differ in beside their seeds, and with `csv` writes the
/// table there.
void compare_groups(Context& context, const Workspace& workspace, SeedGroupRequest request,
                    const std::string& csv);

}  // namespace hankki::cli

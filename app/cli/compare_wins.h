// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/compare_tests.h"

namespace hankki::cli {

/// For how many users each of the request's runs does better than the baseline, among users who are
/// near each other in arguments.wins_by; prints that and, with `csv`, writes the table there.
void compare_wins(Context& context, const Workspace& workspace, CompareTestArguments arguments,
                  const std::string& csv);

}  // namespace hankki::cli

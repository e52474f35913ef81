// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace hankki::test {

/// Makes a workspace in the missing or empty folder, with a small data set, one split of it, and so
/// many finished runs of several models with metrics and epochs, written as the program would.
void make_many_runs(const std::filesystem::path& folder, int runs, int epochs);

}  // namespace hankki::test

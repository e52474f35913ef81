// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hankki::cli {

/// Program, Qt, BLAS and threads, a line each.
std::string version_text();

}  // namespace hankki::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/message.h"

namespace hankki {

/// The folder of the running program's file.
std::filesystem::path executable_folder();

/// The address of `symbol` in one of Hankki's own libraries ("hankki_torch", without prefix and
/// suffix), which is loaded on its first use and stays until the process ends. It is looked for
/// beside the program and in ../lib/hankki. Throws Error, which says where that was, or what the
/// system says, and then `advice`.
void* library_symbol(std::string_view library, const char* symbol, const Message& advice);

}  // namespace hankki

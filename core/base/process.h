// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/platform.h"

namespace hankki {

using platform::is_running;
using platform::ProcessIdentity;
using platform::this_process;

/// Whether is_running() can tell about that process: its machine, boot and namespace are ours.
bool is_local(const ProcessIdentity& process);

/// "6f1c2a... 5d0e... pid:[4026531836] 4711 123456", one word a field; "-" stands for an empty one.
std::string to_text(const ProcessIdentity& process);

/// nullopt where `text` is not what to_text() gives.
std::optional<ProcessIdentity> parse_process(std::string_view text);

}  // namespace hankki

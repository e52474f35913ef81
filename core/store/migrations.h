// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace hankki {

/// One file of resources/migrations, compiled in. Number n brings user_version n - 1 to n.
struct Migration {
  std::string_view name;
  std::string_view sql;
};

std::span<const Migration> migrations();

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace hankki {

/// How a QueryView is made of the workspace's own tables.
struct QueryViewSource {
  std::string_view name, columns, select;
  Message about;
};
const std::vector<QueryViewSource>& query_view_sources();

}  // namespace hankki

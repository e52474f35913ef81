// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/changes.h"
#include "core/store/database.h"

namespace hankki {

/// The rows of `change` after that number; inside a snapshot.
NewChanges select_changes(Connection& connection, std::int64_t seq);

}  // namespace hankki

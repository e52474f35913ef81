// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "core/base/error.h"
#include "core/store/kinds.h"
#include "core/store/store.h"

namespace hankki {

// Removing has two steps: what is hidden is in no list any more, with all below it, and comes back
// unless it is purged.

/// Throws Error where there is no such row that is shown, or where work below it is running.
void hide(Store& store, Kind kind, std::int64_t id);

/// Throws Error where it is not hidden, or was deleted; the second one inside a write transaction.
void show(Store& store, Kind kind, std::int64_t id);
void show(Connection& connection, Kind kind, std::int64_t id);

/// Deletes what has been hidden for at least that long, with its files; the second one inside a
/// write transaction.
void purge(Store& store, std::chrono::seconds hidden_for);
void delete_hidden(Connection& connection, std::chrono::seconds hidden_for);

/// Throws unknown() where there is no such row, or a hidden one.
void check_shown(Connection& connection, Kind kind, std::int64_t id);

/// "run 5: the workspace has no such run; ..."
Error unknown(Kind kind, std::int64_t id);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/store/database.h"
#include "core/store/kinds.h"
#include "core/store/writers.h"
#include "core/training/run.h"

namespace hankki {

class Store;

/// The right to work at a run, a study or another kind of work. Everything that the work stores is
/// stored under it.
struct Claim {
  Kind kind = Kind::Run;
  std::int64_t id = 0;
  std::int64_t number = 0;
};

/// Takes a run or a study that is not done: raises its claim and marks it running. Throws Error
/// where a living process works at it or has it in its queue, or where it is done. Inside a write
/// transaction; the row must be there.
Claim take(Connection& connection, Kind kind, std::int64_t id, WriterId writer);

/// Throws Error where another one has taken it over since, or where it was removed; inside the
/// write transaction that stores something under the claim.
void check(Connection& connection, const Claim& claim);

/// Ends it in that state, and lets go of it; inside a write transaction. Throws as check().
void end(Connection& connection, const Claim& claim, RunState state, const Message& message);

/// Lets go of it, after which it is interrupted; nothing where it is no longer ours, or ended.
/// Where that fails, it counts as interrupted once this process has ended.
void release(Store& store, const Claim& claim) noexcept;

/// Throws Error where a living process works at something of those kinds that is the row, or below
/// it.
void check_idle(Connection& connection, Kind kind, std::int64_t id);

}  // namespace hankki

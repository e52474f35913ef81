// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/claims.h"

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/store/checked_row.h"
#include "core/store/records.h"
#include "core/store/store.h"

namespace hankki {
namespace {

struct Held {
  RunState state;
  WriterId writer;  ///< 0: none
  std::int64_t claim;
};

std::optional<Held> find_held(Connection& connection, Kind kind, std::int64_t id) {
  Rows row = connection.run(
      fmt::format("SELECT state, writer, claim FROM {} WHERE id = ?", table_of(kind)), id);
  if (!row.next()) return std::nullopt;
  constexpr std::string_view kColumns[] = {"state", "writer", "claim"};
  const CheckedRow checked(row, table_of(kind), std::to_string(id), kColumns);
  return Held{checked.parsed(0, parse_run_state), row.integer(1), checked.whole(2)};
}

/// Throws where it is done, or where a process that lives has it.
void check_free(Connection& connection, Kind kind, std::int64_t id, WriterId writer,
                const Held& held) {
  const Message where = named(kind, id);
  if (held.state == RunState::Done)
    throw Error(where, en::say("it is done; start a new {}", noun(kind)));
  const Writers writers(connection, writer);
  if (!writers.lives(held.writer)) return;
  const bool ours = held.writer == writer;
  if (held.state == RunState::Running)
    throw Error(where, ours ? en::say("it is running already; wait for it, or cancel it")
                            : en::say("it is running already in {}; wait for it, or cancel it "
                                      "there",
                                      writers.name(held.writer)));
  if (!ours)
    throw Error(where, en::say("it waits in the queue of {}; let it begin there, or cancel it "
                               "there",
                               writers.name(held.writer)));
}

}  // namespace

Claim take(Connection& connection, Kind kind, std::int64_t id, WriterId writer) {
  const Held held = find_held(connection, kind, id).value();
  check_free(connection, kind, id, writer, held);
  connection.run(fmt::format("UPDATE {} SET state = ?, message = '', writer = ?, claim = claim + 1 "
                             "WHERE id = ? AND claim = ?",
                             table_of(kind)),
                 to_text(RunState::Running), writer, id, held.claim);
  if (connection.number("SELECT changes()") != 1)
    throw Error(named(kind, id), en::say("another process has just taken it; wait for it"));
  return {kind, id, held.claim + 1};
}

void check(Connection& connection, const Claim& claim) {
  const auto held = find_held(connection, claim.kind, claim.id);
  const Message where = named(claim.kind, claim.id);
  if (!held) throw Error(where, en::say("it was removed while it was running; start a new one"));
  if (held->claim == claim.number) return;
  const auto by = Writers(connection, 0).name(held->writer);
  throw Error(where, en::say("taken over by {}, which goes on with it; nothing more is stored "
                             "from here",
                             by.empty() ? en::say("another process") : Message::verbatim(by)));
}

void end(Connection& connection, const Claim& claim, RunState state, const Message& message) {
  check(connection, claim);
  connection.run(fmt::format("UPDATE {} SET state = ?, message = ?, writer = NULL WHERE id = ?",
                             table_of(claim.kind)),
                 to_text(state), column_text(message), claim.id);
}

void release(Store& store, const Claim& claim) noexcept try {
  store.write([&](Connection& connection) {
    connection.run(fmt::format("UPDATE {} SET state = ?, writer = NULL "
                               "WHERE id = ? AND claim = ? AND state = ?",
                               table_of(claim.kind)),
                   to_text(RunState::Interrupted), claim.id, claim.number,
                   to_text(RunState::Running));
  });
} catch (const std::exception&) {
}

void check_idle(Connection& connection, Kind kind, std::int64_t id) {
  const Writers writers(connection, 0);
  for (const auto& work : kKinds) {
    const auto ids = ids_below(work.table, table_of(kind), "?");
    if (!work.is_work || ids.empty()) continue;
    Rows rows = connection.run(
        fmt::format("SELECT id, writer FROM {} WHERE state = ? AND removed_at IS NULL AND id IN "
                    "({})",
                    work.table, ids),
        to_text(RunState::Running), id);
    while (rows.next()) {
      if (!writers.lives(rows.integer(1))) continue;
      if (work.table == table_of(kind))
        throw Error(named(kind, id), en::say("it is running; cancel it first"));
      throw Error(named(kind, id),
                  en::say("{} of it is running; cancel that first",
                          named(static_cast<Kind>(&work - kKinds), rows.integer(0))));
    }
  }
}

}  // namespace hankki

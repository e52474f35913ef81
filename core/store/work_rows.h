// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/store/checked_row.h"
#include "core/store/claims.h"
#include "core/store/files.h"
#include "core/store/removal.h"
#include "core/store/store.h"
#include "core/store/work_sink.h"
#include "core/store/work_state.h"
#include "core/store/writers.h"

namespace hankki {

/// Of the columns created, state, message, writer, from `first` on.
WorkState work_state_of(const Rows& row, const CheckedRow& checked, int first,
                        const Writers& writers);

/// How the rows of a kind of work are read that is made of something else, has a WorkState and ends
/// in one file: vectors, maps, clusterings.
template <typename Info>
struct WorkTable {
  Kind kind;
  /// What is selected: id, then what the kind belongs to, at the end kWorkColumns.
  std::span<const std::string_view> columns;
  /// The columns between, from the third on; throws Error as CheckedRow.
  void (*read)(const Rows& row, const CheckedRow& checked, Info& info);
  std::int64_t Info::*parent;

  static constexpr int kWorkColumns = 4;  ///< created, state, message, writer

  /// Those of a condition with its order, "WHERE ... ORDER BY id".
  template <typename... Values>
  std::vector<Info> select(Connection& connection, const Store& store, std::string_view condition,
                           const Values&... values) const {
    const Writers writers(connection, store.writer());
    Rows rows = connection.run(fmt::format("SELECT {} FROM shown_{} {}", fmt::join(columns, ", "),
                                           table_of(kind), condition),
                               values...);
    std::vector<Info> result;
    while (rows.next()) result.push_back(info_of(rows, writers));
    return result;
  }

  /// Throws unknown() where there is none.
  Info one(Connection& connection, const Store& store, std::int64_t id) const {
    auto found = select(connection, store, "WHERE id = ?", id);
    if (found.empty()) throw unknown(kind, id);
    return std::move(found.front());
  }
  Info one(const Store& store, std::int64_t id) const {
    return store.snapshot([&](Connection& connection) { return one(connection, store, id); });
  }

  /// Oldest first; of one parent, or all.
  std::vector<Info> list(const Store& store, std::optional<std::int64_t> of) const {
    const std::string where = fmt::format("WHERE {} = ? ORDER BY id", traits(kind).parent);
    return store.snapshot([&](Connection& connection) {
      return of ? select(connection, store, where, *of) : select(connection, store, "ORDER BY id");
    });
  }

 private:
  Info info_of(const Rows& row, const Writers& writers) const {
    Info info;
    info.id = row.integer(0);
    const CheckedRow checked(row, table_of(kind), std::to_string(info.id), columns);
    info.*parent = row.integer(1);
    read(row, checked, info);
    const int first = static_cast<int>(columns.size()) - kWorkColumns;
    info.work = work_state_of(row, checked, first, writers);
    return info;
  }
};

/// What such work stores when it is done.
template <typename Made>
struct WorkResult {
  std::string_view file;
  TensorFile (*tensors)(const Made& made);
  /// What the row says of it beside its state, in the transaction that publishes the file.
  void (*update)(Connection& connection, std::int64_t id, const Made& made);
};

/// The sink of such work, under its claim.
template <typename Made, typename Sink = WorkSink<Made>>
class ClaimedWork : public Sink {
 public:
  ClaimedWork(Store& store, Claim claim, WorkResult<Made> result)
      : store_(store), claim_(claim), result_(result) {}
  ~ClaimedWork() override { release(store_, claim_); }

  void done(const Made& made) override {
    store_tensors(store_, claim_, claim_.kind, claim_.id, result_.file, result_.tensors(made),
                  [&](Connection& connection) {
                    result_.update(connection, claim_.id, made);
                    end(connection, claim_, RunState::Done, {});
                  });
  }
  void ended(RunState state, const Message& message) override {
    store_.write([&](Connection& connection) { end(connection, claim_, state, message); });
  }

 protected:
  Store& store() { return store_; }
  const Claim& claim() const { return claim_; }

 private:
  Store& store_;
  const Claim claim_;
  const WorkResult<Made> result_;
};

/// Marks the work running, as Runs::sink(), and gives its `Work`, a ClaimedWork. Throws unknown()
/// where there is none.
template <typename Work, typename Made>
std::unique_ptr<Work> take_work(Store& store, Kind kind, std::int64_t id,
                                const WorkResult<Made>& result) {
  return store.write([&](Connection& connection) {
    check_shown(connection, kind, id);
    return std::make_unique<Work>(store, take(connection, kind, id, store.writer()), result);
  });
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writers.h"

#include <fmt/format.h>

#include <chrono>
#include <mutex>
#include <set>
#include <vector>

#include "core/store/schema.h"

namespace hankki {
namespace {

using WallClock = std::chrono::system_clock;
constexpr std::chrono::seconds kBeat{5};
constexpr std::chrono::milliseconds kLease = std::chrono::seconds(30);

std::int64_t now() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(WallClock::now().time_since_epoch())
      .count();
}

/// The numbers of this process's open writers.
struct OpenMarks {
  std::mutex mutex;
  std::set<std::int64_t> numbers;
  std::int64_t last = 0;
};

OpenMarks& open_marks() {
  static OpenMarks marks;
  return marks;
}

bool is_open_here(std::int64_t number) {
  const std::scoped_lock lock(open_marks().mutex);
  return open_marks().numbers.contains(number);
}

bool lives(const std::optional<ProcessIdentity>& process, std::int64_t number, std::int64_t seen) {
  if (process == this_process()) return is_open_here(number);
  if (process && is_local(*process)) return is_running(*process);
  return seen >= now() - kLease.count();
}

struct WriterRow {
  WriterId id;
  std::optional<ProcessIdentity> process;
  bool living;
};

std::vector<WriterRow> select_writers(Connection& connection) {
  std::vector<WriterRow> writers;
  Rows rows = connection.run("SELECT id, process, number, seen FROM writer");
  while (rows.next()) {
    const auto process = parse_process(rows.text(1));
    writers.push_back({rows.integer(0), process, lives(process, rows.integer(2), rows.integer(3))});
  }
  return writers;
}

}  // namespace

WriterMark::WriterMark() {
  const std::scoped_lock lock(open_marks().mutex);
  number_ = ++open_marks().last;
  open_marks().numbers.insert(number_);
}

WriterMark::~WriterMark() {
  const std::scoped_lock lock(open_marks().mutex);
  open_marks().numbers.erase(number_);
}

WriterId add_writer(Connection& connection, const WriterMark& mark) {
  connection.run("INSERT INTO writer (process, number, seen) VALUES (?, ?, ?)",
                 to_text(this_process()), mark.number(), now());
  return connection.number("SELECT last_insert_rowid()");
}

void remove_writer(Connection& connection, WriterId id) {
  connection.run("DELETE FROM writer WHERE id = ?", id);
}

void remove_ended_writers(Connection& connection) {
  for (const auto& writer : select_writers(connection)) {
    if (writer.living) continue;
    connection.run(
        "INSERT OR IGNORE INTO gone_file (path) SELECT path FROM pending_file WHERE writer = ?",
        writer.id);
    connection.run("DELETE FROM pending_file WHERE writer = ?", writer.id);
    // What holds a run or a study stays: one of another machine that only slept must not find its
    // row gone, but that its claim was taken over.
    connection.run(
        "DELETE FROM writer WHERE id = ? AND NOT EXISTS (SELECT 1 FROM run WHERE writer = "
        "writer.id) AND NOT EXISTS (SELECT 1 FROM study WHERE writer = writer.id)",
        writer.id);
  }
}

Writers::Writers(Connection& connection, WriterId ours) : ours_(ours) {
  for (const auto& writer : select_writers(connection))
    if (writer.living) living_.emplace(writer.id, writer.process.value_or(ProcessIdentity{}));
}

Holder Writers::holder(WriterId id) const {
  if (id != 0 && id == ours_) return Holder::Us;
  return lives(id) ? Holder::Another : Holder::Nobody;
}

std::string Writers::name(WriterId id) const {
  const auto found = living_.find(id);
  if (found == living_.end()) return {};
  const ProcessIdentity& process = found->second;
  return fmt::format("Hankki, pid {}{}", process.pid,
                     process.machine == this_process().machine ? "" : " of another machine");
}

Heartbeat::Heartbeat(const std::filesystem::path& database, WriterId writer)
    : thread_([this, database, writer] { beat(database, writer); }) {}

Heartbeat::~Heartbeat() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_one();
  thread_.join();
}

void Heartbeat::beat(const std::filesystem::path& database, WriterId writer) {
  std::unique_ptr<Connection> connection;
  std::unique_lock lock(mutex_);
  while (!stop_.wait_for(lock, kBeat, [this] { return stopping_; })) {
    lock.unlock();
    try {
      if (!connection) connection = open_beating(database);
      connection->run("UPDATE writer SET seen = ? WHERE id = ?", now(), writer);
    } catch (const std::exception&) {
      // A full disk, or a writer that takes very long: the next beat tries again, and who takes us
      // for ended meanwhile raises the claim, which our next write meets.
    }
    lock.lock();
  }
}

}  // namespace hankki

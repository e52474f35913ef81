// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "core/base/process.h"
#include "core/store/database.h"
#include "core/store/holder.h"

namespace hankki {

using WriterId = std::int64_t;

/// Lets this process know which of its writers are open, should the row of one stay behind (it
/// cannot be deleted on a full disk).
class WriterMark {
 public:
  WriterMark();
  ~WriterMark();
  WriterMark(const WriterMark&) = delete;
  WriterMark& operator=(const WriterMark&) = delete;
  std::int64_t number() const { return number_; }  ///< never used again in this process

 private:
  std::int64_t number_;
};

/// Puts this process into the table of those that have the workspace open for writing, and takes it
/// out again; inside a write transaction.
WriterId add_writer(Connection& connection, const WriterMark& mark);
void remove_writer(Connection& connection, WriterId id);

/// Takes those out that have ended without doing so themselves and hold nothing; files that they
/// were writing become gone files. Inside a write transaction.
void remove_ended_writers(Connection& connection);

/// The writers that live, at the moment of construction. One of our machine, boot and process
/// namespace is asked for; of another one, nothing is known but when it last said that it lives,
/// so it counts as ended 30 s after that.
class Writers {
 public:
  /// `ours` is the asking workspace's own; 0 where it is open for reading only.
  Writers(Connection& connection, WriterId ours);

  bool lives(WriterId id) const { return living_.contains(id); }

  /// Who holds a run or a study with this writer; 0 is none.
  Holder holder(WriterId id) const;

  /// "Hankki, pid 4711"; empty of one that does not live.
  std::string name(WriterId id) const;

 private:
  WriterId ours_;
  std::map<WriterId, ProcessIdentity> living_;
};

/// Says every 5 s that a writer lives, on a thread and a connection of its own, so that no long
/// transaction keeps it from doing so.
class Heartbeat {
 public:
  Heartbeat(const std::filesystem::path& database, WriterId writer);
  ~Heartbeat();
  Heartbeat(const Heartbeat&) = delete;
  Heartbeat& operator=(const Heartbeat&) = delete;

 private:
  void beat(const std::filesystem::path& database, WriterId writer);

  std::mutex mutex_;
  std::condition_variable stop_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace hankki

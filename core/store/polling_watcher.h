// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <set>
#include <thread>
#include <utility>

#include "core/store/changes.h"
#include "core/store/database.h"
#include "core/store/store.h"

namespace hankki {

/// Asks SQLite's data_version whether anybody committed, on a thread and a connection of its own,
/// and reads only then.
class PollingWatcher final : public ChangeWatcher {
 public:
  PollingWatcher(const Store& store, std::int64_t seq, Changes::Listener listener);
  ~PollingWatcher() override;

 private:
  using Things = std::set<std::pair<Kind, std::int64_t>>;

  void follow();
  void look(Connection& connection);
  void add_abandoned(Connection& connection, NewChanges& news);

  const Store& store_;
  std::int64_t seq_;
  const Changes::Listener listener_;
  std::int64_t version_ = -1;                    ///< of the data, when it was last read
  Things abandoned_;                             ///< begun or queued by a process that has ended
  std::chrono::steady_clock::time_point asked_;  ///< which processes have
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

}  // namespace hankki

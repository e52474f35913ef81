// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changes.h"

#include <algorithm>

#include "core/store/change_rows.h"
#include "core/store/polling_watcher.h"
#include "core/store/store.h"

namespace hankki {

NewChanges Changes::since(std::int64_t seq) const {
  return store_.snapshot([&](Connection& connection) { return select_changes(connection, seq); });
}

void Changes::note_file(std::string_view name) {
  store_.write([&](Connection& connection) {
    connection.run(
        "INSERT INTO folder_file (name, revision) VALUES (?, 1) "
        "ON CONFLICT (name) DO UPDATE SET revision = revision + 1",
        std::string(name));
  });
}

std::unique_ptr<ChangeWatcher> Changes::watch(std::int64_t seq, Listener listener) const {
  return std::make_unique<PollingWatcher>(store_, seq, std::move(listener));
}

}  // namespace hankki

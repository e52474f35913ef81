// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/upkeep.h"

#include <set>
#include <string>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/store/files.h"
#include "core/store/folder_lock.h"
#include "core/store/open_folder.h"
#include "core/store/removal.h"
#include "core/store/schema.h"

namespace hankki {
namespace {

/// Also those of older versions, whose writers were killed, and so need no row.
void remove_unknown_files(Connection& connection, const Artifacts& artifacts) {
  connection.run("DELETE FROM pending_file");
  std::set<std::string> known;
  {
    Rows rows = connection.run("SELECT path FROM artifact");
    while (rows.next()) known.insert(rows.text(0));
  }
  for (const auto& path : artifacts.list())
    if (!known.contains(path))
      connection.run("INSERT OR IGNORE INTO gone_file (path) VALUES (?)", path);
  remove_gone_files(connection, artifacts);
}

}  // namespace

void bring_up_to_date(const std::filesystem::path& folder) {
  const FolderLock alone(folder, FolderLock::Kind::Exclusive);
  const auto database = database_of(folder);
  const int version = check_database(database);
  if (version == current_version()) return;
  if (version == 0) make_database(database);
  const Artifacts artifacts(folder);
  const auto connection = open_migrated(database);
  Transaction transaction(*connection);
  remove_unknown_files(*connection, artifacts);
  transaction.commit();
}

void tidy_workspace(const std::filesystem::path& folder) {
  check_folder(folder, Workspace::Access::ReadOnly);
  const FolderLock alone(folder, FolderLock::Kind::Exclusive);
  const auto database = database_of(folder);
  if (check_database(database) == 0) throw Error(utf8(folder), unfinished());
  const Artifacts artifacts(folder);
  const auto connection = open_migrated(database);
  {
    Transaction transaction(*connection);
    delete_hidden(*connection, {});
    remove_unknown_files(*connection, artifacts);
    transaction.commit();
  }
  connection->run("VACUUM");
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/demo_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/store/database.h"
#include "core/store/open_folder.h"
#include "core/store/removal.h"
#include "core/store/schema.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

using nlohmann::json;

constexpr const char* kForgotten[] = {
    // Marks that bring back what is left out, or that it came before.
    "DELETE FROM shop_mark WHERE name = '' OR answer IN (SELECT id FROM shop_answer WHERE "
    "taken_back = 1) OR act IN (SELECT id FROM shop_act WHERE taken_back = 1)",
    "DELETE FROM shop_answer WHERE taken_back = 1",
    "DELETE FROM shop_act WHERE taken_back = 1",
    "DELETE FROM failed_sign_in",
    "UPDATE account SET password = ''",  // the hash of no password
    // Files of these names are not in the pack.
    "DELETE FROM pending_file",
    "DELETE FROM gone_file",
};

/// What marks tell of people and recipes that are gone.
void forget_in_marks(Connection& connection) {
  constexpr std::string_view kPerson =
      "json_extract(value, '$[0]') NOT GLOB 'account:*' OR substr(json_extract(value, '$[0]'), 9) "
      "IN (SELECT CAST(id AS TEXT) FROM account)";
  const auto keep = [&](std::string_view table, std::string_view condition) {
    connection.run(
        fmt::format("UPDATE shop_mark SET state = json_replace(state, '$.{0}', json((SELECT "
                    "json_group_array(json(value)) FROM json_each(state, '$.{0}') WHERE {1}))) "
                    "WHERE json_valid(state)",
                    table, condition));
  };
  for (const char* table : {"shop_opinion", "shop_veto", "shop_taste", "shop_choice"})
    keep(table, kPerson);
  for (const char* table : {"account", "shop_recipe"})
    keep(table, fmt::format("json_extract(value, '$[0]') IN (SELECT id FROM {})", table));
}

/// A file beside the database with the entries of its list that are kept. `damaged`: what is to be
/// said where it is none.
template <typename Keep>
std::optional<std::string> entries_to_pack(const fs::path& workspace, std::string_view name,
                                           const char* list, const Message& damaged, Keep keep) {
  constexpr int kDeepest = 6;
  constexpr std::uintmax_t kMostBytes = 16 << 20;
  const fs::path file = workspace / name;
  if (!fs::exists(file)) return std::nullopt;
  try {
    json document = parse_json(read_file(file, kMostBytes), kDeepest);
    json& entries = document.at(list);
    json kept = json::array();
    for (json& entry : entries)
      if (!entry.at("removed").get<bool>() && keep(entry)) kept.push_back(std::move(entry));
    entries = std::move(kept);
    return document.dump(2) + "\n";
  } catch (const json::exception&) {
    throw Error(name, damaged);
  }
}

}  // namespace

std::optional<std::string> suites_to_pack(const fs::path& workspace) {
  return entries_to_pack(workspace, kSuitesFile, "suites",
                         en::say("is damaged; take it out of the workspace's folder, and write "
                                 "the suites anew"),
                         [](const json&) { return true; });
}

std::optional<std::string> annotations_to_pack(const fs::path& workspace,
                                               std::span<const RunId> runs) {
  return entries_to_pack(workspace, kAnnotationsFile, "annotations",
                         en::say("is damaged; take it out of the workspace's folder, and write "
                                 "the notes anew"),
                         [&](const json& note) {
                           return std::ranges::binary_search(runs, note.at("run").get<RunId>());
                         });
}

DemoCopy::DemoCopy(const fs::path& workspace, const fs::path& out) : path_(out) {
  path_ += ".db-copy";
  std::error_code fault;
  fs::remove(path_, fault);  // of a process that was killed
  if (fault)
    throw Error(utf8(path_), en::say("{}; change the folder's permissions", fault.message()));
  try {
    make(workspace);
    forget();
  } catch (...) {
    fs::remove(path_, fault);
    throw;
  }
}

DemoCopy::~DemoCopy() {
  std::error_code ignored;
  fs::remove(path_, ignored);
}

void DemoCopy::make(const fs::path& workspace) const {
  Connection source(database_of(workspace), Connection::Mode::ReadOnly);
  source.run("VACUUM INTO ?", utf8(path_));
}

void DemoCopy::forget() const {
  const auto connection = open_writer(path_);
  connection->run("PRAGMA journal_mode = MEMORY");  // what is unfinished is thrown away
  {
    Transaction transaction(*connection);
    delete_hidden(*connection, {});
    for (const char* statement : kForgotten) connection->run(statement);
    forget_in_marks(*connection);
    transaction.commit();
  }
  connection->run("VACUUM");  // else the bytes of what is deleted stay in the file
}

std::vector<StoredFile> DemoCopy::files() const {
  Connection copy(path_, Connection::Mode::ReadOnly);
  Rows rows = copy.run("SELECT path, sha256 FROM artifact ORDER BY path");
  std::vector<StoredFile> all;
  while (rows.next()) all.push_back({.path = rows.text(0), .sha256 = rows.text(1)});
  return all;
}

std::vector<RunId> DemoCopy::runs() const {
  Connection copy(path_, Connection::Mode::ReadOnly);
  Rows rows = copy.run("SELECT id FROM run ORDER BY id");
  std::vector<RunId> all;
  while (rows.next()) all.push_back(rows.integer(0));
  return all;
}

}  // namespace hankki

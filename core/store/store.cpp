#include "core/store/store.h"

#include <fmt/format.h>

#include <QDateTime>
#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

#include "core/store/records.h"
#include "core/store/schema.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

constexpr const char* kDatabase = "workspace.db";

std::string_view column_of(Owner owner) {
  switch (owner) {
    case Owner::Dataset:
      return "dataset";
    case Owner::Split:
      return "split";
    case Owner::Run:
      return "run";
    case Owner::Trial:
      return "trial";
  }
  return {};
}

/// True where the folder holds nothing but what an unfinished creation may have left.
bool is_fresh(const fs::path& folder) {
  constexpr std::array<std::string_view, 2> kOurs{"workspace.lock", "artifacts"};
  return std::ranges::all_of(fs::directory_iterator(folder), [&](const auto& entry) {
    return std::ranges::find(kOurs, entry.path().filename().string()) != kOurs.end();
  });
}

void check_folder(const fs::path& folder, Workspace::Access access) {
  const bool reading = access == Workspace::Access::ReadOnly;
  std::error_code fault;
  const auto status = fs::status(folder, fault);
  if (!fs::exists(status)) {
    if (fault && fault != std::errc::no_such_file_or_directory)
      throw Error(folder.string(), en::say("{}; choose another folder", fault.message()));
    if (reading)
      throw Error(folder.string(), en::say("there is no such workspace; check the folder's name"));
    create_folders(folder);
    return;
  }
  if (!fs::is_directory(status))
    throw Error(folder.string(),
                en::say("a workspace is a folder, and this is a file; choose another one"));
  try {
    if (fs::exists(folder / kDatabase)) return;
    if (reading || !is_fresh(folder))
      throw Error(folder.string(),
                  reading ? en::say("this folder is not a workspace; choose another one")
                          : en::say("this folder has other files in it; choose an empty "
                                    "one, or the name of a new one"));
  } catch (const fs::filesystem_error& error) {
    throw Error(folder.string(),
                en::say("{}; change the folder's permissions", error.code().message()));
  }
}

Message name_of(Owner owner, std::int64_t id) {
  switch (owner) {
    case Owner::Dataset:
      return en::say("data set {}", id);
    case Owner::Split:
      return en::say("split {}", id);
    case Owner::Run:
      return en::say("run {}", id);
    case Owner::Trial:
      return en::say("trial {}", id);
  }
  throw std::logic_error("unknown owner");
}

Error missing(Owner owner, std::int64_t id, std::string_view kind, const Message& advice) {
  return Error(name_of(owner, id), en::say("there is no {}; {}", kind, advice));
}

/// The number after the largest that was ever given out.
std::int64_t next_id(Connection& connection, std::string_view table) {
  return 1 + connection.number(
                 "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0)", table);
}

}  // namespace

Store::Store(fs::path folder, Access access) : folder_(std::move(folder)), access_(access) {
  check_folder(folder_, access);
  const fs::path database = folder_ / kDatabase;
  if (access == Access::ReadWrite) {
    open_for_writing(database);
  } else {
    const int version = check_database(database);
    if (version < current_version())
      throw Error(folder_.string(),
                  en::say("the workspace is of an older Hankki; open it once for writing, "
                          "which brings it up to date"));
    artifacts_.emplace(folder_);
  }
  reader_ = std::make_unique<Worker>([&] { return open_reader(database); });
}

void Store::open_for_writing(const fs::path& database) {
  lock_.emplace(folder_);
  check_database(database);
  artifacts_.emplace(folder_);
  writer_ = std::make_unique<Worker>([&] { return open_writer(database); });
  const auto known = write([&](Connection& connection) {
    // No process trains now: this one holds the lock and has only begun.
    for (const char* table : {"run", "study"})
      connection.run(fmt::format("UPDATE {} SET state = ? WHERE state = ?", table),
                     to_text(RunState::Interrupted), to_text(RunState::Running));
    next_dataset_ = next_id(connection, "dataset");
    next_split_ = next_id(connection, "split");
    return texts(connection.run("SELECT path FROM artifact"));
  });
  artifacts_->remove_leftovers({known.begin(), known.end()});
}

void Store::check_writable() const {
  if (access_ == Access::ReadOnly)
    throw Error(folder_.string(),
                en::say("the workspace is open for reading only; open it for writing"));
}

std::optional<StoredFile> Store::find_file(Owner owner, std::int64_t id,
                                           std::string_view kind) const {
  return read([&](Connection& connection) -> std::optional<StoredFile> {
    Rows rows =
        connection.run(fmt::format("SELECT path, sha256 FROM artifact WHERE {} = ? AND kind = ?",
                                   column_of(owner)),
                       id, kind);
    if (!rows.next()) return std::nullopt;
    return StoredFile{rows.text(0), rows.text(1)};
  });
}

std::optional<std::pair<StoredFile, std::string>> Store::find_bytes(Owner owner, std::int64_t id,
                                                                    std::string_view kind) const {
  return read_stored(owner, id, kind, [&](const StoredFile& file) {
    return std::pair(file, artifacts().read(file.path));
  });
}

std::string Store::load(Owner owner, std::int64_t id, std::string_view kind,
                        const Message& advice) const {
  auto found = find_bytes(owner, id, kind);
  if (!found) throw missing(owner, id, kind, advice);
  Artifacts::verify(found->second, found->first, advice);
  return std::move(found->second);
}

std::optional<TensorFile> Store::find_tensors(Owner owner, std::int64_t id, std::string_view kind,
                                              const Message& advice) const {
  return read_stored(owner, id, kind, [&](const StoredFile& file) {
    return artifacts().read_tensors(file, advice);
  });
}

TensorFile Store::load_tensors(Owner owner, std::int64_t id, std::string_view kind,
                               const Message& advice) const {
  auto found = find_tensors(owner, id, kind, advice);
  if (!found) throw missing(owner, id, kind, advice);
  return std::move(*found);
}

void Store::store_file(Owner owner, std::int64_t id, std::string_view kind,
                       const TensorFile& tensors) {
  check_writable();
  const auto column = column_of(owner);
  NewArtifact file(artifacts(), fmt::format("{}s/{}", column, id), kind, ".safetensors");
  serialize(tensors, [&](std::string_view piece) { file.write(piece); });
  const StoredFile& stored = file.commit();
  const auto replaced = write([&](Connection& connection) {
    const std::string condition = fmt::format("FROM artifact WHERE {} = ? AND kind = ?", column);
    auto before = texts(connection.run("SELECT path " + condition, id, kind));
    connection.run("DELETE " + condition, id, kind);
    insert_file(connection, owner, id, kind, stored);
    return before;
  });
  file.keep();
  for (const auto& path : replaced) artifacts().remove(path);
}

void insert_file(Connection& connection, Owner owner, std::int64_t id, std::string_view kind,
                 const StoredFile& file) {
  connection.run(fmt::format("INSERT INTO artifact (path, kind, sha256, {}) VALUES (?, ?, ?, ?)",
                             column_of(owner)),
                 file.path, kind, file.sha256, id);
}

void insert_epoch(Connection& connection, std::string_view table, std::string_view owner,
                  std::int64_t id, const EpochRow& row) {
  connection.run(
      fmt::format("INSERT OR REPLACE INTO {} ({}, epoch, seconds, evaluation_seconds, elapsed, "
                  "losses, validation) VALUES (?, ?, ?, ?, ?, ?, ?)",
                  table, owner),
      id, row.epoch, row.seconds, row.evaluation_seconds, row.elapsed,
      json_text(EpochLosses{row.losses, row.weights}), json_text(row.validation));
}

std::vector<EpochRow> select_epochs(Connection& connection, std::string_view table,
                                    std::string_view owner, std::int64_t id) {
  Rows rows = connection.run(
      fmt::format("SELECT epoch, seconds, evaluation_seconds, elapsed, losses, validation FROM {} "
                  "WHERE {} = ? ORDER BY epoch",
                  table, owner),
      id);
  std::vector<EpochRow> result;
  while (rows.next()) {
    auto losses = from_json_text<EpochLosses>(rows.text(4));
    result.push_back({.epoch = rows.integer(0),
                      .seconds = rows.real(1),
                      .evaluation_seconds = rows.real(2),
                      .elapsed = rows.real(3),
                      .losses = std::move(losses.parts),
                      .weights = std::move(losses.weights),
                      .validation = from_json_text<std::map<std::string, double>>(rows.text(5))});
  }
  return result;
}

std::vector<std::string> texts(Rows rows) {
  std::vector<std::string> result;
  while (rows.next()) result.push_back(rows.text(0));
  return result;
}

std::string utc_now() {
  return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

}  // namespace hankki

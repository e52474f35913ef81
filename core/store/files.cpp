// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/files.h"

#include <fmt/format.h>

#include <vector>

#include "core/store/store.h"

namespace hankki {
namespace {

/// A name that neither a row nor a file has.
std::string free_name(Connection& connection, const Artifacts& artifacts, std::string_view folder,
                      std::string_view stem, std::string_view extension) {
  std::string name = fmt::format("artifacts/{}/{}{}", folder, stem, extension);
  const auto taken = [&] {
    return artifacts.exists(name) ||
           connection.number(
               "SELECT EXISTS (SELECT 1 FROM pending_file WHERE path = ?) OR "
               "EXISTS (SELECT 1 FROM gone_file WHERE path = ?) OR "
               "EXISTS (SELECT 1 FROM artifact WHERE path = ?)",
               name, name, name) != 0;
  };
  for (int number = 2; taken(); ++number)
    name = fmt::format("artifacts/{}/{}-{}{}", folder, stem, number, extension);
  return name;
}

/// "runs", "vectors": the folder below artifacts/ that a kind has for its files.
std::string folder_of(Kind kind) {
  std::string folder(table_of(kind));
  return folder.ends_with('s') ? folder : folder + "s";
}

}  // namespace

std::optional<StoredFile> OwnedFiles::find(std::string_view kind) const {
  return store_.read([&](Connection& connection) -> std::optional<StoredFile> {
    Rows rows = connection.run(
        "SELECT path, sha256 FROM artifact WHERE owner = ? AND owner_id = ? AND kind = ?",
        table_of(owner_), id_, kind);
    if (!rows.next()) return std::nullopt;
    return StoredFile{rows.text(0), rows.text(1)};
  });
}

template <typename Body>
auto OwnedFiles::read(std::string_view kind, Body&& body) const
    -> std::optional<std::invoke_result_t<Body, const StoredFile&>> {
  auto file = find(kind);
  while (file) {
    try {
      return body(*file);
    } catch (const Error&) {
      auto now = find(kind);
      if (now == file) throw;
      file = std::move(now);
    }
  }
  return std::nullopt;
}

Error OwnedFiles::missing(std::string_view kind, const Message& advice) const {
  return Error(named(owner_, id_), en::say("there is no {}; {}", kind, advice));
}

std::optional<std::pair<StoredFile, std::string>> OwnedFiles::find_bytes(
    std::string_view kind) const {
  return read(kind, [&](const StoredFile& file) {
    return std::pair(file, store_.artifacts().read(file.path));
  });
}

std::string OwnedFiles::load(std::string_view kind, const Message& advice) const {
  auto found = find_bytes(kind);
  if (!found) throw missing(kind, advice);
  Artifacts::verify(found->second, found->first, advice);
  return std::move(found->second);
}

std::optional<TensorFile> OwnedFiles::find_tensors(std::string_view kind,
                                                   const Message& advice) const {
  return read(
      kind, [&](const StoredFile& file) { return store_.artifacts().read_tensors(file, advice); });
}

TensorFile OwnedFiles::load_tensors(std::string_view kind, const Message& advice) const {
  auto found = find_tensors(kind, advice);
  if (!found) throw missing(kind, advice);
  return std::move(*found);
}

PendingName::PendingName(Store& store, std::string_view folder, std::string_view stem,
                         std::string_view extension)
    : store_(store), path_(store.write([&](Connection& connection) {
        auto name = free_name(connection, store.artifacts(), folder, stem, extension);
        connection.run("INSERT INTO pending_file (path, writer) VALUES (?, ?)", name,
                       store.writer());
        return name;
      })) {}

PendingName::~PendingName() {
  try {
    const bool published = store_.read([&](Connection& connection) {
      return connection.number("SELECT NOT EXISTS (SELECT 1 FROM pending_file WHERE path = ?)",
                               path_) != 0;
    });
    if (published) return;
    store_.artifacts().remove(path_);  // first, since a full disk takes no row
    store_.write([&](Connection& connection) {
      connection.run("INSERT OR IGNORE INTO gone_file (path) VALUES (?)", path_);
      connection.run("DELETE FROM pending_file WHERE path = ?", path_);
    });
  } catch (const std::exception&) {
    // The row stays until this process is known to have ended.
  }
}

NewFile::NewFile(Store& store, std::string_view folder, std::string_view stem,
                 std::string_view extension)
    : name_(store, folder, stem, extension), file_(store.artifacts().prepare(name_.path())) {}

void NewFile::write(std::string_view bytes) {
  hash_.update(bytes);
  file_.write(bytes);
}

void NewFile::finish() { file_.commit(); }

void NewFile::publish(Connection& connection, Kind owner, std::int64_t id, std::string_view kind) {
  forget_file(connection, owner, id, kind);
  connection.run(
      "INSERT INTO artifact (path, kind, sha256, owner, owner_id) VALUES (?, ?, ?, ?, ?)",
      name_.path(), kind, hash_.hex(), table_of(owner), id);
  connection.run("DELETE FROM pending_file WHERE path = ?", name_.path());
}

void store_tensors(Store& store, const Claim& claim, Kind owner, std::int64_t id,
                   std::string_view kind, const TensorFile& tensors,
                   const std::function<void(Connection&)>& with) {
  NewFile file(store, fmt::format("{}/{}", folder_of(owner), id), kind, ".safetensors");
  serialize(tensors, [&](std::string_view piece) { file.write(piece); });
  file.finish();
  store.write([&](Connection& connection) {
    check(connection, claim);
    file.publish(connection, owner, id, kind);
    if (with) with(connection);
  });
}

void forget_file(Connection& connection, Kind owner, std::int64_t id, std::string_view kind) {
  connection.run("DELETE FROM artifact WHERE owner = ? AND owner_id = ? AND kind = ?",
                 table_of(owner), id, kind);
}

void remove_gone_files(Connection& connection, const Artifacts& artifacts) {
  std::vector<std::string> paths;
  {
    // One that a row still names is not gone, whatever this list says.
    connection.run("DELETE FROM gone_file WHERE path IN (SELECT path FROM artifact)");
    Rows rows = connection.run("SELECT path FROM gone_file");
    while (rows.next()) paths.push_back(rows.text(0));
  }
  for (const auto& path : paths) {
    if (!artifacts.remove(path)) continue;  // tried again after the next change
    connection.run("DELETE FROM gone_file WHERE path = ?", path);
    const auto folder = path.substr(0, path.rfind('/') + 1);
    const bool in_use = connection.number(
                            "SELECT EXISTS (SELECT 1 FROM pending_file WHERE "
                            "substr(path, 1, length(?)) = ?)",
                            folder, folder) != 0;
    if (!in_use) artifacts.remove_empty_folder(path);
  }
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/demo_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <system_error>
#include <thread>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/lock_file.h"
#include "core/base/parse_number.h"
#include "core/base/paths.h"
#include "core/store/artifacts.h"
#include "core/store/demo_copy.h"
#include "core/store/folder_lock.h"
#include "core/store/open_folder.h"
#include "core/store/workspace.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

using nlohmann::json;

constexpr std::string_view kMagic = "hankki demo 1\n", kDatabase = "workspace.db";
constexpr std::size_t kLengthDigits = 10, kPiece = 1 << 20, kLongestPath = 200;
constexpr std::size_t kLongestList = 64 << 20, kMostFiles = 200'000;

/// Whether it names a file of a workspace, below its folder on every system.
bool is_inside(std::string_view path) {
  if (path == kDatabase || path == kSuitesFile || path == kAnnotationsFile) return true;
  if (!path.starts_with("artifacts/") || path.size() > kLongestPath) return false;
  const auto allowed = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.';
  };
  while (true) {
    const auto end = path.find('/');
    const std::string_view part = path.substr(0, end);
    if (part.empty() || part.starts_with('.') || part.ends_with('.') ||
        !std::ranges::all_of(part, allowed))
      return false;
    if (end == std::string_view::npos) return true;
    path.remove_prefix(end + 1);
  }
}

Error no_pack(const fs::path& pack, const Message& reason) { return Error(utf8(pack), reason); }

/// A pack that is being read.
class Pack {
 public:
  explicit Pack(fs::path path) : path_(std::move(path)), file_(path_) {
    std::string head(kMagic.size() + kLengthDigits + 1, '\0');
    if (file_.size() < head.size()) throw no_pack(path_, en::say("it is no packed demo"));
    read(head);
    if (!head.starts_with(kMagic)) throw no_pack(path_, en::say("it is no packed demo"));
    const auto length =
        parse_number<std::uint64_t>(std::string_view(head).substr(kMagic.size(), kLengthDigits));
    if (!length || *length > kLongestList || *length > file_.size() - head.size())
      throw no_pack(path_, en::say("it is damaged; pack the demo again"));
    std::string list(static_cast<std::size_t>(*length), '\0');
    read(list);
    identity = sha256_hex(list).substr(0, 32);
    try {
      files = parse_packed_files(list, file_.size() - file_.position());
    } catch (const Error& fault) {
      throw no_pack(path_, fault.message());
    }
  }

  std::string identity;
  std::vector<PackedFile> files;

  void unpack(const fs::path& folder, const JobContext& job) {
    std::string piece;
    std::int64_t number = 0;
    for (const PackedFile& packed : files) {
      job.report(number++, std::ssize(files), en::say("unpacking"));
      const fs::path target = folder / path_from_utf8(packed.path);
      create_folders(target.parent_path());
      AtomicFile out(target);
      Sha256 hash;
      for (std::uint64_t left = packed.size; left > 0; left -= piece.size()) {
        piece.resize(static_cast<std::size_t>(std::min<std::uint64_t>(left, kPiece)));
        read(piece);
        hash.update(piece);
        out.write(piece);
      }
      if (hash.hex() != packed.sha256)
        throw no_pack(path_, en::say("{} is damaged in it; pack the demo again", packed.path));
      out.commit();
    }
  }

 private:
  void read(std::string& bytes) { file_.read(std::as_writable_bytes(std::span(bytes))); }

  fs::path path_;
  InputFile file_;
};

/// The places of a pack in the cache.
struct DemoPlaces {
  DemoPlaces(const fs::path& cache, const std::string& identity)
      : folder(cache / identity),
        making(cache / (identity + ".new")),
        before(cache / (identity + ".before")),
        started(cache / (identity + ".started")),
        lock(cache / (identity + ".lock")) {}
  fs::path folder, making, before, started, lock;
};

/// Held by the one process that makes or replaces the folder.
class PlaceLock {
 public:
  PlaceLock(const DemoPlaces& places, const JobContext& job) : file_(places.lock) {
    constexpr std::chrono::milliseconds kPause{20};
    while (!file_.try_lock(LockFile::Kind::Exclusive)) {
      job.check();
      std::this_thread::sleep_for(kPause);
    }
  }

 private:
  LockFile file_;
};

void unpack_to(Pack& pack, const DemoPlaces& places, const JobContext& job) {
  fs::remove_all(places.making);  // of a process that was killed
  try {
    pack.unpack(places.making, job);
    fs::rename(places.making, places.folder);
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(places.making, ignored);
    throw;
  }
}

/// body(), with a sentence for what the file system says.
template <typename Body>
auto in_cache(const fs::path& cache, const Body& body) {
  try {
    return body();
  } catch (const std::system_error& fault) {
    throw Error(utf8(cache),
                en::say("{}; change the folder's permissions", fault.code().message()));
  }
}

}  // namespace

std::vector<PackedFile> parse_packed_files(std::string_view text, std::uint64_t bytes) {
  std::vector<PackedFile> files;
  std::uint64_t total = 0;
  try {
    const json list = parse_json(text, 3);
    if (!list.is_array() || list.size() > kMostFiles)
      throw Error(en::say("it is damaged; pack the demo again"));
    for (const json& one : list) {
      PackedFile& file = files.emplace_back();
      one.at("path").get_to(file.path);
      one.at("sha256").get_to(file.sha256);
      const json& size = one.at("size");
      if (!size.is_number_unsigned() || size.get<std::uint64_t>() > bytes - total)
        throw Error(en::say("its files are not as long as it says; pack the demo again"));
      total += file.size = size.get<std::uint64_t>();
      if (!is_inside(file.path)) throw Error(en::say("it has a file that is none of a workspace"));
    }
  } catch (const json::exception&) {
    throw Error(en::say("it is damaged; pack the demo again"));
  }
  if (total != bytes)
    throw Error(en::say("its files are not as long as it says; pack the demo again"));
  // Names that differ in case alone are one file on some systems.
  std::vector<std::string> names;
  for (const PackedFile& file : files) {
    std::string& name = names.emplace_back(file.path);
    for (char& letter : name)
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  std::ranges::sort(names);
  if (std::ranges::adjacent_find(names) != names.end()) throw Error(en::say("it has a file twice"));
  if (!std::ranges::binary_search(names, std::string(kDatabase)))
    throw Error(en::say("it has no workspace"));
  return files;
}

void pack_demo(const Workspace& workspace, const fs::path& out, const JobContext& job) {
  const Artifacts artifacts(workspace.folder());
  const DemoCopy copy(workspace.folder(), out);
  struct Source {
    std::string path, sha256;  // sha256: as it is stored, none of what is no artifact
    fs::path file;             // empty: it is the text
    std::string text;
  };
  std::vector<Source> sources{{std::string(kDatabase), {}, copy.path(), {}}};
  if (auto suites = suites_to_pack(workspace.folder()))
    sources.push_back({std::string(kSuitesFile), {}, {}, std::move(*suites)});
  if (auto notes = annotations_to_pack(workspace.folder(), copy.runs()))
    sources.push_back({std::string(kAnnotationsFile), {}, {}, std::move(*notes)});
  for (const StoredFile& file : copy.files()) {
    // A row may name anything: what is packed goes to others.
    sources.push_back({file.path, file.sha256, artifacts.resolve(file.path), {}});
    if (!is_inside(file.path))
      throw Error(file.path, en::say("no file of a workspace is called so; the workspace is "
                                     "damaged, restore a copy of it"));
  }
  const auto each_piece = [&](const Source& source, const auto& body) -> std::uint64_t {
    if (source.file.empty()) {
      body(source.text);
      return source.text.size();
    }
    InputFile file(source.file);
    std::string piece;
    while (file.position() < file.size()) {
      piece.resize(
          static_cast<std::size_t>(std::min<std::uint64_t>(file.size() - file.position(), kPiece)));
      file.read(std::as_writable_bytes(std::span(piece)));
      body(piece);
    }
    return file.size();
  };
  json list = json::array();
  std::int64_t number = 0;
  for (const Source& source : sources) {
    job.report(number++, 2 * std::ssize(sources), en::say("packing"));
    Sha256 hash;
    const auto size = each_piece(source, [&](const std::string& piece) { hash.update(piece); });
    const std::string found = hash.hex();
    if (source.path.starts_with("artifacts/") && source.sha256 != found)
      throw Error(utf8(source.file),
                  en::say("it is not what was stored; the workspace is damaged"));
    list.push_back({{"path", source.path}, {"size", size}, {"sha256", found}});
  }
  const std::string text = list.dump();
  AtomicFile pack(out);
  pack.write(fmt::format("{}{:0{}}\n", kMagic, text.size(), kLengthDigits));
  pack.write(text);
  for (const Source& source : sources) {
    job.report(number++, 2 * std::ssize(sources), en::say("packing"));
    each_piece(source, [&](const std::string& piece) { pack.write(piece); });
  }
  pack.commit();
}

UnpackedDemo open_demo(const fs::path& path, const fs::path& cache, const JobContext& job) {
  Pack pack(path);
  return in_cache(cache, [&] {
    const DemoPlaces places(cache, pack.identity);
    create_folders(cache);
    if (!fs::exists(places.folder)) {
      const PlaceLock alone(places, job);
      if (!fs::exists(places.folder)) unpack_to(pack, places, job);  // else another one just did
    }
    return UnpackedDemo{places.folder, fs::exists(places.started)};
  });
}

UnpackedDemo reset_demo(const fs::path& path, const fs::path& cache, const JobContext& job) {
  Pack pack(path);
  return in_cache(cache, [&] {
    const DemoPlaces places(cache, pack.identity);
    create_folders(cache);
    const PlaceLock alone(places, job);
    if (fs::exists(places.folder)) {
      // Nobody may go on in what is put aside. Given up at once: where a file of it is open, some
      // systems do not rename a folder.
      FolderLock(places.folder, FolderLock::Kind::Exclusive);
      fs::remove_all(places.before);
      fs::rename(places.folder, places.before);
    }
    unpack_to(pack, places, job);
    write_file_atomically(places.started, "");
    return UnpackedDemo{places.folder, true};
  });
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
// A packed demo where it is unpacked: open_demo(), reset_demo().
#include <algorithm>
#include <chrono>
#include <system_error>
#include <thread>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/lock_file.h"
#include "core/base/parse_number.h"
#include "core/base/paths.h"
#include "core/store/demo_file.h"
#include "core/store/demo_format.h"
#include "core/store/folder_lock.h"
#include "core/store/open_folder.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kLongestList = 64 << 20;

Error no_pack(const fs::path& pack, const Message& reason) { return Error(utf8(pack), reason); }

/// A pack that is being read.
class Pack {
 public:
  explicit Pack(fs::path path) : path_(std::move(path)), file_(path_) {
    std::string head(kDemoMagic.size() + kDemoLengthDigits + 1, '\0');
    if (file_.size() < head.size()) throw no_pack(path_, en::say("it is no packed demo"));
    read(head);
    if (!head.starts_with(kDemoMagic)) throw no_pack(path_, en::say("it is no packed demo"));
    const auto length = parse_number<std::uint64_t>(
        std::string_view(head).substr(kDemoMagic.size(), kDemoLengthDigits));
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
        piece.resize(static_cast<std::size_t>(std::min<std::uint64_t>(left, kDemoPiece)));
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

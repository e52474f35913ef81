// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <fmt/format.h>

#include <atomic>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/paths.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kBufferSize = std::size_t{1} << 20;

enum class Action { Read, Write };

/// The sentence for `code`, which the action met.
[[noreturn]] void fail(const fs::path& path, Action action, const std::error_code& code) {
  const std::string where = utf8(path);
  if (code == std::errc::no_space_on_device)
    throw Error(where,
                en::say("the disk is full; free some space and try again, nothing was changed"));
  if (code == std::errc::file_too_large)
    throw Error(where,
                en::say("the file would be larger than the system allows; nothing was changed"));
  if (code == std::errc::permission_denied || code == std::errc::operation_not_permitted ||
      code == std::errc::read_only_file_system)
    throw Error(where, action == Action::Read
                           ? en::say("no permission to read it; change its permissions or choose "
                                     "another place")
                           : en::say("no permission to write it; change its permissions or choose "
                                     "another place"));
  if (action == Action::Read && code == std::errc::is_a_directory)
    throw Error(where, en::say("this is a folder; choose a file"));
  if (action == Action::Read && code == std::errc::not_supported)
    throw Error(where, en::say("this is a pipe or a device; choose a file"));
  if (code == std::errc::no_such_file_or_directory)
    throw Error(where, action == Action::Read
                           ? en::say("there is no such file; check its name and folder")
                           : en::say("its folder does not exist; create it first"));
  throw Error(where, action == Action::Read ? en::say("cannot read it: {}", code.message())
                                            : en::say("cannot write it: {}", code.message()));
}

/// What `work` returns; what the system refuses in it becomes an Error about `path`.
template <typename Work>
auto attempt(const fs::path& path, Action action, Work&& work) {
  try {
    return work();
  } catch (const std::system_error& error) {
    fail(path, action, error.code());
  }
}

fs::path temporary_name(const fs::path& path) {
  static std::atomic<unsigned> counter{0};
  fs::path name = path;
  name += fmt::format(".{}-{}.tmp", platform::process_id(), counter++);
  return name;
}

}  // namespace

std::string read_file(const fs::path& path, std::uintmax_t limit) {
  const auto too_large = [&] {
    return Error(utf8(path), en::say("the file is larger than {} bytes", limit));
  };
  return attempt(path, Action::Read, [&] {
    platform::File file(path, platform::File::Mode::Read);
    const std::uint64_t told = file.size();
    if (told > limit) throw too_large();
    // A file of /proc has no size, and any may grow: read until its end, not until its size.
    std::string bytes(static_cast<std::size_t>(told) + 1, '\0');
    std::size_t size = 0;
    while (const auto got = file.read(std::as_writable_bytes(std::span(bytes).subspan(size)))) {
      size += got;
      if (size > limit) throw too_large();
      if (size == bytes.size()) bytes.resize(2 * bytes.size() + 4096);
    }
    bytes.resize(size);
    return bytes;
  });
}

InputFile::InputFile(fs::path path) : path_(std::move(path)) {
  attempt(path_, Action::Read, [&] {
    file_.emplace(path_, platform::File::Mode::Read);
    size_ = file_->size();
  });
}

void InputFile::read(std::span<std::byte> piece) {
  while (!piece.empty()) {
    const auto got = attempt(path_, Action::Read, [&] { return file_->read(piece); });
    if (got == 0)
      throw Error(utf8(path_), en::say("the file ends too early; get a fresh copy of it"));
    piece = piece.subspan(got);
    position_ += got;
  }
}

AtomicFile::AtomicFile(fs::path path) : AtomicFile(path, temporary_name(path)) {}

AtomicFile::AtomicFile(fs::path path, fs::path temporary)
    : path_(std::move(path)), temporary_(std::move(temporary)) {
  attempt(path_, Action::Write, [&] { file_.emplace(temporary_, platform::File::Mode::WriteNew); });
}

AtomicFile::~AtomicFile() {
  if (!file_) return;
  file_->close();
  std::error_code ignored;
  fs::remove(temporary_, ignored);
}

void AtomicFile::write(std::string_view bytes) {
  if (!file_) throw std::logic_error("AtomicFile: write after commit");
  if (buffer_.size() + bytes.size() > kBufferSize) flush();
  if (bytes.size() < kBufferSize) {
    buffer_.append(bytes);
    return;
  }
  attempt(path_, Action::Write, [&] { file_->write(bytes); });
}

void AtomicFile::write(std::span<const std::byte> bytes) {
  write(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

void AtomicFile::flush() {
  attempt(path_, Action::Write, [&] { file_->write(buffer_); });
  buffer_.clear();
}

void AtomicFile::commit() {
  flush();
  attempt(path_, Action::Write, [&] {
    file_->sync();
    file_->close();  // not every system renames an open file
    platform::rename_durably(temporary_, path_);
  });
  file_.reset();
}

void create_folders(const fs::path& folder) {
  std::error_code ignored;
  if (folder.empty() || fs::is_directory(folder, ignored)) return;
  create_folders(folder.parent_path());
  attempt(folder, Action::Write, [&] {
    fs::create_directory(folder, ignored);
    if (ignored && ignored != std::errc::file_exists) throw std::system_error(ignored);
    if (!fs::is_directory(folder, ignored))
      throw Error(utf8(folder), en::say("this is a file, not a folder; choose another place"));
    platform::sync_folder(folder.has_parent_path() ? folder.parent_path() : fs::path("."));
  });
}

void write_file_atomically(const fs::path& path, std::string_view bytes) {
  AtomicFile file(path);
  file.write(bytes);
  file.commit();
}

}  // namespace hankki

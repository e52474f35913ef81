// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/platform.h"

namespace hankki {

/// The whole file. Throws Error where it cannot be read or is larger than `limit` bytes.
std::string read_file(const std::filesystem::path& path,
                      std::uintmax_t limit = std::uintmax_t{16} << 30);

/// A file that is read from its start, piece by piece. Every call throws Error where it cannot be
/// read.
class InputFile {
 public:
  explicit InputFile(std::filesystem::path path);

  std::uint64_t size() const { return size_; }  ///< when it was opened
  std::uint64_t position() const { return position_; }

  /// Fills `piece` with the next bytes; throws Error where the file ends before.
  void read(std::span<std::byte> piece);

 private:
  std::filesystem::path path_;
  std::optional<platform::File> file_;  // none while it is being opened
  std::uint64_t size_ = 0, position_ = 0;
};

/// A file that appears complete or not at all: bytes go to a temporary name beside `path`;
/// commit() syncs it, renames it over `path` and syncs the folder. Without commit() the temporary
/// file (`path`.PID-N.tmp) is removed. Every call throws Error on a full disk or missing
/// permission.
class AtomicFile {
 public:
  explicit AtomicFile(std::filesystem::path path);
  /// With a temporary name of the caller's choice, which no file may have.
  AtomicFile(std::filesystem::path path, std::filesystem::path temporary);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void write(std::string_view bytes);
  void write(std::span<const std::byte> bytes);
  void commit();

 private:
  std::filesystem::path path_;
  std::filesystem::path temporary_;
  std::optional<platform::File> file_;  // none after commit()
  std::string buffer_;

  void flush();
};

/// Creates the folder and its missing parents, durably. Throws Error where that is not possible.
void create_folders(const std::filesystem::path& folder);

void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace hankki

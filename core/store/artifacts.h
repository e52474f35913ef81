// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file.h"
#include "core/base/message.h"
#include "core/base/safetensors.h"

namespace hankki {

/// A file below artifacts/ as the database names it.
struct StoredFile {
  std::string path;  ///< relative to the workspace: "artifacts/datasets/3.bin"
  std::string sha256;
  bool operator==(const StoredFile&) const = default;
};

/// The large files of a workspace. May be used from any thread.
class Artifacts {
 public:
  /// Throws Error where the workspace's artifacts folder leads out of the workspace.
  explicit Artifacts(const std::filesystem::path& workspace);

  /// Where a stored path is. Throws Error where it leads out of artifacts/.
  std::filesystem::path resolve(const std::string& path) const;

  /// The file's bytes, not yet verified. Throws as resolve(), and where it cannot be read.
  std::string read(const std::string& path) const;

  /// Throws Error, ending in `advice`, where the bytes are not those that were stored.
  static void verify(std::string_view bytes, const StoredFile& file, const Message& advice);

  /// The tensors of a file, read into their own memory. Throws as read() and verify() do, and where
  /// it is what was stored, but no file of tensors.
  TensorFile read_tensors(const StoredFile& file, const Message& advice) const;

  /// Whether there is such a file, complete or on its way.
  bool exists(const std::string& path) const;

  /// Starts a file of that name, in a folder that is made where it is missing.
  AtomicFile prepare(const std::string& path) const;

  /// Removes the file, also where it is unfinished; true where it is gone then, or was none of
  /// ours.
  bool remove(const std::string& path) const;

  /// Removes the folder that one thing has for its files, where it is empty.
  void remove_empty_folder(const std::string& path) const;

  /// The files below artifacts/, by their stored paths.
  std::vector<std::string> list() const;

 private:
  std::filesystem::path workspace_;  // canonical
};

}  // namespace hankki

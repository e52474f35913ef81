#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "core/base/file.h"
#include "core/base/hash.h"
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

  /// Removes the file, if it is there.
  void remove(const std::string& path) const;

  /// Removes every file that is not in `known`: what a killed process left behind.
  void remove_leftovers(const std::set<std::string>& known) const;

 private:
  friend class NewArtifact;
  std::filesystem::path workspace_;  // canonical
};

/// A file on its way into the workspace: complete and synced after commit(), and removed again
/// unless keep() says that the row that names it was committed.
class NewArtifact {
 public:
  /// "`folder`/`stem``extension`" below artifacts/; with a number after the stem where that is
  /// taken, since the old file stays until the new one's row is committed.
  NewArtifact(const Artifacts& artifacts, std::string_view folder, std::string_view stem,
              std::string_view extension);
  ~NewArtifact();
  NewArtifact(const NewArtifact&) = delete;
  NewArtifact& operator=(const NewArtifact&) = delete;

  void write(std::string_view bytes);
  const StoredFile& commit();
  void keep() { keep_ = true; }

 private:
  const Artifacts& artifacts_;
  StoredFile stored_;
  AtomicFile file_;
  Sha256 hash_;
  bool committed_ = false, keep_ = false;
};

}  // namespace hankki

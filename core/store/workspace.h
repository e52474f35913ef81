#pragma once

#include <filesystem>
#include <memory>

namespace hankki {

class Datasets;
class Runs;
class Splits;
class Studies;

/// A folder with workspace.db (SQLite, WAL) and artifacts/. What a call stored is durable when it
/// returns. All members, and those of its repositories, may be called from any thread: one thread
/// of the workspace writes, another one reads, so that a reader never waits for a long write. One
/// process writes at a time: the lock is the operating system's, so kill -9 leaves none. The
/// process needs a QCoreApplication.
///
/// open() throws Error where the folder is no workspace, belongs to a newer version, is damaged (it
/// is left as it is), or another process holds the write lock ("open in Hankki, pid N").
class Workspace {
 public:
  enum class Access { ReadWrite, ReadOnly };

  /// ReadWrite creates the workspace where the folder is missing or empty, migrates an older one,
  /// marks runs that were running as interrupted and removes leftover temporary files.
  static std::unique_ptr<Workspace> open(const std::filesystem::path& folder, Access access);
  ~Workspace();

  const std::filesystem::path& folder() const;
  Access access() const;

  // What it holds; each is described in its own header (core/store/datasets.h, ...), lives as long
  // as the workspace, and throws Error on a change where the access is ReadOnly.
  Datasets& datasets();
  Splits& splits();
  Runs& runs();
  Studies& studies();
  const Datasets& datasets() const;
  const Splits& splits() const;
  const Runs& runs() const;
  const Studies& studies() const;

 private:
  struct Parts;
  explicit Workspace(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace hankki

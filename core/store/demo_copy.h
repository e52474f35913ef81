// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/store/artifacts.h"
#include "core/store/ids.h"

namespace hankki {

/// A copy of a workspace's database that may be handed to anybody: without what was removed or
/// taken back, the marks that would bring it back, and the tries to sign in; nobody's password is
/// right there. Its file goes with the object.
class DemoCopy {
 public:
  /// Beside the file `out`. Throws Error where it cannot be written.
  DemoCopy(const std::filesystem::path& workspace, const std::filesystem::path& out);
  ~DemoCopy();
  DemoCopy(const DemoCopy&) = delete;
  DemoCopy& operator=(const DemoCopy&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::vector<StoredFile> files() const;  ///< that it names, by path
  std::vector<RunId> runs() const;        ///< that it has, ascending

 private:
  void make(const std::filesystem::path& workspace) const;
  void forget() const;

  std::filesystem::path path_;
};

/// What may be handed to anybody of a workspace's file of suites: without those that were removed.
/// Nothing where it has none; throws Error where the file is damaged.
std::optional<std::string> suites_to_pack(const std::filesystem::path& workspace);

/// The same of its notes on curves: those of these runs, ascending, that were not removed.
std::optional<std::string> annotations_to_pack(const std::filesystem::path& workspace,
                                               std::span<const RunId> runs);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hankki {

class Workspace;

/// A small text file beside a workspace's database, which several processes change: each change is
/// whole and durable when its call returns, and of processes that change it at once each waits for
/// the other.
class FolderFile {
 public:
  explicit constexpr FolderFile(std::string_view name) : name_(name) {}

  std::string_view name() const { return name_; }

  /// Nothing where there is none. Throws Error where it is larger than 16 MB or cannot be read.
  std::optional<std::string> read(const Workspace& workspace) const;

  /// Writes change(what read() gives), and tells whoever follows the workspace's changes. Throws
  /// Error also where the workspace is open for reading only.
  void change(
      Workspace& workspace,
      const std::function<std::string(const std::optional<std::string>& text)>& change) const;

 private:
  std::string_view name_;
};

}  // namespace hankki

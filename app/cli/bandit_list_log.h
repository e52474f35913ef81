// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/bandit/played.h"
#include "core/base/file.h"
#include "core/workbench/list_worlds.h"

namespace hankki::cli {

/// The log of a simulation with lists, written as its visits come: in little memory, and complete
/// or not at all.
class ListLog {
 public:
  /// `marginal`: with the column marginal_propensity.
  ListLog(const RunWorld& made, const std::filesystem::path& file, bool marginal);

  void add(const PlayedVisit& visit);
  void commit() { file_.commit(); }

 private:
  const RunWorld& made_;
  AtomicFile file_;
  const bool marginal_;
};

}  // namespace hankki::cli

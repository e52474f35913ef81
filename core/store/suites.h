// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/slice_checks.h"
#include "core/store/ids.h"

namespace hankki {

class Store;

/// Checks that a model must pass, under a name.
struct SuiteInfo {
  SuiteId id = 0;
  std::string name;  ///< no other suite has it
  std::vector<SliceCheck> checks;
  std::string created;  ///< UTC
};

/// The suites of a workspace: Workspace::suites(). They are of no data set: slices are found by
/// their names in whatever split a run has.
class Suites {
 public:
  explicit Suites(Store& store) : store_(store) {}

  /// Throws Error where the name is empty or taken, and where there is no check.
  SuiteId save(const std::string& name, const std::vector<SliceCheck>& checks);

  std::vector<SuiteInfo> list() const;  ///< by name
  std::optional<SuiteInfo> find(const std::string& name) const;

  /// Hides it until it is restored or purged. To restore it throws Error where another one has its
  /// name by now.
  void remove(SuiteId id);
  void restore(SuiteId id);

 private:
  Store& store_;
};

}  // namespace hankki

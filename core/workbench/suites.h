// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/slice_checks.h"

namespace hankki {

class Workspace;

/// Checks that a model must pass, under a name. A workspace keeps them in suites.json, which people
/// may carry from one to another: they are of no data set, since slices are found by their names in
/// whatever split a run has. Each change is durable and whole when its call returns; of processes
/// that change suites at once, each waits for the other.
struct Suite {
  std::string name;  ///< no other suite has it
  std::vector<SliceCheck> checks;
  bool operator==(const Suite&) const = default;
};

/// By name. Throws Error where the file cannot be read or is none.
std::vector<Suite> list_suites(const Workspace& workspace);
std::optional<Suite> find_suite(const Workspace& workspace, const std::string& name);

/// Throws Error where the name is empty or taken, there is no check or one of a slice that there is
/// not, or the workspace is open for
/// reading only; so do the others.
void save_suite(Workspace& workspace, const std::string& name,
                const std::vector<SliceCheck>& checks);

/// Hides it, until it is restored. Throws Error where there is none of that name, and to restore it
/// where another one has its name by now.
void remove_suite(Workspace& workspace, const std::string& name);
void restore_suite(Workspace& workspace, const std::string& name);

}  // namespace hankki

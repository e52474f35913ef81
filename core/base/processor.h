// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace hankki {

/// "AMD EPYC 7571"; empty where the system does not tell.
std::string processor_name();

/// Cores that this process may keep busy at once: hardware_threads(), which knows of an affinity,
/// within the quota of its control groups.
int usable_cores();

/// The quota, in cores, of the groups of Linux that a file like /proc/self/cgroup names, below the
/// folder where they are mounted, versions 1 and 2; infinite where there is none.
double cores_of_groups(const std::filesystem::path& groups_of_process,
                       const std::filesystem::path& mounted);

/// Calls visit(version, folder) for each group of the process that has to do with `controller`
/// ("memory", "cpu"), and for those above it.
void for_each_group(const std::filesystem::path& groups_of_process,
                    const std::filesystem::path& mounted, const std::string& controller,
                    const std::function<void(int version, const std::filesystem::path&)>& visit);

}  // namespace hankki

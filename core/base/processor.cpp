// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/processor.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>

#include "core/base/parse_number.h"
#include "core/base/paths.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

namespace fs = std::filesystem;

constexpr double kNoLimit = std::numeric_limits<double>::infinity();

std::string first_line(const fs::path& file) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  return line;
}

/// Microseconds of work in so many of time; without a limit there is "max" or -1.
double quota(const std::string& work, const std::string& time) {
  const auto used = parse_number<double>(work), period = parse_number<double>(time);
  return used && period && *used > 0 && *period > 0 ? *used / *period : kNoLimit;
}

double cores_of_group(int version, const fs::path& group) {
  if (version == 1)
    return quota(first_line(group / "cpu.cfs_quota_us"), first_line(group / "cpu.cfs_period_us"));
  const std::string line = first_line(group / "cpu.max");  // "150000 100000"
  const auto blank = line.find(' ');
  return blank == line.npos ? kNoLimit : quota(line.substr(0, blank), line.substr(blank + 1));
}

/// A line "4:cpu,cpuacct:/a/b" of version 1 names several controllers.
bool names(const std::string& kinds, const std::string& controller) {
  return ("," + kinds + ",").find("," + controller + ",") != std::string::npos;
}

}  // namespace

std::string processor_name() {
  std::ifstream lines("/proc/cpuinfo");
  for (std::string line; std::getline(lines, line);) {
    const auto colon = line.find(": ");
    if (line.starts_with("model name") && colon != line.npos) return line.substr(colon + 2);
  }
  return {};
}

void for_each_group(const fs::path& groups_of_process, const fs::path& mounted,
                    const std::string& controller,
                    const std::function<void(int version, const fs::path&)>& visit) {
  std::ifstream lines(groups_of_process);
  for (std::string line; std::getline(lines, line);) {
    // "4:memory:/a/b" in version 1, "0::/a/b" in version 2.
    const auto first = line.find(':');
    const auto second = line.find(':', first + 1);
    if (second == line.npos) continue;
    const std::string kinds = line.substr(first + 1, second - first - 1);
    if (!kinds.empty() && !names(kinds, controller)) continue;
    // A container sees its own group at the root, whatever its path is called outside.
    for (fs::path path = path_from_utf8(line.substr(second + 1));; path = path.parent_path()) {
      const fs::path within = path.relative_path();
      visit(kinds.empty() ? 2 : 1,
            kinds.empty() ? mounted / within : mounted / path_from_utf8(kinds) / within);
      if (!path.has_relative_path()) break;
    }
  }
}

double cores_of_groups(const fs::path& groups_of_process, const fs::path& mounted) {
  double cores = kNoLimit;
  for_each_group(groups_of_process, mounted, "cpu", [&](int version, const fs::path& group) {
    cores = std::min(cores, cores_of_group(version, group));
  });
  return cores;
}

int usable_cores() {
  const double most = cores_of_groups("/proc/self/cgroup", "/sys/fs/cgroup");
  return most < hardware_threads() ? std::max(1, static_cast<int>(std::ceil(most)))
                                   : hardware_threads();
}

}  // namespace hankki

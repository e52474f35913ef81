#include "core/base/memory.h"

#include <fstream>
#include <string>
#include <string_view>

namespace hankki {
namespace {

double from_proc_status(std::string_view key) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(key)) return std::stod(line.substr(key.size())) * 1024 / 1e6;
  return 0;
}

}  // namespace

double resident_mb() { return from_proc_status("VmRSS:"); }
double peak_resident_mb() { return from_proc_status("VmHWM:"); }

double start_resident_mb() {
  static const double start = resident_mb();
  return start;
}

}  // namespace hankki

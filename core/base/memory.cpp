#include "core/base/memory.h"

#include <fstream>
#include <string>
#include <string_view>

namespace hankki {
namespace {

double from_proc(const char* file, std::string_view key) {
  std::ifstream status(file);
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(key)) return std::stod(line.substr(key.size())) * 1024 / 1e6;
  return 0;
}

}  // namespace

double resident_mb() { return from_proc("/proc/self/status", "VmRSS:"); }
double peak_resident_mb() { return from_proc("/proc/self/status", "VmHWM:"); }

double available_mb() { return from_proc("/proc/meminfo", "MemAvailable:"); }

double start_resident_mb() {
  static const double start = resident_mb();
  return start;
}

}  // namespace hankki

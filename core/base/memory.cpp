// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include "core/base/platform.h"

namespace hankki {
namespace {

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / 1e6; }

}  // namespace

double resident_mb() { return megabytes(platform::resident_bytes()); }
double peak_resident_mb() { return megabytes(platform::peak_resident_bytes()); }
double available_mb() { return megabytes(platform::available_bytes()); }

double start_resident_mb() {
  static const double start = resident_mb();
  return start;
}

}  // namespace hankki

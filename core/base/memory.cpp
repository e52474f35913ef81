// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include "core/base/error.h"
#include "core/base/platform.h"

namespace hankki {
namespace {

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / 1e6; }

}  // namespace

double resident_mb() { return megabytes(platform::resident_bytes()); }
double peak_resident_mb() { return megabytes(platform::peak_resident_bytes()); }
double available_mb() { return megabytes(platform::available_bytes()); }

void check_room_for_blas() {
  constexpr std::uint64_t kNeeded = std::uint64_t{512} << 20;
  const std::uint64_t left = platform::available_address_space();
  if (left < kNeeded)
    throw Error(
        en::say("memory"),
        en::say("this process may take {} MB of address space more, and products of matrices "
                "need about {} MB; raise the limit (ulimit -v)",
                left >> 20, kNeeded >> 20));
}

double start_resident_mb() {
  static const double start = resident_mb();
  return start;
}

}  // namespace hankki

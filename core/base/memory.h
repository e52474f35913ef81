// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hankki {

/// Memory of this process in RAM, in MB (10^6 bytes): now, and the most there has been. 0 where the
/// system does not tell.
double resident_mb();
double peak_resident_mb();

/// resident_mb() at the first call; main calls it first thing.
double start_resident_mb();

/// Memory that this machine can still give to programs without swapping, in MB.
double available_mb();

}  // namespace hankki

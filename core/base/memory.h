// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hankki {

/// Memory of this process in RAM, in MB (10^6 bytes): now, and the most there has been. 0 where the
/// system does not tell.
double resident_mb();
double peak_resident_mb();

/// resident_mb() at the first call; main calls it first thing.
double start_resident_mb();

/// Memory that this machine can still give to this process without swapping, in MB; limits on the
/// process and on its control group count. 0 where the system does not tell.
double available_mb();

/// Throws Error where limits on the process leave too little address space for the buffers and
/// threads of BLAS, which would try for ever to get them.
void check_room_for_blas();

}  // namespace hankki

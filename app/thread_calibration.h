// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hankki {

/// Lets "0 threads" mean what helps on this machine: read from the user's cache folder, measured in
/// less than a second where that has nothing of this machine. Called before the first job.
/// HANKKI_CALIBRATION=off leaves it at all cores.
void use_calibrated_threads();

}  // namespace hankki

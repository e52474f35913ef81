// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/calibration.h"

namespace hankki {

/// Where this user's programs keep how many threads help on this machine: hankki/threads.json in
/// the cache folder. Nothing with HANKKI_CALIBRATION=off, which leaves "0 threads" at all cores.
std::optional<CalibrationPlace> calibration_place();

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/training/run.h"

namespace hankki {

/// A run's result with the metrics of another epoch in place of the best's: of the epoch of that
/// number (from 1), after which `validation` is what the validation part said, if anything. The
/// test part was asked after the best and after the last epoch alone.
RunResult at_epoch(RunResult result, std::int64_t epoch, std::map<std::string, double> validation);

/// The same of the last epoch; that of the best where the two are one.
RunResult at_last_epoch(RunResult result);

}  // namespace hankki

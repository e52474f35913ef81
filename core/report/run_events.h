// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "core/training/run.h"

namespace hankki {

/// A run for TensorBoard: by epoch (from 1) each part of the loss as "loss/PART", annealed weights
/// as "weight/NAME" and validation metrics as "validation/METRIC"; at the epoch that was kept (0: a
/// model without epochs) "test/METRIC". `began` is in seconds since 1970; epochs follow by the time
/// that they took, so that the same run gives the same bytes.
std::string run_events(std::span<const EpochRow> epochs, const RunResult& result, double began);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/message.h"
#include "core/training/run.h"

namespace hankki {

/// What is odd about how a run went, a sentence each: a loss that is no number, a validation that
/// had long stopped rising, an epoch that took far longer than the others. Nothing for most runs.
std::vector<Message> run_alerts(std::span<const EpochRow> epochs, const RunResult& result);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/job.h"
#include "core/base/threads.h"

namespace hankki::kernels {

/// Times a loop over rows of a table and a product of matrices on 1, 2, 4, ... and `most` threads,
/// in turn, and takes the fewest that come within a tenth of the fastest. Nothing where repeated
/// times differ so much that the machine must be busy with something else. Takes some 0.3 s, and
/// ends within 0.8 s but for the piece at hand. Not while other work runs, which would be measured
/// too: whoever begins some cancels this first, and it throws Cancelled within milliseconds.
std::optional<HelpfulThreads> measure_thread_benefit(int most, const JobContext& job = {});

}  // namespace hankki::kernels

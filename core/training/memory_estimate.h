// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/data/split.h"
#include "core/models/model_memory.h"
#include "core/training/run.h"

namespace hankki {

/// What a run takes in RAM beyond the data that it is trained on, in MB (10^6 bytes): the most that
/// lives at any time of each phase. Epochs end with an evaluation, and the best of them is kept
/// beside the model; what is saved is written from where it is.
struct MemoryEstimate {
  double training_mb = 0;
  double evaluation_mb = 0;  ///< scores of blocks of users, lists, values of each user
  double saving_mb = 0;      ///< of checkpoints and of the model
  double peak_mb() const;
};

/// The threads of `data` are those of the request; 0 there means usual_threads().
MemoryEstimate estimate_memory(const RunRequest& request, DataShape data);

DataShape shape_of(const Split& split);

/// "about 120 MB of memory (training 110, evaluation 120, saving 90); 18,200 MB are available".
Message describe(const MemoryEstimate& estimate, double available_mb);

/// Throws Error, with the numbers and what to do, where the run cannot fit. An available_mb of 0 is
/// one that the system does not tell: then nothing is refused.
void check_memory(const RunRequest& request, const MemoryEstimate& estimate, double available_mb);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/evaluation/vector_bench.h"
#include "core/store/vector_sets.h"

namespace hankki {

class Workspace;

/// Stored vectors and how they did.
struct JudgedVectors {
  VectorsInfo info;
  bool shuffled = false;  ///< each given to another recipe, beside which the others stand
  VectorBench bench;
};

/// Judges vectors of `dataset` that are complete, in their order, and last the last ones shuffled:
/// what chance gives. Throws Error, Cancelled.
std::vector<JudgedVectors> judge_vectors(const Workspace& workspace, const Dataset& dataset,
                                         std::span<const VectorsInfo> all,
                                         const VectorBenchOptions& options, const JobContext& job);

}  // namespace hankki

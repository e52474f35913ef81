// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace hankki {

/// Numbers of what a workspace holds. A number is never used again.
using DatasetId = std::int64_t;
using SplitId = std::int64_t;
using RunId = std::int64_t;
using StudyId = std::int64_t;
using EvaluationId = std::int64_t;
using VectorsId = std::int64_t;
using MapId = std::int64_t;
using ClusteringId = std::int64_t;
using ThemeId = std::int64_t;
using SelectionId = std::int64_t;
using ExperimentId = std::int64_t;
using BatchId = std::int64_t;
using AccountId = std::int64_t;
using RunViewId = std::int64_t;
using NoteId = std::int64_t;
using AnswerId = std::int64_t;

}  // namespace hankki

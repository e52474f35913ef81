// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/base/message.h"
#include "core/store/runs.h"
#include "core/store/vector_sets.h"
#include "core/store/workspace.h"

namespace hankki {

/// What tells the vectors of recipes that were found under a name from all others of the data set
/// that have had it, or will. Of vectors that are made when training begins it tells that alone:
/// the request and the data say the rest. Empty where none were found and none are made.
std::string vectors_identity(const std::string& name, const std::optional<VectorsInfo>& found);

/// Why a run would learn from other vectors if it were trained today; nothing where it would not,
/// or where nobody knows what it learned from.
std::optional<Message> changed_vectors(const Workspace& workspace, const RunInfo& run);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/base/message.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"

namespace hankki {

/// What tells the vectors of recipes that a request's model would learn from today from all others
/// that have had their name, or will. Of vectors that are made when training begins it tells that
/// alone: the request and the data say the rest. Empty for a model that learns from interactions
/// alone, and where there are none of that name.
std::string vectors_identity(const Workspace& workspace, DatasetId dataset,
                             const RunRequest& request);

/// Why a run would learn from other vectors if it were trained today; nothing where it would not,
/// or where nobody knows what it learned from.
std::optional<Message> changed_vectors(const Workspace& workspace, const RunInfo& run);

}  // namespace hankki

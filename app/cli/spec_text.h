// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/context.h"
#include "core/base/spec.h"

namespace hankki::cli {

/// All that a spec says, as a document.
Json spec_json(const Spec& spec);

/// The same to be read: description, paper, parameters and presets. `kind`: the group it is of.
std::string describe(const Spec& spec, const Message& kind);

}  // namespace hankki::cli

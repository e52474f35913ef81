// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/split.h"

namespace hankki {

/// The tags of each item of a split, ascending and distinct.
using ItemTags = std::vector<std::vector<std::uint32_t>>;

ItemTags item_tags(const Split& split, const Dataset& dataset);

}  // namespace hankki

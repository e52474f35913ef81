// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/vectors/vectors.h"

namespace hankki {

/// Where the points lie after an epoch, for who watches the map settle; called on the thread that
/// does the work.
using MapListener = std::function<void(int epoch, int epochs, const Vectors& map)>;

}  // namespace hankki

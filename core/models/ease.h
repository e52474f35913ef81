// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// EASE (Steck, WWW 2019): a linear model of each item by all others, in closed form. It keeps a
/// dense matrix of 4 items^2 bytes, once: training works in place, and what is saved or loaded
/// shares it.
const ModelSpec& ease_spec();
std::unique_ptr<Recommender> make_ease(const ParameterValues& parameters);

}  // namespace hankki

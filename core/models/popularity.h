// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// Every item equally likely, by a hash of seed, user and item: the floor of any comparison.
const ModelSpec& random_spec();
std::unique_ptr<Recommender> make_random(const ParameterValues& parameters);

/// Items by the number of users in the training data; the same list for everybody.
const ModelSpec& most_pop_spec();
std::unique_ptr<Recommender> make_most_pop(const ParameterValues& parameters);

}  // namespace hankki

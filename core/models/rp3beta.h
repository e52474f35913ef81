// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// RP3beta (Paudel et al., TiiS 2017): three-step random walks from the user over items and users
/// to items, with popular items held back; transition probabilities to the power alpha.
const ModelSpec& rp3beta_spec();
std::unique_ptr<Recommender> make_rp3beta(const ParameterValues& parameters);

}  // namespace hankki

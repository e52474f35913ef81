// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// MultiDAE (Liang et al., WWW 2018); the network is MultinomialAutoencoder. Results repeat at a
/// fixed thread count.
const ModelSpec& multi_dae_spec();
std::unique_ptr<Recommender> make_multi_dae(const ParameterValues& parameters);

}  // namespace hankki

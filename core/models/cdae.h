// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// Collaborative denoising autoencoder (Wu et al., WSDM 2016): hidden = f(user's own vector +
/// corrupted items * input), scores = hidden * output, logistic loss. Results repeat at a fixed
/// thread count.
const ModelSpec& cdae_spec();

/// The items that `user` has not got among those drawn for it in a pass, `negatives` for each item
/// that it has: distinct, ascending.
std::vector<ItemIndex> cdae_others(const InteractionMatrix& train, UserIndex user,
                                   std::size_t negatives, std::uint64_t seed, std::uint64_t pass);

std::unique_ptr<Recommender> make_cdae(const ParameterValues& parameters);

}  // namespace hankki

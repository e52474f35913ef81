#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// Collaborative denoising autoencoder (Wu et al., WSDM 2016): hidden = f(user's own vector +
/// corrupted items * input), scores = hidden * output, logistic loss. Results repeat at a fixed
/// thread count.
const ModelSpec& cdae_spec();
std::unique_ptr<Recommender> make_cdae(const ParameterValues& parameters);

}  // namespace hankki

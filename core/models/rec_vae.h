// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// RecVAE (Shenbin et al., WSDM 2020). An epoch is some passes that train the encoder, then one (or
/// more) that train the decoder; the prior in between becomes the encoder's posterior. Results
/// repeat at a fixed thread count.
const ModelSpec& rec_vae_spec();
std::unique_ptr<Recommender> make_rec_vae(const ParameterValues& parameters);

}  // namespace hankki

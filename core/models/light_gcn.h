// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// LightGCN (He et al., SIGIR 2020): BPR on embeddings that are averaged along the graph of users
/// and items; the passes are kernels/light_gcn.h. Results are the same for every thread count.
const ModelSpec& light_gcn_spec();
std::unique_ptr<Recommender> make_light_gcn(const ParameterValues& parameters);

}  // namespace hankki

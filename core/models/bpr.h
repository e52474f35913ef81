// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// Matrix factorisation trained by Bayesian personalised ranking (Rendle et al., UAI 2009), with
/// dense Adam; the loss is kernels/bpr.h. Results are the same for every thread count.
const ModelSpec& bpr_spec();
std::unique_ptr<Recommender> make_bpr(const ParameterValues& parameters);

}  // namespace hankki

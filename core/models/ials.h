// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// iALS (Hu, Koren, Volinsky, ICDM 2008) in the form of Rendle, Krichene, Zhang, Koren (RecSys
/// 2022): the sum over interactions of (w.h - 1)^2, over all pairs of alpha0 (w.h)^2, and of
/// lambda (|I_u| + alpha0 items)^nu |w_u|^2 (items alike), minimised exactly in the users and in
/// the items by turns (solver "cholesky"), or approached by conjugate gradients ("cg") or by
/// subspace optimisation ("subspace": iALS++, Rendle et al. 2021); a person who is not in the data
/// is always solved for exactly. Results are the same for every thread count.
const ModelSpec& ials_spec();
std::unique_ptr<Recommender> make_ials(const ParameterValues& parameters);

}  // namespace hankki

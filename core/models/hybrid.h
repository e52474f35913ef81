// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// A collaborative model (iALS, BPR or Item2Vec, parameter `model`) whose cold items, those that
/// at most `cold_up_to` users have chosen, get the vectors that a ridge regression (ItemMap) makes
/// of their texts' (Recommender::take_item_vectors()), fitted to all others and spread as theirs
/// are (parameter `cold_spread`); these keep the vectors that they learnt. Everything else is the
/// inner model's: scores, fold-in, reasons. Results are the same for every thread count.
const ModelSpec& hybrid_spec();
std::unique_ptr<Recommender> make_hybrid(const ParameterValues& parameters);

}  // namespace hankki

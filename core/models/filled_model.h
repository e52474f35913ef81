// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// A score that stands for popularity: far below what any model gives, and above 0. Items that were
/// filled in keep the order of their users among themselves.
inline constexpr float kFillUnit = 1e-37F;  // a user of the item; normal, so that none is flushed
inline bool is_filled(float score) { return score > 0 && score < 1e-29F; }

/// The model with popularity in the training data where it learnt nothing (Blank of its spec): in
/// the place of each 0, or in all of a user without history. Items that nobody chose stay at 0.
/// Saves its model's tensors and one more, "fill.popularity".
std::unique_ptr<Recommender> filled_by_popularity(std::unique_ptr<Recommender> model);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/data/dataset.h"

namespace hankki {

/// Places a new user among items whose vectors stay as they are: the minimum of BPR's own loss
/// (Rendle et al. 2009, eq. 4) over the user's vector u,
///   mean of -log sigmoid(u.(p - n) + b_p - b_n) + ridge |u|^2 / 2
/// over p of `history` and other items n: all where they are few, else some, drawn from one fixed
/// stream, so that the same history gives the same vector. The loss is convex, so it is minimised
/// without a learning rate. u is 0 for an empty history, and for one of all items.
///
/// `items` has rows of out.size() values, `bias` a value an item or none.
void fit_pairwise_user(std::span<const ItemIndex> history, std::span<const float> items,
                       std::span<const float> bias, float ridge, std::span<float> out);

}  // namespace hankki

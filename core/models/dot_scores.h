// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/data/dataset.h"

namespace hankki {

/// out[i * items + j] = dot(row users[i] of `user_table`, row j of `item_table`) + item_bias[j],
/// rows of `width` values, `item_bias` empty or one value an item. A product of its own shape: the
/// caller keeps the number of users fixed.
void dot_scores(std::span<const UserIndex> users, std::span<const float> user_table,
                std::span<const float> item_table, std::size_t width, std::span<float> out,
                std::span<const float> item_bias = {});

/// The same for users given by their vectors, row by row.
void dot_scores(std::span<const float> vectors, std::span<const float> item_table,
                std::size_t width, std::span<float> out, std::span<const float> item_bias = {});

}  // namespace hankki

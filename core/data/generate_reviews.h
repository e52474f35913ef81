// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/random.h"

/// Reviews in Food.com's manner; no part of the layer's interface.
namespace hankki {

/// As Food.com spreads them: 72 % are 5, 17 % are 4, 5 % carry none (0).
std::int32_t random_rating(RandomEngine& engine);

/// A few sentences that fit the rating, about 290 bytes on average; some hold line breaks, quotes
/// or letters outside ASCII, and a few are empty.
std::string random_review(std::int32_t rating, RandomEngine& engine);

/// A user's id: different for different numbers below 2,000,003, in no visible order.
std::uint64_t user_id(std::uint64_t number);

/// Quotes a field where it holds a comma, a quote or a line break.
void append_csv_field(std::string& out, std::string_view text);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace hankki {

/// How many characters have to be changed, put in, left out or swapped with the next one to make
/// one text of the other (optimal string alignment); `most` + 1 where it is more than `most`.
std::size_t edit_distance(std::u32string_view one, std::u32string_view other, std::size_t most);

}  // namespace hankki

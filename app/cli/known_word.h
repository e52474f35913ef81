// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hankki::cli {

/// The word that was probably meant: the one that the fewest letters tell from what was typed;
/// empty where none is near.
std::string nearest_word(std::string_view typed, std::span<const std::string> known);

/// " (did you mean recommend?)", or nothing for no word.
std::string did_you_mean(const std::string& word);

}  // namespace hankki::cli

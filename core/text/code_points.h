// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hankki {

/// What tokenizers ask of Unicode; its tables are ICU's.

/// The text's characters; a byte that is no UTF-8 is U+FFFD.
std::u32string code_points(std::string_view text);
void append_utf8(std::string& text, char32_t character);
std::string utf8(std::u32string_view text);

/// How many bytes the character takes that starts with this byte; 1 for one that starts none.
std::size_t utf8_size(char first);

bool is_blank(char32_t character);        ///< White_Space
bool is_letter(char32_t character);       ///< categories L*
bool is_digit(char32_t character);        ///< categories N*
bool is_punctuation(char32_t character);  ///< categories P*
bool is_space(char32_t character);        ///< category Zs
bool is_mark(char32_t character);         ///< category Mn
bool is_other(char32_t character);        ///< categories C*, also what is not assigned

std::string_view without_blanks_behind(std::string_view text);
std::string_view without_outer_blanks(std::string_view text);

/// Each character by itself: a sigma that ends a word is no other sigma.
std::string lower_case(std::string_view text);

/// Normalisation forms C, D and KC of UAX 15.
enum class NormalForm { C, D, KC };
std::string normalized(std::string_view text, NormalForm form);

}  // namespace hankki

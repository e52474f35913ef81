// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankki {

/// English words in the singular, by their endings alone: two names are compared by it, it is not
/// shown.
std::string in_singular(std::string_view name);

/// Letters and digits alone, case folded.
std::string bare_letters(std::string_view name);

/// The text without each one of its characters (bytes of a text of one byte each).
std::vector<std::string> without_one(const std::string& text);

/// Whether one letter more, one less, another one, or two of them exchanged make one of the other.
bool is_one_edit_apart(std::string_view a, std::string_view b);

/// A name without the words in front, or behind, that say a maker or are what is left of a longer
/// word.
struct BareName {
  std::string name;
  bool brand = false;     ///< else a remnant
  bool in_front = false;  ///< the words were, else behind
};
std::optional<BareName> without_marks(std::string_view name);

}  // namespace hankki

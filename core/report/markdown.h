// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hankki {

/// What a person wrote as HTML that the window, a page and a printer show alike: headings, lists,
/// quotes, code, rules, strong and slanted words. Everything else is text, also HTML in it; of a
/// link its words and its address. Headings begin at h3, as they stand within a section.
std::string markdown_html(std::string_view text);

/// The first words of it, without marks: what a list calls it. At most `most` bytes, whole letters.
std::string markdown_title(std::string_view text, std::size_t most = 80);

}  // namespace hankki

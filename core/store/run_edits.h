// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankki {

/// What a person writes on a run; nothing of it changes what was trained. What is not named stays
/// as it is.
struct RunEdit {
  std::optional<std::string> name;  ///< empty: none
  std::optional<std::string> note;  ///< lines of plain text; empty: none
  std::vector<std::string> add_tags, drop_tags;
  std::optional<bool> archived;  ///< lists leave it out unless it is asked for
};

inline constexpr std::size_t kLongestRunName = 80;  ///< in code points, like the next two
inline constexpr std::size_t kLongestRunTag = 40;
inline constexpr std::size_t kLongestRunNote = 4000;
inline constexpr std::size_t kMostRunTags = 20;

/// Without the blanks at its ends. Throws Error where the text cannot be the name or the tag of a
/// run, or its note: too long, not UTF-8, control characters (a note has lines), a comma in a tag.
std::string checked_run_name(std::string_view text);
std::string checked_run_tag(std::string_view text);
std::string checked_run_note(std::string_view text);

/// The tags after the edit, in the order in which they were given. Throws Error on a bad one, on
/// one to drop that is not there, and where they become too many.
std::vector<std::string> edited_tags(std::vector<std::string> tags, const RunEdit& edit);

}  // namespace hankki

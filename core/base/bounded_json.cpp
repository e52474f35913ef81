// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bounded_json.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace hankki {

nlohmann::json parse_json(std::string_view text, int deepest) {
  // Not by the library's callback, which looks at all members of an object at the end of each.
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char character = text[at];
    if (quoted && character == '\\') ++at;
    if (character == '"') quoted = !quoted;
    if (quoted) continue;
    if (character == '[' || character == '{') ++depth;
    if (character == ']' || character == '}') --depth;
    if (depth > deepest) throw Error(en::say("it is nested too deeply"));
  }
  return nlohmann::json::parse(text);
}

}  // namespace hankki

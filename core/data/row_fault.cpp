// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/row_fault.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/parse_number.h"

namespace hankki {
namespace {

/// "1,5" and "1.234,5": a number to those who write decimals with a comma.
bool has_decimal_comma(std::string_view text) {
  const auto comma = text.rfind(',');
  if (comma == text.npos) return false;
  std::string pointed(text);
  pointed[comma] = '.';
  std::erase_if(pointed, [at = std::size_t{0}, comma](char letter) mutable {
    return at++ < comma && (letter == '.' || letter == ',');
  });
  return parse_number<double>(pointed).has_value();
}

}  // namespace

std::string excerpt(std::string_view text) {
  constexpr std::size_t kShown = 40;
  std::size_t end = std::min(text.size(), kShown);
  if (end < text.size())
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  std::string shown;
  for (const char letter : text.substr(0, end)) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '\r')
      shown += "\\r";
    else if (letter == '\n')
      shown += "\\n";
    else if (letter == '\t')
      shown += "\\t";
    else if (byte < 0x20 || byte == 0x7F)
      shown += fmt::format("\\x{:02x}", byte);
    else
      shown += letter;
  }
  return end < text.size() ? shown + "..." : shown;
}

double require_number(std::string_view text, std::string_view what) {
  if (text.empty()) throw RowFault{en::say("{} is missing", what)};
  const auto value = parse_number<double>(text);
  if (value && std::isfinite(*value)) return *value;
  if (has_decimal_comma(text))
    throw RowFault{
        en::say("{} \"{}\" is not a number; decimals are written with a point, as in 1.5", what,
                excerpt(text))};
  throw RowFault{en::say("{} \"{}\" is not a number", what, excerpt(text))};
}

std::string_view require_text(std::string_view text, std::string_view what) {
  if (text.empty()) throw RowFault{en::say("{} is missing", what)};
  return text;
}

}  // namespace hankki

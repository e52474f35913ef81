// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace hankki::cli {
namespace {

/// Calls visit(letter, start, end) for each code point; wrong bytes come as U+FFFD.
template <typename Visit>
void for_each_letter(std::string_view text, Visit visit) {
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t position = 0; position < length;) {
    const std::int32_t start = position;
    UChar32 letter = 0;
    U8_NEXT_OR_FFFD(text.data(), position, length, letter);
    if (!visit(letter, start, position)) return;
  }
}

std::size_t columns_of(UChar32 letter) {
  const auto category = u_charType(letter);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK) return 0;
  const auto width = u_getIntPropertyValue(letter, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for_each_letter(text, [&](UChar32 letter, auto, auto) {
    width += columns_of(letter);
    return true;
  });
  return width;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string clean;
  for_each_letter(text, [&](UChar32 letter, std::int32_t start, std::int32_t end) {
    const bool control = u_iscntrl(letter) || u_charType(letter) == U_FORMAT_CHAR;
    clean += control ? " " : text.substr(start, end - start);
    return true;
  });
  return clean;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (width_of(text) <= width) return std::string(text);
  std::size_t used = 0;
  std::int32_t kept = 0;
  for_each_letter(text, [&](UChar32 letter, auto, std::int32_t end) {
    used += columns_of(letter);
    if (used > width - 1) return false;
    kept = end;
    return true;
  });
  return std::string(text.substr(0, kept)) + "…";
}

std::string counted(std::int64_t number, std::string_view one) {
  return fmt::format("{} {}{}", grouped(number), one, number == 1 ? "" : "s");
}

void TextTable::add(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  for (std::string& cell : cells) cell = printable(cell);
  rows_.push_back(std::move(cells));
}

std::string TextTable::str() const {
  std::vector<std::size_t> widths;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    std::size_t width = width_of(columns_[column].title);
    for (const auto& row : rows_) width = std::max(width, width_of(row[column]));
    widths.push_back(width);
  }
  std::string text;
  const auto append = [&](const auto& cell_of) {
    std::string line;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const std::string& cell = cell_of(column);
      const std::string padding(widths[column] - width_of(cell), ' ');
      if (column > 0) line += "  ";
      line += columns_[column].align == Align::Right ? padding + cell : cell + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  };
  append([&](std::size_t column) -> const std::string& { return columns_[column].title; });
  for (const auto& row : rows_)
    append([&](std::size_t column) -> const std::string& { return row[column]; });
  return text;
}

}  // namespace hankki::cli

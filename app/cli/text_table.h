// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/grouped.h"

namespace hankki::cli {

/// Columns for a terminal, separated by two blanks, under a line of titles. Widths count what a
/// terminal shows (Korean takes two columns a letter).
class TextTable {
 public:
  enum class Align { Left, Right };
  struct Column {
    std::string title;
    Align align = Align::Left;
  };

  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// Cells in the order of the columns; missing ones stay blank.
  void add(std::vector<std::string> cells);

  /// With a line break at the end of each line.
  std::string str() const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// The text without what could steer a terminal: control characters become blanks.
std::string printable(std::string_view text);

/// "1 user", "1,234 users".
std::string counted(std::int64_t number, std::string_view one);

/// At most `width` letters, the last one "…" where some are left out.
std::string shorten(std::string_view text, std::size_t width);

}  // namespace hankki::cli

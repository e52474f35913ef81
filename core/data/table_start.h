// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/csv_reader.h"
#include "core/data/time_reader.h"

namespace hankki {

struct CsvColumns;

/// The first rows of a table, from which is guessed what nobody said.
class TableStart {
 public:
  /// To be made before the reader's first row is read. `rows`: so many are looked at.
  explicit TableStart(CsvReader& reader, std::size_t rows = 200);

  /// Whether the first row names columns: known names do, numbers and dates do not, and no more
  /// does a value that stands in its column again.
  bool has_header() const;

  /// How the times of a column are written.
  TimeForm time_form(std::size_t column, bool header) const;

  const std::vector<std::vector<std::string>>& rows() const { return rows_; }

 private:
  std::vector<std::vector<std::string>> rows_;  // trimmed
};

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/table_start.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/data/import_plan.h"
#include "core/data/tidy_text.h"

namespace hankki {

TableStart::TableStart(CsvReader& reader, std::size_t rows) {
  const std::string start(reader.start());
  CsvReader first(TextSource(reader.source().name(), start), reader.separator());
  while (rows_.size() < rows && first.next()) {
    auto& row = rows_.emplace_back();
    for (const auto field : first.fields()) row.emplace_back(trimmed(field));
  }
}

bool TableStart::has_header() const {
  if (rows_.empty()) return true;
  const auto& first = rows_.front();
  const CsvColumns known = guess_columns(first);
  if (!known.user.empty() && !known.item.empty()) return true;
  if (std::ranges::any_of(first, looks_like_time)) return false;
  if (!known.user.empty() || !known.item.empty()) return true;
  for (std::size_t row = 1; row < rows_.size(); ++row) {
    if (rows_[row] == first) continue;  // a header that comes again
    for (std::size_t i = 0; i < std::min(first.size(), rows_[row].size()); ++i)
      if (!first[i].empty() && rows_[row][i] == first[i]) return false;
  }
  return true;
}

TimeForm TableStart::time_form(std::size_t column, bool header) const {
  TimeFormGuess guess;
  for (std::size_t row = header ? 1 : 0; row < rows_.size(); ++row)
    if (column < rows_[row].size()) guess.see(rows_[row][column]);
  return guess.form();
}

}  // namespace hankki

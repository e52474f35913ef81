// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/lists_csv.h"

#include <algorithm>

#include "core/models/filled_model.h"
#include "core/report/csv.h"

namespace hankki {

std::string lists_csv(const RankedLists& lists, const Split& split, const Dataset& dataset) {
  CsvWriter csv(CsvWriter::Audience::Script);
  const bool any_filled = std::ranges::any_of(lists.scores, is_filled);
  for (const char* name : {"user", "item", "rank", "score"}) csv.text(name);
  if (any_filled) csv.text("filled");
  csv.end_row();
  for (std::size_t position = 0; position < lists.users.size(); ++position) {
    const std::string& user = dataset.users()[split.users[lists.users[position]]];
    const auto row = lists.row(position);
    for (std::size_t place = 0; place < row.size(); ++place) {
      if (row[place] == RankedLists::kNoItem) break;
      const float score = lists.scores[position * static_cast<std::size_t>(lists.k) + place];
      csv.text(user)
          .text(dataset.recipes()[split.items[row[place]]].id)
          .number(static_cast<std::int64_t>(place) + 1)
          .number(is_filled(score) ? 0 : score);
      if (any_filled) csv.text(is_filled(score) ? "popularity" : "");
      csv.end_row();
    }
  }
  return csv.str();
}

}  // namespace hankki

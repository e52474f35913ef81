// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/data/import_rows.h"

namespace hankki {

/// One row of interactions, as a table has it. Texts are valid until the next row.
struct TableInteraction {
  std::string_view user, item;
  float rating = 1;
  Time time = kNoTime;
};

/// Reads the columns of a table that make an interaction.
class InteractionColumns {
 public:
  /// Throws Error where a column that is named is not there.
  InteractionColumns(const CsvHeader& header, const CsvColumns& columns, TimeForm form,
                     ImportSession& session);

  /// Throws RowFault.
  TableInteraction read(std::span<const std::string_view> fields);

  /// Notes what times were taken for, what was tidied, and where there are no ratings.
  void note() const;

 private:
  float read_rating(std::string_view text);

  std::string user_name_, item_name_;
  std::size_t user_, item_;
  std::optional<std::size_t> rating_, time_;
  TimeReader read_time_;
  std::int64_t unrated_ = 0;
  ImportSession& session_;
};

}  // namespace hankki

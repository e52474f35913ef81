// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/store/database.h"

namespace hankki {

/// A row of a table, of which nothing is believed: another program, a damaged disk or somebody's
/// hand may have written it. Each value is held to what this program would have stored; anything
/// else throws Error, which names the table, the row and the column.
class CheckedRow {
 public:
  /// More than any count of things here; sums and the next number still fit.
  static constexpr std::int64_t kMost = std::int64_t{1} << 48;

  /// `columns` are the names of what the statement selects, in its order; `id` is the row's number,
  /// or its numbers, "3, 12".
  CheckedRow(const Rows& row, std::string_view table, std::string id,
             std::span<const std::string_view> columns)
      : row_(row), table_(table), id_(std::move(id)), columns_(columns) {}

  std::int64_t whole(int column, std::int64_t least = 0, std::int64_t most = kMost) const;
  double real(int column) const;      ///< 0 or more
  double measured(int column) const;  ///< any number, or none: NaN
  bool flag(int column) const { return whole(column, 0, 1) == 1; }
  std::string text(int column) const { return row_.text(column); }
  nlohmann::json object(int column) const;  ///< as JSON, of eight levels at the most

  /// What `parse` makes of the text of the column; its Error becomes the reason.
  template <typename Parse>
  auto parsed(int column, Parse&& parse) const {
    try {
      return parse(row_.text(column));
    } catch (const Error& fault) {
      refuse(column, fault.message());
    }
  }

  [[noreturn]] void refuse(int column, const Message& reason) const;

 private:
  const Rows& row_;
  std::string_view table_;
  std::string id_;
  std::span<const std::string_view> columns_;
};

}  // namespace hankki

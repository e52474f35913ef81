// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/data/separator.h"
#include "core/data/text_window.h"

namespace hankki {

/// Rows of delimited text as in RFC 4180, read as a stream: fields in quotes may hold separators,
/// line breaks and doubled quotes; rows end in '\n' or "\r\n"; empty lines are no rows. A quote
/// that is not closed, with a separator or the line's end behind it, spoils its own line at most:
/// reading goes on with the next. Between tabs, bars, double colons and blanks such a quote is a
/// letter like any other. Memory is bounded by the longest row. Not thread-safe.
class CsvReader {
 public:
  /// Separator::Guess: the one that fits the start of the text.
  explicit CsvReader(TextSource source, Separator separator = Separator::Guess,
                     TextLimits limits = {});

  /// Reads the next row; false behind the last. Throws Error where the text is not UTF-8, a row is
  /// too long, or there is nothing but empty lines over the length of a row.
  bool next();

  /// Makes the next call of next() give the same row.
  void repeat() { repeated_ = true; }

  /// The row's fields, unquoted; valid until the next call of next(). At most kMaxColumns of them.
  std::span<const std::string_view> fields() const { return fields_; }
  std::size_t column_count() const { return columns_; }  ///< also those beyond kMaxColumns
  std::int64_t line() const { return line_; }            ///< where the row starts, from 1
  std::int64_t lines() const { return lines_; }          ///< how many there were so far
  const Message& fault() const { return fault_; }        ///< why the row is malformed, or empty

  /// Whether the row's quotes hold lines that look like rows of as many columns as the first row
  /// had, so that a quote may be missing.
  bool may_hold_rows() const { return may_hold_rows_; }

  Separator separator() const { return separator_; }
  const TextSource& source() const { return window_.source(); }

  /// The start of the text, whole lines as far as that is possible; before the first next() only.
  std::string_view start();

  static constexpr std::size_t kMaxColumns = 4096;

 private:
  struct Field {
    std::size_t begin = 0, end = 0;
    bool doubled_quotes = false;
  };

  bool has(std::size_t at);  // whether the window has that byte; reads on where needed
  std::string_view seen() { return {window_.data(), window_.size()}; }
  std::size_t separator_at(std::size_t at);
  bool ends_line(std::size_t at) { return !has(at) || window_.data()[at] == '\n'; }
  bool read_row();
  Field read_field();
  std::optional<Field> read_quoted(std::size_t begin);
  bool close_quoted(Field& field);
  bool holds_rows(const Field& field);
  Field read_plain(std::size_t begin);
  void skip_line();
  void finish_row();

  TextWindow window_;
  const TextLimits limits_;
  Separator separator_;
  std::size_t at_ = 0;  // in the window, which starts with the row
  std::int64_t breaks_ = 0;
  std::vector<Field> bounds_;
  std::vector<std::string_view> fields_;
  std::size_t columns_ = 0;
  std::size_t first_columns_ = 0;  // of the first row
  std::int64_t line_ = 0;
  std::int64_t lines_ = 0;
  Message fault_;
  bool may_hold_rows_ = false;
  bool repeated_ = false;
};

}  // namespace hankki

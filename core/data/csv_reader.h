// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/data/text_window.h"

namespace hankki {

/// Rows of delimited text as in RFC 4180, read as a stream: fields in quotes may hold delimiters,
/// line breaks and doubled quotes; rows end in '\n' or "\r\n"; empty lines are no rows. Memory is
/// bounded by the longest row. Not thread-safe.
class CsvReader {
 public:
  CsvReader(TextSource source, char delimiter, TextLimits limits = {});

  /// The delimiter is the one of comma, tab and semicolon that the first line has most of.
  explicit CsvReader(TextSource source, TextLimits limits = {});

  /// Reads the next row; false behind the last. Throws Error where the text is not UTF-8, a row is
  /// too long, or a quoted field is still open at the end of the file.
  bool next();

  /// The row's fields, unquoted; valid until the next call of next(). At most kMaxColumns of them.
  std::span<const std::string_view> fields() const { return fields_; }
  std::size_t column_count() const { return columns_; }  ///< also those beyond kMaxColumns
  std::int64_t line() const { return line_; }            ///< where the row starts, from 1
  const Message& fault() const { return fault_; }        ///< why the row is malformed, or empty
  char delimiter() const { return delimiter_; }
  const TextSource& source() const { return window_.source(); }

  static constexpr std::size_t kMaxColumns = 4096;

 private:
  struct Field {
    std::size_t begin = 0, end = 0;
    bool doubled_quotes = false;
  };

  bool has(std::size_t at);  // whether the window has that byte; reads on where needed
  bool read_row();
  Field read_quoted(std::size_t begin);
  Field read_plain(std::size_t begin);
  void finish_row();
  void sniff_delimiter();

  TextWindow window_;
  char delimiter_ = ',';
  std::size_t at_ = 0;  // in the window, which starts with the row
  std::int64_t breaks_ = 0;
  std::vector<Field> bounds_;
  std::vector<std::string_view> fields_;
  std::size_t columns_ = 0;
  std::int64_t line_ = 0;
  Message fault_;
};

}  // namespace hankki

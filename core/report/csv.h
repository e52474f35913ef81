// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hankki {

/// Builds a table of comma-separated values (RFC 4180: a field with a comma, a quote or a line
/// break is quoted, quotes are doubled) in memory. Not thread-safe.
///
/// For a Spreadsheet it starts with a UTF-8 byte-order mark and ends lines with CR LF, as Excel
/// wants, and text that a spreadsheet would run as a formula (looks_like_a_formula(); names come
/// from data that anyone may have written) gets an apostrophe in front, which importers take off
/// ids. For a Script the bytes are the values and nothing else; lines end with LF.
class CsvWriter {
 public:
  enum class Audience { Spreadsheet, Script };

  explicit CsvWriter(Audience audience);

  CsvWriter& text(std::string_view value);
  CsvWriter& number(std::int64_t value);
  CsvWriter& number(double value);  ///< shortest text that reads back the same; empty if not finite
  CsvWriter& number(float value);
  CsvWriter& blank();  ///< a field without a value
  void end_row();

  /// The whole table so far.
  const std::string& str() const { return text_; }

 private:
  Audience audience_;
  std::string text_;
  bool row_started_ = false;

  void separate();
};

}  // namespace hankki

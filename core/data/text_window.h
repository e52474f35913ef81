// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/text_source.h"

namespace hankki {

/// How text is cut into blocks; tests make them small to meet every boundary.
struct TextLimits {
  std::size_t block = std::size_t{1} << 18;     ///< bytes read at once
  std::size_t max_row = std::size_t{16} << 20;  ///< bytes that one row may have
};

/// The part of a text that a row reader looks at: from the start of a row to as far as is read.
/// Checks that all of it is UTF-8 without NUL, and drops a byte order mark.
class TextWindow {
 public:
  explicit TextWindow(TextSource source, TextLimits limits = {});

  char* data() { return buffer_.data() + begin_; }  ///< moves with more() and drop()
  std::size_t size() const { return end_ - begin_; }

  /// Appends what the source has next; false at its end. Throws Error, naming the line, where the
  /// row grows over the limit or the text is not UTF-8.
  bool more();

  /// Forgets the first bytes, which hold a row of `lines` line breaks.
  void drop(std::size_t bytes, std::int64_t lines);

  std::int64_t line() const { return line_; }  ///< of the window's first byte, from 1
  const TextSource& source() const { return source_; }

 private:
  void make_room();
  std::size_t read_block();
  void check_start();
  void check_text(bool at_end);

  TextSource source_;
  TextLimits limits_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;    // of the row
  std::size_t end_ = 0;      // of what is read
  std::size_t checked_ = 0;  // up to here it is UTF-8
  std::int64_t line_ = 1;
  bool started_ = false;
};

/// Plain lines without quotes or columns. Ends in '\n' or "\r\n".
class LineReader {
 public:
  explicit LineReader(TextSource source, TextLimits limits = {});

  bool next();                                     ///< false behind the last line
  std::string_view line() const { return line_; }  ///< until the next call of next()
  std::int64_t line_number() const { return number_; }
  const TextSource& source() const { return window_.source(); }

 private:
  TextWindow window_;
  std::string_view line_;
  std::size_t taken_ = 0;
  std::int64_t number_ = 0;
};

}  // namespace hankki

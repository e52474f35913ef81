// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_window.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>

#include "core/base/error.h"

namespace hankki {
namespace {

/// The first byte at or behind `from` that is not UTF-8 text, or `size`. Eight bytes at a time
/// where they are ASCII, as nearly all are.
std::size_t find_fault(const char* text, std::size_t from, std::size_t size) {
  std::size_t at = from;
  while (at < size) {
    std::uint64_t word = 0;
    if (at + 8 <= size) {
      std::memcpy(&word, text + at, 8);
      const std::uint64_t holds_zero = (word - 0x0101010101010101ULL) & ~word;
      if (((word | holds_zero) & 0x8080808080808080ULL) == 0) {
        at += 8;
        continue;
      }
    }
    const std::size_t start = at;
    UChar32 character = 0;
    U8_NEXT(text, at, size, character);
    if (character <= 0) return start;
  }
  return size;
}

/// Whether the bytes from `at` may be a character whose end is not read yet.
bool may_be_incomplete(const char* text, std::size_t at, std::size_t size) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const int trail = U8_COUNT_TRAIL_BYTES(lead);
  if (trail == 0 || at + static_cast<std::size_t>(trail) < size) return false;
  return std::all_of(text + at + 1, text + size, [](char byte) { return U8_IS_TRAIL(byte); });
}

}  // namespace

TextWindow::TextWindow(TextSource source, TextLimits limits)
    : source_(std::move(source)), limits_(limits) {}

void TextWindow::make_room() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), data(), size());
    end_ -= begin_;
    checked_ -= begin_;
    begin_ = 0;
  }
  if (end_ > limits_.max_row)
    throw Error(source_.name(), line_,
                en::say("a row is longer than {} MB; a quote may be missing, or this is not a "
                        "table of rows",
                        limits_.max_row >> 20));
  if (buffer_.size() < end_ + limits_.block)
    buffer_.resize(std::max(end_ + limits_.block, std::min(2 * end_, limits_.max_row)));
}

std::size_t TextWindow::read_block() {
  make_room();
  const auto got = source_.read({buffer_.data() + end_, buffer_.size() - end_});
  end_ += got;
  return got;
}

bool TextWindow::more() {
  const auto size_before = size();
  bool at_end = read_block() == 0;
  if (!started_) {
    // A byte order mark is only seen where its bytes are together.
    while (!at_end && size() < 3) at_end = read_block() == 0;
    check_start();
  }
  check_text(at_end);
  return size() > size_before;
}

void TextWindow::check_start() {
  started_ = true;
  const std::string_view start(data(), size());
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"))
    throw Error(source_.name(), en::say("is UTF-16, not UTF-8 text; save it as UTF-8"));
  if (start.starts_with("\xEF\xBB\xBF")) begin_ = checked_ = 3;
}

void TextWindow::check_text(bool at_end) {
  checked_ = find_fault(buffer_.data(), checked_, end_);
  if (checked_ == end_) return;
  if (!at_end && may_be_incomplete(buffer_.data(), checked_, end_)) return;
  const auto line = line_ + std::count(data(), buffer_.data() + checked_, '\n');
  throw Error(source_.name(), line,
              buffer_[checked_] == '\0'
                  ? en::say("is binary data (a zero byte), not UTF-8 text; save it as UTF-8")
                  : en::say("is not UTF-8 text; save it as UTF-8"));
}

void TextWindow::drop(std::size_t bytes, std::int64_t lines) {
  begin_ += bytes;
  line_ += lines;
}

LineReader::LineReader(TextSource source, TextLimits limits) : window_(std::move(source), limits) {}

bool LineReader::next() {
  window_.drop(taken_, taken_ > 0 ? 1 : 0);
  number_ = window_.line();
  std::size_t searched = 0;
  const char* end = nullptr;
  while (!end) {
    const std::size_t size = window_.size();
    if (size > searched)
      end = static_cast<const char*>(std::memchr(window_.data() + searched, '\n', size - searched));
    searched = size;
    if (!end && !window_.more()) break;
  }
  const std::size_t length = end ? static_cast<std::size_t>(end - window_.data()) : searched;
  taken_ = end ? length + 1 : length;
  line_ = {window_.data(), length};
  if (line_.ends_with('\r')) line_.remove_suffix(1);
  return taken_ > 0;
}

}  // namespace hankki

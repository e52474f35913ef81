// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv_reader.h"

#include <algorithm>
#include <cstring>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr std::size_t kStart = std::size_t{1} << 18;  // bytes that a guess looks at

/// Takes one of each pair of quotes out, in place.
std::string_view undouble(char* begin, char* end) {
  char* out = begin;
  for (const char* in = begin; in != end; ++in) {
    *out++ = *in;
    if (*in == '"') ++in;
  }
  return {begin, static_cast<std::size_t>(out - begin)};
}

std::size_t count_separators(Separator separator, std::string_view line) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < line.size(); ++at)
    if (const auto size = separator_size(separator, line, at); size > 0) {
      ++count;
      at += size - 1;
    }
  return count;
}

}  // namespace

CsvReader::CsvReader(TextSource source, Separator separator, TextLimits limits)
    : window_(std::move(source), limits), limits_(limits), separator_(separator) {
  if (separator_ == Separator::Guess) separator_ = guess_separator(start());
}

std::string_view CsvReader::start() {
  const std::size_t wanted = std::min(kStart, limits_.max_row);
  const bool all = !has(wanted);
  const auto text = seen();
  const auto last_break = text.rfind('\n');
  return all || last_break == text.npos ? text : text.substr(0, last_break + 1);
}

bool CsvReader::has(std::size_t at) {
  while (at >= window_.size())
    if (!window_.more()) return false;
  return true;
}

std::size_t CsvReader::separator_at(std::size_t at) {
  if (separator_ == Separator::DoubleColon) has(at + 1);
  if (separator_ == Separator::Blanks)
    for (std::size_t end = at; has(end) && (seen()[end] == ' ' || seen()[end] == '\t');) ++end;
  return has(at) ? separator_size(separator_, seen(), at) : 0;
}

bool CsvReader::next() {
  if (repeated_) {
    repeated_ = false;
    return true;
  }
  for (std::size_t empty = 0;;) {
    window_.drop(at_, breaks_);
    at_ = 0;
    breaks_ = 0;
    if (!has(0)) return false;
    line_ = window_.line();
    if (read_row()) break;
    empty += at_;
    if (empty > limits_.max_row)
      throw Error(source().name(), line_,
                  en::say("more than {} MB of empty lines; this is not a table of rows",
                          limits_.max_row >> 20));
  }
  finish_row();
  return true;
}

/// False for an empty line.
bool CsvReader::read_row() {
  bounds_.clear();
  columns_ = 0;
  fault_ = {};
  may_hold_rows_ = false;
  if (separator_ == Separator::Blanks) at_ += separator_at(at_);
  bool quoted = false;
  for (;;) {
    const std::size_t begin = at_;
    const Field field = read_field();
    quoted = quoted || field.begin > begin;
    if (columns_++ < kMaxColumns) bounds_.push_back(field);
    if (ends_line(at_)) break;
    at_ += separator_at(at_);
    if (separator_ != Separator::Blanks) continue;
    // Blanks at the end of a line separate nothing.
    if (has(at_) && seen()[at_] == '\r') has(at_ + 1);
    if (ends_line(at_) || (seen()[at_] == '\r' && ends_line(at_ + 1))) {
      if (!ends_line(at_)) ++at_;
      break;
    }
  }
  lines_ = line_ + breaks_;
  const bool filled = columns_ > 1 || quoted || bounds_.front().end > bounds_.front().begin;
  if (has(at_)) {
    ++at_;
    ++breaks_;
  }
  return filled;
}

/// Leaves at_ at the separator, the line break or the end of the text.
CsvReader::Field CsvReader::read_field() {
  const std::size_t begin = at_;
  if (has(begin) && window_.data()[begin] == '"') {
    const std::int64_t breaks = breaks_;
    if (const auto field = read_quoted(begin + 1)) return *field;
    at_ = begin;
    breaks_ = breaks;
    if (has_strict_quotes(separator_)) {
      skip_line();
      return {begin + 1, at_};
    }
    fault_ = {};
  }
  Field field = read_plain(begin);
  if (ends_line(at_) && field.end > field.begin && window_.data()[field.end - 1] == '\r')
    --field.end;
  return field;
}

CsvReader::Field CsvReader::read_plain(std::size_t begin) {
  at_ = begin;
  if (separator_ == Separator::DoubleColon || separator_ == Separator::Blanks) {
    while (!ends_line(at_) && separator_at(at_) == 0) ++at_;
    return {begin, at_};
  }
  const char separator = separator_ == Separator::Tab         ? '\t'
                         : separator_ == Separator::Semicolon ? ';'
                         : separator_ == Separator::Bar       ? '|'
                                                              : ',';
  do {
    const char* const data = window_.data();
    const std::size_t size = window_.size();
    while (at_ < size && data[at_] != separator && data[at_] != '\n') ++at_;
  } while (!(at_ < window_.size()) && window_.more());
  return {begin, at_};
}

void CsvReader::skip_line() {
  while (!ends_line(at_)) ++at_;
}

/// nullopt, with the fault, where the quote is not closed as it should be.
std::optional<CsvReader::Field> CsvReader::read_quoted(std::size_t begin) {
  Field field{begin, begin};
  at_ = begin;
  for (;;) {
    if (!has(at_)) {
      fault_ =
          en::say("opens a quote that nothing closes; it is not needed, or the file is cut off");
      return std::nullopt;
    }
    char* const from = window_.data() + at_;
    const std::size_t rest = window_.size() - at_;
    const auto* quote = static_cast<const char*>(std::memchr(from, '"', rest));
    const std::size_t length = quote ? static_cast<std::size_t>(quote - from) : rest;
    breaks_ += std::count(from, from + length, '\n');
    at_ += length;
    if (!quote) continue;
    if (!has(at_ + 1) || window_.data()[at_ + 1] != '"') break;
    field.doubled_quotes = true;
    at_ += 2;
  }
  field.end = at_++;
  if (!close_quoted(field)) return std::nullopt;
  return field;
}

/// Whether what stands behind the closing quote may stand there.
bool CsvReader::close_quoted(Field& field) {
  if (has(at_) && window_.data()[at_] == '\r' && ends_line(at_ + 1)) ++at_;
  if (!ends_line(at_) && separator_at(at_) == 0) {
    fault_ = en::say("has text behind a closing quote");
    return false;
  }
  if (!holds_rows(field)) return true;
  may_hold_rows_ = may_hold_rows_ || has_strict_quotes(separator_);
  return has_strict_quotes(separator_);
}

/// Whether each line break in the quotes may as well end a row, because what stands between two is
/// one.
bool CsvReader::holds_rows(const Field& field) {
  const auto text = seen().substr(field.begin, field.end - field.begin);
  const auto first = text.find('\n');
  if (first == text.npos) return false;
  if (!has_strict_quotes(separator_)) return count_separators(separator_, text) > 0;
  const auto last = text.rfind('\n');
  const std::size_t at_the_end = count_separators(separator_, text.substr(last + 1));
  if (first_columns_ < 2 || at_the_end != columns_) return false;
  for (std::size_t begin = first + 1; begin <= last;) {
    const auto end = text.find('\n', begin);
    if (count_separators(separator_, text.substr(begin, end - begin)) + 1 != first_columns_)
      return false;
    begin = end + 1;
  }
  return columns_ > 0 || first != last;
}

void CsvReader::finish_row() {
  if (first_columns_ == 0) first_columns_ = columns_;
  fields_.clear();
  char* const data = window_.data();
  for (const Field& field : bounds_) {
    if (field.doubled_quotes)
      fields_.push_back(undouble(data + field.begin, data + field.end));
    else
      fields_.emplace_back(data + field.begin, field.end - field.begin);
  }
}

}  // namespace hankki

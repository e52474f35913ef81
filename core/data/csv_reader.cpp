// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv_reader.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/base/error.h"

namespace hankki {
namespace {

/// Takes one of each pair of quotes out, in place.
std::string_view undouble(char* begin, char* end) {
  char* out = begin;
  for (const char* in = begin; in != end; ++in) {
    *out++ = *in;
    if (*in == '"') ++in;
  }
  return {begin, static_cast<std::size_t>(out - begin)};
}

}  // namespace

CsvReader::CsvReader(TextSource source, char delimiter, TextLimits limits)
    : window_(std::move(source), limits), delimiter_(delimiter) {}

CsvReader::CsvReader(TextSource source, TextLimits limits)
    : CsvReader(std::move(source), ',', limits) {
  sniff_delimiter();
}

bool CsvReader::has(std::size_t at) {
  while (at >= window_.size())
    if (!window_.more()) return false;
  return true;
}

void CsvReader::sniff_delimiter() {
  constexpr std::array kDelimiters = {',', '\t', ';'};
  std::array<int, kDelimiters.size()> counts{};
  bool quoted = false;
  for (std::size_t at = 0; has(at) && (quoted || window_.data()[at] != '\n'); ++at) {
    const char byte = window_.data()[at];
    if (byte == '"') quoted = !quoted;
    for (std::size_t i = 0; i < kDelimiters.size(); ++i)
      counts[i] += !quoted && byte == kDelimiters[i] ? 1 : 0;
  }
  delimiter_ =
      kDelimiters[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

bool CsvReader::next() {
  do {
    window_.drop(at_, breaks_);
    at_ = 0;
    breaks_ = 0;
    if (!has(0)) return false;
    line_ = window_.line();
  } while (!read_row());
  finish_row();
  return true;
}

/// False for an empty line.
bool CsvReader::read_row() {
  bounds_.clear();
  columns_ = 0;
  fault_ = {};
  for (;;) {
    const bool quoted = has(at_) && window_.data()[at_] == '"';
    Field field = quoted ? read_quoted(at_ + 1) : read_plain(at_);
    const bool ended = !has(at_) || window_.data()[at_] == '\n';
    const bool returned =
        !quoted && ended && field.end > field.begin && window_.data()[field.end - 1] == '\r';
    if (returned) --field.end;
    if (columns_++ < kMaxColumns) bounds_.push_back(field);
    if (ended) {
      if (has(at_)) {
        ++at_;
        ++breaks_;
      }
      return columns_ > 1 || quoted || field.end > field.begin;
    }
    ++at_;
  }
}

/// Leaves at_ at the delimiter, the line break or the end of the text.
CsvReader::Field CsvReader::read_plain(std::size_t begin) {
  at_ = begin;
  do {
    const char* const data = window_.data();
    const std::size_t size = window_.size();
    while (at_ < size && data[at_] != delimiter_ && data[at_] != '\n') ++at_;
  } while (!(at_ < window_.size()) && window_.more());
  return {begin, at_};
}

CsvReader::Field CsvReader::read_quoted(std::size_t begin) {
  Field field{begin, begin};
  at_ = begin;
  for (;;) {
    if (!has(at_))
      throw Error(
          source().name(), line_,
          en::say("a quoted field starts in this row and is open at the end of the file; the file "
                  "is cut off or a quote is missing"));
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
  if (has(at_) && window_.data()[at_] == '\r' && (!has(at_ + 1) || window_.data()[at_ + 1] == '\n'))
    ++at_;
  if (has(at_) && window_.data()[at_] != delimiter_ && window_.data()[at_] != '\n') {
    fault_ = en::say("has text behind a closing quote");
    read_plain(at_);
  }
  return field;
}

void CsvReader::finish_row() {
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

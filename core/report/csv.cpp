// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "core/data/tidy_text.h"

namespace hankki {
namespace {

template <typename Real>
void append_real(std::string& text, Real value) {
  if (std::isfinite(value)) fmt::format_to(std::back_inserter(text), "{}", value);
}

}  // namespace

CsvWriter::CsvWriter(Audience audience)
    : audience_(audience), text_(audience == Audience::Spreadsheet ? "\xEF\xBB\xBF" : "") {}

void CsvWriter::separate() {
  if (row_started_) text_ += ',';
  row_started_ = true;
}

CsvWriter& CsvWriter::text(std::string_view value) {
  separate();
  const bool guard = audience_ == Audience::Spreadsheet && looks_like_a_formula(value);
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
    if (guard) text_ += '\'';
    text_ += value;
    return *this;
  }
  text_ += '"';
  if (guard) text_ += '\'';
  for (const char c : value) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
  return *this;
}

CsvWriter& CsvWriter::number(std::int64_t value) {
  separate();
  fmt::format_to(std::back_inserter(text_), "{}", value);
  return *this;
}

CsvWriter& CsvWriter::number(double value) {
  separate();
  append_real(text_, value);
  return *this;
}

CsvWriter& CsvWriter::number(float value) {
  separate();
  append_real(text_, value);
  return *this;
}

CsvWriter& CsvWriter::blank() {
  separate();
  return *this;
}

void CsvWriter::end_row() {
  text_ += audience_ == Audience::Spreadsheet ? "\r\n" : "\n";
  row_started_ = false;
}

}  // namespace hankki

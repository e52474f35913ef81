// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/base/paths.h"

namespace hankki {
namespace {

constexpr std::size_t kSamples = 100;
constexpr std::int64_t kRowsPerReport = 1024;

/// As much of a value as a message can show.
std::string excerpt(std::string_view text) {
  constexpr std::size_t kShown = 40;
  if (text.size() <= kShown) return std::string(text);
  std::size_t end = kShown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "...";
}

std::string_view without_type(std::string_view name) {
  constexpr std::array<std::string_view, 4> kTypes = {":token", ":float", ":token_seq",
                                                      ":float_seq"};
  for (const auto type : kTypes)
    if (name.ends_with(type)) return name.substr(0, name.size() - type.size());
  return name;
}

}  // namespace

RowLedger::RowLedger(ImportSession& session, const TextSource& source)
    : session_(session), source_(source) {
  report_progress();
}

void RowLedger::report_progress() const {
  const auto done = session_.bytes_before + source_.position();
  session_.job.report(done, std::max(done, session_.bytes_total),
                      en::say("Reading {}", source_.name()));
}

void RowLedger::count_row() {
  ++session_.report.rows;
  if (++rows_ % kRowsPerReport == 0) report_progress();
}

void RowLedger::refuse(std::int64_t line, const Message& reason) {
  if (session_.options.strict) throw Error(source_.name(), line, reason);
  ++refused_;
  auto& report = session_.report;
  ++report.refused;
  RefusedRow row{source_.name(), line, reason};
  if (!first_) first_ = row;
  if (report.samples.size() < kSamples) report.samples.push_back(std::move(row));
}

void RowLedger::finish() {
  if (rows_ == 0) throw Error(source_.name(), en::say("has no rows; choose a file with data"));
  const double share = static_cast<double>(refused_) / static_cast<double>(rows_);
  if (refused_ == rows_ || share > session_.options.max_refused)
    throw Error(source_.name(),
                en::say("{} of {} rows cannot be read ({} %; at most {} % may be "
                        "refused); the first is line {}: {}; mend the file or allow more",
                        refused_, rows_, fmt::format("{:.3g}", 100 * share),
                        fmt::format("{:.3g}", 100 * session_.options.max_refused), first_->line,
                        first_->reason));
  report_progress();
  session_.bytes_before += source_.size();
}

CsvHeader::CsvHeader(CsvReader& reader) : file_(reader.source().name()) {
  if (!reader.next())
    throw Error(file_, en::say("is empty; choose a file with a header line and rows"));
  if (!reader.fault().empty())
    throw Error(file_, reader.line(), en::say("header {}", reader.fault()));
  if (reader.column_count() > reader.fields().size())
    throw Error(file_, reader.line(),
                en::say("has {} columns, more than {}; this is not a table of rows",
                        reader.column_count(), CsvReader::kMaxColumns));
  for (const auto name : reader.fields()) names_.emplace_back(name);
}

std::optional<std::size_t> CsvHeader::find(std::string_view name) const {
  auto found = std::ranges::find(names_, name);
  if (found == names_.end()) found = std::ranges::find(names_, name, without_type);
  if (found == names_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names_.begin());
}

std::size_t CsvHeader::require(std::string_view name) const {
  if (const auto column = find(name)) return *column;
  constexpr std::size_t kShown = 20;
  std::vector<std::string> shown;
  for (const auto& known : names_)
    if (shown.size() < kShown) shown.push_back(excerpt(known));
  if (names_.size() > kShown) shown.emplace_back("...");
  throw Error(file_, 1, en::say("there is no column \"{}\"; the columns are {}", name, shown));
}

void throw_wrong_width(const CsvReader& reader, std::size_t expected) {
  throw RowFault{en::say("has {} columns, the header has {}", reader.column_count(), expected)};
}

double require_number(std::string_view text, std::string_view what) {
  if (text.empty()) throw RowFault{en::say("{} is missing", what)};
  const auto value = parse_number<double>(text);
  if (!value || !std::isfinite(*value))
    throw RowFault{en::say("{} \"{}\" is not a number", what, excerpt(text))};
  return *value;
}

std::string_view require_text(std::string_view text, std::string_view what) {
  if (text.empty()) throw RowFault{en::say("{} is missing", what)};
  return text;
}

std::string suggest_name(const std::filesystem::path& file) {
  constexpr std::array<std::string_view, 7> kGeneric = {
      "RAW_recipes", "RAW_interactions", "recipes", "interactions", "train", "ratings", "data"};
  auto stem = file.filename();
  for (const auto* packed : {".gz", ".xz"})
    if (stem.extension() == packed) stem = stem.stem();
  const std::string name = utf8(stem.stem());
  const std::string folder = utf8(std::filesystem::absolute(file).parent_path().filename());
  return std::ranges::count(kGeneric, name) > 0 && !folder.empty() ? folder : name;
}

void note_missing_dates(const Dataset& dataset, ImportReport& report) {
  const auto missing = std::ranges::count(dataset.interactions(), kNoTime, &Interaction::time);
  if (missing > 0)
    report.notes.push_back(
        en::say("{} of {} interactions have no date; their order in the file stands for it",
                missing, dataset.interactions().size()));
}

}  // namespace hankki

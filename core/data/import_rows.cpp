// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/base/memory.h"
#include "core/base/parse_number.h"
#include "core/base/paths.h"

namespace hankki {
namespace {

constexpr std::size_t kSamples = 100;
constexpr std::int64_t kRowsPerReport = 1024;
constexpr std::int64_t kRowsPerMemory = 65'536;
constexpr std::int64_t kHopeless = 100'000;  // rows, of which none can be read

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
  empty_bytes_ = 0;
  ++session_.report.rows;
  if (++rows_ % kRowsPerReport == 0) report_progress();
  if (rows_ % kRowsPerMemory == 0) check_memory();
}

/// Throws Error where what is read, or what is to come if it goes on so, does not fit into memory.
/// A data set is held twice while it is put together and stored.
void RowLedger::check_memory() const {
  if (!session_.builder) return;
  const auto& options = session_.options;
  const double available = options.available_mb > 0 ? options.available_mb : available_mb();
  if (available <= 0) return;
  constexpr double kShareThatTells = 0.01;
  const double held = static_cast<double>(session_.builder->bytes()) / 1e6;
  const double all = static_cast<double>(std::max<std::int64_t>(1, session_.bytes_total));
  const double share =
      std::min(1.0, static_cast<double>(session_.bytes_before + source_.position()) / all);
  const double needed = 2 * (share > kShareThatTells ? held / share : held);
  if (needed - held <= available) return;
  throw Error(source_.name(),
              en::say("unpacks to rows that need about {} MB of memory, and {} MB are available; "
                      "import a part of it, or where there is more",
                      std::llround(needed), std::llround(available)));
}

void RowLedger::refuse(std::int64_t line, const Message& reason) {
  if (session_.options.strict) throw Error(source_.name(), line, reason);
  ++refused_;
  auto& report = session_.report;
  ++report.refused;
  RefusedRow row{source_.name(), line, reason};
  if (!first_) first_ = row;
  if (report.samples.size() < kSamples) report.samples.push_back(std::move(row));
  if (refused_ == rows_ && refused_ >= kHopeless) fail_without_rows();
}

void RowLedger::count_empty(std::size_t bytes, std::int64_t line) {
  empty_bytes_ += bytes;
  const std::size_t most = TextLimits().max_row;
  if (empty_bytes_ > most)
    throw Error(source_.name(), line,
                en::say("more than {} MB of empty lines; this is not a table of rows", most >> 20));
}

void RowLedger::Lines::add(std::int64_t line) {
  if (count++ == 0) first = line;
}

void RowLedger::skip_header(std::int64_t line) { headers_.add(line); }
void RowLedger::suspect(std::int64_t line) { suspects_.add(line); }

void RowLedger::note_lines() {
  auto& notes = session_.report.notes;
  if (headers_.count > 0)
    notes.push_back(
        headers_.count == 1
            ? en::say("one line of {} names the columns again and is left out: line {}",
                      source_.name(), headers_.first)
            : en::say("{} lines of {} name the columns again and are left out; the first is line "
                      "{}",
                      grouped(headers_.count), source_.name(), headers_.first));
  if (suspects_.count > 0)
    notes.push_back(
        suspects_.count == 1
            ? en::say("one row of {} holds lines in quotes that look like rows of their own, "
                      "which are lost if a quote is missing; it starts in line {}",
                      source_.name(), suspects_.first)
            : en::say("{} rows of {} hold lines in quotes that look like rows of their own, "
                      "which are lost if a quote is missing; the first starts in line {}",
                      grouped(suspects_.count), source_.name(), suspects_.first));
}

void RowLedger::fail_without_rows() const {
  throw Error(source_.name(), rows_ == 1
                                  ? en::say("its only row cannot be read, in line {}: {}",
                                            first_->line, first_->reason)
                                  : en::say("none of {} rows can be read; the first is line {}: {}",
                                            grouped(rows_), first_->line, first_->reason));
}

void RowLedger::finish(std::int64_t lines) {
  if (rows_ == 0) throw Error(source_.name(), en::say("has no rows; choose a file with data"));
  if (refused_ == rows_) fail_without_rows();
  const double share = static_cast<double>(refused_) / static_cast<double>(rows_);
  if (share > session_.options.max_refused)
    throw Error(source_.name(),
                en::say("{} of {} rows cannot be read ({} %; at most {} % may be "
                        "refused); the first is line {}: {}; mend the file or allow more",
                        refused_, rows_, fmt::format("{:.3g}", 100 * share),
                        fmt::format("{:.3g}", 100 * session_.options.max_refused), first_->line,
                        first_->reason));
  note_lines();
  session_.report.lines += lines;
  report_progress();
  session_.bytes_before += source_.size();
}

CsvHeader::CsvHeader(CsvReader& reader, HeaderLine line)
    : file_(reader.source().name()), separator_(reader.separator()), start_(reader) {
  if (!reader.next())
    throw Error(file_, en::say("is empty; choose a file with a header line and rows"));
  if (!reader.fault().empty())
    throw Error(file_, reader.line(), en::say("header {}", reader.fault()));
  check_line_ends(reader);
  is_line_ = line == HeaderLine::Guess ? start_.has_header() : line == HeaderLine::Yes;
  if (is_line_) check_width(reader);
  for (const auto name : reader.fields())
    names_.emplace_back(is_line_ ? std::string(trimmed(name)) : std::to_string(names_.size() + 1));
  if (!is_line_) reader.repeat();
}

void CsvHeader::check_width(const CsvReader& reader) const {
  if (reader.column_count() > reader.fields().size())
    throw Error(file_, reader.line(),
                en::say("has {} columns, more than {}; this is not a table of rows",
                        reader.column_count(), CsvReader::kMaxColumns));
}

void CsvHeader::check_line_ends(const CsvReader& reader) const {
  for (const auto name : reader.fields()) {
    const auto at = name.find('\r');
    if (at == name.npos || name.substr(at).starts_with("\r\n")) continue;
    throw Error(file_, reader.line(),
                en::say("the lines end in CR or CR CR LF; save the file with line ends of LF or "
                        "CR LF"));
  }
}

std::optional<std::size_t> CsvHeader::find(std::string_view name) const {
  const auto columns_like = [&](auto plain) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (plain(names_[i]) == name) found.push_back(i);
    return found;
  };
  auto found = columns_like([](const std::string& column) { return std::string_view(column); });
  if (found.empty()) found = columns_like(without_type);
  if (found.size() > 1) {
    std::vector<std::string> numbers;
    for (const auto column : found) numbers.push_back(std::to_string(column + 1));
    throw Error(file_, 1,
                en::say("\"{}\" is the name of columns {}; give the number of one instead",
                        excerpt(name), numbers));
  }
  if (!found.empty()) return found.front();
  const auto number = parse_number<std::size_t>(name);
  if (number && *number >= 1 && *number <= names_.size()) return *number - 1;
  return std::nullopt;
}

std::size_t CsvHeader::require(std::string_view name) const {
  if (const auto column = find(name)) return *column;
  refuse_name(name);
}

void CsvHeader::refuse_name(std::string_view name) const {
  constexpr std::size_t kShown = 20;
  std::vector<std::string> shown;
  const bool numbered = !is_line_ && !start_.rows().empty();
  for (const auto& known : numbered ? start_.rows().front() : names_)
    if (shown.size() < kShown) shown.push_back(excerpt(known));
  if (names_.size() > kShown) shown.emplace_back("...");
  if (numbered)
    throw Error(
        file_, 1,
        en::say("there is no column \"{}\"; the first line looks like data ({}), so that "
                "columns go by their numbers, 1 to {}; name those, add a header line, or say "
                "that the first line is one",
                excerpt(name), shown, names_.size()));
  if (names_.size() == 1)
    throw Error(
        file_, 1,
        en::say("there is no column \"{}\"; the only column is \"{}\": what separates "
                "columns is not understood; known are commas, tabs, semicolons, bars, double "
                "colons and blanks",
                excerpt(name), shown.front()));
  throw Error(file_, 1,
              en::say("there is no column \"{}\"; the columns are {}", excerpt(name), shown));
}

bool CsvHeader::is_repeated_by(const CsvReader& reader) const {
  const auto fields = reader.fields();
  if (!is_line_ || fields.size() != names_.size()) return false;
  const auto is_name = [&](std::string_view field) {
    return std::ranges::find(names_, trimmed(field)) != names_.end();
  };
  if (!std::ranges::all_of(fields, is_name)) return false;
  const bool same =
      std::ranges::equal(fields, names_, {}, [](std::string_view field) { return trimmed(field); });
  if (!same && names_.size() > 1)
    throw Error(
        file_, reader.line(),
        en::say("names the columns again in another order; import the parts of this file one "
                "by one"));
  return same;
}

void throw_wrong_width(const CsvReader& reader, std::size_t expected) {
  throw RowFault{en::say("has {} columns, the header has {}", reader.column_count(), expected)};
}

void note_form(const CsvReader& reader, const CsvHeader& header, ImportReport& report) {
  const Message separator = describe(reader.separator());
  report.notes.push_back(
      header.is_line()
          ? en::say("columns separated by {}; the first line names them", separator)
          : en::say("columns separated by {}; no header line, so that they go by their numbers",
                    separator));
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

void TimeSpan::add(Time time) {
  ++rows_;
  if (time == kNoTime) {
    ++missing_;
    return;
  }
  first_ = first_ == kNoTime ? time : std::min(first_, time);
  last_ = std::max(last_, time);
}

void TimeSpan::report_to(ImportReport& report) const {
  report.first_time = first_;
  report.last_time = last_;
  if (missing_ == rows_ && missing_ > 0)
    report.notes.push_back(
        en::say("no interaction has a date; their order in the file stands for it"));
  else if (missing_ > 0)
    report.notes.push_back(en::say(
        "{} of {} interactions have no date; each stands between those of its user that are "
        "beside it in the file",
        grouped(missing_), grouped(rows_)));
  if (first_ == kNoTime) return;
  static const Time kPeopleRate = *time_of_day(1990, 1, 1);
  static const Time kFuture = *time_of_day(2100, 1, 1);
  if (first_ < kPeopleRate || last_ >= kFuture)
    report.notes.push_back(
        en::say("the dates run from {} to {}; if that cannot be, choose how the times are written",
                format_date(first_), format_date(last_)));
}

void note_times(const Dataset& dataset, ImportReport& report) {
  TimeSpan span;
  for (const Interaction& row : dataset.interactions()) span.add(row.time);
  span.report_to(report);
}

void note_tidied(ImportSession& session) {
  const auto changed = session.tidy_user.changed() + session.tidy_item.changed();
  if (changed > 0)
    session.report.notes.push_back(
        changed == 1
            ? en::say("one id had blanks at an end, invisible characters or decomposed letters; "
                      "it is kept without")
            : en::say("{} ids had blanks at an end, invisible characters or decomposed letters; "
                      "they are kept without",
                      grouped(changed)));
  const auto guarded = session.tidy_user.guarded() + session.tidy_item.guarded();
  if (guarded > 0)
    session.report.notes.push_back(
        guarded == 1 ? en::say("one id had an apostrophe before = + - or @, as tables for "
                               "spreadsheets have it; it is kept without")
                     : en::say("{} ids had an apostrophe before = + - or @, as tables for "
                               "spreadsheets have it; they are kept without",
                               grouped(guarded)));
}

void note_repeated_pairs(const Dataset& dataset, std::span<const Part> parts,
                         ImportReport& report) {
  std::unordered_map<std::uint64_t, Part> seen;
  const auto& rows = dataset.interactions();
  seen.reserve(rows.size());
  std::array<std::array<std::int64_t, 4>, 4> repeats{};  // by the part that counts, then the row's
  // Parts in their order: a pair counts in the first that has it.
  for (const Part part : {Part::Train, Part::Validation, Part::Test}) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (parts[i] != part) continue;
      const auto pair = (std::uint64_t{rows[i].user} << 32) | rows[i].item;
      const auto [found, is_new] = seen.try_emplace(pair, part);
      if (!is_new)
        ++repeats[static_cast<std::size_t>(found->second)][static_cast<std::size_t>(part)];
    }
  }
  const auto note = [&](Part first, Part second, auto sentence) {
    const auto count = repeats[static_cast<std::size_t>(first)][static_cast<std::size_t>(second)];
    if (count > 0) report.notes.push_back(sentence(count));
  };
  note(Part::Train, Part::Validation, [](std::int64_t count) {
    return count == 1 ? en::say(
                            "one validation row repeats a training pair and is left out of "
                            "the split")
                      : en::say(
                            "{} validation rows repeat a training pair and are left out of "
                            "the split",
                            grouped(count));
  });
  note(Part::Train, Part::Test, [](std::int64_t count) {
    return count == 1 ? en::say("one test row repeats a training pair and is left out of the split")
                      : en::say("{} test rows repeat a training pair and are left out of the split",
                                grouped(count));
  });
  note(Part::Validation, Part::Test, [](std::int64_t count) {
    return count == 1
               ? en::say("one test row repeats a validation pair and is left out of the split")
               : en::say("{} test rows repeat a validation pair and are left out of the split",
                         grouped(count));
  });
  const std::int64_t own = repeats[1][1] + repeats[2][2] + repeats[3][3];
  if (own > 0)
    report.notes.push_back(
        own == 1 ? en::say("one row repeats a pair of its own part and counts once")
                 : en::say("{} rows repeat a pair of their own part and count once", grouped(own)));
}

}  // namespace hankki

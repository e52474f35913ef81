// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/data/csv_reader.h"
#include "core/data/dataset.h"
#include "core/data/import.h"
#include "core/data/row_fault.h"
#include "core/data/table_start.h"
#include "core/data/tidy_text.h"

/// What the importers share; no part of the layer's interface.
namespace hankki {

/// One import over one or several files.
struct ImportSession {
  ImportSession(const ImportOptions& import_options, const JobContext& import_job)
      : options(import_options), job(import_job) {}

  const ImportOptions& options;
  const JobContext& job;
  ImportReport report;
  std::int64_t bytes_before = 0;  ///< of the files that are done
  std::int64_t bytes_total = 0;   ///< of all files
  IdTidier tidy_user, tidy_item;
  const DatasetBuilder* builder = nullptr;  ///< what the rows go into, whose memory is watched
};

/// The rows of one file: counts them, samples the refused ones, reports progress.
class RowLedger {
 public:
  RowLedger(ImportSession& session, const TextSource& source);

  /// To be called for each row; throws Cancelled.
  void count_row();

  /// To be called for each line that is no row; throws Error after very many without one.
  void count_empty(std::size_t bytes, std::int64_t line);

  /// Throws Error where the import is strict, or a great many rows were refused and none taken.
  void refuse(std::int64_t line, const Message& reason);

  /// A line that only names the columns again, as where files were put together.
  void skip_header(std::int64_t line);

  /// A row whose quotes may hold others.
  void suspect(std::int64_t line);

  /// Of a file of so many lines. Throws Error where no row was accepted or too many were refused.
  void finish(std::int64_t lines);

 private:
  /// Some lines of one kind, of which the first is told.
  struct Lines {
    std::int64_t count = 0, first = 0;
    void add(std::int64_t line);
  };

  void report_progress() const;
  void check_memory() const;
  void note_lines();
  [[noreturn]] void fail_without_rows() const;

  ImportSession& session_;
  const TextSource& source_;
  std::int64_t rows_ = 0;
  std::int64_t refused_ = 0;
  std::size_t empty_bytes_ = 0;  // since the last row
  std::optional<RefusedRow> first_;
  Lines headers_, suspects_;
};

/// The names of a table's columns, from its first line or by their numbers.
class CsvHeader {
 public:
  /// Reads the header line, and looks at the rows behind it where nobody says whether it is one.
  /// Throws Error where the file is empty or its lines end in CR.
  CsvHeader(CsvReader& reader, HeaderLine line);

  /// The column of that name; RecBole's "name:type" is found by its name alone, too, and a column
  /// whose name is no other's by its number. Throws Error where the name stands for several.
  std::optional<std::size_t> find(std::string_view name) const;

  /// Throws Error, naming the columns that there are, where there is none.
  std::size_t require(std::string_view name) const;

  /// A name to show for what was asked for by number.
  const std::string& name(std::size_t column) const { return names_[column]; }
  const std::vector<std::string>& names() const { return names_; }
  std::size_t size() const { return names_.size(); }
  bool is_line() const { return is_line_; }
  TimeForm guess_time_form(std::size_t column) const { return start_.time_form(column, is_line_); }

  /// Whether a row is the header once more. Throws Error where it names the same columns in another
  /// order.
  bool is_repeated_by(const CsvReader& reader) const;

 private:
  void check_width(const CsvReader& reader) const;
  void check_line_ends(const CsvReader& reader) const;
  [[noreturn]] void refuse_name(std::string_view name) const;

  std::string file_;
  Separator separator_;
  TableStart start_;
  std::vector<std::string> names_;
  bool is_line_ = true;
};

/// Calls use_row(fields) for each row that has as many fields as the header; a RowFault out of it
/// refuses the row. Ends with RowLedger::finish().
template <typename UseRow>
void read_rows(CsvReader& reader, const CsvHeader& header, ImportSession& session, UseRow use_row);

/// Notes how the table was read: by what its columns are separated, and whether it has a header.
void note_form(const CsvReader& reader, const CsvHeader& header, ImportReport& report);

/// The suggested name: the file's name without its endings, or the folder's where the file's says
/// nothing ("RAW_recipes", "train").
std::string suggest_name(const std::filesystem::path& file);

/// Reports from when to when the interactions are, and notes how many carry no date, where some do
/// not.
class TimeSpan {
 public:
  void add(Time time);
  void report_to(ImportReport& report) const;

 private:
  Time first_ = kNoTime, last_ = kNoTime;
  std::int64_t rows_ = 0, missing_ = 0;
};
void note_times(const Dataset& dataset, ImportReport& report);

/// Notes how many ids were tidied.
void note_tidied(ImportSession& session);

/// Notes rows of a ready split that name a pair of an earlier part or of their own again.
void note_repeated_pairs(const Dataset& dataset, std::span<const Part> parts, ImportReport& report);

// The importers behind import.h, over sources that need not be files.
void read_foodcom_recipes(TextSource source, DatasetBuilder& builder, ImportSession& session);
void read_foodcom_interactions(TextSource source, DatasetBuilder& builder, ImportSession& session);
void read_adjacency_lists(TextSource source, Part part, DatasetBuilder& builder,
                          std::vector<Part>& parts, ImportSession& session);

// --- implementation of the template

[[noreturn]] void throw_wrong_width(const CsvReader& reader, std::size_t expected);

template <typename UseRow>
void read_rows(CsvReader& reader, const CsvHeader& header, ImportSession& session, UseRow use_row) {
  RowLedger ledger(session, reader.source());
  while (reader.next()) {
    if (header.is_repeated_by(reader)) {
      ledger.skip_header(reader.line());
      continue;
    }
    ledger.count_row();
    if (reader.may_hold_rows()) ledger.suspect(reader.line());
    try {
      if (!reader.fault().empty()) throw RowFault{reader.fault()};
      if (reader.column_count() != header.size()) throw_wrong_width(reader, header.size());
      use_row(reader.fields());
    } catch (const RowFault& fault) {
      ledger.refuse(reader.line(), fault.reason);
    }
  }
  ledger.finish(reader.lines());
}

}  // namespace hankki

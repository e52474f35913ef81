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

/// What the importers share; no part of the layer's interface.
namespace hankki {

/// Thrown where a row cannot be used; the import goes on with the next.
struct RowFault {
  Message reason;
};

/// One import over one or several files.
struct ImportSession {
  ImportSession(const ImportOptions& import_options, const JobContext& import_job)
      : options(import_options), job(import_job) {}

  const ImportOptions& options;
  const JobContext& job;
  ImportReport report;
  std::int64_t bytes_before = 0;  ///< of the files that are done
  std::int64_t bytes_total = 0;   ///< of all files
};

/// The rows of one file: counts them, samples the refused ones, reports progress.
class RowLedger {
 public:
  RowLedger(ImportSession& session, const TextSource& source);

  /// To be called for each row; throws Cancelled.
  void count_row();

  /// Throws Error where the import is strict.
  void refuse(std::int64_t line, const Message& reason);

  /// Throws Error where no row was accepted or too many were refused.
  void finish();

 private:
  void report_progress() const;

  ImportSession& session_;
  const TextSource& source_;
  std::int64_t rows_ = 0;
  std::int64_t refused_ = 0;
  std::optional<RefusedRow> first_;
};

/// The header line of a delimited file.
class CsvHeader {
 public:
  /// Reads it; throws Error where the file is empty.
  explicit CsvHeader(CsvReader& reader);

  /// The column of that name; RecBole's "name:type" is found by its name alone, too.
  std::optional<std::size_t> find(std::string_view name) const;

  /// Throws Error, naming the columns that there are, where there is none.
  std::size_t require(std::string_view name) const;

  std::size_t size() const { return names_.size(); }

 private:
  std::string file_;
  std::vector<std::string> names_;
};

/// Calls use_row(fields) for each row that has as many fields as the header; a RowFault out of it
/// refuses the row. Ends with RowLedger::finish().
template <typename UseRow>
void read_rows(CsvReader& reader, const CsvHeader& header, ImportSession& session, UseRow use_row);

/// Throws RowFault, naming `what`, where the text is empty or not a finite number.
double require_number(std::string_view text, std::string_view what);

/// The text itself; throws RowFault where it is empty.
std::string_view require_text(std::string_view text, std::string_view what);

/// The suggested name: the file's name without its endings, or the folder's where the file's says
/// nothing ("RAW_recipes", "train").
std::string suggest_name(const std::filesystem::path& file);

/// Notes how many rows carry no date, where some do not.
void note_missing_dates(const Dataset& dataset, ImportReport& report);

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
    ledger.count_row();
    try {
      if (!reader.fault().empty()) throw RowFault{reader.fault()};
      if (reader.column_count() != header.size()) throw_wrong_width(reader, header.size());
      use_row(reader.fields());
    } catch (const RowFault& fault) {
      ledger.refuse(reader.line(), fault.reason);
    }
  }
  ledger.finish();
}

}  // namespace hankki

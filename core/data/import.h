// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/separator.h"
#include "core/data/split.h"
#include "core/data/time_reader.h"

namespace hankki {

/// Whether the first line of a table names the columns. Where it does not, their names are their
/// numbers: "1", "2", ...
enum class HeaderLine { Guess, Yes, No };

/// How a table is written. What is not said is guessed from its start, and the report tells.
struct TableForm {
  Separator separator = Separator::Guess;
  HeaderLine header = HeaderLine::Guess;
  TimeForm time = TimeForm::Guess;
};

struct ImportOptions {
  double max_refused = 0.05;  ///< the share of refused rows above which the import fails
  bool strict = false;        ///< fail at the first refused row
  std::uint64_t max_bytes = std::uint64_t{64} << 30;  ///< limit on uncompressed bytes
  double available_mb = 0;                            ///< of memory; 0: what the system says
  TableForm form;                                     ///< of import_csv() and import_split()
};

/// A row that could not be read.
struct RefusedRow {
  std::string file;
  std::int64_t line = 0;  ///< where the row starts, from 1
  Message reason;
};

/// What an import met on its way.
struct ImportReport {
  std::int64_t lines = 0;  ///< of all files, also empty ones and those within quotes
  std::int64_t rows = 0;   ///< rows read, header lines not counted
  std::int64_t refused = 0;
  std::vector<RefusedRow> samples;  ///< the first 100 of the refused
  std::int64_t stub_recipes = 0;    ///< recipes known only from interactions
  std::int64_t duplicate_recipes = 0;
  Time first_time = kNoTime, last_time = kNoTime;  ///< of the interactions that have one
  std::vector<Message> notes;  ///< sentences worth showing: what was guessed, ignored, missing
};

struct Imported {
  std::string name;  ///< suggested for the data set, from the file's name
  Dataset dataset;
  ImportReport report;
  std::vector<Part> parts;  ///< of each interaction, where the source brings a split; else empty
  SplitRecipe recipe{.method = SplitRecipe::Method::Imported};  ///< of `parts`
};

/// All importers stream, read .gz and .xz as well as plain text, report progress in bytes, throw
/// Cancelled, and throw Error where the file cannot be read as a whole: it cannot be opened or
/// decoded, a column is missing, no row is accepted, or too many rows are refused.

/// Food.com's native layout (RAW_recipes.csv, RAW_interactions.csv; also the published split's
/// interactions with columns u and i).
Imported import_foodcom(const std::filesystem::path& recipes,
                        const std::optional<std::filesystem::path>& interactions,
                        const ImportOptions& options, const JobContext& job);

/// A table with columns user, item, split (train|valid|test), and rating and timestamp where they
/// are there.
Imported import_split(const std::filesystem::path& file, const ImportOptions& options,
                      const JobContext& job);

/// What import_split() would report, but for what the rows say of each other.
ImportReport survey_split(const std::filesystem::path& file, const ImportOptions& options,
                          const JobContext& job);

/// Adjacency lists ("user item item ..." a line), as the LightGCN paper publishes its data.
Imported import_lists(const std::filesystem::path& train, const std::filesystem::path& test,
                      const ImportOptions& options, const JobContext& job);

/// Which columns of a delimited file hold what; empty: not there.
struct CsvColumns {
  std::string user, item, rating, time;
};

/// Any table, by the names of its columns (RecBole's "name:type" by the name alone, too) or by
/// their numbers. Throws Error where a name stands for two columns.
Imported import_csv(const std::filesystem::path& file, const CsvColumns& columns,
                    const ImportOptions& options, const JobContext& job);

/// What import_csv() would report, without keeping the rows.
ImportReport survey_csv(const std::filesystem::path& file, const CsvColumns& columns,
                        const ImportOptions& options, const JobContext& job);

}  // namespace hankki

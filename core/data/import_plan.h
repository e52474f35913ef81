// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/import.h"

namespace hankki {

enum class ImportKind { Foodcom, Csv, Split, Lists, Builtin };

/// "foodcom", "csv", ...: as DatasetInfo::source and the CLI spell it.
std::string to_text(ImportKind kind);

HeaderLine parse_header_line(std::string_view text);  ///< "guess", "yes", "no"; throws Error

/// An import that is chosen but not yet run.
struct ImportPlan {
  ImportKind kind = ImportKind::Builtin;
  std::filesystem::path first;   ///< recipes, the table, the split, or the training lists
  std::filesystem::path second;  ///< interactions (may be empty), or the test lists
  CsvColumns columns;            ///< of Csv
  ImportOptions options;
};

/// The start of a delimited file, for people to look at.
struct TablePreview {
  std::string file;
  std::vector<std::string> header;  ///< the columns' names, or their numbers
  std::vector<std::vector<std::string>> rows;
  Separator separator = Separator::Comma;
  bool has_header = true;
};

/// Reads the header line and up to `rows` rows. Long texts are cut. Throws Error where the file
/// cannot be opened or decoded.
TablePreview preview_table(const std::filesystem::path& file, std::size_t rows = 20,
                           const TableForm& form = {});

/// The same for adjacency lists: no header; the columns are the user and the first items.
TablePreview preview_lists(const std::filesystem::path& file, std::size_t rows = 20);

/// Which columns hold what, from their names ("userId", "movie_id:token", "stars", "timestamp");
/// empty where none fits.
CsvColumns guess_columns(std::span<const std::string> header);

/// The same for any table: by what stands in them where there is no header.
CsvColumns guess_columns(const TablePreview& table);

/// The plan that files which were dropped or chosen together ask for, from their headers and names.
/// Throws Error where a file cannot be read or they do not belong together.
ImportPlan guess_plan(std::span<const std::filesystem::path> files);

/// Runs it. The built-in data comes with a random 80/10/10 split. Throws as the importers of
/// import.h do, and Error where a file or column is not chosen.
Imported run_import(const ImportPlan& plan, const JobContext& job);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/import.h"
#include "core/data/text_source.h"

namespace hankki {

/// A table whose columns are numbers, but for one that may name its rows.
struct NumberTable {
  std::vector<std::string> columns;  ///< names of the numbers' columns
  std::vector<float> values;         ///< rows x columns, row-major; finite
  std::string label;                 ///< name of the labels' column; empty: none was asked for
  std::vector<std::string> labels;   ///< of each row

  std::size_t rows() const { return columns.empty() ? 0 : values.size() / columns.size(); }
};

/// Reads delimited text, also .gz and .xz; `label` is the name or the number of the column with the
/// labels, empty: all are numbers. Every row counts, so the first one that cannot be read is an
/// Error that names its line. Throws Error also as CsvHeader does, and Cancelled.
NumberTable read_number_table(const std::filesystem::path& file, const std::string& label,
                              const TableForm& form, const JobContext& job);
NumberTable read_number_table(TextSource source, const std::string& label, const TableForm& form,
                              const JobContext& job);

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/number_table.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/data/import_rows.h"

namespace hankki {
namespace {

constexpr std::int64_t kRowsPerReport = 1024;
// Squares of larger numbers, summed over some thousand columns, are no floats any more.
constexpr double kLargest = 1e16;

float number_of(std::string_view text, const std::string& column) {
  const double value = require_number(trimmed(text), column);
  if (std::abs(value) > kLargest) {
    throw RowFault{en::say("{} \"{}\" is too large to compute distances with; scale the column",
                           column, excerpt(text))};
  }
  return static_cast<float>(value);
}

class TableReader {
 public:
  TableReader(CsvReader& reader, const std::string& label, HeaderLine line)
      : reader_(reader), header_(reader, line) {
    if (!label.empty()) {
      label_ = header_.require(label);
      table_.label = header_.name(*label_);
    }
    for (std::size_t i = 0; i < header_.size(); ++i)
      if (i != label_) table_.columns.push_back(header_.name(i));
    if (table_.columns.empty())
      throw Error(reader.source().name(),
                  en::say("has no column of numbers beside the label; choose a table with some"));
  }

  NumberTable read(const JobContext& job) {
    for (std::int64_t row = 0; reader_.next(); ++row) {
      if (row % kRowsPerReport == 0)
        job.report(reader_.source().position(), reader_.source().size(),
                   en::say("Reading {}", reader_.source().name()));
      try {
        read_row();
      } catch (const RowFault& fault) {
        throw Error(reader_.source().name(), reader_.line(), fault.reason);
      }
    }
    if (table_.values.empty())
      throw Error(reader_.source().name(), en::say("has no rows; choose a file with data"));
    return std::move(table_);
  }

 private:
  void read_row() {
    if (!reader_.fault().empty()) throw RowFault{reader_.fault()};
    if (reader_.column_count() != header_.size()) throw_wrong_width(reader_, header_.size());
    for (std::size_t i = 0; i < header_.size(); ++i) {
      const std::string_view field = reader_.fields()[i];
      if (i == label_)
        table_.labels.emplace_back(trimmed(field));
      else
        table_.values.push_back(number_of(field, header_.name(i)));
    }
  }

  CsvReader& reader_;
  const CsvHeader header_;
  std::optional<std::size_t> label_;
  NumberTable table_;
};

}  // namespace

NumberTable read_number_table(const std::filesystem::path& file, const std::string& label,
                              const TableForm& form, const JobContext& job) {
  return read_number_table(TextSource(file), label, form, job);
}

NumberTable read_number_table(TextSource source, const std::string& label, const TableForm& form,
                              const JobContext& job) {
  CsvReader reader(std::move(source), form.separator);
  return TableReader(reader, label, form.header).read(job);
}

}  // namespace hankki

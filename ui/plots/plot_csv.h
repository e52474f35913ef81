// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <initializer_list>
#include <optional>
#include <string>

#include "core/report/csv.h"

namespace hankki {

/// The table that the window saves of what it shows: a CsvWriter for a spreadsheet, by Qt's texts.
class PlotCsv {
 public:
  PlotCsv() : csv_(CsvWriter::Audience::Spreadsheet) {}
  explicit PlotCsv(std::initializer_list<const char*> titles) : PlotCsv() {
    for (const char* title : titles) csv_.text(title);
  }

  PlotCsv& text(const QString& value) {
    csv_.text(value.toStdString());
    return *this;
  }
  PlotCsv& number(double value) {
    csv_.number(value);
    return *this;
  }
  PlotCsv& number(const std::optional<double>& value) { return value ? number(*value) : blank(); }
  PlotCsv& count(std::int64_t value) {
    csv_.number(value);
    return *this;
  }
  PlotCsv& blank() {
    csv_.blank();
    return *this;
  }
  PlotCsv& endRow() {
    csv_.end_row();
    return *this;
  }

  /// UTF-8 with a byte-order mark.
  const std::string& bytes() const { return csv_.str(); }

 private:
  CsvWriter csv_;
};

}  // namespace hankki

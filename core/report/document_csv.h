// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/report/document.h"

namespace hankki {

/// A file by its name, without a folder.
struct NamedText {
  std::string name, text;
};

/// Each table of the report as "SECTION-NAME.csv", for a spreadsheet (CsvWriter::Audience): UTF-8
/// with a byte-order mark, RFC 4180, numbers in full and the same in every language, an apostrophe
/// before text that a spreadsheet would run. What figures show is drawn from the same tables, or is
/// in the exports of their pages.
std::vector<NamedText> report_csvs(const ReportDocument& document,
                                   const Message::Translate& translate);

}  // namespace hankki

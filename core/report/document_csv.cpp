// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document_csv.h"

#include "core/report/csv.h"

namespace hankki {
namespace {

void write_cell(CsvWriter& csv, const ReportTable::Cell& cell,
                const Message::Translate& translate) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell))
    csv.number(*whole);
  else if (const auto* real = std::get_if<double>(&cell))
    csv.number(*real);
  else if (const auto* text = std::get_if<std::string>(&cell))
    csv.text(*text);
  else if (const auto* message = std::get_if<Message>(&cell))
    csv.text(message->render(translate));
  else if (const auto* moment = std::get_if<ReportTable::Moment>(&cell))
    csv.text(moment->utc);
  else
    csv.blank();
}

std::string table_csv(const ReportTable& table, const Message::Translate& translate) {
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  if (has_titles(table)) {
    for (const auto& column : table.columns) csv.text(column.title.render(translate));
    csv.end_row();
  }
  for (const auto& row : table.rows) {
    for (const auto& cell : row) write_cell(csv, cell, translate);
    csv.end_row();
  }
  return csv.str();
}

}  // namespace

std::vector<NamedText> report_csvs(const ReportDocument& document,
                                   const Message::Translate& translate) {
  std::vector<NamedText> files;
  for (const ReportSection& section : document.sections)
    for (const ReportBlock& block : section.blocks)
      if (const auto* table = std::get_if<ReportTable>(&block))
        files.push_back({section.id + "-" + table->name + ".csv", table_csv(*table, translate)});
  return files;
}

}  // namespace hankki

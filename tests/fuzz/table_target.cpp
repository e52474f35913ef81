// SPDX-License-Identifier: GPL-3.0-or-later
// Any table: its separator, header and times guessed, and the rows of each way of reading it.
#include <stdexcept>
#include <string>

#include "core/base/error.h"
#include "core/data/interaction_columns.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

void import(std::string_view bytes, Separator separator, TimeForm form) {
  ImportOptions options;
  options.max_refused = 1;
  const JobContext job;
  ImportSession session(options, job);
  DatasetBuilder builder;
  try {
    CsvReader reader(TextSource("input", bytes, 1 << 22), separator, {.max_row = 1 << 20});
    const CsvHeader header(reader, HeaderLine::Guess);
    const CsvColumns columns{.user = "1", .item = "2", .rating = "3", .time = "4"};
    InteractionColumns interactions(header, columns, form, session);
    read_rows(reader, header, session, [&](std::span<const std::string_view> fields) {
      const TableInteraction row = interactions.read(fields);
      builder.add_interaction(row.user, row.item, row.rating, row.time);
    });
    interactions.note();
  } catch (const Error&) {
    return;
  }
  const Dataset dataset = builder.build();
  note_times(dataset, session.report);
  if (session.report.rows != session.report.refused + std::ssize(dataset.interactions()))
    throw std::logic_error("a row is neither taken nor refused");
  if (session.report.lines < session.report.rows) throw std::logic_error("fewer lines than rows");
  assign_parts(dataset, {.method = SplitRecipe::Method::LeaveLatestOut});
}

}  // namespace

void run_one(std::string_view bytes) {
  import(bytes, Separator::Guess, TimeForm::Guess);
  for (const Separator separator : {Separator::Comma, Separator::DoubleColon, Separator::Blanks})
    for (const TimeForm form :
         {TimeForm::YearMonthDay, TimeForm::SpreadsheetDays, TimeForm::DayMonthYear})
      import(bytes, separator, form);
}

}  // namespace hankki::fuzz

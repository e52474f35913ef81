// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/interaction_columns.h"

namespace hankki {
namespace {

/// Hands each interaction of the table to use(row), and reports all that does not need the others.
template <typename Use>
void read_table(const std::filesystem::path& file, const CsvColumns& columns,
                ImportSession& session, Use use) {
  if (columns.user.empty() || columns.item.empty())
    throw Error("columns", en::say("name the column of the users and that of the items"));
  TextSource source(file, session.options.max_bytes);
  session.bytes_total = source.size();
  const TableForm& form = session.options.form;
  CsvReader reader(std::move(source), form.separator);
  const CsvHeader header(reader, form.header);
  InteractionColumns interactions(header, columns, form.time, session);
  note_form(reader, header, session.report);
  read_rows(reader, header, session,
            [&](std::span<const std::string_view> fields) { use(interactions.read(fields)); });
  interactions.note();
}

}  // namespace

Imported import_csv(const std::filesystem::path& file, const CsvColumns& columns,
                    const ImportOptions& options, const JobContext& job) {
  ImportSession session(options, job);
  DatasetBuilder builder;
  session.builder = &builder;
  read_table(file, columns, session, [&](const TableInteraction& row) {
    builder.add_interaction(row.user, row.item, row.rating, row.time);
  });
  auto& report = session.report;
  report.stub_recipes = static_cast<std::int64_t>(builder.stub_count());
  Imported imported{suggest_name(file), builder.build(), std::move(report), {}};
  note_times(imported.dataset, imported.report);
  return imported;
}

ImportReport survey_csv(const std::filesystem::path& file, const CsvColumns& columns,
                        const ImportOptions& options, const JobContext& job) {
  ImportSession session(options, job);
  TimeSpan span;
  read_table(file, columns, session, [&](const TableInteraction& row) { span.add(row.time); });
  span.report_to(session.report);
  return std::move(session.report);
}

}  // namespace hankki

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/error.h"
#include "core/data/fold_case.h"
#include "core/data/import_plan.h"
#include "core/data/interaction_columns.h"

namespace hankki {
namespace {

Part parse_part(std::string_view text) {
  const std::string part = fold_case(trimmed(text));
  const auto is_one_of = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, part) != names.end();
  };
  if (is_one_of({"train", "training"})) return Part::Train;
  if (is_one_of({"valid", "validation", "val", "dev"})) return Part::Validation;
  if (is_one_of({"test", "testing"})) return Part::Test;
  throw RowFault{en::say("split \"{}\" is none of train, valid, test", excerpt(text))};
}

/// "user" and "item" where there are columns of these names, else what else they may be called.
CsvColumns columns_of(const CsvHeader& header) {
  CsvColumns columns = guess_columns(header.names());
  if (columns.user.empty() || header.find("user")) columns.user = "user";
  if (columns.item.empty() || header.find("item")) columns.item = "item";
  return columns;
}

/// The columns that nothing is read from are told, so that nobody misses them later.
void note_unread(const CsvHeader& header, const CsvColumns& columns, ImportReport& report) {
  std::vector<bool> read(header.size(), false);
  for (const std::string& name :
       {columns.user, columns.item, columns.rating, columns.time, std::string("split")})
    if (!name.empty()) read[header.require(name)] = true;
  std::vector<std::string> unread;
  for (std::size_t i = 0; i < header.size(); ++i)
    if (!read[i]) unread.push_back(excerpt(header.name(i)));
  if (!unread.empty()) report.notes.push_back(en::say("columns that are not read: {}", unread));
}

/// Hands each row to use(interaction, part), and reports all that does not need the others.
template <typename Use>
void read_split(const std::filesystem::path& file, ImportSession& session, Use use) {
  TextSource source(file, session.options.max_bytes);
  session.bytes_total = source.size();
  const TableForm& form = session.options.form;
  CsvReader reader(std::move(source), form.separator);
  const CsvHeader header(reader, HeaderLine::Yes);
  const CsvColumns columns = columns_of(header);
  const auto split = header.require("split");
  InteractionColumns interactions(header, columns, form.time, session);
  note_form(reader, header, session.report);
  note_unread(header, columns, session.report);
  read_rows(reader, header, session, [&](std::span<const std::string_view> fields) {
    const Part part = parse_part(fields[split]);
    use(interactions.read(fields), part);
  });
  interactions.note();
}

}  // namespace

Imported import_split(const std::filesystem::path& file, const ImportOptions& options,
                      const JobContext& job) {
  ImportSession session(options, job);
  DatasetBuilder builder;
  session.builder = &builder;
  std::vector<Part> parts;
  read_split(file, session, [&](const TableInteraction& row, Part part) {
    builder.add_interaction(row.user, row.item, row.rating, row.time);
    parts.push_back(part);
  });
  session.report.stub_recipes = static_cast<std::int64_t>(builder.stub_count());
  Imported imported{suggest_name(file), builder.build(), std::move(session.report),
                    std::move(parts)};
  note_times(imported.dataset, imported.report);
  note_repeated_pairs(imported.dataset, imported.parts, imported.report);
  return imported;
}

ImportReport survey_split(const std::filesystem::path& file, const ImportOptions& options,
                          const JobContext& job) {
  ImportSession session(options, job);
  TimeSpan span;
  read_split(file, session, [&](const TableInteraction& row, Part) { span.add(row.time); });
  span.report_to(session.report);
  return std::move(session.report);
}

}  // namespace hankki

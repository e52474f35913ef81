// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <cmath>

#include "core/base/error.h"
#include "core/data/import_rows.h"

namespace hankki {
namespace {

/// A column that is asked for, or nullopt where none is. Throws Error where it is not there.
std::optional<std::size_t> find_wanted(const CsvHeader& header, const std::string& name) {
  if (name.empty()) return std::nullopt;
  return header.require(name);
}

Time parse_time(std::string_view text) {
  if (text.empty()) return kNoTime;
  if (const auto date = parse_date(text)) return *date;
  double seconds = require_number(text, "time");
  // 1e11 seconds are the year 5138, and as milliseconds 1973.
  constexpr double kMilliseconds = 1e11;
  if (std::abs(seconds) >= kMilliseconds) seconds /= 1000;
  if (std::abs(seconds) >= kMilliseconds)
    throw RowFault{en::say("time {} is neither seconds nor milliseconds since 1970",
                           fmt::format("{:.40}", text))};
  return static_cast<Time>(std::floor(seconds));
}

float parse_rating(std::string_view text) {
  const auto rating = static_cast<float>(require_number(text, "rating"));
  if (!std::isfinite(rating))
    throw RowFault{en::say("rating {} is too large", fmt::format("{:.40}", text))};
  return rating;
}

}  // namespace

Imported import_csv(const std::filesystem::path& file, const CsvColumns& columns,
                    const ImportOptions& options, const JobContext& job) {
  if (columns.user.empty() || columns.item.empty())
    throw Error("columns", en::say("name the column of the users and that of the items"));
  ImportSession session(options, job);
  TextSource source(file, options.max_bytes);
  session.bytes_total = source.size();
  CsvReader reader(std::move(source));
  const CsvHeader header(reader);
  const auto user = header.require(columns.user);
  const auto item = header.require(columns.item);
  const auto rating = find_wanted(header, columns.rating);
  const auto time = find_wanted(header, columns.time);
  DatasetBuilder builder;
  read_rows(reader, header, session, [&](std::span<const std::string_view> fields) {
    const float value = rating ? parse_rating(fields[*rating]) : 1.0F;
    const Time when = time ? parse_time(fields[*time]) : kNoTime;
    builder.add_interaction(require_text(fields[user], columns.user),
                            require_text(fields[item], columns.item), value, when);
  });
  auto& report = session.report;
  if (!rating) report.notes.push_back(en::say("no rating column is chosen; every row counts as 1"));
  report.stub_recipes = static_cast<std::int64_t>(builder.stub_count());
  Imported imported{suggest_name(file), builder.build(), std::move(report), {}};
  note_missing_dates(imported.dataset, imported.report);
  return imported;
}

}  // namespace hankki

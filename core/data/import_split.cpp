// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "core/base/error.h"
#include "core/data/import_rows.h"

namespace hankki {
namespace {

Part parse_part(std::string_view text) {
  if (text == "train") return Part::Train;
  if (text == "valid" || text == "validation") return Part::Validation;
  if (text == "test") return Part::Test;
  throw RowFault{
      en::say("split \"{}\" is none of train, valid, test", fmt::format("{:.40}", text))};
}

}  // namespace

Imported import_split(const std::filesystem::path& file, const ImportOptions& options,
                      const JobContext& job) {
  ImportSession session(options, job);
  TextSource source(file, options.max_bytes);
  session.bytes_total = source.size();
  CsvReader reader(std::move(source));
  const CsvHeader header(reader);
  const auto user = header.require("user");
  const auto item = header.require("item");
  const auto split = header.require("split");
  DatasetBuilder builder;
  std::vector<Part> parts;
  read_rows(reader, header, session, [&](std::span<const std::string_view> fields) {
    const Part part = parse_part(fields[split]);
    builder.add_interaction(require_text(fields[user], "user"), require_text(fields[item], "item"),
                            1, kNoTime);
    parts.push_back(part);
  });
  session.report.stub_recipes = static_cast<std::int64_t>(builder.stub_count());
  return {suggest_name(file), builder.build(), std::move(session.report), std::move(parts)};
}

}  // namespace hankki

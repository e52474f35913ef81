// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/import_rows.h"

namespace hankki {
namespace {

constexpr std::string_view kSpace = " \t";

/// The next word of a line; empty at its end.
std::string_view take_word(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(kSpace), rest.size()));
  const auto word = rest.substr(0, rest.find_first_of(kSpace));
  rest.remove_prefix(word.size());
  return word;
}

std::string_view require_id(std::string_view word) {
  constexpr std::size_t kLongest = 18;
  const bool digits =
      std::ranges::all_of(word, [](char byte) { return byte >= '0' && byte <= '9'; });
  if (!digits || word.size() > kLongest)
    throw RowFault{en::say("\"{}\" is not a number; a line is \"user item item ...\"",
                           fmt::format("{:.40}", word))};
  return word;
}

}  // namespace

void read_adjacency_lists(TextSource source, Part part, DatasetBuilder& builder,
                          std::vector<Part>& parts, ImportSession& session) {
  LineReader reader(std::move(source));
  RowLedger ledger(session, reader.source());
  std::vector<std::string_view> items;
  while (reader.next()) {
    std::string_view rest = reader.line();
    const auto user = take_word(rest);
    if (user.empty()) continue;
    ledger.count_row();
    try {
      require_id(user);
      items.clear();
      for (auto word = take_word(rest); !word.empty(); word = take_word(rest))
        items.push_back(require_id(word));
    } catch (const RowFault& fault) {
      ledger.refuse(reader.line_number(), fault.reason);
      continue;
    }
    for (const auto item : items) builder.add_interaction(user, item, 1, kNoTime);
    parts.resize(builder.interaction_count(), part);
  }
  ledger.finish();
}

Imported import_lists(const std::filesystem::path& train, const std::filesystem::path& test,
                      const ImportOptions& options, const JobContext& job) {
  ImportSession session(options, job);
  TextSource train_source(train, options.max_bytes);
  TextSource test_source(test, options.max_bytes);
  session.bytes_total = train_source.size() + test_source.size();
  DatasetBuilder builder;
  std::vector<Part> parts;
  read_adjacency_lists(std::move(train_source), Part::Train, builder, parts, session);
  if (builder.interaction_count() == 0)
    throw Error(utf8(train), en::say("lists no items; a line is \"user item item ...\""));
  read_adjacency_lists(std::move(test_source), Part::Test, builder, parts, session);
  session.report.stub_recipes = static_cast<std::int64_t>(builder.stub_count());
  return {suggest_name(train), builder.build(), std::move(session.report), std::move(parts)};
}

}  // namespace hankki

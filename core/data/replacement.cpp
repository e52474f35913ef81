// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/replacement.h"

#include <utility>

#include "core/base/error.h"
#include "core/data/import_rows.h"

namespace hankki {

std::vector<Replacement> read_replacements(TextSource source, const JobContext& job) {
  CsvReader reader(std::move(source), Separator::Guess);
  const CsvHeader header(reader, HeaderLine::Yes);
  const std::size_t from = header.require("from"), to = header.require("to");
  std::vector<Replacement> replacements;
  while (reader.next()) {
    job.check();
    if (!reader.fault().empty()) throw Error(reader.source().name(), reader.line(), reader.fault());
    const auto fields = reader.fields();
    if (fields.size() != header.size()) {
      throw Error(reader.source().name(), reader.line(),
                  en::say("has {} columns, and the header {}; correct the row", fields.size(),
                          header.size()));
    }
    replacements.push_back({std::string(fields[from]), std::string(fields[to])});
  }
  if (replacements.empty())
    throw Error(reader.source().name(), en::say("has no rows; choose a file with data"));
  return replacements;
}

}  // namespace hankki

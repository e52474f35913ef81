// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV reader, with small and large blocks, and the rows of both Food.com files.
#include <stdexcept>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/data/csv_reader.h"
#include "core/data/import_rows.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

/// All that a reader sees, as one text.
std::string transcript(std::string_view bytes, std::size_t block) {
  std::string text;
  try {
    CsvReader reader(TextSource("input", bytes, 1 << 22), Separator::Guess,
                     {.block = block, .max_row = 1 << 20});
    while (reader.next()) {
      text += std::to_string(reader.line()) + (!reader.fault().empty() ? "!" : ":");
      for (const auto field : reader.fields()) text.append(field).push_back('\x1F');
    }
  } catch (const Error&) {
    // Which of several faults is met first depends on how far the source was read on.
    return "refused";
  }
  return text;
}

template <typename Read>
void import(std::string_view bytes, Read read) {
  ImportOptions options;
  options.max_refused = 1;
  options.max_bytes = 1 << 22;
  const JobContext job;
  ImportSession session(options, job);
  DatasetBuilder builder;
  try {
    read(TextSource("input", bytes, options.max_bytes), builder, session);
  } catch (const Error&) {
    return;
  }
  if (builder.build().identity().size() != 64) throw std::logic_error("no identity");
}

}  // namespace

void run_one(std::string_view bytes) {
  if (transcript(bytes, 1) != transcript(bytes, 1 << 16))
    throw std::logic_error("rows depend on the size of the blocks");
  import(bytes, read_foodcom_recipes);
  import(bytes, read_foodcom_interactions);
}

}  // namespace hankki::fuzz

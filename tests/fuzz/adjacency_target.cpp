// SPDX-License-Identifier: GPL-3.0-or-later
// Adjacency lists, plain and packed.
#include <stdexcept>

#include "core/base/error.h"
#include "core/data/import_rows.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {

void run_one(std::string_view bytes) {
  ImportOptions options;
  options.max_refused = 1;
  options.max_bytes = 1 << 22;
  const JobContext job;
  ImportSession session(options, job);
  DatasetBuilder builder;
  std::vector<Part> parts;
  try {
    read_adjacency_lists(TextSource("input", bytes, options.max_bytes), Part::Train, builder, parts,
                         session);
  } catch (const Error&) {
    return;
  }
  if (parts.size() != builder.interaction_count())
    throw std::logic_error("an interaction has no part");
  const Dataset dataset = builder.build();
  make_split(dataset, parts, {.method = SplitRecipe::Method::Imported});
}

}  // namespace hankki::fuzz

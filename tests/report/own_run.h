// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/report/run_table.h"

namespace hankki::test {

/// A run of a table, with what the table only sees.
struct OwnRun {
  std::int64_t id = 0, split = 0;
  RunRequest request;
  RunResult result;
  std::string name, note;
  std::vector<std::string> tags;
  bool archived = false;
  std::string data, recipe;
};

inline RunTable table_of(std::span<const OwnRun> runs,
                         RunTable::Parameters parameters = RunTable::Parameters::Differing) {
  std::vector<ComparedRun> seen;
  for (const OwnRun& run : runs)
    seen.push_back({.id = run.id,
                    .split = run.split,
                    .request = &run.request,
                    .result = &run.result,
                    .name = run.name,
                    .note = run.note,
                    .tags = run.tags,
                    .archived = run.archived,
                    .data = run.data,
                    .recipe = run.recipe});
  return make_run_table(seen, parameters);
}

}  // namespace hankki::test

// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into the filter of the table of runs.
#include <stdexcept>

#include "core/base/error.h"
#include "core/report/run_filter.h"
#include "tests/fuzz/target.h"
#include "tests/report/own_run.h"

namespace hankki::fuzz {
namespace {

RunTable small_table() {
  test::OwnRun one{.id = 1}, other{.id = 2};
  one.request.model = "bpr";
  one.result.test = {{"ndcg@10", 0.5}};
  one.tags = {"a", "b"};
  other.request.model = "mostpop";
  other.name = "name";
  return test::table_of(std::vector{one, other}, RunTable::Parameters::All);
}

}  // namespace

void run_one(std::string_view bytes) {
  static const RunTable table = small_table();
  try {
    RunFilter filter(bytes);
    filter.resolve(table);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      if (filter.accepts(table, row) && !filter.meets(table, row))
        throw std::logic_error("a row is accepted that does not meet the conditions");
  } catch (const Error&) {
    // said beside the field
  }
}

}  // namespace hankki::fuzz

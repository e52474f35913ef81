// SPDX-License-Identifier: GPL-3.0-or-later
// A table of numbers, with and without labels: every value is finite, every row is whole.
#include <cmath>
#include <stdexcept>
#include <string>

#include "core/base/error.h"
#include "core/data/number_table.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

void read(std::string_view bytes, const std::string& label, HeaderLine line) {
  NumberTable table;
  try {
    table = read_number_table(TextSource("input", bytes, 1 << 22), label, {.header = line}, {});
  } catch (const Error&) {
    return;
  }
  if (table.rows() == 0) throw std::logic_error("a table without rows");
  if (table.values.size() != table.rows() * table.columns.size())
    throw std::logic_error("a row is not whole");
  if (!label.empty() && table.labels.size() != table.rows())
    throw std::logic_error("a row without its label");
  for (const float value : table.values)
    if (!std::isfinite(value)) throw std::logic_error("a value is no number");
}

}  // namespace

void run_one(std::string_view bytes) {
  for (const HeaderLine line : {HeaderLine::Guess, HeaderLine::Yes, HeaderLine::No}) {
    read(bytes, {}, line);
    read(bytes, "1", line);
  }
}

}  // namespace hankki::fuzz

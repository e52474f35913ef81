// SPDX-License-Identifier: GPL-3.0-or-later
// Stored data sets: what can be read can be written, and is the same bytes again.
#include <stdexcept>

#include "core/base/error.h"
#include "core/store/dataset_file.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {

void run_one(std::string_view bytes) {
  const JobContext job;
  Dataset dataset;
  try {
    dataset = parse_dataset(bytes, "input", job);
  } catch (const Error&) {
    return;
  }
  std::string written;
  write_dataset(
      dataset, [&](std::string_view piece) { written += piece; }, job);
  const Dataset again = parse_dataset(written, "again", job);
  if (written.size() != bytes.size() || again.users() != dataset.users() ||
      again.recipes().size() != dataset.recipes().size())
    throw std::logic_error("a data set changed on its way");
}

}  // namespace hankki::fuzz

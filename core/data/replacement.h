// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/text_source.h"

namespace hankki {

/// One name in place of another: of an ingredient, or the id of a recipe.
struct Replacement {
  std::string from, to;
  bool operator==(const Replacement&) const = default;
};

/// The columns "from" and "to" of a table with a header; others are left alone. Throws Error,
/// naming the line, on a row that cannot be read, and where there is no row.
std::vector<Replacement> read_replacements(TextSource source, const JobContext& job);

}  // namespace hankki

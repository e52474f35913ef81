// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/split.h"

namespace hankki {

enum class SplitFormat {
  Csv,     ///< split.csv: user, item, split (train|valid|test), rating, timestamp
  Recbole  ///< NAME.train.inter, NAME.valid.inter, NAME.test.inter: benchmark files with typed
           ///< names
};
SplitFormat parse_split_format(std::string_view text);  ///< "csv", "recbole"; throws Error

/// A file that is to be written.
struct SplitText {
  std::string name, text;
  std::int64_t rows = 0;
};

/// A split for programs in any language: each pair of its matrices once, with the source's ids, in
/// the source's order; ratings, and times where the data have them. `parts` are those of the data
/// set's interactions, of which `split` was made. `name` leads the files of RecBole, which looks
/// for them by that of their folder. Throws Error where an id cannot stand in such a file,
/// Cancelled.
std::vector<SplitText> split_files(SplitFormat format, std::string_view name,
                                   const Dataset& dataset, const Split& split,
                                   std::span<const Part> parts, const JobContext& job);

}  // namespace hankki
